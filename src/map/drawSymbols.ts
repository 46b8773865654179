import type { Entry } from '../atlas/record/entry';
import { hostPoint } from '../atlas/places/hosts';
import type { Provider } from '../atlas/record/vocabulary';
import type { MapPoint } from './mapPoint';
import { markOf, type Mark } from './mark';
import { toMapLng, toPixels } from './patterson';
import { drawSector, drawSplit, INNER_RADIUS } from './shapes';
import type { LatLng, MapSymbol } from './mapSymbol';

/** The colours of the theme that is on, as CSS, and how thick a mark's outline is in pixels. */
export interface Palette extends Record<Provider, string> {
  ink: string;
  inkSoft: string;
  paper: string;
  stroke: number;
  font: string;
}

/** A symbol and what is drawn about it, in pixels from where it stands. */
export interface Drawn {
  symbol: MapSymbol;
  /** Where it belongs, if it was moved from there. */
  home: Offset | null;
  /** Hosts elsewhere that it is tied to now. */
  ties: readonly Offset[];
  /** Whether it holds the open record. */
  open: boolean;
  /** Whether it steps back, for others are pointed at. */
  faint: boolean;
}
interface Offset {
  x: number;
  y: number;
}

/** How strong a symbol is that steps back, 0 to 1. */
export const FAINT = 0.4;

/** More ties than this are drawn faint, so that they do not hide the map. */
const MANY_TIES = 12;
export const tieOpacity = (ties: Drawn['ties']): number => (ties.length > MANY_TIES ? 0.35 : 1);

/** The outline where evidence is not stated. Pixels. */
const DASHES = [2, 2];
const HERE: Offset = { x: 0, y: 0 };
/** Moved less than this, a symbol needs no hair-line to its true place. Pixels. */
const MOVED = 4;

/** What is drawn about a symbol at a zoom; it is tied to hosts elsewhere while it is pointed at or holds the open record. */
export function drawnAbout(
  symbol: MapSymbol,
  zoom: number,
  pointed: string | null,
  openEntry: Entry | null,
  points: readonly MapPoint[],
): Drawn {
  const here = toPixels(symbol.at.lat, symbol.at.lng, zoom);
  const offset = ({ lat, lng }: LatLng): Offset => {
    const there = toPixels(lat, toMapLng(lng), zoom);
    return { x: there.x - here.x, y: there.y - here.y };
  };
  const home = symbol.place === symbol.at ? HERE : offset(symbol.place);
  const open = openEntry !== null && symbol.entries.includes(openEntry);
  return {
    symbol,
    home: symbol.kind !== 'group' && Math.hypot(home.x, home.y) > MOVED ? home : null,
    ties: open || symbol.key === pointed ? symbol.away.map((host) => offset(hostPoint(host))) : [],
    open,
    faint: points.length > 0 && !points.some(({ entry }) => symbol.entries.includes(entry)),
  };
}

/**
 * Draws symbols on a canvas, each where `pointOf` has it, as `SymbolMark` and `SymbolButton` write them as SVG: hair-lines and ties first, then each symbol,
 * the later over the earlier. `ratio` is the canvas's pixels to one of the page; `scale` that of the page's text.
 */
