import { compareDates } from '../record/dates';
import type { Entry } from '../record/entry';
import { hostName } from '../places/hosts';
import { DATED } from '../record/vocabulary';

/** The orders a list of initiatives may stand in. */
export const SORTS = [
  'news',
  'newest',
  'oldest',
  'title',
  'host',
  'sources',
  'confirmed',
  'best',
] as const;
export type Sort = (typeof SORTS)[number];
export const SORT_LABELS: Record<Sort, string> = {
  news: 'Latest news',
  newest: 'Newest beginning',
  oldest: 'Oldest beginning',
  title: 'By title',
  host: 'By host',
  sources: 'Most sources first',
  confirmed: 'Last confirmed first',
  best: 'Best matches first',
};

/** Compares words as a dictionary has them. */
export const compareWords = new Intl.Collator('en').compare;

/** The place of each value among the different ones, the least at 0: places compare far quicker than texts. */
export function placesOf<T>(values: readonly T[], compare: (a: T, b: T) => number): Uint32Array {
  const places = new Map([...new Set(values)].sort(compare).map((value, place) => [value, place]));
  return Uint32Array.from(values.map((value) => places.get(value)!));
}

/** Sorts rows by the place that each has, by counting how many have which; equals stay as they are. */
export function sortByPlaces(order: readonly number[], places: Uint32Array): number[] {
  const next = new Uint32Array(places.reduce((most, place) => Math.max(most, place), 0) + 2);
  for (let at = 0; at < order.length; at++) next[places[order[at]!]! + 1]! += 1;
  for (let place = 1; place < next.length; place++) next[place]! += next[place - 1]!;
  const sorted = [...order];
  for (let at = 0; at < order.length; at++) sorted[next[places[order[at]!]!]!++] = order[at]!;
  return sorted;
}

const firstHost = (entry: Entry) => (entry.hosts[0] ? hostName(entry.hosts[0]) : '\uffff');

/**
 * Prepares a dataset for sorting and returns the function that sorts entries of it, which stand in the dataset's order: all
 * are sorted once for each order, so that a filter change only picks. Equals stand by title. Worldwide ones come last by host.
 */
export function createSorter(
  all: readonly Entry[],
): (entries: readonly Entry[], sort: Sort) => Entry[] {
  const orders = new Map<Sort, readonly number[]>();
  return (entries, sort) => {
    const order = orders.get(sort) ?? sortRows(all, sort);
    orders.set(sort, order);
    return rowsAmong(order, all, entries).map((row) => all[row]!);
  };
}

/** The rows of all entries in an order. */
function sortRows(all: readonly Entry[], sort: Sort): number[] {
  const keys = keysOf(all, sort);
  const order = keys.reduceRight(sortByPlaces, [...all.keys()]);
  const equal = (a: number, b: number) => keys.every((places) => places[a] === places[b]);
  const byTitle = (a: number, b: number) => compareWords(all[a]!.title, all[b]!.title);
  for (let from = 0, to = 0; from < order.length; from = to) {
    while (to < order.length && equal(order[from]!, order[to]!)) to++;
    if (to - from > 1) for (const row of order.slice(from, to).sort(byTitle)) order[from++] = row;
  }
  return order;
}

/** What an order goes by before titles: the places of all entries, the first outweighing the next. */
function keysOf(all: readonly Entry[], sort: Sort): Uint32Array[] {
  const by = <T>(valueOf: (entry: Entry) => T, compare: (a: T, b: T) => number) =>
    placesOf(all.map(valueOf), compare);
  const latest = (a: string, b: string) => compareDates(b, a);
  // What was only announced or first reported in a year began in no known one: it stands after those that are known to.
  const byBeginning = (compare: (a: string, b: string) => number) => [
    by((entry) => entry.start.slice(0, 4), compare),
    by(
      (entry) => entry.dated,
      (a, b) => DATED.indexOf(a) - DATED.indexOf(b),
    ),
    by((entry) => entry.start, compare),
  ];
  switch (sort) {
    // How well words fit is no matter of the dataset: `bestFirst` comes after.
    case 'best':
    case 'news':
      return [by((entry) => entry.news, latest), ...byBeginning(latest)];
    case 'newest':
      return byBeginning(latest);
    case 'oldest':
      return byBeginning(compareDates);
    case 'title':
      return [];
    case 'host':
      return [by(firstHost, compareWords), ...byBeginning(latest)];
    case 'sources':
      return [
        by(
          (entry) => entry.sources,
          (a, b) => b - a,
        ),
        ...byBeginning(latest),
      ];
    case 'confirmed':
      return [by((entry) => entry.statusAsOf, latest)];
  }
}

/** Of the rows of `all` in an order, those of `some`, which stand as they do in `all`. */
export function rowsAmong<T>(
  order: readonly number[],
  all: readonly T[],
  some: readonly T[],
): readonly number[] {
  if (some.length === all.length) return order;
  const among = new Uint8Array(all.length);
  let row = 0;
  for (const one of some) {
    while (row < all.length && all[row] !== one) row++;
    among[row++] = 1;
  }
  return order.filter((row) => among[row]);
}

/** The same entries with those that fit words best first; equals stay as they are. `scores` are by id. */
export const bestFirst = (
  entries: readonly Entry[],
  scores: ReadonlyMap<string, number>,
): Entry[] => {
  const scoreOf = ({ id }: Entry) => scores.get(id) ?? 0;
  return [...entries].sort((a, b) => scoreOf(b) - scoreOf(a));
};
