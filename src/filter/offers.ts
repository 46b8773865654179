import { hostsIn } from '../atlas/places/hostsIn';
import type { Entry } from '../atlas/record/entry';
import { fold } from '../atlas/record/fold';
import type { Term } from '../atlas/record/schema';
import type { Sought } from '../atlas/selection/searchText';
import type { Ranking } from '../dataset/ranking';
import { partsOf, nearOf, wordMatcher } from '../atlas/selection/words';

/** What a search has to offer for what is typed. */
export interface Offers {
  /** Terms of the glossary that are typed. */
  terms: readonly Term[];
  /** Hosts that are named, how many records they have, and the words that are left to seek. */
  hosts: readonly { code: string; rest: string; count: number }[];
  /** How many records have all of the words, and what was sought beside them. */
  words: { count: number; near: readonly string[] };
  /** The same words with those that no record has put right; null where there is nothing to put right. */
  meant: string | null;
  /** The records that fit best. */
  records: readonly Entry[];
}

const MOST = { terms: 2, hosts: 4, records: 5 };

/** `entries`: those that the rest of the filter leaves, host and words aside; `ranking` may come later. */
export function offersFor(
  typed: string,
  {
    entries,
    sought,
    terms,
    ranking,
  }: {
    entries: readonly Entry[];
    sought: ReadonlyMap<string, Sought>;
    terms: readonly Term[];
    ranking: Ranking | undefined;
  },
): Offers {
  const having = (words: string) => {
    const matches = wordMatcher(words);
    return entries.filter(({ id }) => sought.has(id) && matches(sought.get(id)!));
  };
  const found = having(typed);
  const scores = ranking?.scores(typed);
  return {
    terms: termsIn(typed, terms).slice(0, MOST.terms),
    hosts: hostsIn(typed)
      .map(({ code, rest }) => ({
        code,
        rest,
        count: (rest ? having(rest) : entries).filter(({ hosts }) => hosts.includes(code)).length,
      }))
      .filter(({ count }) => count > 0)
      .slice(0, MOST.hosts),
    words: { count: found.length, near: nearOf(typed) },
    meant: found.length === 0 && ranking ? putRight(typed, sought, ranking) : null,
    records: found
      .map((entry) => ({ entry, score: scores?.get(entry.id) ?? 0 }))
      .sort((a, b) => b.score - a.score)
      .slice(0, MOST.records)
      .map(({ entry }) => entry),
  };
}

/** The terms of which a form is typed, or the better half of one. */
function termsIn(typed: string, terms: readonly Term[]): Term[] {
  const words = ` ${fold(typed).trim()} `;
  if (words.length < 5) return [];
  return terms.filter((entry) =>
    [entry.term, ...entry.forms]
      .map(fold)
      .some(
        (form) =>
          (form.startsWith(words.trim()) && 2 * words.trim().length >= form.length) ||
          words.includes(` ${form} `) ||
          words.includes(` ${form}s `),
      ),
  );
}

/** The words with each that no record has put right; null where there is nothing to put right. */
export function putRight(
  typed: string,
  sought: ReadonlyMap<string, Sought>,
  ranking: Ranking,
): string | null {
  let right = typed;
  for (const { kind, text, written } of partsOf(typed)) {
    if (kind !== 'word') continue;
    const matches = wordMatcher(text);
    if ([...sought.values()].some(matches)) continue;
    const meant = ranking.meant(text);
    if (meant) right = right.replace(written, meant);
  }
  return right === typed ? null : right;
}
