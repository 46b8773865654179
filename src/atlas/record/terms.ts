import type { Term } from './schema';

/** A piece of a text: plain, or a word or phrase that a term of the glossary explains. */
export interface Piece {
  text: string;
  term: Term | null;
}

/** Finds terms in texts that belong together: one list of pieces a text, each term marked at its first place only. */
export type TermFinder = (texts: readonly string[]) => Piece[][];

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

// A form without capitals may stand at the beginning of a sentence or in a title; one with capitals is a name.
const patternOf = (form: string) =>
  form === form.toLowerCase()
    ? form.replace(
        /(\p{L})|[^\p{L}]/gu,
        (sign, letter: string | undefined, at: number, whole: string) =>
          letter && (at === 0 || /[\s-]/.test(whole[at - 1] ?? ''))
            ? `[${letter}${letter.toUpperCase()}]`
            : escaped(sign),
      )
    : escaped(form);

/** Prepares terms for finding: the longest form wins, only whole words count, and a plural s is allowed for. */
export function createTermFinder(terms: readonly Term[]): TermFinder {
  const termOf = new Map(
    terms.flatMap((term) => term.forms.map((form) => [form.toLowerCase(), term] as const)),
  );
  const forms = terms.flatMap(({ forms }) => forms).sort((a, b) => b.length - a.length);
  if (forms.length === 0) return (texts) => texts.map((text) => [{ text, term: null }]);
  const found = new RegExp(
    `(?<![\\p{L}\\p{N}])(${forms.map(patternOf).join('|')})s?(?![\\p{L}\\p{N}])`,
    'gu',
  );

  return (texts) => {
    const seen = new Set<string>();
    return texts.map((text) => {
      const pieces: Piece[] = [];
      let done = 0;
      for (const match of text.matchAll(found)) {
        const term = termOf.get(match[1]!.toLowerCase());
        if (!term || seen.has(term.id)) continue;
        seen.add(term.id);
        if (match.index > done) pieces.push({ text: text.slice(done, match.index), term: null });
        pieces.push({ text: match[0], term });
        done = match.index + match[0].length;
      }
      if (done < text.length) pieces.push({ text: text.slice(done), term: null });
      return pieces;
    });
  };
}
