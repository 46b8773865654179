import type { QueryClient } from '@tanstack/react-query';
import { decodeIndex, encodeIndex, nameIndex } from '../src/atlas/files/indexFormat';
import type { Initiative } from '../src/atlas/record/schema';
import { countsQuery, indexQuery } from '../src/dataset/indexQuery';

/** Puts both parts of the index of some records in place, as if they had been loaded. */
export function putIndex(client: QueryClient, records: readonly Initiative[]): void {
  const { index, names } = encodeIndex(records, { version: '1.0.0', date: '2026-11-24' });
  const first = decodeIndex(index);
  client.setQueryData(countsQuery.queryKey, first);
  client.setQueryData(indexQuery.queryKey, nameIndex(first, names));
}
