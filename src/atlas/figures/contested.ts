import { beginningOf } from '../record/beginning';
import { compareDates, yearOf } from '../record/dates';
import { endKindOf } from '../record/ending';
import type { Entry } from '../record/entry';
import type { Filter } from '../selection/filter';
import { sequenceOf, type Sequence } from './firsts';
import { hostName } from '../places/hosts';
import { countOf, formatCount } from '../record/numbers';
import { regionOfHost } from '../record/regions';
import { yearsInForce, type StartMeasure } from './series';
import {
  PROVIDERS,
  REGIONS,
  REGION_LABELS,
  TYPES,
  type InitiativeType,
  type Provider,
  type Region,
} from '../record/vocabulary';

/** What is counted of contested hosts: the timeline's measures but the ends. */
export type ContestedMeasure = StartMeasure;

/** How contested hosts are found and what that does not say, in three sentences. */
export const CONTESTED_METHOD =
  'A host is contested where records of two or more providers are found in the current filter; an initiative with several hosts counts in each of them. ' +
  'The first mover is the provider who certainly began there before the others, and the years run from its first record to the next provider’s; a first report shows only that somebody was there by then and an announcement only that he had not begun before, so where these or coarse dates leave the order open, all that may be first are named and no years are given. ' +
  'Counts are of records found, not of all that exists, and the order says nothing about causes.';

/** A host where two or more providers have records. */
export interface ContestedHost {
  host: string;
  region: Region;
  total: number;
  /** Records of each provider, 0 for one that has none. */
  counts: Record<Provider, number>;
  /** How many of each provider's were broken off, and how many are suspended. */
  halted: Record<Provider, Halted>;
  sequence: Sequence;
  /** The records that may be the latest to begin (several where dates do not tell), the latest dated first; no proposals. */
  latest: readonly Entry[];
}

/** What did not go on: broken off before its end, or suspended. */
export interface Halted {
  brokenOff: number;
  suspended: number;
}

/** What did not go on, in words: "2 broken off", "1 suspended"; none where all did. */
export const haltedWords = ({ brokenOff, suspended }: Halted): string[] => [
  ...(brokenOff > 0 ? [`${formatCount(brokenOff)} broken off`] : []),
  ...(suspended > 0 ? [`${formatCount(suspended)} suspended`] : []),
];

type Places = Pick<Filter, 'host' | 'region'>;

/**
 * Where contested hosts are sought: where the filter does; where providers must be present, in the hosts where they are (`shown`,
 * as the selection has them), for a record of theirs brings in no other host of its own.
 */
export const placesOf = (filter: Filter, shown: readonly string[]): Places =>
  filter.present.length === 0 ? filter : { host: shown, region: filter.region };

/** The records at each host that the filter's places let through, by the host's code. */
function recordsByHost(entries: readonly Entry[], { host, region }: Places) {
  const byHost = new Map<string, Entry[]>();
  for (const entry of entries)
    for (const code of entry.hosts) {
      // A record shown for one of its hosts does not bring in the others: they would be counted in part only.
      if (host.length > 0 && !host.includes(code)) continue;
      if (region.length > 0 && !region.includes(regionOfHost(code) ?? 'worldwide')) continue;
      const own = byHost.get(code);
      if (own) own.push(entry);
      else byHost.set(code, [entry]);
    }
  return byHost;
}

/** Whether all three providers have records where these are their counts. */
export const hasAllThree = (counts: Readonly<Record<Provider, number>>): boolean =>
  PROVIDERS.every((provider) => counts[provider] > 0);

/** In how many hosts all three providers have records of a type, type by type, most first; types without any are left out. */
export function allThreeByType(
  entries: readonly Entry[],
  places: Places,
): { type: InitiativeType; hosts: number }[] {
  return TYPES.map((type) => {
    const own = entries.filter((entry) => entry.type === type);
    const hosts = contestedHosts(own, places).filter(({ counts }) => hasAllThree(counts));
    return { type, hosts: hosts.length };
  })
    .filter(({ hosts }) => hosts > 0)
    .sort((a, b) => b.hosts - a.hosts);
}

/** The contested hosts among the records of a filter, most records first, then by name. */
export function contestedHosts(entries: readonly Entry[], places: Places): ContestedHost[] {
  return [...recordsByHost(entries, places)]
    .filter(([, records]) => new Set(records.map(({ provider }) => provider)).size > 1)
    .map(([host, records]) => ({
      host,
      region: regionOfHost(host) ?? 'worldwide',
      total: records.length,
      counts: Object.fromEntries(
        PROVIDERS.map((provider) => [
          provider,
          records.filter((entry) => entry.provider === provider).length,
        ]),
      ) as Record<Provider, number>,
      halted: Object.fromEntries(
        PROVIDERS.map((provider) => {
          const own = records.filter((entry) => entry.provider === provider);
          return [
            provider,
            {
              brokenOff: own.filter((entry) => endKindOf(entry).startsWith('broken-off')).length,
              suspended: own.filter(({ status }) => status === 'suspended').length,
            },
          ];
        }),
      ) as Record<Provider, Halted>,
      sequence: sequenceOf(records),
      latest: latestOf(records),
    }))
    .sort((a, b) => b.total - a.total || compareNames(a.host, b.host));
}

