import { useSuspenseQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Entry } from '../../atlas/record/entry';
import type { Initiative } from '../../atlas/record/schema';
import { detailsQuery } from '../../dataset/queries';

/** Every record in full, the reader's own among them, a file each; suspends until all are here. `all` says which files there are. */
export function useEveryRecord(all: readonly Entry[]): readonly ReadonlyMap<string, Initiative>[] {
  const shards = useMemo(() => [...new Set(all.map(({ shard }) => shard))], [all]);
  return useSuspenseQueries({ queries: shards.map(detailsQuery), combine: dataOf });
}

const dataOf = (results: readonly { data: ReadonlyMap<string, Initiative> }[]) =>
  results.map(({ data }) => data);
