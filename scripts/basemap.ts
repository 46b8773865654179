/**
 * Builds the bundled basemap and the hosts' table from Natural Earth (world-atlas):
 *   tsx scripts/basemap.ts   →  public/basemap.json, src/atlas/places/hostTable.ts
 * Pacific-centred: cut at 30° W, longitudes west of it stored at +360 (-30..330), no Antarctica.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { geoArea, geoCentroid, geoContains, geoEquirectangular } from 'd3-geo';
import { geoProject, geoStitch } from 'd3-geo-projection';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import countries from 'i18n-iso-countries';
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify } from 'topojson-simplify';
import type { Arc, GeometryCollection, Topology } from 'topojson-specification';
import { format } from 'prettier';
import { HOST_CODES } from '../src/atlas/record/regions';
import { NAMES, POINTS } from './hostNames';

type Land = Feature<Polygon | MultiPolygon, { name: string }>;

/** Steps across the map's width: 0.009° each, finer than a pixel at the closest zoom. */
const QUANTISATION = 4e4;
/** Smallest triangle kept, in square degrees; the islands that matter most here keep more. */
const MIN_AREA = 0.0105;
const MIN_AREA_ISLANDS = 0.0003;
/** Rings never fall below this many points, so that no islet vanishes. */
const MIN_RING = 6;
const BUDGET_KB = 105;

/** Island states whose 50m outlines are too coarse, or missing: taken from 10m. */
const FROM_10M = new Set(
  'ASM COK FJI FSM GUM KIR MHL MNP NCL NIU NRU PLW PYF SLB TON TUV VUT WLF WSM TLS MDV SYC CPV COM STP MUS'.split(
    ' ',
  ),
);

/** Parts that Natural Earth draws with their state but that have a code of their own: [code, state, west, south, east, north]. */
const PARTS: readonly [string, string, number, number, number, number][] = [
  ['GUF', 'FRA', -55, 2, -51, 6],
  ['GLP', 'FRA', -62, 15.8, -61, 16.6],
  ['MTQ', 'FRA', -61.5, 14.3, -60.7, 15],
  ['REU', 'FRA', 55, -22, 56, -20],
  ['MYT', 'FRA', 44.9, -13.1, 45.4, -12.5],
  ['SJM', 'NOR', 5, 70, 40, 82],
  ['BES', 'NLD', -69, 11.9, -62.9, 17.7],
  ['CXR', 'AUS', 105, -11, 106, -10],
  ['CCK', 'AUS', 96, -13, 97, -11.5],
  ['TKL', 'NZL', -173, -10, -171, -8],
];

const require = createRequire(import.meta.url);
function read(name: string): Land[] {
  const atlas = JSON.parse(
    readFileSync(require.resolve(`world-atlas/${name}`), 'utf8'),
  ) as Topology<{
    countries: GeometryCollection<{ name: string }>;
  }>;
  return feature(atlas, atlas.objects.countries).features as Land[];
}

/** ISO alpha-3 of a Natural Earth country; undefined where it has none (drawn as land that is no host). */
function codeOf(land: Land): string | undefined {
  if (land.properties.name === 'Kosovo') return 'XKX';
  return land.id === undefined ? undefined : countries.numericToAlpha3(String(land.id));
}

const polygonsOf = (land: Land): Position[][][] =>
  land.geometry.type === 'Polygon' ? [land.geometry.coordinates] : land.geometry.coordinates;

/** One land a code, its polygons gathered; lands without a code stay apart, keyed by their name. */
function gather(): Map<string, Position[][][]> {
  const lands = new Map<string, Position[][][]>();
  const add = (code: string, polygon: Position[][]) => {
    // A speck that quantising turned inside out would count as the whole sphere but itself.
    const insideOut = geoArea({ type: 'Polygon', coordinates: polygon }) > 2 * Math.PI;
    const upright = insideOut ? polygon.map((ring) => [...ring].reverse()) : polygon;
    lands.set(code, [...(lands.get(code) ?? []), upright]);
  };
  const place = (land: Land) => {
    const code = codeOf(land);
    for (const polygon of polygonsOf(land)) {
      const [x, y] = polygon[0]?.[0] as [number, number];
      const part = PARTS.find(
        ([, state, west, south, east, north]) =>
          state === code && x >= west && x <= east && y >= south && y <= north,
      );
      add(part?.[0] ?? code ?? `?${land.properties.name}`, polygon);
    }
  };
  for (const land of read('countries-50m.json')) {
    const code = codeOf(land);
    if (code !== 'ATA' && !(code && FROM_10M.has(code))) place(land);
  }
  for (const land of read('countries-10m.json')) {
    const code = codeOf(land);
    if (code && FROM_10M.has(code)) place(land);
  }
  return lands;
}