export function drawSymbols(
  context: CanvasRenderingContext2D,
  drawn: readonly Drawn[],
  pointOf: (at: LatLng) => Offset,
  palette: Palette,
  ratio: number,
  scale: number,
): void {
  const points = drawn.map(({ symbol }) => pointOf(symbol.at));
  const stand = (index: number) => {
    const { x, y } = points[index] as Offset;
    context.setTransform(ratio, 0, 0, ratio, ratio * x, ratio * y);
  };
  const { canvas } = context;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, canvas.width, canvas.height);
  context.lineJoin = 'round';
  context.textAlign = 'center';

  for (const [index, { home, ties, open, symbol }] of drawn.entries()) {
    if (!home && ties.length === 0 && !open) continue;
    stand(index);
    context.globalAlpha = tieOpacity(ties);
    for (const tie of ties) line(context, tie, 3, palette.ink, 1);
    context.globalAlpha = 1;
    if (home) line(context, home, 1.5, palette.inkSoft, 0.75);
    if (!open) continue;
    context.beginPath();
    context.arc(0, 0, symbol.reach + 2.5, 0, 2 * Math.PI);
    context.strokeStyle = palette.ink;
    context.lineWidth = 2.5;
    context.stroke();
  }
  const width = canvas.width / ratio;
  const height = canvas.height / ratio;
  const numbers: (NonNullable<Mark['number']> & { x: number; foot: number; strength: number })[] =
    [];
  for (const [index, { symbol, faint }] of drawn.entries()) {
    const { x, y } = points[index] as Offset;
    const far = 2 * symbol.reach;
    if (x < -far || y < -far || x > width + far || y > height + far) continue;
    const { shape, radius } = symbol;
    const { hole, slices, splits, number } = markOf(symbol, scale);
    // Grown by half an outline where it is filled in the outline's colour, and the hole painted over: outlines, and shapes with
    // holes, are much dearer.
    const grown = (by: number) => by / INNER_RADIUS[shape];
    const edge = grown(palette.stroke / 2);
    const fill = (outer: number, from: number, to: number) => {
      context.beginPath();
      drawSector(context, shape, outer, 0, from, to);
      context.fill();
    };
    stand(index);
    const strength = faint ? FAINT : 1;
    context.globalAlpha = strength;
    context.fillStyle = palette.paper;
    fill(radius + grown(1.25), 0, 1);
    context.lineWidth = palette.stroke;
    for (const { part, from, to } of slices) {
      context.fillStyle = palette[part.provider];
      if (part.evidence === 'official') {
        fill(radius + edge, from, to);
        continue;
      }
      if (part.evidence === 'reported') {
        // Half as strong as what is official, on the paper beneath.
        context.globalAlpha = strength / 2;
        fill(radius, from, to);
        context.globalAlpha = strength;
      }
      context.beginPath();
      drawSector(context, shape, radius, hole, from, to);
      context.strokeStyle = palette[part.provider];
      if (part.evidence === 'unknown') context.setLineDash(DASHES);
      context.stroke();
      if (part.evidence === 'unknown') context.setLineDash([]);
    }
    context.fillStyle = palette.paper;
    if (hole > edge) fill(hole - edge, 0, 1);
    if (splits.length > 0) {
      context.strokeStyle = palette.paper;
      context.lineWidth = 2;
      context.beginPath();
      for (const turn of splits) drawSplit(context, shape, radius + grown(1.25), hole, turn);
      context.stroke();
    }
    if (number) numbers.push({ ...number, x, foot: y + number.y, strength });
  }
  context.fillStyle = palette.ink;
  setFont(context, palette);
  context.strokeStyle = palette.paper;
  for (const { text, size, x, foot, over, strength } of numbers) {
    context.globalAlpha = strength;
    const larger = (ratio * size) / FONT_SIZE;
    context.setTransform(larger, 0, 0, larger, ratio * x, ratio * foot);
    if (over) {
      context.lineWidth = 0.3 * FONT_SIZE;
      context.strokeText(text, 0, 0);
    }
    context.fillText(text, 0, 0);
  }
  context.globalAlpha = 1;
}

/** All numbers are of one font, made larger or smaller, which stays set: to set a font is dear. Pixels. */
const FONT_SIZE = 16;
const fonts = new WeakMap<CanvasRenderingContext2D, { palette: Palette; font: string }>();

function setFont(context: CanvasRenderingContext2D, palette: Palette): void {
  const set = fonts.get(context);
  // A canvas that was made another size has forgotten it.
  if (set?.palette === palette && set.font === context.font) return;
  context.font = `650 ${FONT_SIZE}px ${palette.font}`;
  fonts.set(context, { palette, font: context.font });
}

/** A line from the symbol to a dot. */
function line(
  context: CanvasRenderingContext2D,
  { x, y }: Offset,
  radius: number,
  colour: string,
  width: number,
): void {
  context.fillStyle = context.strokeStyle = colour;
  context.lineWidth = width;
  context.beginPath();
  context.moveTo(0, 0);
  context.lineTo(x, y);
  context.stroke();
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fill();
}
