import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../../src/atlas/record/entry';
import {
  EMPTY_FILTER,
  FACETS,
  isEmptyFilter,
  type Facet,
  type Filter,
} from '../../../../src/atlas/selection/filter';
import { CHANGE_KINDS, type ChangeKind } from '../../../../src/atlas/record/changeKinds';
import { createSelector } from '../../../../src/atlas/selection/selection';
import {
  DATED,
  DECIDED,
  DISPUTED,
  ENDINGS,
  EVIDENCE,
  PROVIDERS,
  REGIONS,
  START_BASES,
  STATUSES,
  TYPES,
} from '../../../../src/atlas/record/vocabulary';
import { entry as plainEntry } from '../../../entries';

const entry = (changes: Partial<Entry>) =>
  plainEntry({ type: 'agreement', start: '2011', ...changes });

const filter = (given: Partial<Filter>): Filter => ({ ...EMPTY_FILTER, ...given });

const FEW = [
  entry({ id: 'a', hosts: ['FJI', 'KEN'], start: '2018' }),
  entry({ id: 'b', hosts: ['KEN'], provider: 'USA', type: 'training', start: '2019-05' }),
  entry({ id: 'c', hosts: [], provider: 'AUS', start: '2020', disputed: 'yes' }),
  entry({ id: 'd', hosts: ['FJI'], provider: 'AUS', type: 'training', start: '2022-01-03' }),
];
const ids = (entries: readonly Entry[]) => entries.map(({ id }) => id).join('');

describe('the counting rules', () => {
  const select = createSelector(FEW);

  test('an initiative of two regions counts in each, and once in the total', () => {
    const { entries, counts } = select(EMPTY_FILTER, null);
    expect(entries).toHaveLength(4);
    expect(counts.region.get('pacific')).toBe(2);
    expect(counts.region.get('sub-saharan-africa')).toBe(2);
    expect(counts.region.get('worldwide')).toBe(1);
  });

  test('a region keeps an initiative if any host lies in it; K counts every host of what is shown', () => {
    const { entries, hosts } = select(filter({ region: ['pacific'] }), null);
    expect(ids(entries)).toBe('ad');
    expect([...hosts].sort()).toEqual(['FJI', 'KEN']);
  });

  test('a choice is counted under the other filters, not under its own', () => {
    const { counts } = select(filter({ region: ['pacific'], provider: ['AUS'] }), null);
    expect(counts.provider.get('CHN')).toBe(1);
    expect(counts.provider.get('AUS')).toBe(1);
    expect(counts.provider.get('USA')).toBe(0);
    expect(counts.region.get('worldwide')).toBe(1);
    expect(counts.region.get('sub-saharan-africa')).toBe(0);
  });

  test('years include both ends and go by the year of the start; the timeline sees every year', () => {
    const { entries, anyYear } = select(filter({ from: 2019, to: 2020 }), null);
    expect(ids(entries)).toBe('bc');
    expect(ids(anyYear)).toBe('abcd');
    expect(ids(select(filter({ from: 2022 }), null).entries)).toBe('d');
    expect(ids(select(filter({ to: 2018 }), null).entries)).toBe('a');
  });

  test('words narrow by what matches them', () => {
    const { entries, counts } = select(filter({ q: 'x' }), Uint8Array.of(0, 1, 1, 0));
    expect(ids(entries)).toBe('bc');
    expect(counts.type.get('training')).toBe(1);
    expect(ids(select(EMPTY_FILTER, null).entries)).toBe('abcd');
  });

  test('of the hosts only those are left where each of the providers is found', () => {
    const { entries, hosts, counts } = select(filter({ present: ['CHN', 'AUS'] }), null);
    expect(ids(entries)).toBe('ad');
    expect(hosts).toEqual(['FJI']);
    expect(counts.type.get('agreement')).toBe(0);
    expect(ids(select(filter({ present: ['CHN', 'USA'], provider: ['USA'] }), null).entries)).toBe(
      'b',
    );
    expect(select(filter({ present: ['CHN', 'AUS'], type: ['training'] }), null).entries).toEqual(
      [],
    );
    expect(select(filter({ present: ['CHN', 'AUS'], to: 2020 }), null).entries).toEqual([]);
  });

  test('a host that no record has leaves nothing', () => {
    expect(select(filter({ host: ['ISL'] }), null).entries).toEqual([]);
  });

  test('no records at all make an empty selection', () => {
    const { entries, hosts } = createSelector([])(filter({ from: 2000 }), null);
    expect(entries).toEqual([]);
    expect(hosts).toEqual([]);
  });
});

