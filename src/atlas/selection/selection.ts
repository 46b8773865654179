import { createFacets, type Dimension } from './facets';
import type { Entry } from '../record/entry';
import { CHANGE_KINDS, type ChangeKind } from '../record/changeKinds';
import { asksChanges, FACETS, type Filter } from './filter';
import {
  DATED,
  DECIDED,
  DISPUTED,
  ENDINGS,
  evidenceAmong,
  PROVIDERS,
  REGIONS,
  STATUSES,
  TYPES,
  type Provider,
} from '../record/vocabulary';

/** What is chosen value by value, and counted: the facets, and what happened. */
const COUNTED = [...FACETS, 'what'] as const;
type Counted = (typeof COUNTED)[number];

/** How many initiatives each value of a facet would give under the other filters; of `what` none where it is not known. */
export type FacetCounts = Record<Counted, ReadonlyMap<string, number>>;

/** What a filter shows, and what each further choice would. */
export interface Selection {
  /** The initiatives shown, in the dataset's order. */
  entries: readonly Entry[];
  /** Those that pass every filter but the years: what the timeline draws. */
  anyYear: readonly Entry[];
  /** Every host of the initiatives shown, by code; where providers must be present, only those where they are. */
  hosts: readonly string[];
  counts: FacetCounts;
}

type Many = Extract<Dimension, { kind: 'many' }>;

/** Start year of a dated thing. */
const startYear = (entry: Entry): number => Number(entry.start.slice(0, 4));

/**
 * Prepares a dataset for selection and returns the function that selects from it. `happened`, where it is known, tells of each
 * entry what happened to it in the time that the filter asks for: till then nothing is narrowed by it. `matching`, where there
 * are words to seek, tells for each entry whether it has them (1 or 0, in the dataset's order).
 */
export function createSelector(
  entries: readonly Entry[],
  happened: readonly (readonly ChangeKind[])[] | null = null,
): (filter: Filter, matching: Uint8Array | null) => Selection {
  const hostCodes = new Set<string>();
  for (let row = 0; row < entries.length; row++) {
    const { hosts } = entries[row]!;
    for (let each = 0; each < hosts.length; each++) hostCodes.add(hosts[each]!);
  }
  const values: Record<Counted, readonly string[]> = {
    provider: PROVIDERS,
    region: REGIONS,
    type: TYPES,
    evidence: evidenceAmong(entries),
    status: STATUSES,
    disputed: DISPUTED,
    dated: DATED,
    ending: ENDINGS,
    decided: DECIDED,
    host: [...hostCodes].sort(),
    what: happened ? CHANGE_KINDS : [],
  };
  const startYears = new Uint16Array(entries.length);
  const providerBits = new Uint8Array(entries.length);
  for (let row = 0; row < entries.length; row++) {
    startYears[row] = startYear(entries[row]!);
    providerBits[row] = 1 << PROVIDERS.indexOf(entries[row]!.provider);
  }
  const firstYear = startYears.reduce((least, year) => Math.min(least, year), 9999);
  const lastYear = startYears.reduce((most, year) => Math.max(most, year), firstYear);
  const years = {
    kind: 'one',
    codes: startYears.map((year) => year - firstYear),
    size: lastYear - firstYear + 1,
  } as const;
  const words = { kind: 'one', codes: new Uint8Array(entries.length), size: 2 } as const;
  const codesOf = (facet: Counted) => new Map(values[facet].map((value, code) => [value, code]));
  const hosts = many(entries, (entry) => entry.hosts, codesOf('host'));
  const facetDimensions = COUNTED.map((facet): Dimension => {
    const codeOf = codesOf(facet);
    if (facet === 'host') return hosts;
    if (facet === 'region') return many(entries, ({ regions }) => regions, codeOf);
    if (facet === 'what') return many(entries, (_, row) => happened?.[row] ?? [], codeOf);
    // What has no value of this facet has one past the last, which nobody can choose.
    const codes = new Uint8Array(entries.length);
    for (let row = 0; row < entries.length; row++)
      codes[row] = valueCode(codeOf, entries[row]![facet]);
    return { kind: 'one', codes, size: codeOf.size + 1 };
  });
  const together = { kind: 'one', codes: new Uint8Array(entries.length), size: 2 } as const;
  const whatAt = FACETS.length;
  const yearsAt = COUNTED.length;
  const wordsAt = COUNTED.length + 1;
  const togetherAt = COUNTED.length + 2;
  const facets = createFacets(entries.length, [...facetDimensions, years, words, together]);
  const providerAt = FACETS.indexOf('provider');
  let last: Partial<Filter> = {};

  const isShared = (row: number, there: Uint8Array, at: number, wanted: number) => {
    for (let each = hosts.offsets[row]!; each < hosts.offsets[row + 1]!; each++)
      if ((there[at + hosts.codes[each]!]! & wanted) === wanted) return true;
    return false;
  };
  const addHosts = (row: number, there: Uint8Array, at: number) => {
    for (let each = hosts.offsets[row]!; each < hosts.offsets[row + 1]!; each++)
      there[at + hosts.codes[each]!]! |= providerBits[row]!;
  };

  /**
   * Lets through what has a host where each of the providers has something that passes all the rest, whichever provider is
   * shown. Returns these hosts, and the counts of all facets: another choice of one may leave other hosts.
   */
  function shareHosts(present: readonly Provider[]) {
    facets.choose(togetherAt, null);
    if (present.length === 0) return null;
    const wanted = present.reduce((bits, provider) => bits | (1 << PROVIDERS.indexOf(provider)), 0);
    const there = new Uint8Array(hosts.size);
    for (const row of facets.rows(providerAt)) addHosts(row, there, 0);
    const counts = facetDimensions.map((dimension, index) => {
      if (index === providerAt) return countShared(dimension, facets.rows(index), wanted, there);
      const byValue = new Uint8Array(dimension.size * hosts.size);
      for (const row of facets.rows(index, providerAt))
        for (const code of codesIn(dimension, row)) addHosts(row, byValue, code * hosts.size);
      return countShared(dimension, facets.rows(index), wanted, byValue);
    });
    together.codes.set(entries.map((_, row) => (isShared(row, there, 0, wanted) ? 1 : 0)));
    facets.choose(togetherAt, Uint8Array.of(0, 1));
    const shared = new Set(values.host.filter((_, code) => (there[code]! & wanted) === wanted));
    return { shared, counts };
  }

  function countShared(of: Dimension, rows: Uint32Array, wanted: number, there: Uint8Array) {
    const counts = new Uint32Array(of.size);
    const step = there.length > hosts.size ? hosts.size : 0;
    for (const row of rows)
      for (const code of codesIn(of, row))
        if (isShared(row, there, code * step, wanted)) counts[code]! += 1;
    return counts;
  }

  return (filter, matching) => {
    FACETS.forEach((facet, index) => {
      if (filter[facet] === last[facet]) return;
      const chosen = new Set<string>(filter[facet]);
      facets.choose(
        index,
        chosen.size === 0
          ? null
          : Uint8Array.from({ length: facetDimensions[index]!.size }, (_, code) =>
              chosen.has(values[facet][code] ?? '') ? 1 : 0,
            ),
      );
    });
    if (happened)
      facets.choose(
        whatAt,
        asksChanges(filter)
          ? Uint8Array.from(CHANGE_KINDS, (kind) =>
              filter.what.length === 0 || filter.what.includes(kind) ? 1 : 0,
            )
          : null,
      );
    if (filter.from !== last.from || filter.to !== last.to)
      facets.choose(
        yearsAt,
        filter.from === null && filter.to === null
          ? null
          : Uint8Array.from({ length: years.size }, (_, code) => {
              const year = firstYear + code;
              return year >= (filter.from ?? year) && year <= (filter.to ?? year) ? 1 : 0;
            }),
      );
    if (matching) words.codes.set(matching);
    facets.choose(wordsAt, matching ? Uint8Array.of(0, 1) : null);
    const sharing = shareHosts(filter.present);
    last = filter;

    const rows = facets.rows();
    const shown = pick(entries, rows);
    const found = sharing?.counts ?? facets.counts();
    const counts = Object.fromEntries(
      COUNTED.map((facet, index) => [
        facet,
        new Map(values[facet].map((value, code) => [value, found[index]![code]!])),
      ]),
    ) as unknown as FacetCounts;
    return {
      entries: shown,
      anyYear:
        filter.from === null && filter.to === null ? shown : pick(entries, facets.rows(yearsAt)),
      hosts: valuesAmong(rows, hosts, values.host).filter(
        (host) => sharing?.shared.has(host) ?? true,
      ),
      counts,
    };
  };
}

