import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isTooDeep } from '../../../../src/atlas/files/nesting';

const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);

test('counts the levels of lists and objects together', () => {
  expect(isTooDeep(nested(64))).toBe(false);
  expect(isTooDeep(nested(65))).toBe(true);
  expect(isTooDeep('{"a":'.repeat(33) + nested(32) + '}'.repeat(33))).toBe(true);
  expect(isTooDeep(nested(40) + nested(40))).toBe(false);
});

test('takes no bracket within a text for a level', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('[', '"', '\\', '{') }), (text) => {
      const signs = JSON.stringify([text + '['.repeat(70)]);
      expect(isTooDeep(signs)).toBe(false);
    }),
  );
});
