/** Where a geometry's mark stands: at its point, half along its line, in the middle of its area. */

type Point = readonly [number, number];

const isPoint = (value: unknown): value is Point =>
  Array.isArray(value) && Number.isFinite(value[0]) && Number.isFinite(value[1]);
/** The points of coordinates, whatever lists they lie in; what is no point is passed over. */
const pointsOf = (value: unknown): Point[] =>
  isPoint(value) ? [value] : Array.isArray(value) ? value.flatMap(pointsOf) : [];
const listsOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** A middle that was worked out is told to about ten centimetres, not to the last digit of the sum. */
const rounded = (degrees: number) => Math.round(degrees * 1e6) / 1e6;

const lengthOf = ([ax, ay]: Point, [bx, by]: Point) => Math.hypot(bx - ax, by - ay);

function halfAlong(points: readonly Point[]): Point | null {
  const steps = points.slice(1).map((point, at) => lengthOf(points[at]!, point));
  let left = steps.reduce((sum, step) => sum + step, 0) / 2;
  for (const [at, step] of steps.entries()) {
    if (left <= step && step > 0) {
      const [[ax, ay], [bx, by]] = [points[at]!, points[at + 1]!];
      return [rounded(ax + ((bx - ax) * left) / step), rounded(ay + ((by - ay) * left) / step)];
    }
    left -= step;
  }
  return points[0] ?? null;
}

/** The middle of a ring's area and twice that area. */
function middleOfRing(points: readonly Point[]): { at: Point; area: number } | null {
  const [first] = points;
  if (!first) return null;
  let [area, x, y] = [0, 0, 0];
  points.forEach(([bx, by], index) => {
    const [ax, ay] = points[index - 1] ?? points.at(-1)!;
    const cross = ax * by - bx * ay;
    area += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  });
  if (Math.abs(area) < 1e-12) return { at: halfAlong(points) ?? first, area: 0 };
  return { at: [rounded(x / (3 * area)), rounded(y / (3 * area))], area: Math.abs(area) };
}

/** The middle of a GeoJSON geometry, as it has its coordinates (x, y); null where it has none. */
export function middleOf(geometry: unknown): Point | null {
  if (typeof geometry !== 'object' || geometry === null || !('type' in geometry)) return null;
  if (geometry.type === 'GeometryCollection')
    return 'geometries' in geometry ? middleOf(listsOf(geometry.geometries)[0]) : null;
  const coordinates = 'coordinates' in geometry ? geometry.coordinates : null;
  switch (geometry.type) {
    case 'LineString':
      return halfAlong(pointsOf(coordinates));
    case 'MultiLineString':
      return halfAlong(pointsOf(listsOf(coordinates)[0]));
    case 'Polygon':
      return middleOfRing(pointsOf(listsOf(coordinates)[0]))?.at ?? null;
    case 'MultiPolygon':
      return (
        listsOf(coordinates)
          .map((polygon) => middleOfRing(pointsOf(listsOf(polygon)[0])))
          .filter((ring) => ring !== null)
          .sort((a, b) => b.area - a.area)[0]?.at ?? null
      );
    default: {
      const [first] = pointsOf(coordinates);
      return first ? [first[0], first[1]] : null;
    }
  }
}
