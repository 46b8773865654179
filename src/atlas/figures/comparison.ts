import { knownYear, type Begun } from '../record/beginning';
import { yearOf } from '../record/dates';
import { END_KINDS, type EndKind } from '../record/changeKinds';
import { endKindOf } from '../record/ending';
import type { Entry } from '../record/entry';
import type { Filter } from '../selection/filter';
import { yearsInForce } from './series';
import { belongsTo, holdsHost, narrow, type Side } from './sides';
import { benjaminiHochberg, compareShares, type Proportion } from './statistics';
import {
  EVIDENCE,
  OWN_EVIDENCE,
  PROVIDERS,
  REGIONS,
  STATUSES,
  TYPES,
  type Evidence,
  type InitiativeType,
  type Provider,
  type Region,
  type Status,
} from '../record/vocabulary';

/** The years of the beginnings that are known; each year null where none is. */
export interface KnownYears {
  /** How many have a known beginning. */
  known: number;
  first: number | null;
  latest: number | null;
  /** The earliest year by which half of them had begun. */
  median: number | null;
}

/** What is told of a side. Its years are those of known beginnings only. */
export interface SideSummary extends KnownYears {
  side: Side;
  /** Those that pass the shared filter and belong to the side. */
  entries: readonly Entry[];
  total: number;
  /** Hosts in the side with their initiatives, most first. */
  hosts: readonly { code: string; count: number }[];
  providers: Readonly<Record<Provider, number>>;
  types: Readonly<Record<InitiativeType, { total: number } & Readonly<Record<Provider, number>>>>;
  evidence: Readonly<Record<Evidence, number>>;
  statuses: Readonly<Record<Status, number>>;
  /** Of those that ended: how. */
  endings: Readonly<Record<EndKind, number>>;
  disputed: number;
  noLongerInForce: number;
}

/** The years in which some initiatives are known to have begun: no announcement's and no first report's. */
export function knownYearsOf(initiatives: readonly Begun[]): KnownYears {
  const years = initiatives
    .map(knownYear)
    .filter((year) => year !== null)
    .sort((a, b) => a - b);
  return {
    known: years.length,
    first: years[0] ?? null,
    latest: years.at(-1) ?? null,
    median: years[Math.ceil(years.length / 2) - 1] ?? null,
  };
}

const countBy = <Value extends string>(
  values: readonly Value[],
  entries: readonly Entry[],
  of: (entry: Entry) => Value,
): Record<Value, number> => {
  const counts = Object.fromEntries(values.map((value) => [value, 0])) as Record<Value, number>;
  for (const entry of entries) counts[of(entry)] += 1;
  return counts;
};

/**
 * Whether an initiative that had begun is, by the counting rules, not in force on the day `today`: it ended in a year before, or was not
 * confirmed since. One that is proposed, or only announced and neither active nor ended, never was in force.
 */
export function isNoLongerInForce(entry: Entry, today: string): boolean {
  const years = yearsInForce(entry, today);
  return years !== null && years[1] < yearOf(today);
}

/** Sums a side up. `passing` are the entries that pass the shared filter. */
export function summarise(side: Side, passing: readonly Entry[], today: string): SideSummary {
  const entries = passing.filter((entry) => belongsTo(entry, side));
  const hosts = new Map<string, number>();
  for (const entry of entries)
    for (const code of entry.hosts)
      if (holdsHost(side, code)) hosts.set(code, (hosts.get(code) ?? 0) + 1);
  return {
    side,
    entries,
    total: entries.length,
    hosts: [...hosts]
      .map(([code, count]) => ({ code, count }))
      .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1)),
    providers: countBy(PROVIDERS, entries, ({ provider }) => provider),
    types: Object.fromEntries(
      TYPES.map((type) => {
        const own = entries.filter((entry) => entry.type === type);
        return [type, { total: own.length, ...countBy(PROVIDERS, own, (entry) => entry.provider) }];
      }),
    ) as SideSummary['types'],
    evidence: countBy(OWN_EVIDENCE, entries, ({ evidence }) => evidence),
    statuses: countBy(STATUSES, entries, ({ status }) => status),
    endings: countBy(END_KINDS, entries.filter(isEnded), endKindOf),
    disputed: entries.filter(({ disputed }) => disputed === 'yes').length,
    noLongerInForce: entries.filter((entry) => isNoLongerInForce(entry, today)).length,
    ...knownYearsOf(entries),
  };
}

