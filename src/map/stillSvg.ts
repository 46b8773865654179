import type { Entry } from '../atlas/record/entry';
import tokens from '../ui/tokens.css?raw';
import type { Position, Size } from './frame';
import type { MapSymbol } from './mapSymbol';
import { markOf } from './mark';
import { drawSector, drawSplit, shapePath, svgPath } from './shapes';
import type { Spots } from './spots';
import { stillMap } from './still';
import { tintsOf } from './tint';
import type { Lands } from './where';

/** The look's own colours in the light theme: what draws the pictures reads no style sheet. */
export const colour = (name: string): string => {
  const value = new RegExp(`--${name}: (?:light-dark\\()?(#[0-9a-f]{6})`).exec(
    tokens.slice(tokens.indexOf(':root {')),
  )?.[1];
  if (!value) throw new Error(`The design has no colour ${name}`);
  return value;
};
/** Each provider's. */
export const PROVIDER_COLOURS = {
  CHN: colour('china'),
  USA: colour('united-states'),
  AUS: colour('australia'),
} as const;
const PAPER = colour('paper');
const INK = colour('ink');

/** What a still map is drawn of. */
export interface Still {
  lands: Lands;
  spots: Spots;
  entries: readonly Entry[];
  position: Position;
  size: Size;
  /** Of the text, over the usual. */
  textScale?: number;
  /** The host whose land is outlined. */
  outlined?: string | undefined;
  /** Symbols that hold none of these records step back; none do where there are none. */
  points?: readonly Entry[];
}

/**
 * A still map as pieces of SVG in fixed colours, in which everything is told by attributes: the sea, the land in tints, the
 * symbols. Drawn from the map's own geometry, without a page.
 */
export function stillSvg(still: Still, tints = tintsOf(still.entries).hosts): string[] {
  const { lands, spots, entries, position, size, textScale = 1, outlined, points = [] } = still;
  const map = stillMap(lands, spots, entries, position, size, 1, textScale);
  const isFaint = (symbol: MapSymbol) =>
    points.length > 0 && !points.some((entry) => symbol.entries.includes(entry));
  return [
    `<rect width="${size.width}" height="${size.height}" fill="${colour('sea')}"/>`,
    ...map.lands.map(({ code, path }) => {
      const step = tints.get(code)?.step;
      const edge =
        code === outlined
          ? `stroke="${INK}" stroke-width="1.5"`
          : `stroke="${colour('border')}" stroke-width="0.6"`;
      return `<path d="${path}" fill="${colour(step ? `tint-${step}` : 'land')}" ${edge}/>`;
    }),
    ...map.symbols.map(
      ({ symbol, x, y }) =>
        `<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)})"${isFaint(symbol) ? ' opacity="0.4"' : ''}>${mark(symbol, textScale)}</g>`,
    ),
  ];
}

/** A line of text; `weight` is how thick its outline is, for there is one weight of the face. */
export const label = (
  text: string,
  x: number,
  y: number,
  size: number,
  fill: string,
  weight = 0,
  anchor: 'start' | 'middle' | 'end' = 'start',
) =>
  `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}" text-anchor="${anchor}"${weight ? ` stroke="${fill}" stroke-width="${weight}"` : ''}>${text.replaceAll('&', '&amp;')}</text>`;

/** A symbol as `SymbolMark` draws it, in fixed colours. */
function mark(symbol: MapSymbol, scale: number): string {
  const { shape, radius } = symbol;
  const { hole, slices, splits, number } = markOf(symbol, scale);
  return [
    `<path d="${shapePath(shape, radius)}" fill="${PAPER}" stroke="${PAPER}" stroke-width="2.5"/>`,
    ...slices.map(({ part, from, to }) => {
      const own = PROVIDER_COLOURS[part.provider];
      const fill =
        part.evidence === 'alleged' || part.evidence === 'unknown'
          ? `fill="${PAPER}"${part.evidence === 'unknown' ? ' stroke-dasharray="2 2"' : ''}`
          : `fill="${own}"${part.evidence === 'reported' ? ' fill-opacity="0.5"' : ''}`;
      const path = svgPath((pen) => drawSector(pen, shape, radius, hole, from, to));
      return `<path d="${path}" ${fill} stroke="${own}" fill-rule="evenodd"/>`;
    }),
    splits.length > 0
      ? `<path fill="none" stroke="${PAPER}" stroke-width="2" d="${svgPath((pen) => {
          for (const turn of splits) drawSplit(pen, shape, radius + 1, hole, turn);
        })}"/>`
      : '',
    number?.over
      ? `<g stroke="${PAPER}" stroke-width="4" stroke-linejoin="round">${label(number.text, 0, number.y, number.size, PAPER, 0, 'middle')}</g>`
      : '',
    number ? label(number.text, 0, number.y, number.size, INK, 0.4, 'middle') : '',
  ].join('');
}
