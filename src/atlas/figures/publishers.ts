import type { Initiative } from '../record/schema';
import { SOURCE_KINDS, type SourceKind } from '../record/vocabulary';

/** How often each kind of source and each publisher is cited. */
export interface Publishers {
  /** Citations in all: a source that two records cite counts twice. */
  total: number;
  /** Kinds that are cited, most first. */
  kinds: { kind: SourceKind; count: number }[];
  /** Publishers, most cited first, then by name. */
  publishers: { publisher: string; count: number }[];
}

/** Counts the sources of some records by kind and by publisher. */
export function publishersOf(records: readonly Pick<Initiative, 'sources'>[]): Publishers {
  const sources = records.flatMap((record) => record.sources);
  const counts = new Map<string, number>();
  for (const { publisher } of sources) counts.set(publisher, (counts.get(publisher) ?? 0) + 1);
  return {
    total: sources.length,
    kinds: ([...SOURCE_KINDS, 'unknown'] as const)
      .map((kind) => ({
        kind,
        count: sources.filter((source) => source.kind === kind).length,
      }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count),
    publishers: [...counts]
      .map(([publisher, count]) => ({ publisher, count }))
      .sort((a, b) => b.count - a.count || a.publisher.localeCompare(b.publisher, 'en')),
  };
}
