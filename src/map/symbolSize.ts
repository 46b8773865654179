import { PROVIDERS } from '../atlas/record/vocabulary';
import { PROVIDER_SHAPES, type Shape } from './mapSymbol';
import type { Mark } from './spotMarks';

/** Of the least square that a symbol is chosen by, pixels. */
export const TARGET = 24;
const LEAST_RADIUS = 4;
const LARGEST_ROOT = 4.6;
/** How far beyond its radius a shape of the same area reaches, corners counted in part. */
const SPREAD: Record<Shape, number> = { ring: 1, circle: 1, square: 1.1, triangle: 1.28 };
const REACH_MARGIN = 1.5;

/** Radius in pixels of a symbol of `count` initiatives: its area is in proportion, from a least size on. */
export const radiusFor = (count: number, root: number): number =>
  Math.max(LEAST_RADIUS, root * Math.sqrt(count));

/** The radius of one initiative at which the largest mark has the radius `largest`. */
export const rootFor = (marks: readonly Mark[], largest: number): number =>
  Math.min(LARGEST_ROOT, largest / Math.sqrt(Math.max(1, ...marks.map((mark) => mark.count))));

/** The shape of a mark by the bits of its providers. */
export function shapeOf(providers: number): Shape {
  const single = PROVIDERS.find((_, at) => providers === 1 << at);
  return single ? PROVIDER_SHAPES[single] : 'ring';
}

const drawnReach = (mark: Mark, root: number): number =>
  radiusFor(mark.count, root) * SPREAD[shapeOf(mark.providers)] + REACH_MARGIN;

/** Radius of the circle that a mark needs for itself; at least half of a target. */
export const reachOf = (mark: Mark, root: number): number =>
  Math.max(TARGET / 2, drawnReach(mark, root));

/** Side of the square that a mark is chosen by: of a large symbol the one inside its circle, so that circles side by side have squares side by side. */
export const sideOf = (reach: number): number => Math.max(TARGET, reach * Math.SQRT2);
