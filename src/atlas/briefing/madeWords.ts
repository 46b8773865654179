import { belongsTo, type Side } from '../figures/sides';
import { hostName } from '../places/hosts';
import { compareDates } from '../record/dates';
import type { Entry } from '../record/entry';
import { formatCount } from '../record/numbers';
import {
  PROVIDERS,
  PROVIDER_LABELS,
  REGION_LABELS,
  TYPE_LABELS,
  type Region,
} from '../record/vocabulary';
import { isEmptyFilter, type Filter } from '../selection/filter';
import { describeFilter } from '../selection/filterWords';
import { LONGEST_LABEL, type Point } from './briefing';
import { listOf } from '../record/wording';

/** What a briefing is made of. */
export interface Made {
  filter: Filter;
  /** The same as a query string, without its `?`. */
  query: string;
  /** What the filter leaves. */
  entries: readonly Entry[];
  /** What is set side by side; empty where nothing is. */
  sides: readonly Side[];
  /** `YYYY-MM-DD`. */
  today: string;
}

/** Fewer labels are read better than all there is room for. */
export const POINTS = 6;

/** "the Pacific", "Kenya", "China and Australia": what the briefing is about. */
export function subjectOf({ filter, sides }: Pick<Made, 'filter' | 'sides'>): string {
  if (sides.length > 1) return listOf(sides.map(({ label }) => label));
  const { host, region, provider } = filter;
  const alone = (facet: keyof Filter) => isEmptyFilter({ ...filter, [facet]: [] });
  if (host.length > 0 && host.length <= 3 && alone('host')) return listOf(host.map(hostName));
  if (region.length > 0 && region.length <= 3 && alone('region'))
    return listOf(region.map(regionWords));
  if (provider.length > 0 && alone('provider'))
    return listOf(provider.map((each) => PROVIDER_LABELS[each]));
  return describeFilter(filter);
}

const regionWords = (region: Region): string =>
  region === 'pacific' || region === 'middle-east-north-africa'
    ? `the ${REGION_LABELS[region]}`
    : REGION_LABELS[region];

/**
 * The facet that all sides are of, where the filter leaves it open: then one filter says what is in any of them. Null where
 * none does.
 */
function sidesFacet({ sides, filter }: Pick<Made, 'sides' | 'filter'>): Side['facet'] | null {
  const [facet, ...others] = new Set(sides.map((side) => side.facet));
  return facet && others.length === 0 && filter[facet].length === 0 ? facet : null;
}

/** An address with the briefing's own filter and some more; of what is set side by side all sides together. */
export function addressIn(made: Made, changes: Record<string, string>): string {
  const query = new URLSearchParams(made.query);
  const facet = sidesFacet(made);
  if (facet && changes.sides === undefined)
    query.set(facet, made.sides.map(({ slug }) => slug).join());
  for (const [name, value] of Object.entries(changes)) query.set(name, value);
  return query.toString().replaceAll('%2C', ',');
}

/** What the scenes count but for the comparison: what the filter leaves, and of that what is in any of the sides. */
export const inSides = (made: Made): readonly Entry[] =>
  sidesFacet(made)
    ? made.entries.filter((entry) => made.sides.some((side) => belongsTo(entry, side)))
    : made.entries;

/** "China 69, United States 10 and Australia 16", the filter's providers alone. */
export const byProvider = (entries: readonly Entry[]): string =>
  listOf(
    PROVIDERS.map(
      (provider) =>
        `${PROVIDER_LABELS[provider]} ${formatCount(entries.filter((entry) => entry.provider === provider).length)}`,
    ),
  );

/** "Fiji (40), Samoa (12) and Tonga (9)", most first. */
export function mostOf<Key extends string>(
  keysOf: (entry: Entry) => readonly Key[],
  nameOf: (key: Key) => string,
  entries: readonly Entry[],
  length: number,
): string {
  const counts = new Map<Key, number>();
  for (const entry of entries)
    for (const key of keysOf(entry)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return listOf(
    [...counts]
      .sort(([a, countA], [b, countB]) => countB - countA || nameOf(a).localeCompare(nameOf(b)))
      .slice(0, length)
      .map(([key, count]) => `${nameOf(key)} (${formatCount(count)})`),
  );
}

/** Every host of some records. */
export const hostsOf = (entries: readonly Entry[]) =>
  new Set(entries.flatMap(({ hosts }) => hosts));
/** Whether the briefing is about one host alone. */
export const isOneHost = ({ filter }: Made) => filter.host.length === 1;

/** The order of starts, always the same. */
export const byStart = (a: Entry, b: Entry): number =>
  compareDates(a.start, b.start) || (a.id < b.id ? -1 : 1);

/** The records with most sources, one a host as long as there are hosts; never more than a picture bears. */
export function pointsAt(entries: readonly Entry[]): Point[] {
  const sorted = [...entries]
    .filter(({ hosts }) => hosts.length > 0)
    .sort((a, b) => b.sources - a.sources || byStart(a, b));
  const hosts = new Set<string>();
  const first = sorted.filter(({ hosts: [host = ''] }) => !hosts.has(host) && hosts.add(host));
  return [...first, ...sorted.filter((entry) => !first.includes(entry))]
    .slice(0, POINTS)
    .map((entry) => ({ id: entry.id, label: labelOf(entry) }));
}

/** A record's host and type: "Fiji: agreement". */
function labelOf({ hosts: [host, ...others], type }: Entry): string {
  const where = host ? `${hostName(host)}${others.length > 0 ? ' and others' : ''}: ` : '';
  return `${where}${TYPE_LABELS[type].toLowerCase()}`.slice(0, LONGEST_LABEL);
}
