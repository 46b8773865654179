import { expect, test } from 'vitest';
import { fold, matchesWords } from '../../../src/atlas/words';

test('words match whatever their case, accents and order, and all must be there', () => {
  const text = fold('Police school in Côte d’Ivoire, opened in ABIDJAN');
  expect(matchesWords(text, 'abidjan cote')).toBe(true);
  expect(matchesWords(text, 'Côte SCHOOL')).toBe(true);
  expect(matchesWords(text, 'abidjan dakar')).toBe(false);
});
