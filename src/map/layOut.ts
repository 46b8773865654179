import type { Entry } from '../atlas/record/entry';
import { regionOfHost } from '../atlas/record/regions';
import { REGIONS, type Region } from '../atlas/record/vocabulary';
import { group } from './groupMarks';
import type { Frame, Layout, MapSymbol } from './mapSymbol';
import { widthAt } from './patterson';
import { settle } from './settleMarks';
import { marksOf, mergeBands, type Mark } from './spotMarks';
import type { Spots } from './spots';
import { radiusFor, rootFor } from './symbolSize';
import { listing, toSymbol } from './tellSymbol';

/** Pixels a degree from which hosts come apart into their records' own places. */
export const PLACES_FROM = 17;
/** Pixels a degree below which a region is one symbol. */
const REGIONS_BELOW = 1.6;
/** Parts of their usual size at which a few marks may stand alone. */
const SMALLER = [0.85, 0.7, 0.55] as const;

/** Pixels a degree of longitude at a zoom. */
export const pixelsPerDegree = (zoom: number): number => widthAt(zoom) / 360;

/**
 * Symbols for the entries at a zoom, in the order of the keyboard: by region in the atlas's order, then the largest first.
 * Worldwide entries have no symbol. On a page whose text is `textScale` times the usual they are laid out as for a panel that
 * much smaller, then drawn that much larger, so that symbols and the numbers in them grow with the text.
 */
export function layOut(
  entries: readonly Entry[],
  frame: Frame,
  spots: Spots,
  textScale = 1,
): Layout {
  const zoom = frame.zoom - Math.log2(textScale);
  const scale = pixelsPerDegree(zoom);
  const apart = scale >= PLACES_FROM;
  const standingOf = apart ? spots.atPlaces : spots.atHosts;
  const bandOf = apart ? (host: string) => host : (host: string) => regionOfHost(host) as Region;
  const stood = marksOf(entries, standingOf, zoom, bandOf);
  const marks = scale < REGIONS_BELOW ? mergeBands(stood.marks) : stood.marks;
  const side = Math.min(frame.width, frame.height) / textScale;
  const largest = Math.max(23, Math.min(40, side * 0.058));
  const room = roomAt(scale, marks.length);

  let { root, settled } = settleAt(marks, largest, room);
  // A few marks rather grow smaller than be grouped; where that does not help, they keep their size.
  if (room.few > 0)
    for (const part of SMALLER) {
      if (settled.length === marks.length) break;
      const smaller = settleAt(marks, largest * part, room);
      if (smaller.settled.length > settled.length) ({ root, settled } = smaller);
    }

  const entriesOf = listing(settled, entries, standingOf);
  const symbols = settled.map((item) =>
    toSymbol(item, stood.shared, entriesOf, { zoom, root, apart, textScale }),
  );
  const orderOf = (symbol: MapSymbol) => REGIONS.indexOf(symbol.regions[0] ?? 'worldwide');
  symbols.sort(
    (a, b) =>
      orderOf(a) - orderOf(b) ||
      b.count - a.count ||
      (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
  );
  return { symbols, radiusOf: (count) => radiusFor(count, root) * textScale };
}

/** Groups and moves apart marks of which the largest has a radius of `largest` pixels. */
function settleAt(marks: readonly Mark[], largest: number, { gap, shift }: Room) {
  // Symbols grow with what is grouped, and grouping follows from their size: group once for the largest hosts, then size by the groups.
  const first = rootFor(marks, largest);
  let grouped = group(marks, first, gap);
  const root = rootFor(grouped, largest);
  if (root !== first) grouped = group(marks, root, gap);
  return { root, settled: settle(grouped, root, shift) };
}

interface Room {
  /** Pixels between symbols that are not grouped; below 0 they may reach into each other. */
  gap: number;
  /** Pixels that a symbol may be moved from its place. */
  shift: number;
  /** How few the marks are, 0 to 1. */
  few: number;
}

/** Far out many marks keep well clear of each other; few of them, or closer in, are moved apart a little instead of being grouped. */
function roomAt(scale: number, marks: number): Room {
  const near = within01((scale - 2.6) / 3.4);
  const few = within01((75 - marks) / 30) * within01(scale - 1.6);
  const room = Math.max(near, few);
  return { gap: 2 - 16 * room, shift: 5 + 9 * room, few };
}
const within01 = (value: number): number => Math.max(0, Math.min(1, value));
