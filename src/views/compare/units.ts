import type { UNITS } from '../../address/parameters';
import { formatShare } from '../../atlas/figures/comparison';
import { formatCount } from '../../atlas/record/numbers';
import type { Proportion } from '../../atlas/figures/statistics';

/** What bars, shades and numbers are told in. */
export type Unit = (typeof UNITS)[number];

/** A number in the unit: initiatives, or per cent of the side's total. */
export const valueIn = (unit: Unit, { count, total }: Proportion): number =>
  unit === 'counts' ? count : total === 0 ? 0 : (100 * count) / total;

/** A count or a share in words, as the unit asks. */
export const wordsIn = (unit: Unit, proportion: Proportion): string =>
  unit === 'counts' ? formatCount(proportion.count) : formatShare(proportion);

/** The end of an axis in the unit. */
export const endIn = (unit: Unit, value: number): string =>
  unit === 'counts' ? formatCount(value) : `${Math.round(value * 10) / 10} %`;
