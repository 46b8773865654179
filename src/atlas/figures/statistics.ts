/** How many of a number of records have a mark. */
export interface Proportion {
  count: number;
  total: number;
}

/** The normal approximation holds from this many expected with the mark, and without, in each sample. */
const LEAST_EXPECTED = 5;

/**
 * The complementary error function for z >= 0, to a relative 1.2e-7: the Chebyshev fit of Press et al., Numerical Recipes in C
 * (2nd ed., 1992), section 6.2.
 */
function erfc(z: number): number {
  const t = 1 / (1 + z / 2);
  const terms = [
    -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398,
    1.48851587, -0.82215223, 0.17087277,
  ];
  return t * Math.exp(terms.reduceRight((sum, term) => sum * t + term, 0) - z * z);
}

/**
 * The two-proportion z-test with the pooled share: z (positive where `a` has the larger share) and the two-sided p. `both` are
 * the records that `a` and `b` have in common, counted in each: they make the two shares vary together, which the variance
 * takes off. Null where fewer than five would be expected with or without the mark in one of them, or where they are one.
 */
export function twoProportionTest(
  a: Proportion,
  b: Proportion,
  both: Proportion = { count: 0, total: 0 },
): { z: number; p: number } | null {
  const pooled = (a.count + b.count - both.count) / (a.total + b.total - both.total);
  const least = Math.min(a.total, b.total) * Math.min(pooled, 1 - pooled);
  const spread = 1 / a.total + 1 / b.total - (2 * both.total) / (a.total * b.total);
  if (!(least >= LEAST_EXPECTED) || spread <= 1e-12) return null;
  const z = (a.count / a.total - b.count / b.total) / Math.sqrt(pooled * (1 - pooled) * spread);
  return { z, p: Math.min(1, erfc(Math.abs(z) / Math.SQRT2)) };
}

/**
 * Fisher's exact test of two independent samples: the two-sided p, which adds up every table of the same margins that is no more
 * likely than the one found (R's `fisher.test`). Null where all, or none, of both have the mark, or a sample is empty.
 */
export function fisherExact(a: Proportion, b: Proportion): number | null {
  const marked = a.count + b.count;
  const total = a.total + b.total;
  if (a.total === 0 || b.total === 0 || marked === 0 || marked === total) return null;
  const logs = logFactorials(total);
  const choose = (n: number, k: number) => logs[n]! - logs[k]! - logs[n - k]!;
  const likely = (inA: number) =>
    Math.exp(choose(a.total, inA) + choose(b.total, marked - inA) - choose(total, marked));
  // What is as likely must not fall out by a last digit.
  const found = likely(a.count) * (1 + 1e-7);
  let p = 0;
  for (let inA = Math.max(0, marked - b.total); inA <= Math.min(marked, a.total); inA++) {
    const chance = likely(inA);
    if (chance <= found) p += chance;
  }
  return Math.min(1, p);
}

/** The logarithms of 0! to n!. */
function logFactorials(n: number): Float64Array {
  const logs = new Float64Array(n + 1);
  for (let at = 2; at <= n; at++) logs[at] = logs[at - 1]! + Math.log(at);
  return logs;
}

/**
 * Two shares compared: by the z-test, or where that does not hold, for so few, by Fisher's exact test of what the two do not have
 * in common. The two-sided p; null where there is nothing to compare.
 */
export function compareShares(
  a: Proportion,
  b: Proportion,
  both: Proportion,
): { p: number; exact: boolean } | null {
  const test = twoProportionTest(a, b, both);
  if (test) return { p: test.p, exact: false };
  const own = ({ count, total }: Proportion) => ({
    count: count - both.count,
    total: total - both.total,
  });
  const p = fisherExact(own(a), own(b));
  return p === null ? null : { p, exact: true };
}

/**
 * P-values adjusted by the step-up procedure of Benjamini and Hochberg (Journal of the Royal Statistical Society B 57, 1995,
 * 289-300), in the order given: those at or under q are kept at a false discovery rate of q.
 */
export function benjaminiHochberg(ps: readonly number[]): number[] {
  const order = ps.map((_, at) => at).sort((a, b) => ps[b]! - ps[a]!);
  const adjusted = ps.map(() => 1);
  let least = 1;
  order.forEach((at, fromLargest) => {
    least = Math.min(least, (ps[at]! * ps.length) / (ps.length - fromLargest));
    adjusted[at] = least;
  });
  return adjusted;
}
