import { fold } from '../record/fold';
import type { Initiative } from '../record/schema';

/** The text of a record that words are sought in: title, summary, place, source publishers. Folded. */
export const searchText = (initiative: Initiative): string =>
  fold(
    [
      initiative.title,
      initiative.summary,
      initiative.place?.name ?? '',
      ...initiative.sources.map((source) => source.publisher),
    ].join('\n'),
  );

const LETTER = /[\p{L}\p{N}]/u;
/** What stands between quotation marks of any kind, or between spaces. */
const PHRASE_OR_WORD =
  /["\u201c-\u201f\u00ab\u00bb]([^"\u201c-\u201f\u00ab\u00bb]*)|[^\s"\u201c-\u201f\u00ab\u00bb]+/g;
const AROUND = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

/**
 * Tells of folded texts whether all of `query` occurs in them: every word, as a word or the beginning of one, and what stands in
 * quotation marks as it stands.
 */
export function wordMatcher(query: string): (text: string) => boolean {
  const parts = [...fold(query).matchAll(PHRASE_OR_WORD)]
    .map(([whole, phrase]) => (phrase ?? whole).replace(AROUND, '').replace(/\s+/g, ' '))
    .filter((part) => part !== '');
  return (text) => parts.every((part) => begins(text, part));
}

/** Whether a part occurs where a word begins. */
function begins(text: string, part: string): boolean {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1))
    if (at === 0 || !LETTER.test(text.charAt(at - 1))) return true;
  return false;
}
