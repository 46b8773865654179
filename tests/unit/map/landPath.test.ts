import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { landPath } from '../../../src/map/landPath';

const drawing = {
  width: 100,
  height: 50,
  toUnits: (lng: number, lat: number) => [lng, lat] as const,
};

describe('the path of a land', () => {
  it('tells each point by how far it lies from the one before', () => {
    const ring = [
      [10, 10],
      [12.5, 10],
      [12.5, 8],
      [10, 10],
    ];
    expect(landPath([ring], drawing)).toBe('M10 10l2.5 0 0-2-2.5 2z');
    expect(landPath([ring], drawing, 0)).toBe('M10 10l3 0 0-2-3 2z');
  });

  it('leaves out what lies outside the drawing, and what is too small to be seen', () => {
    const box = (x: number, y: number, side: number) => [
      [x, y],
      [x + side, y],
      [x + side, y + side],
      [x, y],
    ];
    expect(landPath([box(120, 10, 5)], drawing)).toBe('');
    expect(landPath([box(20, 10, 0.2)], drawing, 0)).toBe('');
    expect(landPath([box(120, 10, 5), box(20, 10, 5)], drawing)).toBe('M20 10l5 0 0 5-5-5z');
  });

  it('ends where it began however many points it has: nothing is lost by rounding', () => {
    const point = fc.tuple(
      fc.double({ min: 0, max: 100, noNaN: true }),
      fc.double({ min: 0, max: 50, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(point, { minLength: 3, maxLength: 30 }), (points) => {
        const path = landPath([[...points, points[0]!]], drawing);
        if (path === '') return;
        const numbers = path.match(/-?[\d.]+(e-?\d+)?/g)!.map(Number);
        let [x, y] = [0, 0];
        for (let at = 0; at < numbers.length; at += 2) {
          x += numbers[at]!;
          y += numbers[at + 1]!;
        }
        expect(x).toBeCloseTo(numbers[0]!, 6);
        expect(y).toBeCloseTo(numbers[1]!, 6);
      }),
    );
  });
});
