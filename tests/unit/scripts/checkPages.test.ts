import { describe, expect, it } from 'vitest';
import { brokenLinks, linksOf } from '../../../scripts/checkPages';

describe('the check of links', () => {
  const files = new Set(['index.html', 'a/b.html', 'style.css']);
  const broken = (path: string, html: string, other = '<p id="here">') =>
    brokenLinks(
      files,
      new Map([
        [path, html],
        ['index.html', other],
      ]),
    );

  it('finds what leads nowhere, from whatever folder', () => {
    expect(broken('a/b.html', '<a href="../index.html?id=x">a</a><img src="c.png">')).toEqual([
      'a/b.html: c.png leads nowhere',
    ]);
  });

  it('looks for the part that a link names', () => {
    expect(broken('a/b.html', '<a href="../#here">a</a>')).toEqual([]);
    expect(broken('a/b.html', '<a href="../index.html#there">a</a>')).toEqual([
      'a/b.html: ../index.html#there leads nowhere',
    ]);
  });

  it('reads style sheets, and allows nothing that a folder would break', () => {
    expect(
      broken('a/x.css', 'a{src:url(/font.woff2)}b{src:url("./gone.woff2")}c{d:url(#e)}'),
    ).toEqual([
      "a/x.css: /font.woff2 leads out of the site's folder",
      'a/x.css: ./gone.woff2 leads nowhere',
    ]);
  });

  it('leaves other sites and what scripts hold alone', () => {
    expect(
      broken('a/b.html', '<a href="https://example.org">a</a><script>"<a href=\\"x\\">"</script>'),
    ).toEqual([]);
    expect(linksOf('<a title="x" href="a?b=1&amp;c=2">').links).toEqual(['a?b=1&c=2']);
  });
});
