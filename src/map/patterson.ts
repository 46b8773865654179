/**
 * The Patterson cylindrical projection: T. Patterson, B. Šavrič, B. Jenny, "Introducing the Patterson Cylindrical
 * Projection", Cartographic Perspectives 78 (2014), 77-81, doi:10.14714/CP78.1270. x is the longitude; y a polynomial of the latitude.
 * Here with the Pacific in the middle: longitudes run from -30 to 330, the seam lies in the Atlantic.
 */
const C1 = 1.0148;
const C2 = 0.23185;
const C3 = -0.14499;
const C4 = 0.02406;
const RADIAN = Math.PI / 180;
const WEST = -30;

/** Longitude of -180..180 as the map draws it, -30..330. */
export const toMapLng = (lng: number): number => (lng < WEST ? lng + 360 : lng);

/** Longitude as the map draws it back to -180..180. */
export const fromMapLng = (lng: number): number => (lng > 180 ? lng - 360 : lng);

/** Height on the map of a latitude in degrees, in radians of the equator: 0 there, 1.79 at the pole. */
export function pattersonY(lat: number): number {
  const phi = lat * RADIAN;
  const square = phi * phi;
  return phi * (C1 + square * square * (C2 + square * (C3 + C4 * square)));
}

/** The latitude in degrees at that height: `pattersonY` turned round, by Newton's method. */
export function pattersonLat(y: number): number {
  const top = pattersonY(90);
  const height = Math.max(-top, Math.min(top, y));
  let phi = height;
  for (let step = 0; step < 12; step++) {
    const square = phi * phi;
    const fourth = square * square;
    const value = phi * (C1 + fourth * (C2 + square * (C3 + C4 * square)));
    const slope = C1 + fourth * (5 * C2 + square * (7 * C3 + 9 * C4 * square));
    const change = (value - height) / slope;
    phi -= change;
    if (Math.abs(change) < 1e-12) break;
  }
  return phi / RADIAN;
}

/** Width of the whole map (360°) in pixels at a Leaflet zoom. */
export const widthAt = (zoom: number): number => 256 * 2 ** zoom;

/** How far from the map's north-west corner (30° W, the height of the map's middle being the equator), in widths of the map; longitude -30..330. */
export const inWidths = (lat: number, lng: number): { x: number; y: number } => ({
  x: (lng - WEST) / 360,
  y: 0.5 - pattersonY(lat) / (2 * Math.PI),
});

/** The same in pixels at a zoom. */
export function toPixels(lat: number, lng: number, zoom: number): { x: number; y: number } {
  const width = widthAt(zoom);
  const { x, y } = inWidths(lat, lng);
  return { x: x * width, y: y * width };
}

/** `toPixels` turned round. */
export function fromPixels(x: number, y: number, zoom: number): { lat: number; lng: number } {
  const width = widthAt(zoom);
  return { lng: (x / width) * 360 + WEST, lat: pattersonLat((0.5 - y / width) * 2 * Math.PI) };
}
