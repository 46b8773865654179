import { hostName } from '../atlas/places/hosts';
import { countOf, formatCount } from '../atlas/record/numbers';
import { PROVIDERS, PROVIDER_LABELS } from '../atlas/record/vocabulary';
import { hostsView } from '../map/frame';
import { markOf } from '../map/mark';
import { drawSector, drawSplit, shapePath, svgPath } from '../map/shapes';
import { Spots } from '../map/spots';
import { stillMap } from '../map/still';
import { PROVIDER_SHAPES, type MapSymbol } from '../map/mapSymbol';
import { tintsOf } from '../map/tint';
import { landsOf, Where, type Basemap } from '../map/where';
import tokens from '../ui/tokens.css?raw';
import { picturePath, type Site } from './site';

const WIDTH = 1200;
const HEIGHT = 630;
/** The strip below the map that says what it shows. */
const STRIP = 128;

/** The look's own colours in the light theme: what draws the pictures reads no style sheet. */
const colour = (name: string): string => {
  const value = new RegExp(`--${name}: (?:light-dark\\()?(#[0-9a-f]{6})`).exec(
    tokens.slice(tokens.indexOf(':root {')),
  )?.[1];
  if (!value) throw new Error(`The design has no colour ${name}`);
  return value;
};
const PROVIDER_COLOURS = {
  CHN: colour('china'),
  USA: colour('united-states'),
  AUS: colour('australia'),
} as const;
const PAPER = colour('paper');
const INK = colour('ink');
const SOFT = colour('ink-soft');

/**
 * The picture of each host and of the whole atlas that a link is shown with, as SVG in which everything is told by attributes.
 * All are drawn from the map's own geometry.
 */
export function* pictures(
  site: Site,
  basemap: Basemap,
): Generator<readonly [file: string, svg: string]> {
  const lands = landsOf(basemap);
  const where = new Where(lands);
  const spots = new Spots(where.countryOf);
  const { hosts: tints } = tintsOf(site.entries);
  const size = { width: WIDTH, height: HEIGHT - STRIP };
  const draw = (code: string | undefined) => {
    const position = hostsView(code ? [code] : [], size, where);
    const map = stillMap(lands, spots, site.entries, position, size);
    const entries = site.entries.filter(({ hosts }) => !code || hosts.includes(code));
    const counts = PROVIDERS.map((provider) => ({
      provider,
      count: entries.filter((entry) => entry.provider === provider).length,
    }));
    const hosts = code ? '' : ` in ${countOf(site.hosts.length, 'host')}`;
    let x = 48;
    const legend = counts.map(({ provider, count }) => {
      const text = `${PROVIDER_LABELS[provider]} ${formatCount(count)}`;
      const mark = `<path transform="translate(${x + 9} ${HEIGHT - 31})" fill="${PROVIDER_COLOURS[provider]}" d="${shapePath(PROVIDER_SHAPES[provider], 9)}"/>`;
      const words = label(text, x + 28, HEIGHT - 23, 24, SOFT);
      // Letters of this face are a little over half as wide as high.
      x += 28 + text.length * 13.2 + 28;
      return mark + words;
    });
    return [
      `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">`,
      `<rect width="${WIDTH}" height="${HEIGHT}" fill="${colour('sea')}"/>`,
      ...map.lands.map(({ code: land, path }) => {
        const step = tints.get(land)?.step;
        const edge =
          land === code
            ? `stroke="${INK}" stroke-width="1.5"`
            : `stroke="${colour('border')}" stroke-width="0.6"`;
        return `<path d="${path}" fill="${colour(step ? `tint-${step}` : 'land')}" ${edge}/>`;
      }),
      ...map.symbols.map(
        ({ symbol, x, y }) =>
          `<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)})">${mark(symbol)}</g>`,
      ),
      `<rect y="${HEIGHT - STRIP}" width="${WIDTH}" height="${STRIP}" fill="${PAPER}"/>`,
      label(code ? hostName(code) : 'Policing Atlas', 48, HEIGHT - 76, 36, INK, 1),
      label(
        `${countOf(entries.length, 'initiative')} found${hosts}`,
        WIDTH - 48,
        HEIGHT - 76,
        24,
        SOFT,
        0,
        'end',
      ),
      ...legend,
      code ? label('Policing Atlas', WIDTH - 48, HEIGHT - 23, 24, INK, 0.6, 'end') : '',
      '</svg>',
    ].join('');
  };
  for (const code of [undefined, ...site.hosts]) yield [picturePath(code), draw(code)];
}

/** A line of text; `weight` is how thick its outline is, for there is one weight of the face. */
const label = (
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
function mark(symbol: MapSymbol): string {
  const { shape, radius } = symbol;
  const { hole, slices, splits, number } = markOf(symbol);
  return [
    `<path d="${shapePath(shape, radius)}" fill="${PAPER}" stroke="${PAPER}" stroke-width="2.5"/>`,
    ...slices.map(({ part, from, to }) => {
      const own = PROVIDER_COLOURS[part.provider];
      const fill =
        part.evidence === 'alleged'
          ? `fill="${PAPER}"`
          : `fill="${own}"${part.evidence === 'reported' ? ' fill-opacity="0.5"' : ''}`;
      const path = svgPath((pen) => drawSector(pen, shape, radius, hole, from, to));
      return `<path d="${path}" ${fill} stroke="${own}" fill-rule="evenodd"/>`;
    }),
    splits.length > 0
      ? `<path fill="none" stroke="${PAPER}" stroke-width="2" d="${svgPath((pen) => {
          for (const turn of splits) drawSplit(pen, shape, radius + 1, hole, turn);
        })}"/>`
      : '',
    number ? label(number.text, 0, number.y, number.size, INK, 0.4, 'middle') : '',
  ].join('');
}
