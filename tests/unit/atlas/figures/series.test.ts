import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../../src/atlas/record/entry';
import {
  foldEarly,
  MEASURES,
  openOf,
  rowsBetween,
  series,
  shownOf,
  SPLITS,
  yearsInForce,
  type Measure,
  type SeriesRow,
  type Split,
} from '../../../../src/atlas/figures/series';
import {
  DATED,
  ENDINGS,
  EVIDENCE,
  PROVIDERS,
  START_BASES,
  STATUSES,
  TYPES,
} from '../../../../src/atlas/record/vocabulary';
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
    [
      'an active one not confirmed for over three years to its last confirmation',
      { status: 'active', statusAsOf: '2023-11-23' },
      [2020, 2023],
    ],
    [
      'an active one confirmed within three years to this year',
      { status: 'active', statusAsOf: '2023-11-24' },
      [2020, 2026],
    ],
    [
      'one confirmed in a month that may be within three years to this year',
      { status: 'active', statusAsOf: '2023-11' },
      [2020, 2026],
    ],
    ['one first reported from its report', { startBasis: 'first-reported' }, [2020, 2026]],
    ['one announced and active from its announcement', { startBasis: 'announced' }, [2020, 2026]],
    [
      'one announced and ended from its announcement',
      { startBasis: 'announced', status: 'ended', end: '2022' },
      [2020, 2022],
    ],
    [
      'one announced and neither active nor ended never',
      { startBasis: 'announced', status: 'unknown' },
      null,
    ],
    [
      'one announced from the event that shows it begun, whatever its status',
      { startBasis: 'announced', status: 'unknown', begunBy: '2022-05' },
      [2022, 2024],
    ],
    [
      'one first reported but only proposed never',
      { startBasis: 'first-reported', status: 'proposed' },
      null,
    ],
    ['one confirmed only before it began', { status: 'unknown', statusAsOf: '2019' }, null],
  ])('%s', (_, change, years) => {
    expect(yearsInForce(entry(change), TODAY)).toEqual(years);
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

  it('counts as new only what is known to have begun that year, and tells the others apart', () => {
    const rows = of(
      [
        entry({ start: '2022' }),
        entry({ start: '2022', startBasis: 'first-reported', provider: 'USA' }),
        entry({ start: '2022-03', startBasis: 'announced', begunBy: '2022-05' }),
        entry({ start: '2022', startBasis: 'announced', begunBy: '2024' }),
        entry({ start: '2022', startBasis: 'announced', status: 'proposed', provider: 'AUS' }),
      ],
      'new',
    );
    expect(rows.map(({ total }) => total)).toEqual([2, 0, 0, 0, 0]);
    expect(rows[0]?.counts).toEqual({ CHN: 2, USA: 0, AUS: 0 });
    expect(rows[0]?.dated.announced).toEqual({ total: 2, counts: { CHN: 1, USA: 0, AUS: 1 } });
    expect(rows[0]?.dated.reported).toEqual({ total: 1, counts: { CHN: 0, USA: 1, AUS: 0 } });
    expect([openOf(rows[0]!), openOf(rows[0]!, 'AUS'), shownOf(rows[0]!, 'CHN')]).toEqual([
      3, 1, 3,
    ]);
  });

  it('splits by type and by evidence', () => {
    expect(of(three, 'new', 'type')[0]?.counts['patrol']).toBe(1);
    expect(of(three, 'new', 'evidence')[2]?.counts).toEqual({
      official: 1,
      reported: 1,
      alleged: 0,
      unknown: 0,
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
    startBasis: fc.constantFrom(...START_BASES),
    ending: fc.option(fc.constantFrom(...ENDINGS)),
    begun: fc.option(fc.integer({ min: 0, max: 3 }), { nil: null }),
  })
  .map(({ start, lasts, confirmed, begun, ...rest }) =>
    entry({
      ...rest,
      start: String(start),
      begunBy:
        begun === null || rest.startBasis !== 'announced'
          ? null
          : String(Math.min(2026, start + begun)),
      end: lasts === null ? null : String(Math.min(2026, start + lasts)),
      statusAsOf: String(Math.min(2026, start + confirmed)),
    }),
  );
const anyEntries = fc.array(anyEntry, { maxLength: 60 });
const anyMeasure = fc.constantFrom(...MEASURES);
const anySplit = fc.constantFrom(...SPLITS);

describe('series, for any entries', () => {
  it('counts each once as new, known or apart', () => {
    fc.assert(
      fc.property(anyEntries, anySplit, (entries, by) => {
        const rows = of(entries, 'new', by);
        const known = rows.reduce((total, row) => total + row.total, 0);
        const open = rows.reduce((total, row) => total + openOf(row), 0);
        expect(known).toBe(
          entries.filter(
            ({ startBasis, begunBy, start, status }) =>
              startBasis === 'began' ||
              startBasis === 'signed' ||
              (startBasis === 'announced' && begunBy === start && status !== 'proposed'),
          ).length,
        );
        expect(known + open).toBe(entries.length);
      }),
    );
  });
  it('splits each total whole', () => {
    fc.assert(
      fc.property(anyEntries, anyMeasure, anySplit, (entries, measure, by) => {
        for (const row of of(entries, measure, by)) {
          const parts = Object.values(row.counts);
          expect(parts.reduce((sum, count) => sum + count, 0)).toBe(row.total);
          for (const dated of DATED) {
            const tally = row.dated[dated];
            const sum = Object.values(tally.counts).reduce((all, count) => all + count, 0);
            expect(sum).toBe(tally.total);
          }
          const { known } = row.dated;
          expect(row.total).toBe(measure === 'new' ? known.total : known.total + openOf(row));
        }
      }),
    );
  });
  it('counts each once in the year it ended, and tells how it came', () => {
    fc.assert(
      fc.property(anyEntries, anySplit, (entries, by) => {
        const ended = entries.filter(({ status, end }) => status === 'ended' && end !== null);
        const rows = of(entries, 'ended', by);
        expect(rows.reduce((sum, row) => sum + row.total, 0)).toBe(ended.length);
        for (const row of rows) {
          const own = ended.filter(({ end }) => Number(end!.slice(0, 4)) === row.year);
          expect(row.total).toBe(own.length);
          for (const how of ENDINGS)
            expect(row.endings?.[how] ?? 0).toBe(
              own.filter(({ ending }) => (ending ?? 'unknown') === how).length,
            );
        }
      }),
    );
  });
  it('counts each once in every year in which what is asked happened to it', () => {
    const year = fc.integer({ min: 1950, max: 2030 });
    const told = fc.array(fc.tuple(anyEntry, fc.uniqueArray(year, { maxLength: 4 })), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(told, anySplit, (all, by) => {
        const entries = all.map(([one]) => one);
        const years = new Map(all.map(([{ id }, its]) => [id, its] as const));
        const changed = { years, words: 'suspended at any time' };
        const rows = series(entries, { measure: 'changed', by, today: TODAY, changed });
        expect(rows.reduce((sum, row) => sum + row.total, 0)).toBe(
          all.reduce((sum, [, its]) => sum + its.length, 0),
        );
        for (const row of rows) {
          expect(row.total).toBe(all.filter(([, its]) => its.includes(row.year)).length);
          expect(shownOf(row)).toBe(row.total);
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
        const earlier = entries.filter((one) => Number(one.start) < from);
        const known = earlier.filter(({ dated }) => dated === 'known').length;
        expect(folded).toEqual({ known, open: earlier.length - known });
        expect(earlier.length * 50).toBeLessThanOrEqual(entries.length);
      }),
    );
  });
});

describe('foldEarly', () => {
  const many = Array.from({ length: 99 }, () => entry({ start: '2015' }));

  it('folds the few that began before 1990', () => {
    expect(foldEarly(of([...many, entry({ start: '1944' })], 'new'))).toEqual({
      from: 1990,
      folded: { known: 1, open: 0 },
    });
    expect(
      foldEarly(of([...many, entry({ start: '1944', startBasis: 'first-reported' })], 'new')),
    ).toEqual({ from: 1990, folded: { known: 0, open: 1 } });
  });
  it('goes back by decades until few are left out', () => {
    const old = ['1971', '1975', '1983', '1988'].map((start) => entry({ start }));
    expect(foldEarly(of([...many, ...old], 'new'))).toEqual({
      from: 1980,
      folded: { known: 2, open: 0 },
    });
  });
  it('never folds a year that was asked for', () => {
    expect(foldEarly(of([...many, entry({ start: '1944' })], 'new'), 1952)).toEqual({
      from: 1950,
      folded: { known: 1, open: 0 },
    });
  });
  it('starts in the same year where there is nothing', () => {
    expect(foldEarly([])).toEqual({ from: 1990, folded: { known: 0, open: 0 } });
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
