import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Entry } from '../../../../src/atlas/record/entry';
import { DATED } from '../../../../src/atlas/record/vocabulary';
import { createSorter, SORTS } from '../../../../src/atlas/selection/sorting';

const entry = (id: string, given: Partial<Entry>) =>
  ({
    id,
    title: id,
    hosts: ['FJI'],
    start: '2000',
    dated: 'known',
    news: '2000',
    statusAsOf: '2000',
    sources: 1,
    ...given,
  }) as Entry;
const idsOf = (entries: readonly Entry[]) => entries.map(({ id }) => id).join('');

const ENTRIES = [
  entry('b', { start: '2011', hosts: ['TON'], sources: 3, statusAsOf: '2020', news: '2025-03' }),
  entry('a', { start: '2011-04', hosts: [], sources: 1, statusAsOf: '2024-02' }),
  entry('c', { start: '1999-12-31', hosts: ['DZA'], sources: 9, statusAsOf: '2024-01' }),
];

test.each([
  ['news', 'bac'],
  ['newest', 'abc'],
  ['oldest', 'cba'],
  ['title', 'abc'],
  ['host', 'cba'],
  ['sources', 'cba'],
  ['confirmed', 'acb'],
] as const)('%s', (sort, expected) =>
  expect(idsOf(createSorter(ENTRIES)(ENTRIES, sort))).toBe(expected),
);

test('what was only announced or first reported in a year stands after what is known to have begun in it', () => {
  const some = [
    entry('r', { start: '2011-06', dated: 'reported' }),
    entry('p', { start: '2011-12', dated: 'announced' }),
    entry('k', { start: '2011', dated: 'known' }),
    entry('o', { start: '2010', dated: 'known' }),
  ];
  expect(idsOf(createSorter(some)(some, 'newest'))).toBe('kpro');
  expect(idsOf(createSorter(some)(some, 'oldest'))).toBe('okpr');
});

test('puts equals by title, and sorts any part as the whole', () => {
  const date = fc.constantFrom('2011', '2011-04', '2012');
  const made = fc
    .record({
      title: fc.constantFrom('b', 'é', 'E', 'f'),
      start: date,
      statusAsOf: date,
      sources: fc.nat(2),
      dated: fc.constantFrom(...DATED),
      news: date,
    })
    .map((given) => entry('', given));
  fc.assert(
    fc.property(
      fc.array(made),
      fc.constantFrom(...SORTS),
      fc.infiniteStream(fc.boolean()),
      (all, sort, keep) => {
        const sorter = createSorter(all);
        const whole = sorter(all, sort);
        expect([...whole].sort((a, b) => all.indexOf(a) - all.indexOf(b))).toEqual(all);
        const part = new Set(all.filter(() => keep.next().value));
        expect(sorter([...part], sort)).toEqual(whole.filter((one) => part.has(one)));
        const titles = sorter(all, 'title').map(({ title }) => title);
        expect(titles).toEqual([...titles].sort(new Intl.Collator('en').compare));
      },
    ),
  );
});
