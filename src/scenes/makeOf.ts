import { filterOf, queryOf, type Address } from '../address/parameters';
import { makeBriefing } from '../atlas/briefing/makeBriefing';
import { sidesOf } from '../atlas/figures/sides';
import type { Entry } from '../atlas/record/entry';
import { today } from '../dataset/today';
import { briefings } from './useBriefings';

/** Makes a briefing of what an address looks at, keeps it as the reader's own and gives its id. `entries` are what its filter leaves. */
export function makeOf(address: Address, entries: readonly Entry[]): Promise<string> {
  const filter = filterOf(address);
  return briefings().create(
    makeBriefing({
      filter,
      query: queryOf({ ...filter }).replace(/^\?/, ''),
      entries,
      sides: address.view === 'compare' ? sidesOf(address.sides) : [],
      today: today(),
    }),
  );
}
