import { expect, it } from 'vitest';
import type { Entry } from '../../../src/atlas/record/entry';
import { calledIn, pointOf, withoutLabel } from '../../../src/map/mapPoint';
import { ENTRIES } from './records';

const SIZE = { width: 100, height: 100 };
const shared = ENTRIES.find(({ hosts, place }) => hosts.length > 1 && place === null) as Entry;

it('a record of several hosts is called out at the first of them that the panel shows', () => {
  const away = pointOf(shared)!;
  const inPanel = (at: { lat: number; lng: number }) =>
    at.lat === away.lat && at.lng === away.lng ? { x: -50, y: 50 } : { x: 40, y: 60 };
  const points = [{ entry: shared, label: 'Shared' }];
  expect(calledIn(points, SIZE, inPanel)).toEqual([
    { key: shared.id, lines: ['Shared'], x: 40, y: 60 },
  ]);
  expect(calledIn(points, SIZE, () => ({ x: -50, y: 50 }))).toMatchObject([{ x: -50, y: 50 }]);
});

it('a record without place and host is called out nowhere', () => {
  const worldwide = { ...shared, hosts: [], place: null };
  expect(calledIn([{ entry: worldwide, label: 'All' }], SIZE, () => ({ x: 1, y: 1 }))).toEqual([]);
});

it('what is pointed at and has no label is told by name', () => {
  const [first, second] = ENTRIES as readonly [Entry, Entry, ...Entry[]];
  const points = [
    { entry: first, label: 'One' },
    { entry: second, label: 'Two' },
  ];
  const labelled = points.map(({ entry }) => ({ key: entry.id }));
  expect(withoutLabel(points, [])).toBe('Not labelled: One; Two');
  expect(withoutLabel(points, labelled.slice(1))).toBe('Not labelled: One');
  expect(withoutLabel(points, labelled)).toBeNull();
});
