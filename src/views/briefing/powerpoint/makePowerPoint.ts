import type { QueryClient } from '@tanstack/react-query';
import { pageAddress } from '../../../address/pageAddress';
import { filterOf, parseAddress } from '../../../address/parameters';
import type { Briefing } from '../../../atlas/briefing/briefing';
import type { Entry } from '../../../atlas/record/entry';
import { asksChanges, type Filter } from '../../../atlas/selection/filter';
import { createSelector } from '../../../atlas/selection/selection';
import { indexQuery } from '../../../dataset/indexQuery';
import {
  basemapQuery,
  changesQuery,
  detailsQuery,
  shardsOf,
  wordsQuery,
} from '../../../dataset/queries';
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
  const filters = briefing.scenes.map((scene) => filterOf(parseAddress(`?${shownAddress(scene)}`)));
  const seeks = filters.some(({ q }) => q.trim());
  const [{ meta }, basemap, words, happened, files] = await Promise.all([
    client.ensureQueryData(indexQuery),
    client.ensureQueryData(basemapQuery),
    seeks ? client.ensureQueryData(wordsQuery(shards)) : null,
    filters.some(asksChanges) ? client.ensureQueryData(changesQuery(shards)) : null,
    Promise.all(shards.map((shard) => client.ensureQueryData(detailsQuery(shard)))),
  ]);
  const records = new Map(files.flatMap((file) => [...file]));
  const selectAny = createSelector(all);
  const selectorFor = (filter: Filter) =>
    happened && asksChanges(filter)
      ? createSelector(
          all,
          all.map(({ id }) =>
            happened.kindsIn(happened.changes.get(id) ?? [], filter.changed, meta.date),
          ),
        )
      : selectAny;
  const ground = groundOf(basemap as Basemap);
  const deck = await deckOf(briefing, {
    all,
    select: (filter) => {
      const select = selectorFor(filter);
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
