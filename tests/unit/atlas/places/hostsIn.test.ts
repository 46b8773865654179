import { expect, test } from 'vitest';
import { hostsIn } from '../../../../src/atlas/places/hostsIn';
import { hostName } from '../../../../src/atlas/places/hosts';

const first = (words: string) => {
  const [found] = hostsIn(words);
  return found ? [hostName(found.code), found.rest] : null;
};

test.each([
  ['Ivory Coast', "Côte d'Ivoire", ''],
  ['burma', 'Myanmar', ''],
  ['Micronesia', 'Micronesia', ''],
  ['turkiye', 'Turkey', ''],
  ['solomon', 'Solomon Islands', ''],
  ['Serbian cameras', 'Serbia', 'cameras'],
  ['cameras in Solomon Islands', 'Solomon Islands', 'cameras in'],
  ['patrols South Sudan', 'South Sudan', 'patrols'],
])('%s names %s and leaves %j', (words, name, rest) => {
  expect(first(words)).toEqual([name, rest]);
});

test('a country whose name is a part of another is not offered beside it', () => {
  expect(hostsIn('patrols South Sudan')).toHaveLength(1);
  expect(hostsIn('shiprider')).toEqual([]);
});
