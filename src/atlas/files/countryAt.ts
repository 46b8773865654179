/** Which country a place lies in, by the outlines of the map: for lists that give places by their coordinates only. */

type Point = readonly [number, number];

/** As much of the map's base as is needed: TopoJSON with one land a country, the seam at 30° W. */
export interface Lands {
  transform: { scale: Point; translate: Point };
  arcs: readonly (readonly Point[])[];
  objects: { land: { geometries: readonly { type: string; id?: string; arcs?: unknown }[] } };
}

/** How far off its outline a place on the coast may lie, in degrees: the outlines are simplified. */
const OFF_SHORE = 0.35;

/** Prepares the lands; gives the code of the country at a place in degrees, null at sea. */
export function createCountryFinder({
  transform: { scale, translate },
  arcs,
  objects,
}: Lands): (lat: number, lng: number) => string | null {
  const lines = arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]): Point => {
      x += dx;
      y += dy;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
  });
  const ringOf = (indexes: readonly number[]) =>
    indexes.flatMap((index) => (index < 0 ? lines[~index]!.toReversed() : lines[index]!));
  const lands = objects.land.geometries.flatMap(({ type, id, arcs: of }) => {
    if (id === undefined) return [];
    const polygons = (type === 'Polygon' ? [of] : (of ?? [])) as readonly (readonly number[][])[];
    return polygons.map((rings) => {
      const points = rings.map(ringOf);
      const xs = points[0]!.map(([x]) => x);
      const ys = points[0]!.map(([, y]) => y);
      return {
        id,
        rings: points,
        west: xs.reduce((a, b) => Math.min(a, b)),
        east: xs.reduce((a, b) => Math.max(a, b)),
        south: ys.reduce((a, b) => Math.min(a, b)),
        north: ys.reduce((a, b) => Math.max(a, b)),
      };
    });
  });

  return (lat, lng) => {
    const x = lng < translate[0] ? lng + 360 : lng;
    const near = lands.filter(
      ({ west, east, south, north }) =>
        x >= west - OFF_SHORE &&
        x <= east + OFF_SHORE &&
        lat >= south - OFF_SHORE &&
        lat <= north + OFF_SHORE,
    );
    const within = near.find(
      ({ rings }) => rings.filter((ring) => isWithin(ring, x, lat)).length % 2 === 1,
    );
    if (within) return within.id;
    let least = OFF_SHORE;
    let found: string | null = null;
    for (const { id, rings } of near)
      for (const ring of rings) {
        const off = distanceTo(ring, x, lat);
        if (off < least) [least, found] = [off, id];
      }
    return found;
  };
}

/** Whether a ray from the point crosses the ring an odd number of times. */
function isWithin(ring: readonly Point[], x: number, y: number): boolean {
  let inside = false;
  for (let at = 0, before = ring.length - 1; at < ring.length; before = at++) {
    const [ax, ay] = ring[at]!;
    const [bx, by] = ring[before]!;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

function distanceTo(ring: readonly Point[], x: number, y: number): number {
  let least = Infinity;
  for (let at = 1; at < ring.length; at++) {
    const [ax, ay] = ring[at - 1]!;
    const [bx, by] = ring[at]!;
    const length = (bx - ax) ** 2 + (by - ay) ** 2;
    const along =
      length === 0
        ? 0
        : Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
    least = Math.min(least, Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay)));
  }
  return least;
}
