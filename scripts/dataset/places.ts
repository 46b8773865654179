/** Whether a place lies where its record says: in or near the country of a host or of the provider. */
import { createRequire } from 'node:module';
import { geoContains } from 'd3-geo';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import countries from 'i18n-iso-countries';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

const KM_PER_DEGREE = 111.2;

type Country = Feature<Polygon | MultiPolygon, { name: string }>;
type Ring = [lng: number, lat: number][];

const load = createRequire(import.meta.url);
const topology = load('world-atlas/countries-10m.json') as Topology<{
  countries: GeometryCollection<{ name: string }>;
}>;
const features = feature(topology, topology.objects.countries).features as Country[];

// Some territories are drawn as part of the state they belong to.
const DRAWN_AS: Record<string, string> = {
  BES: 'NLD',
  BVT: 'NOR',
  CCK: 'AUS',
  CXR: 'AUS',
  GLP: 'FRA',
  GUF: 'FRA',
  MTQ: 'FRA',
  MYT: 'FRA',
  REU: 'FRA',
  SJM: 'NOR',
  TKL: 'NZL',
};

/** The outlines of a country: more than one where it has outlying parts, Kosovo's by name for it has no number. */
function outlinesOf(code: string): Country[] {
  const number = countries.alpha3ToNumeric(DRAWN_AS[code] ?? code);
  return features.filter(({ id, properties }) =>
    code === 'XKX' ? properties.name === 'Kosovo' : id !== undefined && id === number,
  );
}

const ringsOf = ({ geometry }: Country) =>
  (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).flat() as Ring[];

/** Kilometres from a point to a line between two others, on a plane laid at the point: exact enough for 100 km. */
function kmToSegment(lng: number, lat: number, from: Ring[number], to: Ring[number]) {
  const squeeze = Math.cos((lat * Math.PI) / 180);
  // The shorter way round, so that the date line does not lie between two neighbours.
  const around = (degrees: number) => ((degrees + 540) % 360) - 180;
  const [x1, y1] = [around(from[0] - lng) * squeeze, from[1] - lat];
  const [x2, y2] = [around(to[0] - lng) * squeeze, to[1] - lat];
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(x1 * dx + y1 * dy) / length));
  return Math.hypot(x1 + along * dx, y1 + along * dy) * KM_PER_DEGREE;
}

const kmToOutline = (country: Country, lng: number, lat: number) => {
  let nearest = Infinity;
  for (const ring of ringsOf(country))
    for (let i = 1; i < ring.length; i++)
      nearest = Math.min(nearest, kmToSegment(lng, lat, ring[i - 1]!, ring[i]!));
  return nearest;
};

/** Kilometres from a place to the nearest of these countries (alpha-3): 0 inside, Infinity where none is drawn. */
export function kmToCountries(place: { lat: number; lng: number }, codes: readonly string[]) {
  const outlines = codes.flatMap(outlinesOf);
  if (outlines.some((outline) => geoContains(outline, [place.lng, place.lat]))) return 0;
  return Math.min(...outlines.map((outline) => kmToOutline(outline, place.lng, place.lat)));
}
