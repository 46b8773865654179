import { describe, expect, it } from 'vitest';
import { INNER_RADIUS, sector, shapePath } from '../../../src/map/shapes';

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

  it('a whole ring is two circles', () => {
    expect(sector('ring', 10, 5, 0, 1).match(/M/g)).toHaveLength(2);
    expect(sector('circle', 10, 0, 0, 1).match(/M/g)).toHaveLength(1);
  });
});
