import type { Measure, StartMeasure } from '../atlas/figures/series';

/** What the timeline's height tells, by what it counts. */
export const AXES: Record<Measure, string> = {
  new: 'Initiatives by the year they began',
  'in-force': 'Initiatives in force by year',
  ended: 'Initiatives by the year they ended',
  changed: 'Initiatives by the years they changed in',
  cumulative: 'All initiatives found up to each year',
};

/** What stands open in the chart, and how the table tells it. */
export const OPEN: Record<StartMeasure, string> = {
  new: 'only announced or first reported in it',
  'in-force': 'only announced or first reported',
  cumulative: 'only announced or first reported',
};
