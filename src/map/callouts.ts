import type { Size } from './frame';
import { covers, meets, widthOf, type Box, type Disc } from './names';

/** What is to be labelled: its words line by line, and where it stands in the panel. Pixels. */
export interface Called {
  key: string;
  lines: readonly string[];
  x: number;
  y: number;
}

/** A label beside what it calls out, with the line between them. Pixels of the panel. */
export interface Callout extends Called {
  box: Box;
  /** Where the line meets the label. */
  join: { x: number; y: number };
}

/** What else stands in the panel. */
export interface Surroundings {
  /** Symbols: covered only where nothing else is free. */
  discs?: readonly Disc[];
  /** What lies over the map: covered only where nothing else is free. */
  taken?: readonly Box[];
}

/** Of a label's text, pixels at the usual text size. */
export const CALLOUT_TEXT = 13;
export const CALLOUT_LINE = 16;
const ENDS = 6;
const RIM = 3;
const EDGE = 4;
/** Clear space between two labels. */
const GAP = 3;
const LONGEST_LINE = 24;

/** How far from its point a label may stand, nearest first, and in how many directions. */
const DISTANCES = [12, 22, 36, 54, 78, 110, 150, 200, 260, 330];
const DIRECTIONS = Array.from({ length: 24 }, (_, at) => (at / 24) * 2 * Math.PI);

/** What is worth going further away for, in pixels at the usual text size. */
const COST = { point: 400, control: 900, symbol: 45, crossing: 260, through: 260 };

/** A label's words in lines of a few words. */
export function linesOf(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (lines.length > 0 && longer.length <= LONGEST_LINE) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/**
 * Labels for points in a panel: each inside it, no two overlapping, near its point and where it can be clear of the symbols, of
 * other points and of what lies over the map. A label that finds no room is left out, as is a point outside the panel.
 * `textScale` is the page's text size over the usual 16 px.
 */
export function placeCallouts(
  points: readonly Called[],
  size: Size,
  surroundings: Surroundings = {},
  textScale = 1,
): Callout[] {
  const inside = points.filter(
    ({ x, y }) => x >= 0 && y >= 0 && x <= size.width && y <= size.height,
  );
  // Who stands in a crowd chooses first.
  const crowding = ({ x, y }: Called) =>
    inside.reduce((sum, other) => sum + 1 / (20 + Math.hypot(other.x - x, other.y - y)), 0);
  const order = [...inside].sort((a, b) => crowding(b) - crowding(a));
  const placed = new Map<string, Callout>();
  const choose = (point: Called) => {
    placed.delete(point.key);
    const found = best(point, [...placed.values()], inside, size, surroundings, textScale);
    if (found) placed.set(point.key, found);
  };
  order.forEach(choose);
  // Once all stand, each looks once more: the first chose without knowing the others.
  order.forEach(choose);
  return inside.flatMap(({ key }) => placed.get(key) ?? []);
}

function best(
  point: Called,
  others: readonly Callout[],
  points: readonly Called[],
  size: Size,
  { discs = [], taken = [] }: Surroundings,
  scale: number,
): Callout | null {
  const longest = Math.max(...point.lines.map(widthOf));
  // The face is a little wider where it is bold.
  const half = (longest * (CALLOUT_TEXT / 12) * 1.06 * scale) / 2 + ENDS * scale;
  const high = (point.lines.length * CALLOUT_LINE * scale) / 2 + RIM * scale;
  const boxAt = (x: number, y: number): Box => ({
    left: x - half,
    right: x + half,
    top: y - high,
    bottom: y + high,
  });
  const isFree = (box: Box) =>
    box.left >= EDGE &&
    box.top >= EDGE &&
    box.right <= size.width - EDGE &&
    box.bottom <= size.height - EDGE &&
    !others.some((other) => meets(grown(box, GAP * scale), other.box));
  const costOf = (box: Box) => {
    const join = nearestIn(box, point);
    let cost = Math.hypot(join.x - point.x, join.y - point.y);
    for (const other of points)
      if (other.key !== point.key && covers({ ...other, r: 6 * scale }, box))
        cost += COST.point * scale;
    if (covers({ ...point, r: 4 * scale }, box)) cost += COST.point * scale;
    for (const control of taken) if (meets(box, control)) cost += COST.control * scale;
    for (const disc of discs) if (covers(disc, box)) cost += COST.symbol * scale;
    for (const other of others) {
      if (cross(point, join, other, other.join)) cost += COST.crossing * scale;
      if (passes(point, join, other.box)) cost += COST.through * scale;
      if (passes(other, other.join, box)) cost += COST.through * scale;
    }
    return cost;
  };
  const near = DISTANCES.flatMap((distance) =>
    DIRECTIONS.map((turn) => {
      const [dx, dy] = [Math.cos(turn), Math.sin(turn)];
      const reach = Math.min(half / Math.abs(dx), high / Math.abs(dy)) + distance * scale;
      return boxAt(point.x + dx * reach, point.y + dy * reach);
    }),
  ).filter(isFree);
  const free = near.length > 0 ? near : everywhere(size, half, high, boxAt).filter(isFree);
  let least = Infinity;
  let chosen: Box | null = null;
  for (const box of free) {
    const cost = costOf(box);
    if (cost < least) [least, chosen] = [cost, box];
  }
  return chosen && { ...point, box: chosen, join: nearestIn(chosen, point) };
}

/** Boxes over the whole panel, for a label that found no room near its point. */
function everywhere(
  { width, height }: Size,
  half: number,
  high: number,
  boxAt: (x: number, y: number) => Box,
): Box[] {
  const boxes: Box[] = [];
  for (let y = EDGE + high; y <= height - EDGE - high; y += high / 2)
    for (let x = EDGE + half; x <= width - EDGE - half; x += half / 2) boxes.push(boxAt(x, y));
  return boxes;
}

const grown = ({ left, top, right, bottom }: Box, by: number): Box => ({
  left: left - by,
  top: top - by,
  right: right + by,
  bottom: bottom + by,
});

const nearestIn = (box: Box, { x, y }: Spot): Spot => ({
  x: Math.max(box.left, Math.min(box.right, x)),
  y: Math.max(box.top, Math.min(box.bottom, y)),
});

interface Spot {
  x: number;
  y: number;
}

/** On which side of the line from a to b a spot lies. */
const sideOf = (a: Spot, b: Spot, c: Spot) =>
  Math.sign((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x));

const cross = (a: Spot, b: Spot, c: Spot, d: Spot): boolean =>
  sideOf(a, b, c) * sideOf(a, b, d) < 0 && sideOf(c, d, a) * sideOf(c, d, b) < 0;

/** Whether the line from a to b passes through a box. */
function passes(a: Spot, b: Spot, { left, top, right, bottom }: Box): boolean {
  const diagonals: [Spot, Spot][] = [
    [
      { x: left, y: top },
      { x: right, y: bottom },
    ],
    [
      { x: left, y: bottom },
      { x: right, y: top },
    ],
  ];
  return diagonals.some(([from, to]) => cross(a, b, from, to));
}