const compareNames = (a: string, b: string) => hostName(a).localeCompare(hostName(b), 'en');

function latestOf(records: readonly Entry[]): Entry[] {
  const begun = records.flatMap((entry) => {
    const beginning = beginningOf(entry);
    return beginning ? [{ entry, ...beginning }] : [];
  });
  const from = begun.reduce(
    (latest, one) => (one.from && one.from > latest ? one.from : latest),
    '',
  );
  return begun
    .filter(({ to }) => to === null || to >= from)
    .map(({ entry }) => entry)
    .sort((a, b) => compareDates(b.start, a.start) || (a.id < b.id ? -1 : 1));
}

/** One year: how many hosts are contested, in all and by region (each region is there, if only with 0). */
export interface ContestedRow {
  year: number;
  total: number;
  counts: Record<Region, number>;
}

/**
 * Contested hosts of each year, from the first to this one: `new` are those known to have become so in it (a second provider's
 * first record began), `cumulative` those that surely had by then, `in-force` those where two providers have initiatives in
 * force. `today` is `YYYY-MM-DD`.
 */
export function contestedByYear(
  entries: readonly Entry[],
  places: Places,
  { measure, today }: { measure: ContestedMeasure; today: string },
): ContestedRow[] {
  const thisYear = Math.max(
    yearOf(today),
    ...entries.map(({ start, begunBy }) => yearOf(begunBy ?? start)),
  );
  const years: { region: Region; year: number }[] = [];
  for (const [host, records] of recordsByHost(entries, places)) {
    const region = regionOfHost(host) ?? 'worldwide';
    for (const year of contestedYears(records, { measure, thisYear, today }))
      years.push({ region, year });
  }
  if (years.length === 0) return [];
  const first = Math.min(...years.map(({ year }) => year));
  const rows = Array.from({ length: thisYear - first + 1 }, (_, at) => ({
    year: first + at,
    total: 0,
    counts: Object.fromEntries(REGIONS.map((region) => [region, 0])) as Record<Region, number>,
  }));
  for (const { region, year } of years) {
    const row = rows[year - first]!;
    row.total += 1;
    row.counts[region] += 1;
  }
  return rows;
}

/** The years in which one host counts as contested. */
function contestedYears(
  records: readonly Entry[],
  { measure, thisYear, today }: { measure: ContestedMeasure; thisYear: number; today: string },
): number[] {
  if (measure === 'in-force') {
    const providersOf = new Map<number, Set<Provider>>();
    for (const entry of records) {
      const years = yearsInForce(entry, today);
      if (!years) continue;
      for (let year = years[0]; year <= years[1]; year++) {
        const providers = providersOf.get(year) ?? new Set();
        providersOf.set(year, providers.add(entry.provider));
      }
    }
    return [...providersOf].flatMap(([year, providers]) => (providers.size > 1 ? [year] : []));
  }
  // The second of the providers to come cannot be sooner than the second of all first days, nor later than that of last days.
  const firsts = [...sequenceOf(records).firsts.values()];
  const second = (days: readonly string[]) => days.toSorted()[1] ?? null;
  const from = second(firsts.map((first) => first.from ?? ''));
  const to = second(firsts.flatMap((first) => first.to ?? []));
  if (to === null) return [];
  const year = yearOf(to);
  if (measure === 'new') return from && yearOf(from) === year ? [year] : [];
  return Array.from({ length: thisYear - year + 1 }, (_, at) => year + at);
}

/** The sentence above a chart of contested hosts, made from its rows, and what it counts. */
export function describeContested(
  rows: readonly ContestedRow[],
  { measure, today }: { measure: ContestedMeasure; today: string },
): { title: string; note: string } {
  const note = {
    new: 'A host is counted in the year in which a second provider’s first record there began, where that year is known.',
    'in-force':
      'A host is counted in each year in which two or more providers have initiatives in force there; one with no known end counts to the year it was last confirmed.',
    cumulative:
      'A host is counted from the year by which two providers are known to have been there.',
  }[measure];
  const most = Math.max(0, ...rows.map((row) => row.total));
  const last = rows.at(-1);
  if (!last || most === 0) return { title: 'No contested hosts found', note };
  const named = (year: number) => (year === yearOf(today) ? `${year} so far` : String(year));
  const hosts = countOf(most, 'host');
  if (measure === 'cumulative') {
    return { title: `${hosts} contested by ${named(last.year)}${leadingRegions(last)}`, note };
  }
  const peaks = rows.filter((row) => row.total === most);
  const what = measure === 'new' ? `${hosts} became contested` : `${hosts} contested`;
  const [peak] = peaks;
  const title =
    peaks.length === 1 && peak
      ? `${what} in ${named(peak.year)}, the most of any year`
      : `${what} in each of ${formatCount(peaks.length)} years, the most of any`;
  return { title, note };
}

function leadingRegions({ counts }: ContestedRow): string {
  const most = Math.max(...Object.values(counts));
  const leading = REGIONS.filter((region) => counts[region] === most);
  const [only] = leading;
  const present = REGIONS.filter((region) => counts[region] > 0);
  if (!only || leading.length > 1 || present.length < 2) return '';
  return `; of the regions, ${REGION_LABELS[only]} has most: ${formatCount(most)}`;
}
