import type { Position } from 'geojson';

/** A drawing of so many units that degrees (the map's longitude, -30..330) are put into. */
export interface Drawing {
  width: number;
  height: number;
  toUnits: (lng: number, lat: number) => readonly [x: number, y: number];
}

/** A polygon as a path of SVG, to so many digits of a unit; empty where all of it lies outside the drawing. */
export function landPath(
  polygon: readonly Position[][],
  { width, height, toUnits }: Drawing,
  digits = 1,
): string {
  let path = '';
  for (const ring of polygon) {
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    let line = '';
    let last = '';
    for (const [lng, lat] of ring as [number, number][]) {
      const [x, y] = toUnits(lng, lat);
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
      const point = `${x.toFixed(digits)} ${y.toFixed(digits)}`;
      if (point !== last) line += (line ? 'L' : 'M') + point;
      last = point;
    }
    if (right >= 0 && left <= width && bottom >= 0 && top <= height) path += `${line}Z`;
  }
  return path;
}
