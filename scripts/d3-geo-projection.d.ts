/** The two functions the basemap needs from d3-geo-projection, which ships no types. */
declare module 'd3-geo-projection' {
  import type { GeoProjection } from 'd3-geo';
  import type { FeatureCollection } from 'geojson';
  export function geoStitch(land: FeatureCollection): FeatureCollection;
  export function geoProject(land: FeatureCollection, projection: GeoProjection): FeatureCollection;
}