/** The values that a row has of a dimension. */
const codesIn = (dimension: Dimension, row: number): ArrayLike<number> & Iterable<number> =>
  dimension.kind === 'one'
    ? [dimension.codes[row]!]
    : dimension.codes.subarray(dimension.offsets[row], dimension.offsets[row + 1]);

const valueCode = (codeOf: ReadonlyMap<string, number>, value: string | null) =>
  value === null ? codeOf.size : codeOf.get(value)!;

// Loops by number: at a hundred thousand entries, in code that runs once, an iterator takes many times as long.

function many(
  entries: readonly Entry[],
  valuesOf: (entry: Entry, row: number) => readonly string[],
  codeOf: ReadonlyMap<string, number>,
): Many {
  const offsets = new Uint32Array(entries.length + 1);
  for (let row = 0; row < entries.length; row++)
    offsets[row + 1] = offsets[row]! + valuesOf(entries[row]!, row).length;
  const codes = new Uint16Array(offsets[entries.length]!);
  for (let row = 0, at = 0; row < entries.length; row++) {
    const values = valuesOf(entries[row]!, row);
    for (let each = 0; each < values.length; each++) codes[at++] = codeOf.get(values[each]!)!;
  }
  return { kind: 'many', offsets, codes, size: codeOf.size };
}

/** The values that some rows have, in their order. */
function valuesAmong(rows: Uint32Array, { offsets, codes, size }: Many, values: readonly string[]) {
  const found = new Uint8Array(size);
  for (let each = 0; each < rows.length; each++) {
    const row = rows[each]!;
    for (let at = offsets[row]!; at < offsets[row + 1]!; at++) found[codes[at]!] = 1;
  }
  return values.filter((_, code) => found[code]);
}

function pick(entries: readonly Entry[], rows: Uint32Array): Entry[] {
  const picked: Entry[] = [];
  for (let each = 0; each < rows.length; each++) picked.push(entries[rows[each]!]!);
  return picked;
}