const HOSTS = ['FJI', 'KEN', 'ITA', 'CHN'];
const anyEntry = fc
  .record({
    provider: fc.constantFrom(...PROVIDERS),
    hosts: fc.uniqueArray(fc.constantFrom(...HOSTS), { maxLength: 3 }),
    type: fc.constantFrom(...TYPES),
    status: fc.constantFrom(...STATUSES),
    evidence: fc.constantFrom(...EVIDENCE),
    disputed: fc.constantFrom(...DISPUTED),
    start: fc.integer({ min: 1990, max: 2026 }).map(String),
    startBasis: fc.constantFrom(...START_BASES),
    ending: fc.option(fc.constantFrom(...ENDINGS)),
    decided: fc.option(fc.constantFrom(...DECIDED)),
  })
  .map(entry);
const some = <T>(values: readonly T[]) => fc.subarray([...values]);
const anyFilter: fc.Arbitrary<Filter> = fc.record({
  provider: some(PROVIDERS),
  region: some(REGIONS),
  type: some(TYPES),
  status: some(STATUSES),
  evidence: some(EVIDENCE),
  disputed: some(DISPUTED),
  dated: some(DATED),
  ending: some(ENDINGS),
  decided: some(DECIDED),
  host: some(HOSTS),
  present: some(PROVIDERS),
  from: fc.option(fc.integer({ min: 1990, max: 2026 })),
  to: fc.option(fc.integer({ min: 1990, max: 2026 })),
  changed: fc.constantFrom(null, { from: '2024', to: null }),
  what: some(CHANGE_KINDS),
  q: fc.constant(''),
});

type Told = Entry & { happened?: readonly ChangeKind[] };
const valuesOf = (one: Entry, facet: Facet): readonly string[] =>
  facet === 'region' ? one.regions : facet === 'host' ? one.hosts : [one[facet] ?? 'none'];
const passes = (asked: Filter, one: Told) =>
  FACETS.every((facet) => {
    const chosen: readonly string[] = asked[facet];
    return chosen.length === 0 || valuesOf(one, facet).some((value) => chosen.includes(value));
  }) &&
  (one.happened === undefined ||
    (asked.what.length === 0
      ? asked.changed === null || one.happened.length > 0
      : one.happened.some((kind) => asked.what.includes(kind)))) &&
  Number(one.start.slice(0, 4)) >= (asked.from ?? 0) &&
  Number(one.start.slice(0, 4)) <= (asked.to ?? 9999);
const keep = (all: readonly Told[], asked: Filter) => {
  const others = all.filter((one) => passes({ ...asked, provider: [] }, one));
  const isShared = (host: string) =>
    asked.present.every((provider) =>
      others.some((one) => one.provider === provider && one.hosts.includes(host)),
    );
  return all.filter(
    (one) => passes(asked, one) && (asked.present.length === 0 || one.hosts.some(isShared)),
  );
};

test('selects what a plain filter keeps, and counts what each value alone would give', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(anyEntry, some(CHANGE_KINDS)), { maxLength: 30 }),
      fc.boolean(),
      fc.array(anyFilter, { minLength: 1, maxLength: 4 }),
      (all, known, filters) => {
        const entries = all.map(([one, happened]): Told => (known ? { ...one, happened } : one));
        const select = createSelector(entries, known ? all.map(([, kinds]) => kinds) : null);
        for (const asked of filters) {
          const { entries: shown, counts } = select(asked, null);
          expect(shown).toEqual(keep(entries, asked));
          for (const facet of FACETS)
            for (const [value, count] of counts[facet])
              expect(count).toBe(keep(entries, { ...asked, [facet]: [value] }).length);
          expect(counts.what.size).toBe(known ? CHANGE_KINDS.length : 0);
          for (const [kind, count] of counts.what)
            expect(count).toBe(keep(entries, { ...asked, what: [kind as ChangeKind] }).length);
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('an empty filter asks nothing, and any part makes it ask', () => {
  expect(isEmptyFilter(EMPTY_FILTER)).toBe(true);
  expect(isEmptyFilter(filter({ q: '  ' }))).toBe(true);
  expect(isEmptyFilter(filter({ to: 2020 }))).toBe(false);
  expect(isEmptyFilter(filter({ host: ['FJI'] }))).toBe(false);
  expect(isEmptyFilter(filter({ changed: { from: '2024', to: null } }))).toBe(false);
  expect(isEmptyFilter(filter({ what: ['denied'] }))).toBe(false);
});
