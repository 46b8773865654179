import { expect, it } from 'vitest';
import { markdownHtml } from '../../../scripts/markdownPlugin';

it('shows headings, lists and tables under a heading of the page, and never reads markup or leads away', () => {
  const html = markdownHtml(`# Title

## 1.0.0

One **strong** line with \`code\`, [a link](javascript:alert(1)) and <b onclick=x>a tag</b>.

- first, which goes
  on

| a | b |
| --- | --- |
| \`x\` | <img src=x onerror=alert(1)> |

<script>alert(1)</script>
`);
  expect(html).toContain('<h4>1.0.0</h4>');
  expect(html).toContain(
    '<strong>strong</strong> line with <code translate="no">code</code>, a link and',
  );
  expect(html).toMatch(/<li>first, which goes\s+on<\/li>/);
  expect(html).toContain('&lt;img src=x onerror=alert(1)>');
  expect(html).not.toMatch(/Title|<(img|script|b|a)[ >]|javascript/);
});
