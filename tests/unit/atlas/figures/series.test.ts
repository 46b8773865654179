import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../../src/atlas/record/entry';
import {
  describeSeries,
  foldEarly,
  MEASURES,
  rowsBetween,
  series,
  SPLITS,
  yearsInForce,
  type Measure,
  type SeriesRow,
  type Split,
} from '../../../../src/atlas/figures/series';
import { EVIDENCE, PROVIDERS, STATUSES, TYPES } from '../../../../src/atlas/record/vocabulary';
import { entry } from '../../../entries';

const TODAY = '2026-11-24';

const totals = (rows: readonly SeriesRow[]) =>
  Object.fromEntries(rows.filter((row) => row.total > 0).map((row) => [row.year, row.total]));
const of = (entries: Entry[], measure: Measure, by: Split = 'provider') =>
  series(entries, { measure, by, today: TODAY });

describe('yearsInForce', () => {
  it.each<[string, Partial<Entry>, [number, number] | null]>([
    ['an active one holds to this year', { status: 'active' }, [2020, 2026]],
    ['a proposed one never is', { status: 'proposed' }, null],
    ['an ended one holds to its end', { status: 'ended', end: '2022-03' }, [2020, 2022]],
    [
      'one that ended later than last confirmed still holds to its end',
      { status: 'ended', end: '2025', statusAsOf: '2023' },
      [2020, 2025],
    ],
    [
      'one that ended nobody knows when holds to its last confirmation',
      { status: 'ended', statusAsOf: '2023-05-01' },
      [2020, 2023],
    ],
    ['an unknown one to its last confirmation', { status: 'unknown' }, [2020, 2024]],
    ['a suspended one to its last confirmation', { status: 'suspended' }, [2020, 2024]],
    ['one under review to its last confirmation', { status: 'under-review' }, [2020, 2024]],
    ['one that ended before its confirmation', { status: 'unknown', end: '2021' }, [2020, 2021]],
    ['one confirmed only before it began', { status: 'unknown', statusAsOf: '2019' }, null],
  ])('%s', (_, change, years) => {
    expect(yearsInForce(entry(change), 2026)).toEqual(years);
  });
});

describe('series', () => {
  const three = [
    entry({ start: '2019-05', status: 'ended', end: '2021', type: 'patrol' }),
    entry({ start: '2021', provider: 'AUS', status: 'active', evidence: 'reported' }),
    entry({ start: '2021-01-02', provider: 'USA', status: 'unknown', statusAsOf: '2023' }),
  ];

  it('counts new ones in the year they began, with a row for every year to this one', () => {
    const rows = of(three, 'new');
    expect(rows.map((row) => row.year)).toEqual([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026]);
    expect(totals(rows)).toEqual({ 2019: 1, 2021: 2 });
    expect(rows[2]?.counts).toEqual({ CHN: 0, USA: 1, AUS: 1 });
  });

  it('counts those in force', () => {
    expect(totals(of(three, 'in-force'))).toEqual({
      2019: 1,
      2020: 1,
      2021: 3,
      2022: 2,
      2023: 2,
      2024: 1,
      2025: 1,
      2026: 1,
    });
  });

  it('counts cumulatively, proposed ones with them', () => {
    const rows = of([...three, entry({ start: '2022', status: 'proposed' })], 'cumulative');
    expect(rows.map((row) => row.total)).toEqual([1, 1, 3, 4, 4, 4, 4, 4]);
  });

  it('splits by type and by evidence', () => {
    expect(of(three, 'new', 'type')[0]?.counts['patrol']).toBe(1);
    expect(of(three, 'new', 'evidence')[2]?.counts).toEqual({
      official: 1,
      reported: 1,
      alleged: 0,
    });
  });

  it('is empty for no entries', () => {
    expect(of([], 'new')).toEqual([]);
  });

  it('loses nothing to a clock that is behind', () => {
    const rows = series([entry({ start: '2026' })], {
      measure: 'new',
      by: 'type',
      today: '2025-01-01',
    });
    expect(totals(rows)).toEqual({ 2026: 1 });
  });
});

const anyEntry: fc.Arbitrary<Entry> = fc
  .record({
    start: fc.integer({ min: 1940, max: 2026 }),
    lasts: fc.option(fc.integer({ min: 0, max: 30 }), { nil: null }),
    confirmed: fc.integer({ min: 0, max: 30 }),
    provider: fc.constantFrom(...PROVIDERS),
    type: fc.constantFrom(...TYPES),
    evidence: fc.constantFrom(...EVIDENCE),
    status: fc.constantFrom(...STATUSES),
  })
  .map(({ start, lasts, confirmed, ...rest }) =>
    entry({
      ...rest,
      start: String(start),
      end: lasts === null ? null : String(Math.min(2026, start + lasts)),
      statusAsOf: String(Math.min(2026, start + confirmed)),
    }),
  );
