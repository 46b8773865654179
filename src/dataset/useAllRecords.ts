import { useSuspenseQueries } from '@tanstack/react-query';
import type { Entry } from '../atlas/record/entry';
import type { Initiative } from '../atlas/record/schema';
import { detailsQuery } from './queries';

/**
 * The records of these entries in full, the reader's own among them, with all others of their files. Suspends until every file
 * that holds one of them is here; pass all entries where the files are not to change with the filter.
 */
export function useAllRecords(all: readonly Entry[]): readonly Initiative[] {
  const shards = [...new Set(all.map(({ shard }) => shard))];
  return useSuspenseQueries({ queries: shards.map(detailsQuery), combine: together });
}

const together = (files: { data: ReadonlyMap<string, Initiative> }[]) =>
  files.flatMap(({ data }) => [...data.values()]);