/** A share in whole per cent: `42 %`; what is neither none nor all never reads as if it were. */
export function formatShare({ count, total }: Proportion): string {
  const percent = total === 0 ? 0 : (100 * count) / total;
  if (percent > 0 && percent < 0.5) return 'under 1 %';
  if (percent < 100 && percent >= 99.5) return 'over 99 %';
  return `${Math.round(percent)} %`;
}

// --- Differences

/** What records may have in common: a value of a facet, how they ended, or that they are known to have begun in that year or later. */
export interface Trait {
  facet: 'provider' | 'type' | 'evidence' | 'disputed' | 'status' | 'ended' | 'region' | 'begun';
  value: string;
}

/** A trait that one side's records have more often than another's. */
export interface Difference {
  trait: Trait;
  more: Proportion & { side: Side };
  less: Proportion & { side: Side };
  /** After the correction for the number of comparisons. */
  p: number;
  /** Whether it holds after that correction: else chance may well give as much. */
  safe: boolean;
  /** Whether Fisher's exact test was used, for so few. */
  exact: boolean;
  /** The records of `more` that have the trait, and the filter that shows just these; null where none can. */
  records: readonly Entry[];
  filter: Filter | null;
}

/** A gap is safe to state at this false discovery rate. */
export const DISCOVERY_RATE = 0.05;
/** A side with fewer records than this comes with a caution. */
export const FEW = 10;
/** Known beginnings are compared by whether they lie within so many years to this one. */
const RECENT_YEARS = 10;

/** The first year of the last ten, `thisYear` among them. */
export const recentSince = (thisYear: number): number => thisYear - RECENT_YEARS + 1;

const has = (entry: Entry, { facet, value }: Trait): boolean => {
  if (facet === 'begun') return (knownYear(entry) ?? -Infinity) >= Number(value);
  if (facet === 'ended') return isEnded(entry) && endKindOf(entry) === value;
  if (facet === 'region') return entry.regions.includes(value as Region);
  return entry[facet] === value;
};

const isEnded = ({ status }: Entry): boolean => status === 'ended';

/** The records that a trait is a share of: of a beginning, those that have a known one; of how they ended, those that did. */
function basisOf({ facet }: Trait, entries: readonly Entry[]): readonly Entry[] {
  if (facet === 'begun') return entries.filter(({ dated }) => dated === 'known');
  return facet === 'ended' ? entries.filter(isEnded) : entries;
}

/** How records may end that sides are compared by: what a filter can show. */
const COMPARED_ENDS: readonly EndKind[] = [
  'completed',
  'expired',
  'replaced',
  'broken-off-host',
  'broken-off-provider',
];

/** What two sides are compared by; never what makes one of them a side. */
function traitsFor(a: Side, b: Side, thisYear: number): Trait[] {
  const providers = [a, b].filter(({ facet }) => facet === 'provider').length;
  const of = (facet: Trait['facet'], values: readonly string[]) =>
    values.map((value) => ({ facet, value }));
  return [
    ...(providers === 0 ? of('provider', PROVIDERS) : []),
    ...(providers === 2 ? of('region', REGIONS) : []),
    ...of('type', TYPES),
    ...of('evidence', EVIDENCE),
    ...of('disputed', ['yes']),
    ...of('status', STATUSES),
    ...of('ended', COMPARED_ENDS),
    ...of('begun', [String(recentSince(thisYear))]),
  ];
}

/** Two sides, and what they were not compared by: what none of their records have, or all, or only those they share. */
export interface Untested {
  a: Side;
  b: Side;
  traits: readonly Trait[];
}

/** A gap smaller than this many percentage points is listed only if it is safe to state. */
const LEAST_GAP = 1;

/**
 * How the shares of every trait differ between two of the sides, the largest gap in percentage points first, each with whether it
 * is safe to state; how many comparisons that rests on; and what was not compared. `filter` is the one that the sides share.
 */
