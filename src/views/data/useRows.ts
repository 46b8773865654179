import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Entry, Shard } from '../../atlas/entry';
import type { Initiative } from '../../atlas/schema';
import { detailsQuery } from '../../dataset/queries';
import type { TableRow } from './cells';

/** The rows of the table for some entries, once every details file that they lie in has been read. */
export function useRows(entries: readonly Entry[]): {
  /** Null until all is there. */
  rows: readonly TableRow[] | null;
  /** How many of how many files have been read. */
  read: number;
  files: number;
  error: Error | null;
  retry: () => void;
} {
  const shards = useMemo(() => [...new Set(entries.map((entry) => entry.shard))], [entries]);
  const { details, ...rest } = useQueries({
    queries: shards.map((shard) => detailsQuery(shard)),
    combine: (results) => ({
      details: results.map(({ data }) => data),
      read: results.filter(({ isSuccess }) => isSuccess).length,
      files: results.length,
      error: results.find(({ error }) => error)?.error ?? null,
      retry: () => results.forEach((result) => result.isError && void result.refetch()),
    }),
  });
  const rows = useMemo(() => {
    const byShard = new Map<Shard, ReadonlyMap<string, Initiative>>();
    for (const [at, shard] of shards.entries()) {
      const found = details[at];
      if (!found) return null;
      byShard.set(shard, found);
    }
    return entries.flatMap((entry): TableRow[] => {
      const record = byShard.get(entry.shard)?.get(entry.id);
      return record ? [{ entry, record }] : [];
    });
  }, [entries, shards, details]);
  return { rows, ...rest };
}
