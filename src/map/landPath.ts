import type { Position } from 'geojson';

/** A drawing of so many units that degrees (the map's longitude, -30..330) are put into. */
export interface Drawing {
  width: number;
  height: number;
  toUnits: (lng: number, lat: number) => readonly [x: number, y: number];
}

/**
 * A polygon as a path of SVG, to so many digits of a unit; empty where all of it lies outside the drawing. Points that fall
 * together are one, and each is written by how far it lies from the one before: half as long as where it lies.
 */
export function landPath(
  polygon: readonly Position[][],
  { width, height, toUnits }: Drawing,
  digits = 1,
): string {
  const grid = 10 ** digits;
  let path = '';
  for (const ring of polygon) {
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    let line = '';
    let points = 0;
    let [lastX, lastY] = [0, 0];
    for (const [lng, lat] of ring as [number, number][]) {
      const [x, y] = toUnits(lng, lat).map((value) => Math.round(value * grid)) as [number, number];
      if (points > 0 && x === lastX && y === lastY) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
      const [dx, dy] = points > 0 ? [x - lastX, y - lastY] : [x, y];
      line += `${points === 0 ? 'M' : points === 1 ? 'l' : dx < 0 ? '' : ' '}${dx / grid}${dy < 0 ? '' : ' '}${dy / grid}`;
      [lastX, lastY] = [x, y];
      points += 1;
    }
    // What has no width or no height is not seen.
    if (points < 3) continue;
    if (right >= 0 && left <= width * grid && bottom >= 0 && top <= height * grid)
      path += `${line}z`;
  }
  return path;
}
