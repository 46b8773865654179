import type { QueryClient } from '@tanstack/react-query';
import { pageAddress } from '../../../address/pageAddress';
import { parseAddress } from '../../../address/parameters';
import type { Briefing } from '../../../atlas/briefing/briefing';
import type { Entry } from '../../../atlas/record/entry';
import { createSelector } from '../../../atlas/selection/selection';
import { basemapQuery, detailsQuery, shardsOf, wordsQuery } from '../../../dataset/queries';
import { indexQuery } from '../../../dataset/indexQuery';
import { today } from '../../../dataset/today';
import type { Basemap } from '../../../map/where';
import { sceneHref } from '../../../scenes/AddressInMemory';
import { shownAddress } from '../../../scenes/layoutOf';
import { deckOf } from './deckOf';
import { groundOf, mapPart } from './mapPart';
import { writeDeck } from './writeDeck';

/** A briefing as the bytes of a PowerPoint file. `all` are the entries that its views choose from. Loaded when first asked for. */
export async function makePowerPoint(
  client: QueryClient,
  briefing: Briefing,
  all: readonly Entry[],
): Promise<Uint8Array> {
  const shards = shardsOf(all);
  const seeks = briefing.scenes.some((scene) => parseAddress(`?${shownAddress(scene)}`).q.trim());
  const [{ meta }, basemap, words, files] = await Promise.all([
    client.ensureQueryData(indexQuery),
    client.ensureQueryData(basemapQuery),
    seeks ? client.ensureQueryData(wordsQuery(shards)) : null,
    Promise.all(shards.map((shard) => client.ensureQueryData(detailsQuery(shard)))),
  ]);
  const records = new Map(files.flatMap((file) => [...file]));
  const select = createSelector(all);
  const ground = groundOf(basemap as Basemap);
  const deck = await deckOf(briefing, {
    all,
    select: (filter) => {
      if (!filter.q.trim() || !words) return select(filter, null);
      const matches = words.wordMatcher(filter.q);
      const found = all.map(({ id }) => {
        const sought = words.sought.get(id);
        return sought && matches(sought) ? 1 : 0;
      });
      return select(filter, Uint8Array.from(found));
    },
    recordOf: (id) => records.get(id),
    version: meta.version,
    date: meta.date,
    today: today(),
    page: pageAddress(),
    linkOf: (scene) => {
      const href = sceneHref(scene.address);
      return pageAddress() + (href.startsWith('?') ? href : '');
    },
    drawMap: (asked) => mapPart(ground, asked),
  });
  return writeDeck(deck);
}
