import { useSuspenseQueries } from '@tanstack/react-query';
import type { Initiative } from '../atlas/schema';
import type { Region } from '../atlas/vocabulary';
import { detailsQuery } from './queries';

/** The full records of these shards, by id. Suspends until all are there. */
export const useRecords = (shards: readonly Region[]): ReadonlyMap<string, Initiative> =>
  useSuspenseQueries({ queries: shards.map((shard) => detailsQuery(shard)), combine: together });

// Always the same function, so that the map is made anew only when a file is.
const together = (files: readonly { data: ReadonlyMap<string, Initiative> }[]) =>
  new Map(files.flatMap(({ data }) => [...data]));
