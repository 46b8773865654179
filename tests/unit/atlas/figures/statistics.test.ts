import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  benjaminiHochberg,
  compareShares,
  fisherExact,
  twoProportionTest,
} from '../../../../src/atlas/figures/statistics';

describe('twoProportionTest', () => {
  it('gives the worked example of a textbook', () => {
    // Illowsky and Dean, Introductory Statistics (OpenStax), section 10.4, hives: 20 of 200 with medication A and 12 of 200 with
    // B; pooled share 0.08, two-tailed p = 0.1404 (z = 0.04 / sqrt(0.08 · 0.92 · 2 / 200)).
    const { z, p } = twoProportionTest({ count: 20, total: 200 }, { count: 12, total: 200 })!;
    expect(z).toBeCloseTo(1.4744, 4);
    expect(p).toBeCloseTo(0.1404, 4);
  });

  it('gives the worked example of a course', () => {
    // Penn State, STAT 415, lesson 9.4: 351 of 605 non-smokers and 41 of 195 smokers for a tax; pooled share 0.49, z = 8.99.
    const { z, p } = twoProportionTest({ count: 351, total: 605 }, { count: 41, total: 195 })!;
    expect(z).toBeCloseTo(8.986, 3);
    expect(p).toBeLessThan(1e-18);
  });

  it.each([
    [1.0, 0.3173],
    [1.645, 0.09997],
    [1.96, 0.049996],
    [2.576, 0.009995],
    [3.291, 0.0009983],
  ])('has the normal table: z = %d has p = %d', (sought, expected) => {
    // Two samples of 10^8 whose shares lie so far apart about a half.
    const total = 1e8;
    const half = (sought * Math.sqrt((0.25 * 2) / total)) / 2;
    const { z, p } = twoProportionTest(
      { count: (0.5 + half) * total, total },
      { count: (0.5 - half) * total, total },
    )!;
    expect(z).toBeCloseTo(sought, 6);
    expect(p / expected).toBeCloseTo(1, 3);
  });

  it('is silent where fewer than five are expected with or without the trait', () => {
    expect(twoProportionTest({ count: 4, total: 4 }, { count: 10, total: 275 })).toBeNull();
    // Pooled 10 %: 4.9 expected of 49, 5 of 50.
    expect(twoProportionTest({ count: 5, total: 49 }, { count: 44, total: 441 })).toBeNull();
    expect(twoProportionTest({ count: 5, total: 50 }, { count: 45, total: 450 })).not.toBeNull();
    expect(twoProportionTest({ count: 45, total: 50 }, { count: 400, total: 450 })).not.toBeNull();
    expect(twoProportionTest({ count: 45, total: 45 }, { count: 400, total: 450 })).toBeNull();
    expect(twoProportionTest({ count: 0, total: 0 }, { count: 5, total: 50 })).toBeNull();
  });

  it('says nothing of a sample beside itself', () => {
    const same = { count: 30, total: 60 };
    expect(twoProportionTest(same, same, same)).toBeNull();
  });

  it('tests a part against the whole as it tests the part against the rest', () => {
    // The shares differ only by what is not common to them.
    const part = { count: 40, total: 60 };
    const rest = { count: 50, total: 140 };
    const whole = { count: 90, total: 200 };
    const inside = twoProportionTest(part, whole, part)!;
    const apart = twoProportionTest(part, rest)!;
    expect(inside.z).toBeCloseTo(apart.z, 10);
  });

  it('is the same the other way round, with the sign turned', () => {
    const sample = fc
      .tuple(fc.integer({ min: 30, max: 500 }), fc.integer({ min: 20, max: 80 }))
      .map(([total, percent]) => ({ total, count: Math.round((total * percent) / 100) }));
    fc.assert(
      fc.property(sample, sample, (a, b) => {
        const one = twoProportionTest(a, b)!;
        const other = twoProportionTest(b, a)!;
        expect(one.z).toBeCloseTo(-other.z, 10);
        expect(one.p).toBeCloseTo(other.p, 12);
        expect(one.p).toBeGreaterThanOrEqual(0);
        expect(one.p).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('fisherExact', () => {
  it.each([
    // R's help page of fisher.test: Fisher's tea drinker (two-sided), and Agresti's criminal twins.
    [{ count: 3, total: 4 }, { count: 1, total: 4 }, 0.4857],
    [{ count: 2, total: 17 }, { count: 10, total: 13 }, 0.000536],
    // scipy.stats.fisher_exact's documentation: [[6, 2], [1, 4]].
    [{ count: 6, total: 8 }, { count: 1, total: 5 }, 0.10256],
  ])('of %o and %o gives %d', (a, b, expected) => {
    expect(fisherExact(a, b)! / expected).toBeCloseTo(1, 2);
  });

  it('is null where nothing can be told', () => {
    expect(fisherExact({ count: 0, total: 9 }, { count: 0, total: 4 })).toBeNull();
    expect(fisherExact({ count: 9, total: 9 }, { count: 4, total: 4 })).toBeNull();
    expect(fisherExact({ count: 0, total: 0 }, { count: 1, total: 4 })).toBeNull();
  });

  it('is the same the other way round and for the records without the mark, and near the z-test where that holds', () => {
    const sample = fc
      .tuple(fc.integer({ min: 1, max: 400 }), fc.double({ min: 0, max: 1, noNaN: true }))
      .map(([total, part]) => ({ total, count: Math.round(total * part) }));
    fc.assert(
      fc.property(sample, sample, (a, b) => {
        const p = fisherExact(a, b);
        const rest = ({ count, total }: typeof a) => ({ count: total - count, total });
        if (p === null) {
          expect(fisherExact(b, a)).toBeNull();
          return;
        }
        expect(p).toBeGreaterThan(0);
        expect(p).toBeLessThanOrEqual(1);
        expect(fisherExact(b, a)).toBeCloseTo(p, 9);
        expect(fisherExact(rest(a), rest(b))).toBeCloseTo(p, 9);
        const z = twoProportionTest(a, b);
        // The exact test is the more careful; with hundreds the two come close.
        if (z && a.total > 200 && b.total > 200) expect(Math.abs(z.p - p)).toBeLessThan(0.15);
      }),
    );
  });
});

describe('compareShares', () => {
  const none = { count: 0, total: 0 };
  it('tests few exactly, and only what is not common', () => {
    expect(compareShares({ count: 30, total: 60 }, { count: 20, total: 60 }, none)?.exact).toBe(
      false,
    );
    const few = compareShares({ count: 10, total: 120 }, { count: 0, total: 140 }, none)!;
    expect(few).toEqual({
      p: fisherExact({ count: 10, total: 120 }, { count: 0, total: 140 }),
      exact: true,
    });
    expect(few.p).toBeLessThan(0.005);
    expect(
      compareShares({ count: 3, total: 9 }, { count: 1, total: 8 }, { count: 1, total: 2 })?.p,
    ).toBe(fisherExact({ count: 2, total: 7 }, { count: 0, total: 6 }));
    const same = { count: 3, total: 6 };
    expect(compareShares(same, same, same)).toBeNull();
  });
});

describe('benjaminiHochberg', () => {
  // Benjamini and Hochberg (1995), section 4: the p-values of fifteen hypotheses of a trial of Neuhaus et al. on heart attacks.
  const PAPER = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719,
    0.6528, 0.759, 1,
  ];

  it('keeps four of the fifteen of the paper at 5 %, where Bonferroni keeps three', () => {
    expect(benjaminiHochberg(PAPER).filter((p) => p <= 0.05)).toHaveLength(4);
    expect(PAPER.filter((p) => p * 15 <= 0.05)).toHaveLength(3);
    // The paper: 0.0095 <= 4/15 × 0.05 = 0.013 is the first to pass from the largest down.
    expect(benjaminiHochberg(PAPER)[3]).toBeCloseTo((0.0095 * 15) / 4, 10);
  });

  it('gives adjusted values in the order asked, never falling as p rises', () => {
    const adjusted = benjaminiHochberg([0.04, 0.01, 0.03, 0.02]);
    for (const value of adjusted) expect(value).toBeCloseTo(0.04, 12);
    expect(benjaminiHochberg([0.5, 0.001])).toEqual([0.5, 0.002]);
    expect(benjaminiHochberg([])).toEqual([]);
  });

  it('keeps what the step-up rule of the paper keeps, whatever the p-values and the rate', () => {
    const ps = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 });
    fc.assert(
      fc.property(ps, fc.constantFrom(0.01, 0.05, 0.2), (values, rate) => {
        const sorted = [...values].sort((a, b) => a - b);
        const last = sorted.findLastIndex((p, at) => p <= ((at + 1) / values.length) * rate);
        const kept = benjaminiHochberg(values).filter((p) => p <= rate * (1 + 1e-12)).length;
        expect(kept).toBe(last + 1);
      }),
    );
  });
});
