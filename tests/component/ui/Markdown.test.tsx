import { render, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Markdown } from '../../../src/ui/Markdown';

const TEXT = `# Title

## 1.0.0

One **strong** line that goes on
over two with \`code\` and [a link](../elsewhere.md).

- first, which goes
  on
- second

| a | b |
| --- | --- |
| \`x\` | <img src=x onerror=alert(1)> |
`;

it('shows headings, paragraphs, lists and tables, and never reads markup', () => {
  const { container } = render(
    <Markdown text={TEXT} level={4} code={(text) => <kbd>{text}</kbd>} />,
  );
  expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual(['1.0.0']);
  expect(screen.getByRole('heading', { level: 4 })).toBeVisible();
  expect(container.querySelector('p')).toHaveTextContent(
    'One strong line that goes on over two with code and a link.',
  );
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'first, which goes on',
    'second',
  ]);
  const [, row] = screen.getAllByRole('row') as [HTMLElement, HTMLElement];
  expect(
    within(row)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent),
  ).toEqual(['x', '<img src=x onerror=alert(1)>']);
  expect(container.querySelectorAll('kbd')).toHaveLength(2);
  expect(container.querySelector('img, a')).toBeNull();
});