const anyEntries = fc.array(anyEntry, { maxLength: 60 });
const anyMeasure = fc.constantFrom(...MEASURES);
const anySplit = fc.constantFrom(...SPLITS);

describe('series, for any entries', () => {
  it('has as many new ones in all as entries', () => {
    fc.assert(
      fc.property(anyEntries, anySplit, (entries, by) => {
        const sum = of(entries, 'new', by).reduce((total, row) => total + row.total, 0);
        expect(sum).toBe(entries.length);
      }),
    );
  });
  it('splits each total whole', () => {
    fc.assert(
      fc.property(anyEntries, anyMeasure, anySplit, (entries, measure, by) => {
        for (const row of of(entries, measure, by)) {
          const parts = Object.values(row.counts);
          expect(parts.reduce((sum, count) => sum + count, 0)).toBe(row.total);
        }
      }),
    );
  });
  it('never falls where cumulative, and ends with all', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const rows = of(entries, 'cumulative').map((row) => row.total);
        expect(rows).toEqual(rows.toSorted((a, b) => a - b));
        expect(rows.at(-1) ?? 0).toBe(entries.length);
      }),
    );
  });
  it('holds no more in force than began by then', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const begun = of(entries, 'cumulative');
        of(entries, 'in-force').forEach((row, index) => {
          expect(row.total).toBeLessThanOrEqual(begun[index]?.total ?? 0);
        });
      }),
    );
  });
  it('does not depend on their order', () => {
    fc.assert(
      fc.property(anyEntries, anyMeasure, anySplit, (entries, measure, by) => {
        expect(of(entries.toReversed(), measure, by)).toEqual(of(entries, measure, by));
      }),
    );
  });
  it('folds at most one in fifty, and says how many', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const { from, folded } = foldEarly(of(entries, 'new'));
        const earlier = entries.filter((one) => Number(one.start) < from).length;
        expect(folded).toBe(earlier);
        expect(folded * 50).toBeLessThanOrEqual(entries.length);
      }),
    );
  });
});

describe('foldEarly', () => {
  const many = Array.from({ length: 99 }, () => entry({ start: '2015' }));

  it('folds the few that began before 1990', () => {
    expect(foldEarly(of([...many, entry({ start: '1944' })], 'new'))).toEqual({
      from: 1990,
      folded: 1,
    });
  });
  it('goes back by decades until few are left out', () => {
    const old = ['1971', '1975', '1983', '1988'].map((start) => entry({ start }));
    expect(foldEarly(of([...many, ...old], 'new'))).toEqual({ from: 1980, folded: 2 });
  });
  it('never folds a year that was asked for', () => {
    expect(foldEarly(of([...many, entry({ start: '1944' })], 'new'), 1952)).toEqual({
      from: 1950,
      folded: 1,
    });
  });
  it('starts in the same year where there is nothing', () => {
    expect(foldEarly([])).toEqual({ from: 1990, folded: 0 });
  });
});

describe('rowsBetween', () => {
  it('cuts, and fills years without a row with nothing', () => {
    const rows = rowsBetween(of([entry({ start: '2024' })], 'new'), 2022, 2024, 'provider');
    expect(rows.map((row) => [row.year, row.total])).toEqual([
      [2022, 0],
      [2023, 0],
      [2024, 1],
    ]);
    expect(rows[0]?.counts).toEqual({ CHN: 0, USA: 0, AUS: 0 });
  });
});

