import type { Shape } from './symbols';

type Point = readonly [number, number];

/** Half the side of the square, and the distance of the triangle's corners, that give the area of a circle of radius 1. */
const SQUARE = Math.sqrt(Math.PI) / 2;
const TRIANGLE = Math.sqrt((4 * Math.PI) / (3 * Math.sqrt(3)));

/** Corners clockwise from the top, for a shape with the area of a circle of radius 1; none for round ones. */
const CORNERS: Record<Shape, readonly Point[]> = {
  ring: [],
  circle: [],
  square: [
    [SQUARE, -SQUARE],
    [SQUARE, SQUARE],
    [-SQUARE, SQUARE],
    [-SQUARE, -SQUARE],
  ],
  triangle: [0, 1, 2].map((corner) => {
    const angle = (corner / 3) * 2 * Math.PI;
    return [TRIANGLE * Math.sin(angle), -TRIANGLE * Math.cos(angle)] as const;
  }),
};

/** Radius of the largest circle inside a shape that has the area of a circle of radius 1. */
export const INNER_RADIUS: Record<Shape, number> = {
  ring: 1,
  circle: 1,
  square: SQUARE,
  triangle: TRIANGLE / 2,
};

const turnOf = ([x, y]: Point): number => (Math.atan2(x, -y) / (2 * Math.PI) + 1) % 1;

/** The point of a shape's outline in a direction, in turns clockwise from the top. */
function outlineAt(shape: Shape, turn: number): Point {
  const angle = turn * 2 * Math.PI;
  const direction: Point = [Math.sin(angle), -Math.cos(angle)];
  const corners = CORNERS[shape];
  let least = corners.length ? Infinity : 1;
  corners.forEach(([ax, ay], at) => {
    const [bx, by] = corners[(at + 1) % corners.length] as Point;
    // The outward normal of this side; the ray leaves the shape through the side it meets first.
    const normal: Point = [by - ay, ax - bx];
    const along = direction[0] * normal[0] + direction[1] * normal[1];
    if (along > 1e-9) least = Math.min(least, (ax * normal[0] + ay * normal[1]) / along);
  });
  return [direction[0] * least, direction[1] * least];
}

/** Points of the outline from one direction to another: ends, and the corners between. */
function outline(shape: Shape, from: number, to: number): Point[] {
  const between = CORNERS[shape]
    .flatMap((corner) => [turnOf(corner), turnOf(corner) + 1].map((turn) => ({ turn, corner })))
    .filter(({ turn }) => turn > from + 1e-6 && turn < to - 1e-6)
    .sort((a, b) => a.turn - b.turn)
    .map(({ corner }) => corner);
  return [outlineAt(shape, from), ...between, outlineAt(shape, to)];
}

const write = ([x, y]: Point, size: number): string =>
  `${(x * size).toFixed(2)} ${(y * size).toFixed(2)}`;

/**
 * SVG path of the part of a shape between two directions (turns, 0 to 1, clockwise from the top), centred on 0,0.
 * `outer` is the radius of the circle of the same area; `inner` that of the hole, 0 for none.
 */
export function sector(
  shape: Shape,
  outer: number,
  inner: number,
  from: number,
  to: number,
): string {
  const whole = to - from > 1 - 1e-6;
  const round = CORNERS[shape].length === 0;
  if (round && whole) return circle(outer) + (inner > 0 ? circle(inner) : '');
  const edge = outline(shape, from, to);
  const wide = to - from > 0.5 ? 1 : 0;
  const run = (points: readonly Point[], size: number, sweep: 0 | 1): string =>
    round
      ? `${write(points[0] as Point, size)}A${size} ${size} 0 ${wide} ${sweep} ${write(points.at(-1) as Point, size)}`
      : points.map((point) => write(point, size)).join('L');
  if (whole) return `M${run(edge, outer, 1)}Z` + (inner > 0 ? `M${run(edge, inner, 1)}Z` : '');
  if (inner <= 0) return `M${run(edge, outer, 1)}L0 0Z`;
  return `M${run(edge, outer, 1)}L${run([...edge].reverse(), inner, 0)}Z`;
}

const circle = (radius: number): string =>
  `M0 ${-radius}A${radius} ${radius} 0 1 1 0 ${radius}A${radius} ${radius} 0 1 1 0 ${-radius}Z`;

/** SVG path of a whole shape with the area of a circle of that radius. */
export const shapePath = (shape: Shape, radius: number): string => sector(shape, radius, 0, 0, 1);
