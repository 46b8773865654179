import { earliestDay, latestDay, yearOf } from '../atlas/record/dates';
import type { Entry } from '../atlas/record/entry';

/**
 * A bar on a time axis, in years (2011.5 is the middle of 2011). It may have begun anywhere from `from` to `sure`, surely
 * stood from `sure` to `until`, and is not known, or known no longer, from `to` on.
 */
export interface LaneBar {
  from: number;
  sure: number;
  until: number;
  to: number;
  /** How it ends: still running, ended, only last confirmed then, or never more than proposed. */
  ends: 'running' | 'ended' | 'confirmed' | 'proposed';
}

/** Until when, in years, nothing shows an announced initiative begun; null where its bar is no mere announcement. */
export function announcedUntil(
  { startBasis, begunBy, status }: Entry,
  bar: LaneBar,
): number | null {
  if (startBasis !== 'announced' || status === 'proposed') return null;
  return begunBy === null ? bar.to : Math.min(bar.to, stretchOf(begunBy)[0]);
}

/** No fade is longer than this, in years, nor than half its bar. */
const FADE = 1.5;

/** When a day begins, in years. */
const beginOf = (day: string): number => {
  const year = yearOf(day);
  const [start, end] = [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)];
  return year + (Date.parse(`${day}T00:00:00Z`) - start) / (end - start);
};

/** The stretch that a date stands for, in years: all of 2011 for `2011`, one day for `2011-04-12`. */
export function stretchOf(date: string): [from: number, to: number] {
  return [beginOf(earliestDay(date)), beginOf(latestDay(date)) + 1 / 365.25];
}

/** The bar of an initiative; `today` is `YYYY-MM-DD`. */
export function laneBar(entry: Entry, today: string): LaneBar {
  const [from, sure] = stretchOf(entry.start);
  if (entry.status === 'active') {
    const to = Math.max(stretchOf(today)[1], sure);
    return { from, sure, until: to, to, ends: 'running' };
  }
  if (entry.status === 'ended' && entry.end !== null) {
    const [ended, to] = stretchOf(entry.end);
    return { from, sure, until: Math.max(from, ended), to: Math.max(sure, to), ends: 'ended' };
  }
  const known = entry.end !== null && entry.end < entry.statusAsOf ? entry.end : entry.statusAsOf;
  const to = Math.max(stretchOf(known)[1], sure);
  if (entry.status === 'proposed') return { from, sure, until: to, to, ends: 'proposed' };
  return { from, sure, until: to - Math.min(FADE, (to - from) / 2), to, ends: 'confirmed' };
}

/** Where an axis of those bars begins and ends, in whole years: a few that began long before the rest do not stretch it. */
export function laneAxis(bars: readonly LaneBar[], today: string): { from: number; to: number } {
  const starts = bars.map(({ from }) => Math.floor(from)).sort((a, b) => a - b);
  const end = Math.max(beginOf(today), ...bars.map(({ to }) => to));
  const first = starts[0] ?? yearOf(today);
  const usual = starts[Math.floor(starts.length / 12)] ?? first;
  const from = usual - first > 12 ? usual - 1 : first;
  return { from: Math.min(from, Math.floor(end) - 4), to: Math.ceil(end) };
}

/** The years to mark on an axis, at most `most`, at whole steps. */
export function laneTicks({ from, to }: { from: number; to: number }, most: number): number[] {
  const step = [1, 2, 5, 10, 20, 50].find((size) => (to - from) / size <= most) ?? 100;
  const ticks: number[] = [];
  for (let year = Math.ceil(from / step) * step; year < to; year += step) ticks.push(year);
  return ticks;
}
