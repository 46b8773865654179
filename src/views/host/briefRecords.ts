import { yearsInForce } from '../../atlas/figures/series';
import { compareDates, yearOf } from '../../atlas/record/dates';
import type { Entry } from '../../atlas/record/entry';
import type { Initiative, Source } from '../../atlas/record/schema';
import { SOURCE_KINDS, type SourceKind } from '../../atlas/record/vocabulary';

/** More sources of one record than this are counted, not listed. */
const SOURCES = 2;

/**
 * The records that a country brief has room for, oldest first: first those in force this year, then the rest, of each the ones
 * with the newest event or source. `today` is `YYYY-MM-DD`.
 */
export function chooseRecords(entries: readonly Entry[], most: number, today: string): Entry[] {
  const isNow = (entry: Entry) => (yearsInForce(entry, today)?.[1] ?? 0) >= yearOf(today);
  const ranked = entries
    .map((entry) => ({ entry, now: isNow(entry) ? 1 : 0 }))
    .sort(
      (a, b) =>
        b.now - a.now ||
        compareDates(b.entry.news, a.entry.news) ||
        (a.entry.id < b.entry.id ? -1 : 1),
    );
  return ranked
    .slice(0, most)
    .map(({ entry }) => entry)
    .sort((a, b) => compareDates(a.start, b.start) || (a.id < b.id ? -1 : 1));
}

/** The place of a kind among them, the strongest at 0; one that is not stated comes last. */
const strengthOf = (kind: SourceKind) =>
  kind === 'unknown' ? SOURCE_KINDS.length : SOURCE_KINDS.indexOf(kind);

/** Sources in the order in which records cite them, each once, and their numbers (from 1) by record. */
export function numberSources(records: readonly Initiative[]): {
  sources: Source[];
  numbersOf: ReadonlyMap<string, readonly number[]>;
} {
  const sources: Source[] = [];
  const numbers = new Map<string, number>();
  const numbersOf = new Map<string, number[]>();
  for (const record of records) {
    const strongest = [...record.sources]
      .sort((a, b) => strengthOf(a.kind) - strengthOf(b.kind))
      .slice(0, SOURCES);
    numbersOf.set(
      record.id,
      strongest.map((source) => {
        const known = numbers.get(source.url);
        if (known) return known;
        numbers.set(source.url, sources.push(source));
        return sources.length;
      }),
    );
  }
  return { sources, numbersOf };
}
