import { useQueries, type UseQueryResult } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { Entry } from '../../atlas/record/entry';
import type { Initiative } from '../../atlas/record/schema';
import { detailsQuery } from '../../dataset/queries';

/** The full records of some entries, as their files arrive. */
export interface Details {
  /** Undefined until its file is there. */
  recordOf: (entry: Entry) => Initiative | undefined;
  /** Whether all files are there. */
  complete: boolean;
  error: Error | null;
  retry: () => void;
}

/** Loads the details files that the entries lie in. */
export function useDetails(entries: readonly Entry[]): Details {
  const shards = useMemo(() => [...new Set(entries.map(({ shard }) => shard))].sort(), [entries]);
  const { files, ...state } = useQueries({
    queries: shards.map((shard) => detailsQuery(shard)),
    combine: together,
  });
  const recordOf = useCallback(
    ({ shard, id }: Entry) => files[shards.indexOf(shard)]?.get(id),
    [files, shards],
  );
  return { recordOf, ...state };
}

// Of the module, so that the files keep their identity until one more is there.
const together = (queries: UseQueryResult<ReadonlyMap<string, Initiative>>[]) => ({
  files: queries.map(({ data }) => data),
  complete: queries.every(({ isSuccess }) => isSuccess),
  error: queries.find(({ error }) => error)?.error ?? null,
  retry: () => {
    for (const query of queries) if (query.isError) void query.refetch();
  },
});
