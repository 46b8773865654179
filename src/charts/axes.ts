import type { Measure } from '../atlas/figures/series';

/** What the timeline's height tells, by what it counts. */
export const AXES: Record<Measure, string> = {
  new: 'New initiatives by the year they began or were first reported',
  'in-force': 'Initiatives in force by year',
  cumulative: 'All initiatives begun by the end of each year',
};
