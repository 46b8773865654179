import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allThreeByType,
  contestedByYear,
  contestedHosts,
  CONTESTED_METHOD,
  describeContested,
  haltedWords,
  placesOf,
} from '../../../../src/atlas/figures/contested';
import type { Entry } from '../../../../src/atlas/record/entry';
import { EMPTY_FILTER } from '../../../../src/atlas/selection/filter';
import { toEntry } from '../../../../src/atlas/files/toEntry';
import { asksStart, MEASURES as ALL_MEASURES } from '../../../../src/atlas/figures/series';
import { createSelector } from '../../../../src/atlas/selection/selection';
import { PROVIDERS, START_BASES, STATUSES, TYPES } from '../../../../src/atlas/record/vocabulary';
import { dateArbitrary } from '../../../arbitraries';
import { record } from '../../../records';

let made = 0;
const MEASURES = ALL_MEASURES.filter(asksStart);
const entry = (changes: Parameters<typeof record>[0]): Entry =>
  toEntry(record({ id: `xx-yy-2000-${String(++made).padStart(4, '0')}`, ...changes }));

// Few hosts, so that they are often contested.
const entriesArbitrary = fc.array(
  fc
    .record({
      provider: fc.constantFrom(...PROVIDERS),
      hosts: fc.uniqueArray(fc.constantFrom('FJI', 'SLB', 'KEN', 'ITA'), { maxLength: 3 }),
      start: dateArbitrary,
      end: fc.option(dateArbitrary),
      startBasis: fc.constantFrom(...START_BASES),
      status: fc.constantFrom(...STATUSES),
      statusAsOf: dateArbitrary,
    })
    .map(entry),
  { maxLength: 14 },
);
const ALL = EMPTY_FILTER;
const TODAY = '2026-06-30';

