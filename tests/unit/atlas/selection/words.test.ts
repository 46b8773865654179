import { expect, test } from 'vitest';
import { fold } from '../../../../src/atlas/record/fold';
import { wordMatcher } from '../../../../src/atlas/selection/words';

test('words match whatever their case, accents and order, and all must be there', () => {
  const text = fold('Police school in Côte d’Ivoire, opened in ABIDJAN');
  expect(wordMatcher('abidjan cote')(text)).toBe(true);
  expect(wordMatcher('Côte SCHOOL')(text)).toBe(true);
  expect(wordMatcher('abidjan dakar')(text)).toBe(false);
});

test.each([
  ['UN', 'The country funds unions', true],
  ['UN', 'The country has funds', false],
  ['polic', 'The police', true],
  ['olice', 'The police', false],
  ['police, training;', 'Training of police', true],
  ['"joint patrol"', 'A joint  patrol'.replace('  ', ' '), true],
  ['“joint patrol”', 'Joint patrols', true],
  ['"joint patrol', 'Joint patrols', true],
  ['"joint patrol"', 'A patrol by a joint team', false],
  ['joint "team patrol"', 'A joint team; a patrol', false],
  ["cote d'ivoire", 'Côte d’Ivoire', true],
  ['d’ivoire', "Cote d'Ivoire", true],
  ['ivoire', "Cote d'Ivoire", true],
  ['counter-terrorism', 'A counter-terrorism course', true],
  ['" "', 'anything', true],
])('%j in %j: %s', (query, text, found) => {
  expect(wordMatcher(query)(fold(text))).toBe(found);
});
