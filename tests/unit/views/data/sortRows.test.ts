import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toEntry } from '../../../../src/atlas/files/toEntry';
import { createRowSorter } from '../../../../src/views/data/sortRows';
import type { SortStep } from '../../../../src/views/data/useTableAddress';
import { record } from '../../../records';

const row = (changes: Parameters<typeof record>[0]) => {
  const made = record(changes);
  return { entry: toEntry(made), record: made };
};
const by = (...names: string[]): SortStep[] =>
  names.map((name) => ({
    column: name.replace('-', '') as SortStep['column'],
    down: name.startsWith('-'),
  }));

test('sorts by each column in its own way: words, dates, figures', () => {
  const sorter = createRowSorter([
    row({ title: 'Élan of a course', start: '2011-04', place: { name: 'A', lat: 9, lng: 0, precision: 'city' } }),
    row({ title: 'Zeal of a course', start: '2011', place: { name: 'B', lat: 10, lng: 0, precision: 'city' } }),
    row({ title: 'early course', start: '1999', place: { name: 'C', lat: -9, lng: 0, precision: 'city' } }),
  ]);
  expect(sorter(by('title'))).toEqual([2, 0, 1]);
  expect(sorter(by('start'))).toEqual([2, 1, 0]);
  expect(sorter(by('-latitude'))).toEqual([1, 0, 2]);
});

test('sorts starts as the list does: what is known to have begun in a year before what was only told of in it', () => {
  const sorter = createRowSorter([
    row({ start: '2020-01', startBasis: 'first-reported' }),
    row({ start: '2020-06', startBasis: 'began' }),
    row({ start: '2020-03', startBasis: 'announced', events: [] }),
    row({ start: '2021', startBasis: 'first-reported' }),
    row({ start: '2020-02', startBasis: 'signed' }),
  ]);
  expect(sorter(by('start'))).toEqual([4, 1, 2, 0, 3]);
  expect(sorter(by('-start'))).toEqual([3, 1, 4, 2, 0]);
});

test('puts what has nothing last, whichever way round, and leaves out what is not there', () => {
  const sorter = createRowSorter([row({ end: null }), null, row({ end: '2012' }), row({ end: '2020' })]);
  expect(sorter(by('end'))).toEqual([2, 3, 0]);
  expect(sorter(by('-end'))).toEqual([3, 2, 0]);
});

test('sorts by several columns, each among the equals of the one before, equals as they were', () => {
  const providers = fc.constantFrom('CHN', 'USA', 'AUS');
  const starts = fc.constantFrom('2011', '2011-04', '2012');
  fc.assert(
    fc.property(
      fc.array(fc.record({ provider: providers, start: starts })),
      fc.boolean(),
      (all, down) => {
        const rows = all.map((changes) => row(changes as Parameters<typeof record>[0]));
        const names = { CHN: 'China', USA: 'United States', AUS: 'Australia' };
        const sign = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
        const expected = [...rows.keys()].sort((a, b) => {
          const [one, other] = [rows[a]!.record, rows[b]!.record];
          const byProvider = sign(names[one.provider], names[other.provider]);
          return (down ? -byProvider : byProvider) || sign(one.start, other.start);
        });
        expect(createRowSorter(rows)(by(down ? '-provider' : 'provider', 'start'))).toEqual(expected);
      },
    ),
  );
});