describe('contested hosts', () => {
  const entries = [
    entry({ provider: 'AUS', hosts: ['SLB'], start: '2003-07-24', title: 'Regional mission' }),
    entry({ provider: 'CHN', hosts: ['SLB', 'KIR'], start: '2022-01' }),
    entry({ provider: 'CHN', hosts: ['SLB'], start: '2022-04-19', title: 'Security agreement' }),
    entry({ provider: 'CHN', hosts: ['FJI'], start: '2011' }),
    entry({ provider: 'AUS', hosts: ['FJI'], start: '2011-04' }),
    entry({ provider: 'USA', hosts: ['KEN'], start: '2000' }),
    entry({ provider: 'USA', hosts: [], start: '1995' }),
  ];

  it('are those where two providers have records, most records first', () => {
    const found = contestedHosts(entries, ALL);
    expect(found.map(({ host, total }) => [host, total])).toEqual([
      ['SLB', 3],
      ['FJI', 2],
    ]);
    expect(found[0]).toMatchObject({
      region: 'pacific',
      counts: { CHN: 2, USA: 0, AUS: 1 },
      sequence: { leaders: ['AUS'], next: ['CHN'] },
    });
    expect(found[0]!.latest.map(({ title }) => title)).toEqual(['Security agreement']);
  });

  it('say a tie for the first mover, with no gap', () => {
    const fiji = contestedHosts(entries, ALL).find(({ host }) => host === 'FJI')!;
    expect(fiji.sequence.leaders).toEqual(['CHN', 'AUS']);
    expect(fiji.sequence.gap).toBeNull();
  });

  it('name all that may be the latest move', () => {
    const [found] = contestedHosts(
      [
        entry({ provider: 'CHN', start: '2024' }),
        entry({ provider: 'AUS', start: '2024-03' }),
        entry({ provider: 'USA', start: '2023-12-31' }),
      ],
      ALL,
    );
    expect(found!.latest.map(({ start }) => start)).toEqual(['2024-03', '2024']);
  });

  it('are sought only in the places that the filter names', () => {
    const shared = [
      entry({ provider: 'CHN', hosts: ['FJI', 'IDN'] }),
      entry({ provider: 'USA', hosts: ['FJI', 'IDN'] }),
    ];
    const hosts = (filter: Partial<typeof ALL>) =>
      contestedHosts(shared, { ...ALL, ...filter }).map(({ host }) => host);
    expect(hosts({})).toEqual(['FJI', 'IDN']);
    expect(hosts({ region: ['southeast-asia'] })).toEqual(['IDN']);
    expect(hosts({ host: ['FJI'] })).toEqual(['FJI']);
  });

  it('are only those where the providers are that must be present', () => {
    const some = [
      entry({ provider: 'CHN', hosts: ['FJI', 'TON'] }),
      entry({ provider: 'USA', hosts: ['FJI', 'TON'] }),
      entry({ provider: 'AUS', hosts: ['FJI'] }),
    ];
    for (const provider of [[], ['CHN', 'USA'] as const]) {
      const filter = { ...ALL, provider, present: PROVIDERS };
      const { entries: shown, hosts } = createSelector(some)(filter, null);
      expect(contestedHosts(shown, placesOf(filter, hosts)).map(({ host }) => host)).toEqual([
        'FJI',
      ]);
    }
  });

  it('tell what did not go on, by provider', () => {
    const some = [
      entry({ provider: 'CHN', status: 'ended', ending: { how: 'broken-off' } }),
      entry({ provider: 'CHN', status: 'suspended', ending: { how: 'paused' } }),
      entry({ provider: 'CHN', status: 'ended', ending: { how: 'completed' } }),
      entry({ provider: 'AUS', status: 'active' }),
    ];
    const { halted } = contestedHosts(some, ALL)[0]!;
    expect(PROVIDERS.map((provider) => haltedWords(halted[provider]))).toEqual([
      ['1 broken off', '1 suspended'],
      [],
      [],
    ]);
  });

  it('have as many hosts of all three, type by type, as the filter of the same leaves', () =>
    fc.assert(
      fc.property(entriesArbitrary, fc.array(fc.constantFrom(...TYPES)), (some, types) => {
        const typed = some.map((one, at) => ({ ...one, type: types[at] ?? one.type }));
        const select = createSelector(typed);
        const found = new Map(allThreeByType(typed, ALL).map(({ type, hosts }) => [type, hosts]));
        for (const type of TYPES) {
          const { hosts } = select({ ...ALL, type: [type], present: PROVIDERS }, null);
          expect(found.get(type) ?? 0).toBe(hosts.length);
        }
      }),
    ));

  it('do not depend on the order of the records', () =>
    fc.assert(
      fc.property(entriesArbitrary, (some) => {
        expect(contestedHosts(some.toReversed(), ALL)).toEqual(contestedHosts(some, ALL));
        for (const measure of MEASURES)
          expect(contestedByYear(some.toReversed(), ALL, { measure, today: TODAY })).toEqual(
            contestedByYear(some, ALL, { measure, today: TODAY }),
          );
      }),
    ));

  it('never grow in number, providers or years when a provider is removed', () =>
    fc.assert(
      fc.property(entriesArbitrary, fc.constantFrom(...PROVIDERS), (some, gone) => {
        const left = some.filter(({ provider }) => provider !== gone);
        const before = new Map(contestedHosts(some, ALL).map((one) => [one.host, one]));
        for (const { host, total, sequence } of contestedHosts(left, ALL)) {
          expect(before.get(host)?.total).toBeGreaterThanOrEqual(total);
          expect(before.get(host)?.sequence.firsts.size).toBeGreaterThanOrEqual(
            sequence.firsts.size,
          );
        }
        for (const measure of ['cumulative', 'in-force'] as const) {
          const years = new Map(
            contestedByYear(some, ALL, { measure, today: TODAY }).map((row) => [
              row.year,
              row.total,
            ]),
          );
          for (const row of contestedByYear(left, ALL, { measure, today: TODAY }))
            expect(years.get(row.year) ?? 0).toBeGreaterThanOrEqual(row.total);
        }
      }),
    ));
});

