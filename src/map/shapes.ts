import type { Shape } from './mapSymbol';

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

/** What draws lines: a canvas, or what writes a path of SVG. Angles in radians clockwise from the right. */
export type Pen = Pick<CanvasPath, 'moveTo' | 'lineTo' | 'arc' | 'closePath'>;

/**
 * Draws the outline of the part of a shape between two directions (turns, 0 to 1, clockwise from the top), centred on 0,0.
 * `outer` is the radius of the circle of the same area; `inner` that of the hole, 0 for none.
 */
export function drawSector(
  pen: Pen,
  shape: Shape,
  outer: number,
  inner: number,
  from: number,
  to: number,
): void {
  const whole = to - from > 1 - 1e-6;
  if (CORNERS[shape].length === 0) {
    const [start, end] = [angleOf(from), angleOf(to)];
    if (whole) {
      drawCircle(pen, outer);
      if (inner > 0) drawCircle(pen, inner);
      return;
    }
    pen.moveTo(outer * Math.cos(start), outer * Math.sin(start));
    pen.arc(0, 0, outer, start, end);
    if (inner > 0) pen.arc(0, 0, inner, end, start, true);
    else pen.lineTo(0, 0);
    pen.closePath();
    return;
  }
  const edge = outline(shape, from, to);
  const run = (points: readonly Point[], size: number, goOn: boolean) =>
    points.forEach(([x, y], at) =>
      at === 0 && !goOn ? pen.moveTo(x * size, y * size) : pen.lineTo(x * size, y * size),
    );
  run(edge, outer, false);
  if (inner <= 0 && !whole) pen.lineTo(0, 0);
  if (inner > 0) {
    if (whole) pen.closePath();
    run(whole ? edge : [...edge].reverse(), inner, !whole);
  }
  pen.closePath();
}

/** Draws the line between two parts of a shape, from its outline to its hole (its middle where there is none). */
export function drawSplit(
  pen: Pen,
  shape: Shape,
  outer: number,
  inner: number,
  turn: number,
): void {
  const [x, y] = outlineAt(shape, turn);
  pen.moveTo(x * outer, y * outer);
  pen.lineTo(x * inner, y * inner);
}

const angleOf = (turn: number): number => (turn - 0.25) * 2 * Math.PI;

function drawCircle(pen: Pen, radius: number): void {
  pen.moveTo(radius, 0);
  pen.arc(0, 0, radius, 0, 2 * Math.PI);
  pen.closePath();
}

/** What a pen draws, as a path of SVG. */
export function svgPath(draw: (pen: Pen) => void): string {
  let path = '';
  const write = (command: string, x: number, y: number) => {
    path += `${command}${x.toFixed(2)} ${y.toFixed(2)}`;
  };
  draw({
    moveTo: (x, y) => write('M', x, y),
    lineTo: (x, y) => write('L', x, y),
    closePath: () => {
      path += 'Z';
    },
    arc: (x, y, radius, start, end, back = false) => {
      const at = (angle: number) =>
        [x + radius * Math.cos(angle), y + radius * Math.sin(angle)] as const;
      const turn = (from: number, to: number) =>
        write(
          `A${radius.toFixed(2)} ${radius.toFixed(2)} 0 ${Math.abs(to - from) > Math.PI ? 1 : 0} ${back ? 0 : 1} `,
          ...at(to),
        );
      write('L', ...at(start));
      // SVG has no whole circle in one arc.
      if (Math.abs(end - start) >= 2 * Math.PI) turn(start, (start + end) / 2);
      turn(Math.abs(end - start) >= 2 * Math.PI ? (start + end) / 2 : start, end);
    },
  });
  return path;
}

/** SVG path of a whole shape with the area of a circle of that radius. */
export const shapePath = (shape: Shape, radius: number): string =>
  svgPath((pen) => drawSector(pen, shape, radius, 0, 0, 1));