export function differences(
  sides: readonly SideSummary[],
  filter: Filter,
  thisYear: number,
): { gaps: Difference[]; compared: number; untested: Untested[] } {
  const untested: Untested[] = [];
  const tested = sides.flatMap((a, at) =>
    sides.slice(at + 1).flatMap((b) => {
      const inB = new Set(b.entries);
      const common = a.entries.filter((entry) => inB.has(entry));
      const left: Trait[] = [];
      const compared = traitsFor(a.side, b.side, thisYear).flatMap((trait) => {
        const own = (entries: readonly Entry[]): Proportion => ({
          count: entries.filter((entry) => has(entry, trait)).length,
          total: basisOf(trait, entries).length,
        });
        const [inSideA, inSideB] = [own(a.entries), own(b.entries)];
        const test = compareShares(inSideA, inSideB, own(common));
        if (!test) {
          left.push(trait);
          return [];
        }
        const ends = [
          { ...inSideA, summary: a },
          { ...inSideB, summary: b },
        ] as const;
        const turned = share(inSideA) < share(inSideB);
        return [{ trait, ...test, ends: turned ? ([ends[1], ends[0]] as const) : ends }];
      });
      if (left.length > 0) untested.push({ a: a.side, b: b.side, traits: left });
      return compared;
    }),
  );
  const adjusted = benjaminiHochberg(tested.map(({ p }) => p));
  const gaps = tested
    .map(({ trait, exact, ends: [more, less] }, at): Difference => {
      const records = more.summary.entries.filter((entry) => has(entry, trait));
      return {
        trait,
        more: { count: more.count, total: more.total, side: more.summary.side },
        less: { count: less.count, total: less.total, side: less.summary.side },
        p: adjusted[at]!,
        safe: adjusted[at]! <= DISCOVERY_RATE,
        exact,
        records,
        filter: filterFor(filter, more.summary, trait, records),
      };
    })
    .filter(({ safe, more, less }) => gap(more, less) > (safe ? 0 : LEAST_GAP))
    .sort((a, b) => gap(b.more, b.less) - gap(a.more, a.less));
  return { gaps, compared: tested.length, untested };
}

/** In percentage points, so rounded that what is level on paper is level here: such stay in the order of the traits. */
const gap = (more: Proportion, less: Proportion) =>
  Math.round((share(more) - share(less)) * 1e9) / 1e7;

const share = ({ count, total }: Proportion) => count / total;

/** The filter that shows a side's entries; null where none can. */
export const filterOfSide = (filter: Filter, { side, entries }: SideSummary): Filter | null =>
  narrow(filter, side.facet, side.value, entries);

function filterFor(
  filter: Filter,
  summary: SideSummary,
  { facet, value }: Trait,
  records: readonly Entry[],
): Filter | null {
  const own = filterOfSide(filter, summary);
  if (own === null) return null;
  if (facet === 'ended') return endedFilter(own, value as EndKind, records);
  if (facet !== 'begun') return narrow(own, facet, value, records);
  // The years filter goes by the start, which is the beginning where that is known.
  return narrow(
    { ...own, from: Math.max(Number(value), own.from ?? 0) },
    'dated',
    'known',
    records,
  );
}

/** The filter that leaves what ended so, `records`; null where none can. */
function endedFilter(filter: Filter, kind: EndKind, records: readonly Entry[]): Filter | null {
  const [, decided] = /^broken-off-(host|provider)$/.exec(kind) ?? [];
  const ended = narrow(filter, 'status', 'ended', records);
  const how = ended && narrow(ended, 'ending', decided ? 'broken-off' : kind, records);
  return decided && how ? narrow(how, 'decided', decided, records) : how;
}

/** For each two sides that have initiatives in common: how many. */
export const overlaps = (sides: readonly SideSummary[]): { a: Side; b: Side; count: number }[] =>
  sides
    .flatMap((a, at) =>
      sides.slice(at + 1).map((b) => {
        const inB = new Set(b.entries);
        const count = a.entries.filter((entry) => inB.has(entry)).length;
        return { a: a.side, b: b.side, count };
      }),
    )
    .filter(({ count }) => count > 0);
