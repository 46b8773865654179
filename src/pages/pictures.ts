import { hostName } from '../atlas/places/hosts';
import { countOf, formatCount } from '../atlas/record/numbers';
import { PROVIDERS, PROVIDER_LABELS } from '../atlas/record/vocabulary';
import { hostsView } from '../map/frame';
import { shapePath } from '../map/shapes';
import { Spots } from '../map/spots';
import { colour, label, PROVIDER_COLOURS, stillSvg } from '../map/stillSvg';
import { PROVIDER_SHAPES } from '../map/mapSymbol';
import { tintsOf } from '../map/tint';
import { landsOf, Where, type Basemap } from '../map/where';
import { picturePath, type Site } from './site';

const WIDTH = 1200;
const HEIGHT = 630;
/** The strip below the map that says what it shows. */
const STRIP = 128;

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
    const still = { lands, spots, entries: site.entries, position, size, outlined: code };
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
      ...stillSvg(still, tints),
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
