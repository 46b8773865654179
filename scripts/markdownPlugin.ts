import { readFile } from 'node:fs/promises';
import { Marked, type Tokens } from 'marked';
import type { Plugin } from 'vite';

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/**
 * A text in Markdown as HTML that stands under a heading of the page: its title is left out, its `##` become h4, what looks like
 * markup is shown as text, and of a link only the words are left: where it leads in the repository, the page does not have.
 */
export function markdownHtml(markdown: string): string {
  const marked = new Marked({
    renderer: {
      heading({ depth, tokens }: Tokens.Heading) {
        if (depth === 1) return '';
        const level = Math.min(6, depth + 2);
        return `<h${level}>${this.parser.parseInline(tokens)}</h${level}>\n`;
      },
      html: ({ text }: Tokens.HTML | Tokens.Tag) => escaped(text),
      link({ tokens }: Tokens.Link) {
        return this.parser.parseInline(tokens);
      },
      // A record's id or a field's name is the same in every language.
      codespan: ({ text }: Tokens.Codespan) => `<code translate="no">${escaped(text)}</code>`,
      image: ({ text }: Tokens.Image) => escaped(text),
    },
  });
  return (
    marked
      .parse(markdown, { async: false })
      // A wide table scrolls by itself, by keyboard too.
      .replaceAll('<table>', '<div role="group" aria-label="Table" tabindex="0"><table>')
      .replaceAll('</table>', '</table></div>')
  );
}

/** Gives `import html from './file.md?html'` the file as HTML, made when the site is built. */
export function markdownPlugin(): Plugin {
  return {
    name: 'atlas-markdown',
    enforce: 'pre',
    load: {
      filter: { id: /[.]md[?]html$/ },
      async handler(id) {
        const file = id.replace(/[?]html$/, '');
        this.addWatchFile(file);
        return `export default ${JSON.stringify(markdownHtml(await readFile(file, 'utf8')))};`;
      },
    },
  };
}
