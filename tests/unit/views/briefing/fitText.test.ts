import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitText } from '../../../../src/views/briefing/powerpoint/fitText';

const box = { w: 4.1, h: 5.3 };
const sizes = [24, 20, 16, 12];
const words = fc.array(
  fc
    .array(fc.string({ unit: fc.constantFrom(...'abcde'), minLength: 1, maxLength: 60 }), {
      minLength: 1,
      maxLength: 80,
    })
    .map((parts) => parts.join(' ')),
  { maxLength: 12 },
);

describe('text on a slide', () => {
  it('loses no word and changes no order, whatever its length', () => {
    fc.assert(
      fc.property(words, (paragraphs) => {
        const { paragraphs: here, rest } = fitText(paragraphs, box, sizes);
        const all = (some: readonly string[]) => some.join(' ').split(/\s+/).filter(Boolean);
        expect([...all(here), ...all(rest)]).toEqual(all(paragraphs));
      }),
      { numRuns: 60 },
    );
  });

  it('takes no more of a slide than its box, by letters over half as wide as high', () => {
    fc.assert(
      fc.property(words, (paragraphs) => {
        const { size, paragraphs: here } = fitText(paragraphs, box, sizes);
        const room = ((box.w - 0.24) * 72) / (size * 0.54);
        // Fewer lines than this no setting of the text can have.
        const least = here.reduce((sum, text) => sum + Math.ceil(text.length / room), 0);
        expect(least * size * 1.2).toBeLessThanOrEqual(box.h * 72);
      }),
      { numRuns: 60 },
    );
  });

  it('is as large as it may be', () => {
    expect(fitText(['Few words.'], box, sizes).size).toBe(24);
    expect(fitText(['word '.repeat(120).trim()], box, sizes).size).toBeLessThan(24);
  });
});
