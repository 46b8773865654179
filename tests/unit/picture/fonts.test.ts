import { expect, it } from 'vitest';
import { inRange } from '../../../src/picture/fonts';

it.each([
  ['A', 'U+0000-00FF, U+0131', true],
  ['ı', 'U+0000-00FF, U+0131', true],
  ['Ł', 'U+0000-00FF, U+0131', false],
  ['Ł', 'U+0100-02BA,U+02BD-02C5', true],
])('knows whether %s is of %s', (character, list, expected) => {
  expect(inRange(character.codePointAt(0)!, list)).toBe(expected);
});