describe('describeSeries', () => {
  const years = (...starts: (number | string)[]) =>
    starts.map((start) => entry({ start: String(start) }));
  const say = (
    entries: Entry[],
    options: {
      measure?: Measure;
      by?: Split;
      from?: number;
      to?: number;
      folded?: number;
    } = {},
  ) => {
    const { measure = 'new', by = 'provider', from = null, to = null, folded = 0 } = options;
    const kept = entries.filter(
      ({ start }) => Number(start) >= (from ?? 0) && Number(start) <= (to ?? 9999),
    );
    const rows = rowsBetween(of(kept, measure, by), from ?? 2010, to ?? 2026, by);
    return describeSeries(rows, {
      measure,
      by,
      today: TODAY,
      from,
      to,
      folded,
      foldedBefore: 1990,
    });
  };

  it.each<[string, Entry[], Parameters<typeof say>[1]]>([
    ['2 new initiatives found in 2022, the most of any year', years(2019, 2022, 2022), {}],
    [
      '3 new initiatives found in 2026 so far, the most of any year',
      years(2019, 2026, 2026, 2026),
      {},
    ],
    ['1 new initiative found in 2022, and none in any other year', years(2022), {}],
    ['1 new initiative found in 2022', years(2022, 2023), { from: 2022, to: 2022 }],
    [
      '1 new initiative found in each of 2019 and 2022, and none in any other year',
      years(2019, 2022),
      {},
    ],
    [
      '2 new initiatives found in each of 2019, 2021 and 2022, the most of any year since 2019',
      years(2015, 2019, 2019, 2020, 2021, 2021, 2022, 2022),
      { from: 2019 },
    ],
    [
      '1 new initiative found in each of 4 years, and none in any other year up to 2022',
      years(2019, 2020, 2021, 2022),
      { to: 2022 },
    ],
    ['No new initiatives found', [], {}],
    ['No new initiatives found from 2011 to 2012', years(2020), { from: 2011, to: 2012 }],
    [
      '2 initiatives found in force in each of 11 years, the most of any year',
      [...years(2016), ...years(2015)],
      { measure: 'in-force' },
    ],
    ['No initiatives found in force', [entry({ status: 'proposed' })], { measure: 'in-force' }],
    ['1 initiative found, counted up to 2026 so far', years(2019), { measure: 'cumulative' }],
    [
      '2 initiatives found that began since 2019, counted up to 2022',
      years(2015, 2019, 2022, 2024),
      { measure: 'cumulative', from: 2019, to: 2022 },
    ],
    [
      '1 initiative found that began in 2026 so far',
      years(2015, 2026),
      { measure: 'cumulative', from: 2026, to: 2026 },
    ],
  ])('says: %s', (title, entries, options) => {
    expect(say(entries, options).title).toBe(title);
  });

  it('gives the parts of the year it names, providers without any included', () => {
    const text = say([entry({ start: '2022' }), entry({ start: '2022', provider: 'USA' })], {
      folded: 25,
    });
    expect(text.lead).toBe('');
    expect(text.parts.map(({ label, count }) => [label, count])).toEqual([
      ['China', 1],
      ['United States', 1],
      ['Australia', 0],
    ]);
    expect(text.notes).toEqual(['25 began before 1990.', 'These are records found.']);
  });

  it('gives the parts of all years where several years share the most, and says so', () => {
    const text = say(years(2019, 2022, 2023), { from: 2019, to: 2022 });
    expect(text.lead).toBe('From 2019 to 2022:');
    expect(text.parts[0]).toEqual({ key: 'CHN', label: 'China', count: 2 });
    expect(say(years(2019, 2022)).lead).toBe('In all years:');
  });

  it('gives the three largest types and the rest together', () => {
    const types = ['training', 'training', 'patrol', 'patrol', 'patrol', 'forum', 'forum'] as const;
    const rest = ['station', 'operation', 'equipment'] as const;
    const text = say(
      [...types, ...rest].map((type) => entry({ type, start: '2022' })),
      { by: 'type' },
    );
    expect(text.parts.map(({ label, count }) => `${label} ${count}`)).toEqual([
      'Patrol 3',
      'Training 2',
      'Forum 2',
      'Other 3',
    ]);
  });

  it('says since when at least half began', () => {
    const twelve = years(2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023);
    expect(say(twelve, { measure: 'cumulative' }).notes[0]).toBe(
      'At least half began in 2018 or later.',
    );
  });

  it('says that in force and cumulative count only what began in the years chosen', () => {
    for (const measure of ['in-force', 'cumulative'] as const) {
      expect(say(years(2019, 2022), { measure, from: 2020 }).notes).toContain(
        'Only those begun since 2020 are counted.',
      );
    }
    expect(say(years(2019, 2022), { from: 2020, folded: 3 }).notes).toEqual([
      'These are records found.',
    ]);
  });

  it('names a true maximum for any entries', () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { minLength: 1 }), (entries) => {
        const rows = of(entries, 'new');
        const most = Math.max(...rows.map((row) => row.total));
        const { title, parts } = describeSeries(rows, {
          measure: 'new',
          by: 'provider',
          today: TODAY,
          from: null,
          to: null,
          folded: 0,
          foldedBefore: 1990,
        });
        expect(title.startsWith(`${most} new initiative`)).toBe(true);
        const sum = parts.reduce((total, part) => total + part.count, 0);
        expect([most, entries.length]).toContain(sum);
      }),
    );
  });
});
