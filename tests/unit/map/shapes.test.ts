import { describe, expect, it } from 'vitest';
import { drawSector, INNER_RADIUS, shapePath, svgPath } from '../../../src/map/shapes';
import type { Shape } from '../../../src/map/mapSymbol';

const sector = (shape: Shape, outer: number, inner: number, from: number, to: number) =>
  svgPath((pen) => drawSector(pen, shape, outer, inner, from, to));

/** Area of a path of straight lines. */
function area(path: string): number {
  const points = path
    .replace(/[MZ]/g, '')
    .split('L')
    .map((pair) => pair.split(' ').map(Number) as [number, number]);
  return Math.abs(
    points.reduce((sum, [x, y], at) => {
      const [nextX, nextY] = points[(at + 1) % points.length]!;
      return sum + (x * nextY - nextX * y) / 2;
    }, 0),
  );
}

describe('shapes of the same area', () => {
  it.each(['square', 'triangle'] as const)('a %s has the area of the circle', (shape) => {
    expect(area(shapePath(shape, 10))).toBeCloseTo(Math.PI * 100, 0);
    expect(INNER_RADIUS[shape]).toBeLessThan(1);
  });

  it('a part with a hole is as much of the shape as its turn, for a square by quarters', () => {
    const whole = area(shapePath('square', 10));
    expect(area(sector('square', 10, 0, 0.125, 0.375))).toBeCloseTo(whole / 4, 0);
    expect(area(sector('square', 10, 5, 0.125, 0.375))).toBeCloseTo((whole / 4) * 0.75, 0);
  });

  it('a part of a ring goes round its edge and back along its hole', () => {
    expect(sector('ring', 10, 5, 0, 0.25)).toBe(
      'M0.00 -10.00L0.00 -10.00A10.00 10.00 0 0 1 10.00 0.00L5.00 0.00A5.00 5.00 0 0 0 0.00 -5.00Z',
    );
    expect(sector('ring', 10, 0, 0, 0.75)).toMatch(
      /A10\.00 10\.00 0 1 1 -10\.00 -?0\.00L0\.00 0\.00Z$/,
    );
  });

  it('a whole ring is two circles', () => {
    expect(sector('ring', 10, 5, 0, 1).match(/M/g)).toHaveLength(2);
    expect(sector('circle', 10, 0, 0, 1).match(/M/g)).toHaveLength(1);
  });
});
