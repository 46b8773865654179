import { expect, test } from 'vitest';
import { createRanking } from '../../../src/dataset/ranking';
import { record } from '../../records';

const ranking = await createRanking(
  new Map(
    [
      record({ id: 'a', title: 'Patrols at sea', hosts: ['SLB'] }),
      record({ id: 'b', title: 'Course on patrols in the Philippines', hosts: ['PHL'] }),
      record({ id: 'c', title: 'A course', hosts: ['PHL'], summary: 'About patrols' }),
    ].map((one) => [one.id, one]),
  ),
);
const order = (query: string) =>
  [...ranking.scores(query)].sort(([, a], [, b]) => b - a).map(([id]) => id);

test('what has more of the words, and in its title, fits better', () => {
  expect(order('philippines patrols')).toEqual(['b', 'a', 'c']);
  expect(order('patrol')).not.toContain('c');
});

test.each([
  ['solomn', 'solomon'],
  ['phillipines', 'philippines'],
  ['patrls', 'patrols'],
  ['cuorse', 'course'],
])('%s was meant to be %s', (word, meant) => expect(ranking.meant(word)).toBe(meant));

test('a word that is near nothing was meant as it is', () => {
  expect(ranking.meant('zzyzxw')).toBeNull();
});
