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
