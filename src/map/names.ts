import { hostName } from '../atlas/places/hosts';
import { markOf } from './mark';
import { toPixels, widthAt } from './patterson';
import { pixelsPerDegree } from './layOut';
import type { MapSymbol } from './mapSymbol';

/** A host's name and where its middle stands, in pixels from its symbol's. */
export interface Name {
  text: string;
  x: number;
  y: number;
}

/** Pixels a degree from which hosts are named. */
const NAMES_FROM = 4.4;
const LINE = 15;
const GAP = 1;
/** Clear space at either end of a name. */
const ENDS = 3;

/** In pixels. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
export interface Disc {
  x: number;
  y: number;
  r: number;
}

export const meets = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

export const covers = ({ x, y, r }: Disc, box: Box): boolean =>
  Math.hypot(
    x - Math.max(box.left, Math.min(box.right, x)),
    y - Math.max(box.top, Math.min(box.bottom, y)),
  ) < r;

/** About how wide a text is at 12 px, in pixels: letters of the interface's face by three widths. */
export const widthOf = (text: string): number =>
  [...text].reduce(
    (sum, letter) =>
      sum + (/[ijltfrI'. -]/.test(letter) ? 3.9 : /[mwMW]/.test(letter) ? 10.2 : 7.2),
    0,
  );

/** The box of a symbol's number where it lies over or under the symbol, from the symbol's middle; null where it lies inside. */
export function numberBox(symbol: MapSymbol, textScale: number): Box | null {
  const { number } = markOf(symbol, textScale);
  if (!number?.over) return null;
  const half = number.text.length * number.size * 0.3 + 1;
  return {
    left: -half,
    right: half,
    top: number.y - number.size * 0.8,
    bottom: number.y + number.size * 0.15,
  };
}

/**
 * Names of hosts that find room beside their symbols at a zoom, by the symbol's key. Larger symbols choose first, below before
 * above before beside; a name that would meet another name, a symbol or its number is left out. Each country is named once.
 * `textScale` is the page's text size over the usual 16 px.
 */
export function placeNames(
  symbols: readonly MapSymbol[],
  zoom: number,
  textScale = 1,
): Map<string, Name> {
  const names = new Map<string, Name>();
  if (pixelsPerDegree(zoom) < NAMES_FROM) return names;
  const discs = symbols.map((symbol) => ({
    symbol,
    ...toPixels(symbol.at.lat, symbol.at.lng, zoom),
    r: Math.max(symbol.radius, symbol.reach - 4),
    number: numberBox(symbol, textScale),
  }));
  const taken: Box[] = discs.flatMap(({ x, y, number }) =>
    number
      ? {
          left: x + number.left,
          right: x + number.right,
          top: y + number.top,
          bottom: y + number.bottom,
        }
      : [],
  );
  const named = new Set<string>();
  for (const { symbol, x, y, r, number } of [...discs].sort(
    (a, b) => b.symbol.count - a.symbol.count,
  )) {
    const { country } = symbol;
    if (symbol.kind === 'group' || named.has(country)) continue;
    const text = hostName(country);
    const half = (widthOf(text) * textScale) / 2 + ENDS;
    const line = LINE * textScale;
    const off = r + GAP + line / 2;
    const under = Math.max(r, number?.bottom ?? 0) + GAP + line / 2;
    const aside = half * 0.75;
    const spots: readonly (readonly [number, number])[] = [
      [0, under],
      [0, -off],
      [r + GAP + half, 0],
      [-r - GAP - half, 0],
      [-aside, under],
      [aside, under],
      [-aside, -off],
      [aside, -off],
    ];
    for (const [dx, dy] of spots) {
      const box: Box = {
        left: x + dx - half,
        right: x + dx + half,
        top: y + dy - line / 2,
        bottom: y + dy + line / 2,
      };
      if (box.left < 0 || box.right > widthAt(zoom)) continue;
      if (taken.some((other) => meets(box, other)) || discs.some((disc) => covers(disc, box)))
        continue;
      taken.push(box);
      named.add(country);
      names.set(symbol.key, { text, x: dx, y: dy });
      break;
    }
  }
  return names;
}
