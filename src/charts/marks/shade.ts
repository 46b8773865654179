/** Shades in all, each a step in `shades.module.css`; by the root of a count's share of the largest, so that small counts differ too. */
const SHADES = 7;

/** Which shade a count has where `max` is the largest: 0 for none, else 1 to 7. */
export const shadeOf = (count: number, max: number): number =>
  max > 0 ? Math.ceil(Math.sqrt(count / max) * SHADES) : 0;
