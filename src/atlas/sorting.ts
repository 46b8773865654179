import { compareDates } from './dates';
import type { Entry } from './entry';
import { hostName } from './hosts';

/** The orders a list of initiatives may stand in. */
export const SORTS = ['newest', 'oldest', 'title', 'host', 'sources', 'confirmed'] as const;
export type Sort = (typeof SORTS)[number];
export const SORT_LABELS: Record<Sort, string> = {
  newest: 'Newest first',
  oldest: 'Oldest first',
  title: 'By title',
  host: 'By host',
  sources: 'Most sources first',
  confirmed: 'Last confirmed first',
};

const byTitle = (a: Entry, b: Entry) => a.title.localeCompare(b.title, 'en');
const byNewest = (a: Entry, b: Entry) => compareDates(b.start, a.start);
const firstHost = (entry: Entry) => (entry.hosts[0] ? hostName(entry.hosts[0]) : '\uffff');

const COMPARE: Record<Sort, (a: Entry, b: Entry) => number> = {
  newest: byNewest,
  oldest: (a, b) => compareDates(a.start, b.start),
  title: byTitle,
  host: (a, b) => firstHost(a).localeCompare(firstHost(b), 'en') || byNewest(a, b),
  sources: (a, b) => b.sources - a.sources || byNewest(a, b),
  confirmed: (a, b) => compareDates(b.statusAsOf, a.statusAsOf),
};

/** The entries in an order; equals stand by title. Worldwide ones come last by host. */
export const sortEntries = (entries: readonly Entry[], sort: Sort): Entry[] =>
  [...entries].sort((a, b) => COMPARE[sort](a, b) || byTitle(a, b));
