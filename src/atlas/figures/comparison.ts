import { yearOf } from '../record/dates';
import type { Entry } from '../record/entry';
import type { Filter } from '../selection/filter';
import { formatCount } from '../record/numbers';
import { yearsInForce } from './series';
import { belongsTo, holdsHost, narrow, type Side } from './sides';
import { benjaminiHochberg, twoProportionTest, type Proportion } from './statistics';
import {
  EVIDENCE,
  EVIDENCE_LABELS,
  PROVIDERS,
  PROVIDER_LABELS,
  REGIONS,
  REGION_LABELS,
  STATUSES,
  STATUS_LABELS,
  TYPES,
  TYPE_LABELS,
  type Evidence,
  type InitiativeType,
  type Provider,
  type Region,
  type Status,
} from '../record/vocabulary';

/** What is told of a side. Years are of the start; null where it has no record. */
export interface SideSummary {
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
  disputed: number;
  noLongerInForce: number;
  first: number | null;
  latest: number | null;
  /** The earliest year by which half of them had begun. */
  median: number | null;
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
 * Whether an initiative that had begun is, by the counting rules, not in force in `thisYear`: it ended before, or is neither
 * active nor ended and was last confirmed before. A proposed one never was in force.
 */
export function isNoLongerInForce(entry: Entry, thisYear: number): boolean {
  if (entry.status === 'proposed' || yearOf(entry.start) > thisYear) return false;
  const years = yearsInForce(entry, thisYear);
  return years === null || years[1] < thisYear;
}

/** Sums a side up. `passing` are the entries that pass the shared filter. */
export function summarise(side: Side, passing: readonly Entry[], thisYear: number): SideSummary {
  const entries = passing.filter((entry) => belongsTo(entry, side));
  const years = entries.map((entry) => yearOf(entry.start)).sort((a, b) => a - b);
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
    evidence: countBy(EVIDENCE, entries, ({ evidence }) => evidence),
    statuses: countBy(STATUSES, entries, ({ status }) => status),
    disputed: entries.filter(({ disputed }) => disputed === 'yes').length,
    noLongerInForce: entries.filter((entry) => isNoLongerInForce(entry, thisYear)).length,
    first: years[0] ?? null,
    latest: years.at(-1) ?? null,
    median: years[Math.ceil(years.length / 2) - 1] ?? null,
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

/** What records may have in common: a value of a facet, or a start in that year or later. */
interface Trait {
  facet: 'provider' | 'type' | 'evidence' | 'disputed' | 'status' | 'region' | 'from';
  value: string;
}

/** A trait that one side's records have more often than another's, beyond chance. */
export interface Difference {
  trait: Trait;
  more: Proportion & { side: Side };
  less: Proportion & { side: Side };
  /** After the correction for the number of comparisons. */
  p: number;
  /** The records of `more` that have the trait, and the filter that shows just these; null where none can. */
  records: readonly Entry[];
  filter: Filter | null;
}

/** Differences are kept at this false discovery rate. */
export const DISCOVERY_RATE = 0.05;
/** A side with fewer records than this comes with a caution. */
export const FEW = 10;
/** Starts are compared by whether they lie within so many years to this one. */
const RECENT_YEARS = 10;

/** The first year of the last ten, `thisYear` among them. */
export const recentSince = (thisYear: number): number => thisYear - RECENT_YEARS + 1;

const has = (entry: Entry, { facet, value }: Trait): boolean => {
  if (facet === 'from') return yearOf(entry.start) >= Number(value);
  if (facet === 'region') return entry.regions.includes(value as Region);
  return entry[facet] === value;
};

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
    ...of('from', [String(recentSince(thisYear))]),
  ];
}

/**
 * Every trait whose share differs between two of the sides beyond chance, the largest difference in percentage points first,
 * and how many comparisons that rests on. `filter` is the one that the sides share.
 */