/** Thins an arc by its points' weights (third coordinate), but leaves closed rings enough points to be seen. */
function thin(arc: Arc, minArea: number): Arc {
  const first = arc[0];
  const last = arc[arc.length - 1];
  const closed = first && last && first[0] === last[0] && first[1] === last[1];
  let least = minArea;
  if (closed) {
    const weights = arc.map((point) => point[2] as number).sort((a, b) => b - a);
    least = Math.min(minArea, weights[Math.min(MIN_RING, weights.length) - 1] as number);
  }
  return arc
    .filter((point) => (point[2] as number) >= least)
    .map((point) => [point[0] as number, point[1] as number]);
}

const lands = gather();
const collection: FeatureCollection<MultiPolygon> = {
  type: 'FeatureCollection',
  features: [...lands]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, coordinates]) => ({
      type: 'Feature',
      ...(!code.startsWith('?') && { id: code }),
      properties: {},
      geometry: { type: 'MultiPolygon', coordinates },
    })),
};

// Degrees in, degrees out: longitude from -30 to 330, latitude upright.
const turned = geoProject(
  geoStitch(collection),
  geoEquirectangular()
    .rotate([-150, 0])
    .scale(180 / Math.PI)
    .translate([150, 0])
    .reflectY(true)
    .precision(0.1),
) as FeatureCollection<MultiPolygon>;
turned.features = turned.features.filter((land) => land.geometry);

const weighted = presimplify(
  topology({ land: turned }) as Topology<{ land: GeometryCollection<object> }>,
);
const fine = new Set<number>();
for (const geometry of weighted.objects.land.geometries) {
  if (!FROM_10M.has(String(geometry.id))) continue;
  const walk = (arcs: unknown): void => {
    if (Array.isArray(arcs)) arcs.forEach(walk);
    else fine.add((arcs as number) < 0 ? ~(arcs as number) : (arcs as number));
  };
  walk((geometry as unknown as { arcs: unknown }).arcs);
}
weighted.arcs = weighted.arcs.map((arc, index) =>
  thin(arc, fine.has(index) ? MIN_AREA_ISLANDS : MIN_AREA),
);
const thinned = feature(weighted, weighted.objects.land);
const basemap = topology({ land: thinned }, QUANTISATION);
for (const geometry of (basemap.objects.land as GeometryCollection).geometries)
  delete (geometry as { properties?: unknown }).properties;
const text = JSON.stringify(basemap);
writeFileSync('public/basemap.json', text);

/** Where a host's symbol stands: by hand where the middle of its largest land would mislead. */
function pointOf(code: string): readonly [number, number] {
  const byHand = POINTS[code];
  if (byHand) return byHand;
  const polygons = lands.get(code);
  if (!polygons) throw new Error(`${code}: no outline and no point by hand (scripts/hostNames.ts)`);
  const size = (polygon: Position[][]): number =>
    Math.abs(
      (polygon[0] as Position[]).reduce((sum, point, index, ring) => {
        const next = ring[(index + 1) % ring.length] as Position;
        return (
          sum +
          (point[0] as number) * (next[1] as number) -
          (next[0] as number) * (point[1] as number)
        );
      }, 0),
    );
  const coordinates = polygons.reduce((a, b) => (size(b) > size(a) ? b : a));
  const largest: Polygon = { type: 'Polygon', coordinates };
  const [lng, lat] = geoCentroid(largest);
  if (size(coordinates) > 4 && !geoContains(largest, [lng, lat]))
    console.warn(`${code}: the middle lies outside its land`, lat.toFixed(1), lng.toFixed(1));
  return [lat, lng];
}

const round = (degrees: number) => String(Math.round(degrees * 10) / 10);
const rows = HOST_CODES.map((code) => {
  const name = NAMES[code] ?? countries.getName(code, 'en');
  if (!name) throw new Error(`${code}: no name (scripts/hostNames.ts)`);
  const [lat, lng] = pointOf(code);
  return `${code}${round(lat)},${round(lng)},${name}`;
});
writeFileSync(
  'src/atlas/places/hostTable.ts',
  await format(
    `// Made by scripts/basemap.ts; do not edit.\n/** One line a host: its code, latitude, longitude and plain short name. */\nexport const HOST_TABLE = \`${rows.join('\n')}\`;\n`,
    { parser: 'typescript', singleQuote: true, printWidth: 100 },
  ),
);

const present = new Set(
  (basemap.objects.land as GeometryCollection).geometries.map((geometry) => geometry.id),
);
const missing = HOST_CODES.filter((code) => !present.has(code));
const kilobytes = gzipSync(text, { level: 9 }).length / 1000;
console.log(
  `public/basemap.json: ${present.size} lands, ${kilobytes.toFixed(1)} KB gzip; hosts without an outline: ${missing.join(' ')}`,
);
if (kilobytes > BUDGET_KB) {
  console.error(`over its budget of ${BUDGET_KB} KB`);
  process.exitCode = 1;
}
