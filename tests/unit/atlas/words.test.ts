import { expect, test } from 'vitest';
import { fold, wordMatcher } from '../../../src/atlas/words';

test('words match whatever their case, accents and order, and all must be there', () => {
  const text = fold('Police school in Côte d’Ivoire, opened in ABIDJAN');
  expect(wordMatcher('abidjan cote')(text)).toBe(true);
  expect(wordMatcher('Côte SCHOOL')(text)).toBe(true);
  expect(wordMatcher('abidjan dakar')(text)).toBe(false);
});