export function differences(
  sides: readonly SideSummary[],
  filter: Filter,
  thisYear: number,
): { found: Difference[]; compared: number } {
  const tested = sides.flatMap((a, at) =>
    sides.slice(at + 1).flatMap((b) => {
      const inB = new Set(b.entries);
      const common = a.entries.filter((entry) => inB.has(entry));
      return traitsFor(a.side, b.side, thisYear).flatMap((trait) => {
        const own = (entries: readonly Entry[]): Proportion => ({
          count: entries.filter((entry) => has(entry, trait)).length,
          total: entries.length,
        });
        const [inSideA, inSideB] = [own(a.entries), own(b.entries)];
        const test = twoProportionTest(inSideA, inSideB, own(common));
        if (!test) return [];
        const ends = [
          { ...inSideA, summary: a },
          { ...inSideB, summary: b },
        ] as const;
        return [{ trait, p: test.p, ends: test.z >= 0 ? ends : ([ends[1], ends[0]] as const) }];
      });
    }),
  );
  const adjusted = benjaminiHochberg(tested.map(({ p }) => p));
  const found = tested
    .map(({ trait, ends: [more, less] }, at): Difference => {
      const records = more.summary.entries.filter((entry) => has(entry, trait));
      return {
        trait,
        more: { count: more.count, total: more.total, side: more.summary.side },
        less: { count: less.count, total: less.total, side: less.summary.side },
        p: adjusted[at]!,
        records,
        filter: filterFor(filter, more.summary, trait, records),
      };
    })
    .filter(({ p, more, less }) => p <= DISCOVERY_RATE && gap(more, less) > 0)
    .sort((a, b) => gap(b.more, b.less) - gap(a.more, a.less));
  return { found, compared: tested.length };
}

/** In percentage points, so rounded that what is level on paper is level here: such stay in the order of the traits. */
const gap = (more: Proportion, less: Proportion) =>
  Math.round((more.count / more.total - less.count / less.total) * 1e9) / 1e7;

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
  if (facet !== 'from') return narrow(own, facet, value, records);
  return { ...own, from: Math.max(Number(value), own.from ?? 0) };
}

/** A difference in words, as runs of text of which the shares stand out: "Training makes up 26 % of the …". */
export function describeDifference({ trait, more, less }: Difference): {
  text: string;
  strong?: true;
}[] {
  const lead = LEADS[trait.facet](trait.value);
  const of = ({ side, count, total }: Difference['more']) =>
    ` of the ${adjective(side)} records (${formatCount(count)} of ${formatCount(total)})`;
  return [
    { text: `${lead} ` },
    { text: formatShare(more), strong: true },
    { text: `${of(more)} and ` },
    { text: formatShare(less), strong: true },
    { text: `${of(less)}.` },
  ];
}

const adjective = ({ facet, value, label }: Side): string =>
  facet === 'provider'
    ? PROVIDER_ADJECTIVES[value as Provider]
    : value === 'worldwide'
      ? 'worldwide'
      : label;
const PROVIDER_ADJECTIVES: Record<Provider, string> = {
  CHN: 'Chinese',
  USA: 'US',
  AUS: 'Australian',
};

const LEADS: Record<Trait['facet'], (value: string) => string> = {
  provider: (value) =>
    `${value === 'USA' ? 'The ' : ''}${PROVIDER_LABELS[value as Provider]} is the provider of`,
  type: (value) => `${TYPE_LABELS[value as InitiativeType]} makes up`,
  evidence: (value) => `The evidence is ${EVIDENCE_LABELS[value as Evidence].toLowerCase()} for`,
  disputed: () => 'A government denies',
  status: (value) => `The status is ${STATUS_LABELS[value as Status].toLowerCase()} for`,
  region: (value) =>
    value === 'worldwide'
      ? 'No host is named in'
      : `${/^(pacific|middle)/.test(value) ? 'The ' : ''}${REGION_LABELS[value as Region]} is touched by`,
  from: (value) => `The start lies in ${value} or later for`,
};

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
