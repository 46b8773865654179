import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseColour } from '../../../src/picture/colour';

describe('parseColour', () => {
  it.each([
    ['rgb(200, 55, 27)', '#c8371b', 1],
    ['rgba(0, 0, 0, 0.5)', '#000000', 0.5],
    ['rgb(0 128 255 / 25%)', '#0080ff', 0.25],
    ['color(srgb 1 0.5 0)', '#ff8000', 1],
    ['color(srgb 0.2 0.4 0.6 / 0.8)', '#336699', 0.8],
  ])('reads %s', (text, colour, opacity) => {
    expect(parseColour(text)).toEqual({ colour, opacity });
  });

  it.each(['none', '', 'rgba(1, 2, 3, 0)', 'url("#shade")', 'transparent'])(
    'has no colour for %j',
    (text) => {
      expect(parseColour(text)).toBeNull();
    },
  );

  it('keeps every colour of eight bits a channel', () => {
    const channel = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(channel, channel, channel, (red, green, blue) => {
        const { colour } = parseColour(`rgb(${red}, ${green}, ${blue})`)!;
        expect(Number.parseInt(colour.slice(1), 16)).toBe(red * 65536 + green * 256 + blue);
      }),
    );
  });
});
