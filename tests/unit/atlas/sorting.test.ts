import { expect, test } from 'vitest';
import type { Entry } from '../../../src/atlas/entry';
import { sortEntries } from '../../../src/atlas/sorting';

const entry = (id: string, given: Partial<Entry>) =>
  ({
    id,
    title: id,
    hosts: ['FJI'],
    start: '2000',
    statusAsOf: '2000',
    sources: 1,
    ...given,
  }) as Entry;
const order = (entries: Entry[], sort: Parameters<typeof sortEntries>[1]) =>
  sortEntries(entries, sort)
    .map(({ id }) => id)
    .join('');

const ENTRIES = [
  entry('b', { start: '2011', hosts: ['TON'], sources: 3, statusAsOf: '2020' }),
  entry('a', { start: '2011-04', hosts: [], sources: 1, statusAsOf: '2024-02' }),
  entry('c', { start: '1999-12-31', hosts: ['DZA'], sources: 9, statusAsOf: '2024-01' }),
];

test.each([
  ['newest', 'abc'],
  ['oldest', 'cba'],
  ['title', 'abc'],
  ['host', 'cba'],
  ['sources', 'cba'],
  ['confirmed', 'acb'],
] as const)('%s', (sort, expected) => expect(order(ENTRIES, sort)).toBe(expected));
