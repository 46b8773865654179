import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FILLED_SHARE, fillingOf, foundLag } from '../../../../src/atlas/figures/foundLag';
import type { Initiative } from '../../../../src/atlas/record/schema';
import { record } from '../../../records';

const RELEASE = '2026-11-24';
const [source] = record().sources;
const found = (start: string, published: (string | null)[], changes: Partial<Initiative> = {}) =>
  record({
    start,
    startBasis: 'began',
    events: [],
    sources: published.map((date) => ({ ...source!, published: date })),
    ...changes,
  });

describe('foundLag', () => {
  it('takes the first dated source of each, and the longest wait that dates allow', () => {
    const lag = foundLag(
      [
        found('2015-03-01', ['2018-01-01', null, '2015-03-11']),
        found('2015-03', ['2015-04']),
        found('2015', ['2017']),
      ],
      RELEASE,
    );
    expect(lag.counted).toBe(3);
    // 10 days; 1 March to 30 April; 1 January 2015 to 31 December 2017.
    expect(lag.median).toBe(60);
    expect(lag.within).toEqual([
      { years: 1, count: 2 },
      { years: 2, count: 2 },
      { years: 3, count: 3 },
    ]);
  });

  it('takes a source from before the beginning for no wait', () => {
    expect(foundLag([found('2015-03-01', ['2014-05-01'])], RELEASE).median).toBe(0);
  });

  it('leaves out what would mislead, and says how much', () => {
    const lag = foundLag(
      [
        found('2006-11-23', ['2007']),
        found('2006-11-24', ['2007']),
        found('2023-11-24', ['2024']),
        found('2023-11-25', ['2024']),
        found('2015', [null]),
        found('2015', ['2016'], { startBasis: 'first-reported' }),
        found('2015', ['2016'], { startBasis: 'announced' }),
      ],
      RELEASE,
    );
    expect(lag.counted).toBe(2);
    expect(lag.leftOut).toEqual({ notKnown: 2, before: 1, after: 1, undated: 1 });
  });

  it('finds in how many years nine in ten have a source, of thirty or more', () => {
    const quick = Array.from({ length: 27 }, () => found('2015-03-01', ['2015-03-02']));
    const late = (count: number) =>
      Array.from({ length: count }, () => found('2015-03-01', ['2019-03-01']));
    expect(foundLag([...quick, ...late(2)], RELEASE).fillsIn).toBeNull();
    expect(foundLag([...quick, ...late(3)], RELEASE).fillsIn).toBe(1);
    expect(foundLag([...quick, ...late(4)], RELEASE).fillsIn).toBe(4);
  });

  it('holds nine in ten within the years it says, and fewer within a year less', () => {
    const day = (days: number) =>
      new Date(Date.parse('2010-01-01') + days * 86_400_000).toISOString().slice(0, 10);
    const waits = fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 30, maxLength: 60 });
    fc.assert(
      fc.property(waits, (days) => {
        const { fillsIn, counted } = foundLag(
          days.map((wait) => found('2010-01-01', [day(wait)])),
          RELEASE,
        );
        const share = (years: number) =>
          days.filter((wait) => day(wait) <= `${2010 + years}-01-01`).length / counted;
        expect(share(fillsIn!)).toBeGreaterThanOrEqual(FILLED_SHARE);
        if (fillsIn! > 1) expect(share(fillsIn! - 1)).toBeLessThan(FILLED_SHARE);
      }),
      { numRuns: 30 },
    );
  });
});

describe('fillingOf', () => {
  it.each<[number | null, string, number | null]>([
    [5, '2026-11-24', 2021],
    [5, '2026-12-31', 2022],
    [5, '2027-01-01', 2022],
    [1, '2026-11-24', 2025],
    [null, '2026-11-24', null],
  ])('of %s years before %s: from %s', (fillsIn, date, from) => {
    expect(fillingOf({ fillsIn, date })?.from ?? null).toBe(from);
  });
});
