import type { Entry } from '../../../atlas/record/entry';
import { PROVIDERS, PROVIDER_LABELS } from '../../../atlas/record/vocabulary';
import { CALLOUT_LINE, CALLOUT_TEXT, linesOf, placeCallouts } from '../../../map/callouts';
import { hostsView, type Position, type Size } from '../../../map/frame';
import { layOut } from '../../../map/layOut';
import { PROVIDER_SHAPES } from '../../../map/mapSymbol';
import { calledIn, withoutLabel } from '../../../map/mapPoint';
import { toMapLng, toPixels } from '../../../map/patterson';
import { Spots } from '../../../map/spots';
import { shapePath } from '../../../map/shapes';
import { colour, label, PROVIDER_COLOURS, stillSvg } from '../../../map/stillSvg';
import { landsOf, Where, type Basemap, type Lands } from '../../../map/where';
import { toPng } from '../../../picture/toPng';
import type { SlideBox } from './fitText';
import type { Part, SlideLabel } from './deck';

/** Pixels of the drawing to an inch of the slide: text of 12 px is then 9 points, and 12 once it is made larger. */
const DENSITY = 96;
const TEXT_SCALE = 1.25;
/** How much finer the picture itself is. */
const FINE = 3;

/** What every map of a presentation is drawn from. */
export interface Ground {
  lands: Lands;
  where: Where;
  spots: Spots;
}

export function groundOf(basemap: Basemap): Ground {
  const lands = landsOf(basemap);
  const where = new Where(lands);
  return { lands, where, spots: new Spots(where.countryOf) };
}

/** The map of a scene as a sharp picture, with what it points at as labels over it that can be edited. */
export async function mapPart(
  { lands, where, spots }: Ground,
  {
    entries,
    focusHosts,
    position,
    points,
    box,
    alt,
  }: {
    entries: readonly Entry[];
    /** None: the whole world. */
    focusHosts: readonly string[];
    /** Where the map stands, if the scene says so; longitude -180..180. */
    position: Position | null;
    points: readonly { entry: Entry; label: string }[];
    box: SlideBox;
    alt: string;
  },
): Promise<Part> {
  const size = { width: Math.round(box.w * DENSITY), height: Math.round(box.h * DENSITY) };
  const stand = position
    ? { ...position, lng: toMapLng(position.lng) }
    : hostsView(focusHosts, size, where, TEXT_SCALE);
  const still = {
    lands,
    spots,
    entries,
    position: stand,
    size,
    textScale: TEXT_SCALE,
    points: points.map(({ entry }) => entry),
  };
  const middle = toPixels(stand.lat, stand.lng, stand.zoom);
  const inPanel = ({ lat, lng }: { lat: number; lng: number }) => {
    const { x, y } = toPixels(lat, lng, stand.zoom);
    return { x: x - middle.x + size.width / 2, y: y - middle.y + size.height / 2 };
  };
  const { symbols } = layOut(entries, { zoom: stand.zoom, ...size }, spots, TEXT_SCALE);
  const called = calledIn(points, size, inPanel);
  const discs = symbols.map(({ at, reach }) => ({ ...inPanel(at), r: reach }));
  const key = { left: 0, top: size.height - 30, right: size.width, bottom: size.height };
  const callouts = placeCallouts(called, size, { discs, taken: [key] }, TEXT_SCALE);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}" font-family="'Inter Variable', Inter, sans-serif" font-weight="600">${stillSvg(still).join('')}${restOf(points, callouts)}${keyOf(size)}</svg>`;
  const png = await dataOf(await toPng({ svg, ...size }, FINE));
  const labels = callouts.map(({ lines, box: own, join, x, y }): SlideLabel => ({
    lines,
    size: (CALLOUT_TEXT * TEXT_SCALE * 72) / DENSITY - 1,
    box: {
      x: box.x + own.left / DENSITY,
      y: box.y + own.top / DENSITY,
      w: (own.right - own.left) / DENSITY,
      h: (own.bottom - own.top) / DENSITY,
    },
    from: { x: box.x + join.x / DENSITY, y: box.y + join.y / DENSITY },
    to: { x: box.x + x / DENSITY, y: box.y + y / DENSITY },
  }));
  return { kind: 'picture', box, png, alt, labels };
}

/** What is pointed at without a label, in the upper left corner. */
function restOf(...labelled: Parameters<typeof withoutLabel>): string {
  const rest = withoutLabel(...labelled);
  if (!rest) return '';
  const size = 11 * TEXT_SCALE;
  return linesOf(rest)
    .map((line, at) =>
      label(line, 10, 8 + size + at * CALLOUT_LINE * TEXT_SCALE, size, colour('ink')),
    )
    .join('');
}

/** What the marks of the map mean, along its foot. */
function keyOf({ width, height }: Size): string {
  const soft = colour('ink-soft');
  const size = 11 * TEXT_SCALE;
  const y = height - 10;
  let x = 10;
  const item = (mark: string, words: string) => {
    const at = x;
    x += 16 + words.length * size * 0.56 + 14;
    return `<g transform="translate(${at + 6} ${y - size * 0.35})">${mark}</g>${label(words, at + 16, y, size, soft)}`;
  };
  const items = [
    ...PROVIDERS.map((provider) =>
      item(
        `<path d="${shapePath(PROVIDER_SHAPES[provider], 5.5)}" fill="${PROVIDER_COLOURS[provider]}"/>`,
        PROVIDER_LABELS[provider],
      ),
    ),
    item(`<circle r="5" fill="${soft}" fill-opacity="0.5" stroke="${soft}"/>`, 'reported'),
    item(`<circle r="5" fill="#fff" stroke="${soft}"/>`, 'alleged'),
  ].join('');
  return [
    `<rect x="4" y="${y - size - 3}" width="${x - 8}" height="${size + 10}" fill="${colour('sea')}" fill-opacity="0.92"/>`,
    items,
    label('Borders: Natural Earth; they imply no position', width - 8, y, 10, soft, 0, 'end'),
  ].join('');
}

const dataOf = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(new Error('The picture of the map could not be read.'));
    reader.readAsDataURL(blob);
  });
