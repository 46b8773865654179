import { formatDate } from '../atlas/record/dates';
import { isEmptyFilter, type Filter } from '../atlas/selection/filter';
import { describeFilter } from '../atlas/selection/filterWords';
import { hostName } from '../atlas/places/hosts';
import { sidesOf } from '../atlas/figures/sides';
import { filterOf, type Address, type View } from './parameters';
import { listOf } from '../atlas/record/wording';

const NAMES: Record<View, string> = {
  explore: 'Explore',
  compare: 'Compare',
  contested: 'Contested hosts',
  trends: 'Trends',
  briefing: 'Briefing',
  data: 'Data',
  about: 'About',
  host: 'Hosts',
  quality: 'Quality of the data',
  reuse: 'For other programs',
};

/** What is looked at, its filter left aside: "Compare Pacific and Southeast Asia", "Solomon Islands", "Trends since 1 January 2019". */
export function viewName({ view, sides, host, trends, since }: Address): string {
  if (view === 'host' && host[0]) return hostName(host[0]);
  if (view === 'trends' && trends === 'pull-backs') return 'Pulled back';
  if (view === 'trends' && since) return `${NAMES.trends} since ${formatDate(since)}`;
  if (view !== 'compare') return NAMES[view];
  const labels = sidesOf(sides).map(({ label }) => label);
  return `${NAMES.compare} ${listOf(labels)}`;
}

/** The filter of what is looked at, without the host that the view's name tells. */
export function filterBesides(address: Address): Filter {
  const filter = filterOf(address);
  return address.view === 'host' ? { ...filter, host: [] } : filter;
}

/** A title for what is looked at: in Explore its filter in words, elsewhere the view's name before them. */
export function viewTitle(address: Address): string {
  const filter = filterBesides(address);
  if (address.view === 'explore') return describeFilter(filter);
  return isEmptyFilter(filter)
    ? viewName(address)
    : `${viewName(address)}; ${describeFilter(filter)}`;
}
