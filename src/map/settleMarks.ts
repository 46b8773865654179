import { distance } from './distance';
import { merge, type Mark } from './spotMarks';
import { reachOf, sideOf, TARGET } from './symbolSize';

/** No symbol may hide more of another than this. */
export const MOST_COVERED = 1 / 7;
/** What is drawn stands on whole pixels: two targets may come this much nearer than they were laid out. */
const ROUNDING = 1;

/** A mark where it is drawn, with the circle and the square that it needs. */
export interface Settled {
  mark: Mark;
  x: number;
  y: number;
  reach: number;
  side: number;
}

function standing(mark: Mark, root: number): Settled {
  const reach = reachOf(mark, root);
  return { mark, x: mark.x, y: mark.y, reach, side: sideOf(reach) };
}

/** Moves neighbours apart, none further than `shift` pixels; those that still cover each other too much, or whose targets still meet, are grouped after all. */
export function settle(marks: readonly Mark[], root: number, shift: number): Settled[] {
  let settled = marks.map((mark) => standing(mark, root));
  for (;;) {
    relax(settled, shift);
    const pair = worstPair(settled);
    if (!pair) return settled;
    const [a, b] = pair;
    // A neighbour of the same band is the better company, if there is one about as near.
    const smaller = a.mark.count < b.mark.count ? a : b;
    const partner =
      a.mark.band === b.mark.band
        ? null
        : nearestOfBand(smaller, settled, smaller.reach * 2 + TARGET);
    const [first, second] = partner ? [smaller, partner] : [a, b];
    const merged = merge(first.mark, second.mark);
    settled = settled
      .filter((item) => item !== first && item !== second)
      .concat(standing(merged, root));
  }
}

function relax(items: Settled[], shift: number): void {
  for (const item of items) {
    item.x = item.mark.x;
    item.y = item.mark.y;
  }
  const near: [Settled, Settled][] = [];
  for (let i = 1; i < items.length; i++)
    for (let j = 0; j < i; j++) {
      const a = items[i] as Settled;
      const b = items[j] as Settled;
      const limit = a.reach + b.reach + 2 * shift + TARGET / 2;
      if (Math.abs(a.x - b.x) < limit && Math.abs(a.y - b.y) < limit) near.push([a, b]);
    }
  for (let step = 0; step < 60; step++) {
    let moved = false;
    for (const [a, b] of near) {
      const apart = distance(a, b);
      const push = a.reach + b.reach - apart;
      if (push > 0.3) {
        moved = true;
        if (apart > 0.01)
          moveApart(a, b, ((a.x - b.x) / apart) * push, ((a.y - b.y) / apart) * push, shift);
        else moveApart(a, b, push, 0, shift);
      }
      const x = overlapX(a, b);
      const y = overlapY(a, b);
      if (x > 0 && y > 0) {
        moved = true;
        // The shorter way out, and a hair more, so that it is reached.
        if (x < y) moveApart(a, b, (a.x < b.x ? -1 : 1) * (x + 0.1), 0, shift);
        else moveApart(a, b, 0, (a.y < b.y ? -1 : 1) * (y + 0.1), shift);
      }
    }
    if (!moved) return;
  }
}

/** By how much two targets meet across and up and down; they do where both are above 0. */
const overlapX = (a: Settled, b: Settled): number =>
  (a.side + b.side) / 2 + ROUNDING - Math.abs(a.x - b.x);
const overlapY = (a: Settled, b: Settled): number =>
  (a.side + b.side) / 2 + ROUNDING - Math.abs(a.y - b.y);

/** Moves two apart by so much in all, the smaller the more. */
function moveApart(a: Settled, b: Settled, dx: number, dy: number, most: number): void {
  const share = b.reach / (a.reach + b.reach);
  shiftBy(a, dx * share, dy * share, most);
  shiftBy(b, -dx * (1 - share), -dy * (1 - share), most);
}

function shiftBy(item: Settled, dx: number, dy: number, most: number): void {
  const x = item.x + dx - item.mark.x;
  const y = item.y + dy - item.mark.y;
  const far = Math.sqrt(x * x + y * y);
  const kept = far > most ? most / far : 1;
  item.x = item.mark.x + x * kept;
  item.y = item.mark.y + y * kept;
}

/** The pair whose targets meet most or of which one covers most of the other, if that is too much. Measured on their reach, a little stricter than what is drawn. */
function worstPair(items: readonly Settled[]): [Settled, Settled] | null {
  let worst = 0;
  let pair: [Settled, Settled] | null = null;
  for (let i = 1; i < items.length; i++)
    for (let j = 0; j < i; j++) {
      const a = items[i] as Settled;
      const b = items[j] as Settled;
      if (Math.abs(a.x - b.x) > a.reach + b.reach + TARGET) continue;
      const met = Math.min(overlapX(a, b), overlapY(a, b)) / Math.min(a.side, b.side);
      const covered = shareCovered(a.reach, b.reach, distance(a, b)) - MOST_COVERED / 2;
      const fault = Math.max(met, covered);
      if (fault > worst) {
        worst = fault;
        pair = [a, b];
      }
    }
  return pair;
}

/** How much of the smaller of two circles the other covers, 0 to 1. */
export function shareCovered(a: number, b: number, apart: number): number {
  if (apart >= a + b) return 0;
  const small = Math.min(a, b);
  const large = Math.max(a, b);
  if (apart <= large - small) return 1;
  const alpha = Math.acos((small * small + apart * apart - large * large) / (2 * small * apart));
  const beta = Math.acos((large * large + apart * apart - small * small) / (2 * large * apart));
  const lens =
    small * small * (alpha - Math.sin(2 * alpha) / 2) +
    large * large * (beta - Math.sin(2 * beta) / 2);
  return lens / (Math.PI * small * small);
}

function nearestOfBand(from: Settled, items: readonly Settled[], within: number): Settled | null {
  let best: Settled | null = null;
  let least = within;
  for (const item of items) {
    if (item === from || item.mark.band !== from.mark.band) continue;
    const far = distance(item.mark, from.mark);
    if (far < least) {
      least = far;
      best = item;
    }
  }
  return best;
}
