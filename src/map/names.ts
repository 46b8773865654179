import { hostName } from '../atlas/hosts';
import { toPixels } from './patterson';
import { pixelsPerDegree, type MapSymbol } from './symbols';

/** Where a host's name stands beside its symbol. */
export type Side = 'below' | 'above' | 'right' | 'left';
const SIDES: readonly Side[] = ['below', 'above', 'right', 'left'];

/** Pixels a degree from which hosts are named. */
const NAMES_FROM = 4.4;
const CHARACTER = 6.4;
const LINE = 15;
const GAP = 2;

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const meets = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/**
 * Names of hosts that find room beside their symbols at a zoom: text and side by the symbol's key. Larger symbols choose first;
 * a name that would meet another name or symbol is left out. Each country is named once.
 */
export function placeNames(
  symbols: readonly MapSymbol[],
  zoom: number,
): Map<string, { text: string; side: Side }> {
  const names = new Map<string, { text: string; side: Side }>();
  if (pixelsPerDegree(zoom) < NAMES_FROM) return names;
  const spots = symbols.map((symbol) => {
    const { x, y } = toPixels(symbol.at.lat, symbol.at.lng, zoom);
    const r = Math.max(symbol.radius, symbol.reach - 4);
    return { symbol, x, y, r, box: { left: x - r, top: y - r, right: x + r, bottom: y + r } };
  });
  const taken: Box[] = spots.map(({ box }) => box);
  const named = new Set<string>();
  for (const { symbol, x, y, r, box } of [...spots].sort((a, b) => b.symbol.count - a.symbol.count)) {
    const { country } = symbol;
    if (symbol.kind === 'group' || named.has(country)) continue;
    const text = hostName(country);
    const wide = text.length * CHARACTER;
    const boxes: Record<Side, Box> = {
      below: { left: x - wide / 2, right: x + wide / 2, top: y + r + GAP, bottom: y + r + GAP + LINE },
      above: { left: x - wide / 2, right: x + wide / 2, top: y - r - GAP - LINE, bottom: y - r - GAP },
      right: { left: x + r + GAP, right: x + r + GAP + wide, top: y - LINE / 2, bottom: y + LINE / 2 },
      left: { left: x - r - GAP - wide, right: x - r - GAP, top: y - LINE / 2, bottom: y + LINE / 2 },
    };
    const side = SIDES.find((one) => !taken.some((other) => other !== box && meets(boxes[one], other)));
    if (!side) continue;
    taken.push(boxes[side]);
    named.add(country);
    names.set(symbol.key, { text, side });
  }
  return names;
}
