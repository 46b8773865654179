import type { PullBack } from '../atlas/figures/pullBacks';
import type { Entry } from '../atlas/record/entry';
import { laneAxis, laneBar, stretchOf } from './laneBars';

/** A case with the entry of its record. */
export interface ShownCase extends PullBack {
  entry: Entry;
}

/** Where an axis of cases begins and ends, in whole years: that of their bars, with every step on it. */
export function caseAxis(cases: readonly ShownCase[], today: string): { from: number; to: number } {
  const bars = laneAxis(
    cases.map(({ entry }) => laneBar(entry, today)),
    today,
  );
  const steps = cases.flatMap(({ steps }) => steps.map(({ date }) => stretchOf(date)));
  return {
    from: Math.min(bars.from, ...steps.map(([from]) => Math.floor(from))),
    to: Math.max(bars.to, ...steps.map(([, to]) => Math.ceil(to - 1 / 365))),
  };
}
