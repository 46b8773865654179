import fc from 'fast-check';
import { expect, it } from 'vitest';
import { axisTop } from '../../../src/charts/axisTop';

it.each([
  [0, 0],
  [1, 1],
  [37, 40],
  [80, 80],
  [13.2, 15],
  [101, 150],
  [0.7, 0.8],
])('%d ends at %d', (most, top) => {
  expect(axisTop(most)).toBeCloseTo(top, 10);
});

it('holds what it is for, and wastes less than half of the height', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 1e6, noNaN: true }), (most) => {
      const top = axisTop(most);
      expect(top).toBeGreaterThanOrEqual(most * (1 - 1e-9));
      expect(most / top).toBeGreaterThan(0.5);
    }),
  );
});
