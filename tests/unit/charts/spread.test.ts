import fc from 'fast-check';
import { expect, it } from 'vitest';
import { spread } from '../../../src/charts/spread';

const places = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { maxLength: 12 });
const gap = fc.double({ min: 0, max: 30, noNaN: true });

it('keeps every two apart, in their order and on the line', () => {
  fc.assert(
    fc.property(places, gap, (all, least) => {
      const moved = spread(all, least);
      const order = all.map((_, at) => at).sort((a, b) => all[a]! - all[b]! || a - b);
      const fits = Math.min(least, 100 / Math.max(1, all.length - 1));
      order.forEach((at, index) => {
        expect(moved[at]).toBeGreaterThanOrEqual(0);
        expect(moved[at]).toBeLessThanOrEqual(100);
        if (index > 0)
          expect(moved[at]! - moved[order[index - 1]!]!).toBeGreaterThanOrEqual(fits - 1e-9);
      });
    }),
  );
});

it('leaves what stands apart where it is', () => {
  expect(spread([10, 50, 90], 5)).toEqual([10, 50, 90]);
  expect(spread([], 5)).toEqual([]);
});

it('moves what lies together to both sides of an edge as far as it must', () => {
  expect(spread([98, 99, 100], 4)).toEqual([92, 96, 100]);
  expect(spread([0, 0], 4)).toEqual([0, 4]);
});
