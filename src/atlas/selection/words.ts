import { fold } from '../record/fold';
import { plainLink } from '../record/links';
import { nearWords } from './nearWords';
import type { Sought } from './searchText';

/** What stands between quotation marks of any kind, or between spaces. */
const PHRASE_OR_WORD =
  /["\u201c-\u201f\u00ab\u00bb]([^"\u201c-\u201f\u00ab\u00bb]*)|[^\s"\u201c-\u201f\u00ab\u00bb]+/g;
const AROUND = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
const LETTER = /[\p{L}\p{N}]/u;
/** Letters of scripts that set no spaces between words. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]/u;
/** Words on -s that are no plurals. */
const NO_PLURALS = new Set(['gas', 'laos', 'news', 'series', 'species']);

/** One thing that is sought, folded: a word (or the id of a record), what stands in quotation marks, or a link. */
export interface Part {
  kind: 'word' | 'phrase' | 'link';
  text: string;
  /** As the reader wrote it. */
  written: string;
}

/** What a query seeks. */
export function partsOf(query: string): Part[] {
  return [...query.matchAll(PHRASE_OR_WORD)].flatMap(([whole, phrase]): Part[] => {
    const link = plainLink(whole);
    if (link !== null) return [{ kind: 'link', text: link, written: whole }];
    const written = (phrase ?? whole).trim().replace(/\s+/g, ' ');
    const pieces = phrase === undefined && UNSPACED.test(whole) ? segments(written) : [written];
    return pieces.flatMap((piece) => {
      const text = fold(piece).replace(AROUND, '');
      return text ? [{ kind: phrase === undefined ? 'word' : 'phrase', text, written: piece }] : [];
    });
  });
}

/** The words of a text in a script without spaces; the whole of it in a browser that cannot tell them. */
function segments(text: string): string[] {
  if (!('Segmenter' in Intl)) return [text];
  const words = [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)];
  return words.filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
}

/** The words of any text, folded, what is joined by hyphens taken apart. */
export const tokensOf = (text: string): string[] =>
  (UNSPACED.test(text) ? segments(text) : [text])
    .flatMap((piece) => fold(piece).split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word !== '');

/** The singular of a word that looks like a plural, or its possessive without the s; itself otherwise. */
function singular(word: string): string {
  const owned = word.replace(/'s?$/, '');
  if (owned.length < 4 || !/[^sui]s$/.test(owned) || NO_PLURALS.has(owned)) return owned;
  return /[^aeiou]ies$/.test(owned) ? `${owned.slice(0, -3)}y` : owned.slice(0, -1);
}

/** The words sought beside those of a query, to be told: "CCTV, camera" for "surveillance". */
export function nearOf(query: string): string[] {
  const near = partsOf(query).flatMap(({ kind, text }) => (kind === 'word' ? nearTo(text) : []));
  return [...new Set(near)];
}
const nearTo = (word: string): readonly string[] => {
  const own = nearWords(word);
  return own.length > 0 ? own : nearWords(singular(word));
};

/**
 * Tells of records whether all of `query` occurs in them: every word, as a word or the beginning of one, in its singular, or one
 * near it; what stands in quotation marks as it stands; an id or a link as the record's or one of its sources'.
 */
export function wordMatcher(query: string): (sought: Sought) => boolean {
  const tests = partsOf(query).map(testOf);
  return (sought) => tests.every((test) => test(sought));
}

function testOf({ kind, text }: Part): (sought: Sought) => boolean {
  if (kind === 'link') return ({ links }) => links.includes(text);
  if (UNSPACED.test(text)) return (sought) => sought.text.includes(text);
  if (kind === 'phrase') return (sought) => occurs(sought.text, text, false);
  const one = singular(text);
  const near = nearTo(text).map(fold);
  return (sought) =>
    occurs(sought.text, text, false) ||
    (one !== text && occurs(sought.text, one, true)) ||
    near.some((word) => occurs(sought.text, word, true)) ||
    (text.includes('-') && sought.links.includes(text));
}

/** Whether a part occurs where a word begins; `whole`: and ends there, but for a plural's s. */
function occurs(text: string, part: string, whole: boolean): boolean {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    if (at > 0 && LETTER.test(text.charAt(at - 1))) continue;
    if (!whole) return true;
    const end = at + part.length;
    const after = text.charAt(end) === 's' ? end + 1 : end;
    if (!LETTER.test(text.charAt(after))) return true;
  }
  return false;
}
