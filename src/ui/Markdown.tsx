import { Fragment, type ReactNode } from 'react';
import styles from './Markdown.module.css';

/** A part of a text in Markdown: only the forms that the repository's own change logs use. */
type Block =
  | { kind: 'heading'; level: number; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'table'; head: string[]; rows: string[][] };

/** Reads headings, paragraphs, `-` lists and tables; a line that is none of the others is a paragraph's. */
function blocksOf(markdown: string): Block[] {
  const blocks: Block[] = [];
  let open: Block | null = null;
  for (const line of markdown.split(/\r?\n/)) {
    const heading = /^(#{1,6}) (.+)$/.exec(line);
    const item = /^[-*] (.+)$/.exec(line);
    if (line.trim() === '') open = null;
    else if (heading) {
      blocks.push({ kind: 'heading', level: heading[1]!.length, text: heading[2]! });
      open = null;
    } else if (line.startsWith('|')) {
      if (open?.kind !== 'table')
        blocks.push((open = { kind: 'table', head: cells(line), rows: [] }));
      else if (!/^[|\s:-]+$/.test(line)) open.rows.push(cells(line));
    } else if (item) {
      if (open?.kind !== 'list') blocks.push((open = { kind: 'list', items: [] }));
      open.items.push(item[1]!);
    } else if (open?.kind === 'list') {
      open.items[open.items.length - 1] += ` ${line.trim()}`;
    } else if (open?.kind === 'paragraph') {
      open.text += ` ${line.trim()}`;
    } else blocks.push((open = { kind: 'paragraph', text: line.trim() }));
  }
  return blocks;
}

const cells = (line: string) =>
  line
    .replace(/^\||\|\s*$/g, '')
    .split('|')
    .map((cell) => cell.trim());

/**
 * A plain text in Markdown as elements: nothing in it is ever read as markup of the page. Its title (`#`) is left out, for what
 * stands around it has one; `##` becomes a heading of `level`. `code` may show what stands in backticks in its own way.
 */
export function Markdown({
  text,
  level,
  code = (content) => <code translate="no">{content}</code>,
}: {
  text: string;
  level: 3 | 4;
  code?: (content: string) => ReactNode;
}) {
  const inline = (content: string) => <Inline text={content} code={code} />;
  return (
    <div className={styles.markdown}>
      {blocksOf(text).map((block, at): ReactNode => {
        switch (block.kind) {
          case 'heading': {
            if (block.level === 1) return null;
            const Heading = `h${Math.min(6, block.level - 2 + level)}` as 'h3';
            return <Heading key={at}>{inline(block.text)}</Heading>;
          }
          case 'paragraph':
            return <p key={at}>{inline(block.text)}</p>;
          case 'list':
            return (
              <ul key={at}>
                {block.items.map((item, n) => (
                  <li key={n}>{inline(item)}</li>
                ))}
              </ul>
            );
          default:
            return (
              <div key={at} className={styles.scroll} tabIndex={0} role="group" aria-label="Table">
                <table>
                  <thead>
                    <tr>
                      {block.head.map((cell, n) => (
                        <th key={n} scope="col">
                          {inline(cell)}
                        </th>
                      ))}
                    </tr>
                  </thead>
                  <tbody>
                    {block.rows.map((row, n) => (
                      <tr key={n}>
                        {row.map((cell, m) => (
                          <td key={m}>{inline(cell)}</td>
                        ))}
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            );
        }
      })}
    </div>
  );
}

/** `code`, **strong** and the words of a link: where one leads in the repository, the page does not have. */
function Inline({ text, code }: { text: string; code: (content: string) => ReactNode }) {
  return text.split(/(`[^`]+`|\*\*[^*]+\*\*|\[[^\]]+\]\([^)]+\))/).map((part, at) => {
    if (/^`.+`$/.test(part)) return <Fragment key={at}>{code(part.slice(1, -1))}</Fragment>;
    if (/^\*\*.+\*\*$/.test(part)) return <strong key={at}>{part.slice(2, -2)}</strong>;
    const link = /^\[([^\]]+)\]\([^)]+\)$/.exec(part);
    return <Fragment key={at}>{link ? link[1] : part}</Fragment>;
  });
}
