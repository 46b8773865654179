import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Entry, Shard } from '../../atlas/record/entry';
import type { Initiative } from '../../atlas/record/schema';
import { REGIONS } from '../../atlas/record/vocabulary';
import { detailsQuery } from '../../dataset/queries';
import type { TableRow } from './cells';

const SHARDS: readonly Shard[] = [...REGIONS, 'own'];

/**
 * The rows of the table, one for each of all entries, null where its details file has not been read: files are read as the
 * entries shown need them. Rows stay the same while a filter changes.
 */
export function useRows({
  all,
  shown,
}: {
  all: readonly Entry[];
  shown: readonly Entry[];
}): {
  /** Null until all that are shown are there. */
  rows: readonly (TableRow | null)[] | null;
  /** How many of how many files have been read. */
  read: number;
  files: number;
  error: Error | null;
  retry: () => void;
} {
  const needed = useMemo(() => new Set(shown.map(({ shard }) => shard)), [shown]);
  const { details, ...rest } = useQueries({
    queries: SHARDS.map((shard) => ({ ...detailsQuery(shard), enabled: needed.has(shard) })),
    combine: (results) => {
      const asked = results.filter((_, at) => needed.has(SHARDS[at]!));
      return {
        details: results.map(({ data }) => data),
        read: asked.filter(({ isSuccess }) => isSuccess).length,
        files: asked.length,
        error: asked.find(({ error }) => error)?.error ?? null,
        retry: () => asked.forEach((result) => result.isError && void result.refetch()),
      };
    },
  });
  const rows = useMemo(() => {
    const byShard = new Map<Shard, ReadonlyMap<string, Initiative> | undefined>(
      SHARDS.map((shard, at) => [shard, details[at]]),
    );
    return all.map((entry): TableRow | null => {
      const record = byShard.get(entry.shard)?.get(entry.id);
      return record ? { entry, record } : null;
    });
  }, [all, details]);
  return { rows: rest.read === rest.files ? rows : null, ...rest };
}
