import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toEntry } from '../../../src/atlas/files/toEntry';
import { laneAxis, laneBar, laneTicks, stretchOf } from '../../../src/charts/laneBars';
import { initiativeArbitrary } from '../../arbitraries';
import { record } from '../../records';

const TODAY = '2026-06-30';
const bar = (changes: Parameters<typeof record>[0]) => laneBar(toEntry(record(changes)), TODAY);

describe('a bar of a lane', () => {
  it('covers the whole year where only the year is known', () => {
    const { from, sure } = bar({ start: '2011' });
    expect(from).toBe(2011);
    expect(sure).toBeCloseTo(2012, 5);
  });

  it('begins on its day where that is known', () => {
    const { from, sure } = bar({ start: '2011-07-02' });
    expect(from).toBeCloseTo(2011.4986, 3);
    expect(sure - from).toBeCloseTo(1 / 365.25, 6);
  });

  it('runs to today where it is active, without a fade', () => {
    const { until, to, ends } = bar({ status: 'active' });
    expect([until, ends]).toEqual([to, 'running']);
    expect(to).toBeCloseTo(stretchOf(TODAY)[1], 6);
  });

  it('covers the whole year of an end that is known to the year', () => {
    const { until, to, ends } = bar({ start: '2011', status: 'ended', end: '2015' });
    expect([until, ends]).toEqual([2015, 'ended']);
    expect(to).toBeCloseTo(2016, 5);
  });

  it.each(['unknown', 'suspended', 'under-review', 'ended'] as const)(
    'fades out when it was last confirmed where it is %s and no end is known',
    (status) => {
      const { until, to, ends } = bar({
        start: '2011',
        status,
        end: null,
        statusAsOf: '2020-12-31',
      });
      expect(ends).toBe('confirmed');
      expect(to).toBeCloseTo(2021, 2);
      expect(until).toBeLessThan(to - 1);
    },
  );

  it('is only proposed where it is proposed', () =>
    expect(bar({ status: 'proposed' }).ends).toBe('proposed'));

  it('never ends before it began, however odd its dates', () =>
    fc.assert(
      fc.property(initiativeArbitrary, (one) => {
        const { from, sure, until, to } = laneBar(toEntry(one), TODAY);
        expect(sure).toBeGreaterThan(from);
        expect(to).toBeGreaterThanOrEqual(sure);
        expect(until).toBeGreaterThanOrEqual(from);
        expect(until).toBeLessThanOrEqual(to);
      }),
    ));
});

describe('the axis of the lanes', () => {
  it('is not stretched by the few that began long before', () => {
    const bars = Array.from({ length: 20 }, (_, at) => bar({ start: String(2000 + at) }));
    expect(laneAxis(bars, TODAY)).toEqual({ from: 2000, to: 2027 });
    expect(laneAxis([...bars, bar({ start: '1963' })], TODAY).from).toBe(1999);
    expect(laneAxis([bar({ start: '1963' })], TODAY).from).toBe(1963);
  });

  it('marks whole steps, not too many', () => {
    expect(laneTicks({ from: 2003, to: 2027 }, 10)).toEqual([2005, 2010, 2015, 2020, 2025]);
    expect(laneTicks({ from: 2022, to: 2027 }, 10)).toEqual([2022, 2023, 2024, 2025, 2026]);
  });
});
