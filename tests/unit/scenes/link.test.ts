import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { briefingInLink, linkTo } from '../../../src/scenes/link';

const talk = (text: string) => ({
  title: 'Talk',
  author: 'A. Reader',
  date: '2026-11-24',
  scenes: [{ title: 'One', address: 'region=pacific', text, notes: '', records: [] }],
});
const PAGE = 'https://atlas.example/folder/?region=europe#top';

describe('a link with a briefing', () => {
  it('gives back what it was made of, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 300 }), async (text) => {
        const link = new URL((await linkTo(talk(text), PAGE))!);
        expect(link.pathname + link.search).toBe('/folder/?view=briefing&briefing=shared');
        expect(await briefingInLink(link.hash)).toEqual(talk(text));
      }),
    );
  });

  it('is not made where it would be too long to travel', async () => {
    // Text without a pattern does not pack.
    const noise = fc.sample(fc.string({ minLength: 9000, maxLength: 9999 }), {
      numRuns: 1,
      seed: 1,
    });
    expect(await linkTo(talk(noise[0]!), PAGE)).toBeNull();
  });

  it('says so where it is cut off, and is nothing where there is none', async () => {
    const link = (await linkTo(talk('Some words that are long enough to be cut.'), PAGE))!;
    await expect(briefingInLink(new URL(link.slice(0, -12)).hash)).rejects.toThrow(/cut off/);
    await expect(briefingInLink('#briefing=!!!')).rejects.toThrow(/damaged or cut off/);
    expect(await briefingInLink('#content')).toBeNull();
  });
});