describe('contested hosts over the years', () => {
  const entries = [
    entry({ provider: 'AUS', start: '2003', status: 'ended', end: '2005', hosts: ['SLB', 'FJI'] }),
    entry({ provider: 'CHN', start: '2005-03', status: 'active', hosts: ['SLB'] }),
    entry({ provider: 'USA', start: '2008', status: 'active', hosts: ['FJI'] }),
    entry({ provider: 'AUS', start: '2010', status: 'proposed', hosts: ['KEN'] }),
    entry({ provider: 'CHN', start: '2009', status: 'active', hosts: ['KEN'] }),
  ];
  const totals = (measure: (typeof MEASURES)[number]) =>
    contestedByYear(entries, ALL, { measure, today: '2011-05-01' })
      .filter(({ total }) => total > 0)
      .map(({ year, total }) => [year, total]);

  it('become so in the year of the second provider', () =>
    expect(totals('new')).toEqual([
      [2005, 1],
      [2008, 1],
      [2010, 1],
    ]));
  it('stay so once they are, counted up', () =>
    expect(totals('cumulative').at(-1)).toEqual([2011, 3]));
  it('are in force while two providers are', () => expect(totals('in-force')).toEqual([[2005, 1]]));

  it('are new only in a year that is known, and counted up from the year by which two were there', () => {
    const some = [
      entry({ provider: 'AUS', start: '2003', hosts: ['SLB'] }),
      entry({ provider: 'CHN', start: '2020', startBasis: 'first-reported', hosts: ['SLB'] }),
    ];
    const years = (measure: (typeof MEASURES)[number]) =>
      contestedByYear(some, ALL, { measure, today: '2021-05-01' })
        .filter(({ total }) => total > 0)
        .map(({ year }) => year);
    expect(years('new')).toEqual([]);
    expect(years('cumulative')).toEqual([2020, 2021]);
  });
  it('are not counted by an announcement that nothing shows begun', () => {
    const some = [
      entry({ provider: 'AUS', start: '2003', hosts: ['SLB'] }),
      entry({
        provider: 'CHN',
        start: '2020',
        startBasis: 'announced',
        events: [],
        hosts: ['SLB'],
      }),
    ];
    expect(contestedByYear(some, ALL, { measure: 'cumulative', today: '2021-05-01' })).toEqual([]);
  });

  it('add up over regions, and to no more than the table', () =>
    fc.assert(
      fc.property(entriesArbitrary, (some) => {
        const table = contestedHosts(some, ALL).length;
        const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
        for (const measure of MEASURES) {
          const rows = contestedByYear(some, ALL, { measure, today: TODAY });
          for (const row of rows) expect(sum(Object.values(row.counts))).toBe(row.total);
          if (measure === 'new')
            expect(sum(rows.map(({ total }) => total))).toBeLessThanOrEqual(table);
          if (measure === 'cumulative') expect(rows.at(-1)?.total ?? 0).toBeLessThanOrEqual(table);
        }
      }),
    ));

  it('are told in a sentence', () => {
    const title = (measure: (typeof MEASURES)[number]) =>
      describeContested(contestedByYear(entries, ALL, { measure, today: '2011-05-01' }), {
        measure,
        today: '2011-05-01',
      }).title;
    expect(title('new')).toBe('1 host became contested in each of 3 years, the most of any');
    expect(title('in-force')).toBe('1 host contested in 2005, the most of any year');
    expect(title('cumulative')).toBe(
      '3 hosts contested by 2011 so far; of the regions, Pacific has most: 2',
    );
    expect(describeContested([], { measure: 'new', today: TODAY }).title).toBe(
      'No contested hosts found',
    );
  });
});

it('the method is three sentences', () => {
  expect(CONTESTED_METHOD.match(/[.!?](?= |$)/g)).toHaveLength(3);
});
