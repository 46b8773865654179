import { yearOf } from '../record/dates';
import type { Entry } from '../record/entry';
import { HOST_CODES, regionOfHost } from '../record/regions';
import { PROVIDERS, REGIONS, type Provider, type Region } from '../record/vocabulary';

/** How much was found: initiatives, and the sources they rest on. */
export interface Found {
  initiatives: number;
  sources: number;
}

/** What a file of evidence is about. */
interface Subject {
  /** The first version of the dataset rests on the first round, version 1.1.0 on both. */
  round: 1 | 2;
  providers: readonly Provider[];
  regions: readonly Region[];
  subject: string;
}

const south: readonly Region[] = ['central-asia', 'south-asia', 'middle-east-north-africa'];

/**
 * The subjects of the files of evidence, read from their names and from what they hold. Files hold some records outside their
 * subject too.
 */
const FIRST_ROUND: readonly Omit<Subject, 'round'>[] = [
  {
    subject: 'China worldwide, and in western Asia',
    providers: ['CHN'],
    regions: ['worldwide', 'central-asia', 'south-asia', 'middle-east-north-africa'],
  },
  { subject: 'China in Solomon Islands', providers: ['CHN'], regions: ['pacific'] },
  { subject: 'China in the Pacific islands', providers: ['CHN'], regions: ['pacific'] },
  {
    subject: 'China in Central and South Asia, the Middle East and North Africa',
    providers: ['CHN'],
    regions: south,
  },
  { subject: 'China in Sub-Saharan Africa', providers: ['CHN'], regions: ['sub-saharan-africa'] },
  { subject: 'The United States in the Pacific', providers: ['USA'], regions: ['pacific'] },
  {
    subject: 'The United States in Sub-Saharan Africa',
    providers: ['USA'],
    regions: ['sub-saharan-africa'],
  },
  {
    subject:
      'The United States and Australia in Central and South Asia, the Middle East and North Africa',
    providers: ['USA', 'AUS'],
    regions: south,
  },
  { subject: 'Australia in the Pacific', providers: ['AUS'], regions: ['pacific'] },
  { subject: 'Australia in Southeast Asia', providers: ['AUS'], regions: ['southeast-asia'] },
  {
    subject: 'China and the United States in Southeast and East Asia',
    providers: ['CHN', 'USA'],
    regions: ['southeast-asia', 'east-asia'],
  },
  {
    subject: 'China and the United States in Latin America and the Caribbean',
    providers: ['CHN', 'USA'],
    regions: ['latin-america-caribbean'],
  },
  {
    subject:
      'China and the United States in Europe and North America, China’s service stations among it',
    providers: ['CHN', 'USA'],
    regions: ['europe', 'north-america'],
  },
];

const SECOND_ROUND: readonly Omit<Subject, 'round'>[] = [
  {
    subject:
      'China in Southeast Asia, Sub-Saharan Africa, Latin America and the Caribbean, the Pacific, South and Central Asia, the Middle East and North Africa, and Europe',
    providers: ['CHN'],
    regions: [
      'southeast-asia',
      'sub-saharan-africa',
      'latin-america-caribbean',
      'pacific',
      ...south,
      'europe',
    ],
  },
  {
    subject:
      'The United States in Latin America and the Caribbean, Europe, Sub-Saharan Africa, Southeast, Central and South Asia, and the Middle East and North Africa',
    providers: ['USA'],
    regions: [
      'latin-america-caribbean',
      'europe',
      'sub-saharan-africa',
      'southeast-asia',
      ...south,
    ],
  },
  {
    subject: 'Australia in the Pacific and Southeast Asia',
    providers: ['AUS'],
    regions: ['pacific', 'southeast-asia'],
  },
];

/** What each file of evidence is about, round after round. */
export const SUBJECTS: readonly Subject[] = [
  ...FIRST_ROUND.map((subject) => ({ ...subject, round: 1 as const })),
  ...SECOND_ROUND.map((subject) => ({ ...subject, round: 2 as const })),
];

const named = new Set(
  SUBJECTS.flatMap(({ providers, regions }) =>
    providers.flatMap((provider) => regions.map((region) => `${provider} ${region}`)),
  ),
);

/** Whether a subject names what a provider does in a region; where none does, records came up by the way. */
export const isSubject = (provider: Provider, region: Region): boolean =>
  named.has(`${provider} ${region}`);

/** What was found of each provider, in all and by region: an initiative counts in each region it touches, once in all. */
export function coverage(
  entries: readonly Entry[],
): Record<Provider, { all: Found; regions: Record<Region, Found> }> {
  const nothing = (): Found => ({ initiatives: 0, sources: 0 });
  const found = record(PROVIDERS, () => ({
    all: nothing(),
    regions: record(REGIONS, nothing),
  }));
  for (const { provider, regions, sources } of entries)
    for (const cell of [found[provider].all, ...regions.map((r) => found[provider].regions[r])]) {
      cell.initiatives += 1;
      cell.sources += sources;
    }
  return found;
}

/** What began in a stretch of years, both ends included, by provider. */
export interface Period {
  from: number;
  to: number;
  counts: Record<Provider, number>;
}

/** Initiatives by when they began: all before 1990 together, then five years at a time to the last start. */
export function periods(entries: readonly Entry[]): Period[] {
  const years = entries.map(({ start }) => yearOf(start));
  const first = years.reduce((least, year) => Math.min(least, year), STEPS_FROM);
  const last = years.reduce((most, year) => Math.max(most, year), STEPS_FROM);
  const rows: Period[] = [];
  const add = (from: number, to: number) =>
    rows.push({ from, to, counts: record(PROVIDERS, () => 0) });
  if (first < STEPS_FROM) add(first, STEPS_FROM - 1);
  for (let from = STEPS_FROM; from <= last; from += STEP)
    add(from, Math.min(last, from + STEP - 1));
  for (const { start, provider } of entries) {
    const row = rows.find(({ to }) => yearOf(start) <= to);
    if (row) row.counts[provider] += 1;
  }
  return rows;
}
const STEPS_FROM = 1990;
const STEP = 5;

/** The countries and territories of a region, by code; none are worldwide. */
export const countriesOf = (region: Region): string[] =>
  HOST_CODES.filter((code) => regionOfHost(code) === region);

/** Those of them that no initiative names as a host. */
export function countriesWithout(entries: readonly Entry[], region: Region): string[] {
  const hosts = new Set(entries.flatMap((entry) => entry.hosts));
  return countriesOf(region).filter((code) => !hosts.has(code));
}

function record<Key extends string, T>(keys: readonly Key[], make: () => T): Record<Key, T> {
  return Object.fromEntries(keys.map((key) => [key, make()])) as Record<Key, T>;
}
