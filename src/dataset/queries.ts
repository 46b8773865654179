import { QueryClient, queryOptions } from '@tanstack/react-query';
import type { Change } from '../atlas/figures/changes';
import type { Entry, Shard } from '../atlas/record/entry';
import type { Initiative } from '../atlas/record/schema';
import type { Sought } from '../atlas/selection/searchText';
import { REGIONS } from '../atlas/record/vocabulary';
import { DataFileError, loadJson } from './load';
import { indexQuery } from './indexQuery';
import { ownById, ownQuery } from './own';

/** The bundled dataset never changes while a page is open; a failed file is tried again only when the reader asks. */
export const createQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Infinity,
        gcTime: Infinity,
        retry: false,
        refetchOnWindowFocus: false,
        // What the service worker keeps is here without a network too: a query that waited for one would wait for ever.
        networkMode: 'always',
      },
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

/** The records of several details files by id; reads them all. */
const recordsOf = async (client: QueryClient, shards: readonly Shard[]) =>
  new Map(
    (await Promise.all(shards.map((shard) => client.ensureQueryData(detailsQuery(shard))))).flatMap(
      (file) => [...file],
    ),
  );

/** What words are sought in, of every record by id, and what seeks them. */
export const wordsQuery = (shards: readonly Shard[]) =>
  queryOptions({
    queryKey: ['words', shards],
    queryFn: async ({ client }) => {
      const [records, { soughtOf }, { wordMatcher, nearOf }] = await Promise.all([
        recordsOf(client, shards),
        import('../atlas/selection/searchText'),
        import('../atlas/selection/words'),
      ]);
      const sought = new Map<string, Sought>();
      for (const [id, record] of records) {
        sought.set(id, soughtOf(record));
        // A hundred thousand records of one's own at once would hold the page up.
        if (sought.size % AT_A_TIME === 0) await aBreath();
      }
      return { sought, wordMatcher, nearOf };
    },
    structuralSharing: false,
  });

/** What happened to every record, by id, and what tells the kinds of it in a stretch of time. */
export const changesQuery = (shards: readonly Shard[]) =>
  queryOptions({
    queryKey: ['changes', shards],
    queryFn: async ({ client }) => {
      const [records, { changesOf, kindsIn, yearsIn }] = await Promise.all([
        recordsOf(client, shards),
        import('../atlas/figures/changes'),
      ]);
      const changes = new Map<string, readonly Change[]>();
      for (const [id, record] of records) {
        changes.set(id, changesOf(record));
        if (changes.size % AT_A_TIME === 0) await aBreath();
      }
      return { changes, kindsIn, yearsIn };
    },
    structuralSharing: false,
  });

/** What ranks records by how well they fit words; asked for when an order by that, or a search's offers, are. */
export const rankingQuery = (shards: readonly Shard[]) =>
  queryOptions({
    queryKey: ['words', 'ranking', shards],
    queryFn: async ({ client }) => {
      const [records, { createRanking }] = await Promise.all([
        recordsOf(client, shards),
        import('./ranking'),
      ]);
      return createRanking(records);
    },
    structuralSharing: false,
  });

/** The details files that hold some of these entries. */
export const shardsOf = (entries: readonly Entry[]): Shard[] => {
  const held = new Set(entries.map(({ shard }) => shard));
  return SHARDS.filter((shard) => held.has(shard));
};
const SHARDS = [...REGIONS, 'own'] as const;
