import { useSuspenseQueries } from '@tanstack/react-query';
import type { Entry } from '../atlas/record/entry';
import type { Initiative } from '../atlas/record/schema';
import { REGIONS } from '../atlas/record/vocabulary';
import { detailsQuery } from './queries';

/**
 * The records of these entries in full, in the order of their files. Suspends until every file that holds one of the
 * dataset's entries is here; pass all entries, for it is them that say which files there are.
 */
export function useAllRecords(all: readonly Entry[]): readonly Initiative[] {
  const shards = REGIONS.filter((region) => all.some((entry) => entry.shard === region));
  return useSuspenseQueries({ queries: shards.map(detailsQuery), combine: together });
}

const together = (files: { data: ReadonlyMap<string, Initiative> }[]) =>
  files.flatMap(({ data }) => [...data.values()]);
