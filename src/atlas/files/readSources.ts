import { domainOf } from '../record/links';
import { isTooDeep } from './nesting';

/** Sources as lists of people have them: links, names of papers, or the format's own list in JSON. */

const KEYS = ['title', 'publisher', 'url', 'published', 'kind', 'supports', 'copy'];
const LINK = /\bhttps?:\/\/[^\s"'<>|]+/g;

/**
 * The sources that cells give, in the record's shape but unchecked. A name without a link is a source without an address. What
 * kind of source it is nobody said, so none is stated.
 */
export function readSources(cells: readonly string[]): unknown[] {
  const found: unknown[] = [];
  const links = new Set<string>();
  const names: string[] = [];
  const lists = cells.map((cell) => listOf(cell) ?? [cell]);
  for (const cell of lists.flat()) {
    if (typeof cell === 'object' && cell !== null)
      found.push(Object.fromEntries(Object.entries(cell).filter(([key]) => KEYS.includes(key))));
    if (typeof cell !== 'string') continue;
    const urls = cell.match(LINK) ?? [];
    for (const url of urls) links.add(url.replace(/[),.;\]]+$/, ''));
    if (urls.length === 0)
      names.push(
        ...cell.split(/\s*[;\n]\s*/).filter((name) => name !== '' && !names.includes(name)),
      );
  }
  const rest = { published: null, kind: 'unknown', supports: ['start'] };
  // One link and one name are of the same source; of more nobody can tell which belong together.
  if (links.size === 1 && names.length === 1) {
    const [url] = [...links] as [string];
    return [...found, { title: names[0]!, publisher: domainOf(url), url, ...rest }];
  }
  for (const url of links)
    found.push({ title: titleOf(url), publisher: domainOf(url), url, ...rest });
  for (const name of names) found.push({ title: name, publisher: name, url: '', ...rest });
  return found;
}

const titleOf = (url: string) => {
  const text = url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
};

function listOf(cell: string): unknown[] | null {
  if (!cell.startsWith('[') || isTooDeep(cell)) return null;
  try {
    const list: unknown = JSON.parse(cell);
    return Array.isArray(list) ? list : null;
  } catch {
    return null;
  }
}
