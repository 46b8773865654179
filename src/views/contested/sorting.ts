import type { ContestedHost } from '../../atlas/figures/contested';
import type { ContestedColumn, ContestedOrder } from '../../atlas/figures/contestedOrders';
import { compareDates } from '../../atlas/record/dates';
import { gapYears } from '../../atlas/figures/firsts';
import { hostName } from '../../atlas/places/hosts';
import { PROVIDERS, REGIONS } from '../../atlas/record/vocabulary';

const byName = (a: ContestedHost, b: ContestedHost) =>
  hostName(a.host).localeCompare(hostName(b.host), 'en');
const firstDate = ({ sequence: { firsts, leaders } }: ContestedHost) =>
  leaders.map((leader) => firsts.get(leader)!.entries[0]!.start).sort(compareDates)[0] ?? '9999';
/** Where nobody has begun there is no leader: after all that have one. */
const leaderAt = ({ sequence: { leaders } }: ContestedHost) =>
  leaders[0] ? PROVIDERS.indexOf(leaders[0]) : PROVIDERS.length;
const latestDate = ({ latest }: ContestedHost) => latest[0]?.start ?? '0000';
const COMPARE: Record<ContestedColumn, (a: ContestedHost, b: ContestedHost) => number> = {
  host: byName,
  region: (a, b) => REGIONS.indexOf(a.region) - REGIONS.indexOf(b.region),
  CHN: (a, b) => a.counts.CHN - b.counts.CHN,
  USA: (a, b) => a.counts.USA - b.counts.USA,
  AUS: (a, b) => a.counts.AUS - b.counts.AUS,
  total: (a, b) => a.total - b.total,
  first: (a, b) => leaderAt(a) - leaderAt(b) || compareDates(firstDate(a), firstDate(b)),
  gap: (a, b) => gapYears(a.sequence.gap!) - gapYears(b.sequence.gap!),
  latest: (a, b) => compareDates(latestDate(a), latestDate(b)),
};

/** An order's column and which way it runs. */
export function readOrder(order: ContestedOrder) {
  const falling = order.startsWith('-');
  return {
    column: (falling ? order.slice(1) : order) as ContestedColumn,
    direction: falling ? 'descending' : 'ascending',
  } as const;
}

/** The hosts in an order; equals stand by name, and those whose gap is not known come last whichever way it runs. */
export function sortContested(
  rows: readonly ContestedHost[],
  order: ContestedOrder,
): ContestedHost[] {
  const { column, direction } = readOrder(order);
  const turn = direction === 'ascending' ? 1 : -1;
  return [...rows].sort((a, b) => {
    if (column === 'gap' && !(a.sequence.gap && b.sequence.gap))
      return Number(!a.sequence.gap) - Number(!b.sequence.gap) || byName(a, b);
    return turn * COMPARE[column](a, b) || byName(a, b);
  });
}
