import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf, placeCallouts, type Called } from '../../../src/map/callouts';

const SIZE = { width: 1280, height: 720 };

const texts = fc.string({ unit: fc.constantFrom(...'abmiW .'), minLength: 1, maxLength: 40 });
const points: fc.Arbitrary<Called[]> = fc
  .array(
    fc.record({
      text: texts,
      x: fc.double({ min: 0, max: SIZE.width, noNaN: true }),
      y: fc.double({ min: 0, max: SIZE.height, noNaN: true }),
    }),
    { maxLength: 8 },
  )
  .map((all) => all.map(({ text, x, y }, at) => ({ key: String(at), lines: linesOf(text), x, y })));

describe('the labels of what is pointed at', () => {
  it('are all there, within the picture, and none overlaps another', () => {
    fc.assert(
      fc.property(points, fc.constantFrom(1, 2), (all, scale) => {
        const placed = placeCallouts(all, SIZE, {}, scale);
        expect(placed.map(({ key }) => key)).toEqual(all.map(({ key }) => key));
        for (const { box } of placed) {
          expect(box.left).toBeGreaterThanOrEqual(0);
          expect(box.top).toBeGreaterThanOrEqual(0);
          expect(box.right).toBeLessThanOrEqual(SIZE.width);
          expect(box.bottom).toBeLessThanOrEqual(SIZE.height);
        }
        for (const a of placed)
          for (const b of placed)
            if (a !== b)
              expect(
                a.box.left < b.box.right &&
                  b.box.left < a.box.right &&
                  a.box.top < b.box.bottom &&
                  b.box.top < a.box.bottom,
              ).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('never overlap or leave a picture that is too small for all of them', () => {
    fc.assert(
      fc.property(points, (all) => {
        const size = { width: 260, height: 200 };
        const placed = placeCallouts(all, size, {}, 1);
        for (const { box } of placed)
          expect(box.left >= 0 && box.right <= 260 && box.top >= 0 && box.bottom <= 200).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('stand beside their point, not on it, and clear of symbols and controls where there is room', () => {
    const control = { left: 0, top: 600, right: 600, bottom: 720 };
    const discs = [{ x: 700, y: 320, r: 30 }];
    const [placed] = placeCallouts([{ key: 'a', lines: ['Honiara, 2022'], x: 640, y: 360 }], SIZE, {
      discs,
      taken: [control],
    });
    const { box, join } = placed!;
    expect(box.left > 640 || box.right < 640 || box.top > 360 || box.bottom < 360).toBe(true);
    expect(Math.hypot(join.x - 640, join.y - 360)).toBeLessThan(60);
    const far = Math.hypot(
      700 - Math.max(box.left, Math.min(box.right, 700)),
      320 - Math.max(box.top, Math.min(box.bottom, 320)),
    );
    expect(far).toBeGreaterThanOrEqual(30);
  });

  it('leave out what is not in the picture', () => {
    expect(placeCallouts([{ key: 'a', lines: ['Away'], x: -5, y: 20 }], SIZE)).toEqual([]);
  });

  it('do not cross their lines where two points stand side by side', () => {
    const placed = placeCallouts(
      [
        { key: 'a', lines: ['Islamabad, 2009'], x: 500, y: 300 },
        { key: 'b', lines: ['Lahore, 2016'], x: 516, y: 310 },
      ],
      SIZE,
    );
    const [a, b] = placed as [(typeof placed)[0], (typeof placed)[0]];
    const side = (
      p: { x: number; y: number },
      q: { x: number; y: number },
      r: { x: number; y: number },
    ) => Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x));
    const crossed =
      side(a, a.join, b) * side(a, a.join, b.join) < 0 &&
      side(b, b.join, a) * side(b, b.join, a.join) < 0;
    expect(crossed).toBe(false);
  });
});

describe('the lines of a label', () => {
  it('hold every word in its order', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(linesOf(text).join(' ')).toBe(text.split(/\s+/).join(' ').trim());
      }),
    );
  });
});
