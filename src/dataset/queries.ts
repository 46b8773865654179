import { QueryClient, queryOptions } from '@tanstack/react-query';
import type { Shard } from '../atlas/record/entry';
import type { Initiative } from '../atlas/record/schema';
import { searchText } from '../atlas/selection/words';
import { DataFileError, loadJson } from './load';
import { indexQuery } from './indexQuery';
import { ownById, ownQuery } from './own';

/** The bundled dataset never changes while a page is open; a failed file is tried again only when the reader asks. */
export const createQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: { staleTime: Infinity, gcTime: Infinity, retry: false, refetchOnWindowFocus: false },
    },
  });

/** The records of one details file, or the reader's own, in full, by id. */
export const detailsQuery = (shard: Shard) =>
  queryOptions({
    queryKey: ['details', shard],
    queryFn: async ({ signal, client }): Promise<ReadonlyMap<string, Initiative>> => {
      if (shard === 'own') {
        const own = await client.ensureQueryData(ownQuery);
        const { entries } = await client.ensureQueryData(indexQuery);
        return ownById(own, entries);
      }
      const file = `data/details/${shard}.json`;
      const records = await loadJson(file, signal);
      if (!Array.isArray(records)) throw new DataFileError(file, 'is damaged: it is not a list');
      return new Map((records as Initiative[]).map((record) => [record.id, record]));
    },
  });

/** The map's base, as TopoJSON. */
export const basemapQuery = queryOptions({
  queryKey: ['basemap'],
  queryFn: async ({ signal }) => {
    const file = 'basemap.json';
    const topology = (await loadJson(file, signal)) as { type?: unknown };
    if (topology?.type !== 'Topology') throw new DataFileError(file, 'is damaged: it is not a map');
    return topology as unknown as import('topojson-specification').Topology;
  },
});

const aBreath = () =>
  new Promise<void>((resolve) => {
    setTimeout(resolve);
  });
/** Records folded between two breaths of the page. */
const AT_A_TIME = 2000;

/** The folded text of every record that words are sought in, by id; reads all details files. */
export const wordsQuery = (shards: readonly Shard[]) =>
  queryOptions({
    queryKey: ['words', shards],
    queryFn: async ({ client }): Promise<ReadonlyMap<string, string>> => {
      const files = await Promise.all(
        shards.map((shard) => client.ensureQueryData(detailsQuery(shard))),
      );
      const texts = new Map<string, string>();
      for (const file of files)
        for (const [id, record] of file) {
          texts.set(id, searchText(record));
          // A hundred thousand records of one's own at once would hold the page up.
          if (texts.size % AT_A_TIME === 0) await aBreath();
        }
      return texts;
    },
  });
