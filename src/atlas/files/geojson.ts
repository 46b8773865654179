import type { Feature, FeatureCollection, Point } from 'geojson';
import { AtlasDataError } from '../record/AtlasDataError';
import type { Initiative } from '../record/schema';

/**
 * Records as GeoJSON (RFC 7946), one feature an initiative, and back. The geometry is the place's point; the other
 * fields are properties, the place's with its name and precision only.
 */
export type InitiativeFeature = Feature<
  Point | null,
  Omit<Initiative, 'place'> & {
    place: Pick<NonNullable<Initiative['place']>, 'name' | 'precision'> | null;
  }
>;

/** One feature; its geometry is null where the record has no place. */
function toFeature(initiative: Initiative): InitiativeFeature {
  const { place } = initiative;
  return {
    type: 'Feature',
    id: initiative.id,
    geometry: place && { type: 'Point', coordinates: [place.lng, place.lat] },
    properties: {
      ...initiative,
      place: place && { name: place.name, precision: place.precision },
    },
  };
}

/** Writes records as a feature collection. Longitudes lie within ±180, as the schema has them. */
export const toGeoJson = (
  initiatives: readonly Initiative[],
): FeatureCollection<Point | null, InitiativeFeature['properties']> => ({
  type: 'FeatureCollection',
  features: initiatives.map(toFeature),
});

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The record a feature stands for; the value itself where it is no feature, which the schema then refuses. */
function fromFeature(feature: unknown): unknown {
  if (!isObject(feature) || !isObject(feature.properties)) return feature;
  const { place } = feature.properties;
  if (!isObject(place) || !isObject(feature.geometry)) return feature.properties;
  const { coordinates } = feature.geometry;
  const [lng, lat] = Array.isArray(coordinates) ? (coordinates as unknown[]) : [];
  const { name, precision, ...rest } = place;
  return { ...feature.properties, place: { name, lat, lng, precision, ...rest } };
}

/**
 * Reads parsed GeoJSON into values of the record's shape, one a feature, for the schema to check. Throws
 * AtlasDataError where it is no feature collection.
 */
export function fromGeoJson(value: unknown): unknown[] {
  if (!isObject(value) || !Array.isArray(value.features))
    throw new AtlasDataError('The file is not a GeoJSON feature collection.');
  return value.features.map(fromFeature);
}
