import { createFacets, type Dimension } from './facets';
import type { Entry } from './entry';
import { FACETS, type Facet, type Filter } from './filter';
import { DISPUTED, EVIDENCE, PROVIDERS, REGIONS, STATUSES, TYPES } from './vocabulary';

/** How many initiatives each value of a facet would give under the other filters. */
export type FacetCounts = Record<Facet, ReadonlyMap<string, number>>;

/** What a filter shows, and what each further choice would. */
export interface Selection {
  /** The initiatives shown, in the dataset's order. */
  entries: readonly Entry[];
  /** Those that pass every filter but the years: what the timeline draws. */
  anyYear: readonly Entry[];
  /** Every host of the initiatives shown. */
  hosts: readonly string[];
  counts: FacetCounts;
}

/** Start year of a dated thing. */
const startYear = (entry: Entry): number => Number(entry.start.slice(0, 4));

/**
 * Prepares a dataset for selection and returns the function that selects from it. `matching`, where there are words to
 * seek, tells for each entry whether it has them (1 or 0, in the dataset's order).
 */
export function createSelector(
  entries: readonly Entry[],
): (filter: Filter, matching: Uint8Array | null) => Selection {
  const hostCodes = [...new Set(entries.flatMap((entry) => entry.hosts))].sort();
  const values: Record<Facet, readonly string[]> = {
    provider: PROVIDERS,
    region: REGIONS,
    type: TYPES,
    evidence: EVIDENCE,
    status: STATUSES,
    disputed: DISPUTED,
    host: hostCodes,
  };
  const firstYear = entries.reduce((least, entry) => Math.min(least, startYear(entry)), 9999);
  const lastYear = entries.reduce((most, entry) => Math.max(most, startYear(entry)), firstYear);
  const years: Dimension = {
    kind: 'one',
    codes: Uint16Array.from(entries, (entry) => startYear(entry) - firstYear),
    size: lastYear - firstYear + 1,
  };
  const words = { kind: 'one', codes: new Uint8Array(entries.length), size: 2 } as const;
  const facetDimensions = FACETS.map((facet): Dimension => {
    const codeOf = new Map(values[facet].map((value, code) => [value, code]));
    if (facet === 'region')
      return many(
        entries.map((entry) => entry.regions),
        codeOf,
      );
    if (facet === 'host')
      return many(
        entries.map((entry) => entry.hosts),
        codeOf,
      );
    return {
      kind: 'one',
      codes: Uint8Array.from(entries, (entry) => codeOf.get(entry[facet])!),
      size: codeOf.size,
    };
  });
  const yearsAt = FACETS.length;
  const wordsAt = FACETS.length + 1;
  const facets = createFacets(entries.length, [...facetDimensions, years, words]);
  let last: Partial<Filter> = {};

  return (filter, matching) => {
    FACETS.forEach((facet, index) => {
      if (filter[facet] === last[facet]) return;
      const chosen = new Set<string>(filter[facet]);
      facets.choose(
        index,
        chosen.size === 0
          ? null
          : Uint8Array.from(values[facet], (value) => (chosen.has(value) ? 1 : 0)),
      );
    });
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
    last = filter;

    const shown = pick(entries, facets.rows());
    const found = facets.counts();
    const counts = Object.fromEntries(
      FACETS.map((facet, index) => [
        facet,
        new Map(values[facet].map((value, code) => [value, found[index]![code]!])),
      ]),
    ) as unknown as FacetCounts;
    return {
      entries: shown,
      anyYear:
        filter.from === null && filter.to === null ? shown : pick(entries, facets.rows(yearsAt)),
      hosts: [...new Set(shown.flatMap((entry) => entry.hosts))],
      counts,
    };
  };
}

function many(
  rows: readonly (readonly string[])[],
  codeOf: ReadonlyMap<string, number>,
): Dimension {
  const offsets = new Uint32Array(rows.length + 1);
  rows.forEach((row, index) => (offsets[index + 1] = offsets[index]! + row.length));
  return {
    kind: 'many',
    offsets,
    codes: Uint16Array.from(rows.flat(), (value) => codeOf.get(value)!),
    size: codeOf.size,
  };
}

const pick = (entries: readonly Entry[], rows: Uint32Array): Entry[] =>
  Array.from(rows, (row) => entries[row]!);
