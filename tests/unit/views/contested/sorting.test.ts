import { describe, expect, it } from 'vitest';
import { contestedHosts } from '../../../../src/atlas/figures/contested';
import { CONTESTED_ORDERS } from '../../../../src/atlas/figures/contestedOrders';
import { EMPTY_FILTER } from '../../../../src/atlas/selection/filter';
import { gapYears } from '../../../../src/atlas/figures/firsts';
import { readOrder, sortContested } from '../../../../src/views/contested/sorting';
import { ENTRIES } from '../../map/records';

const ROWS = contestedHosts(ENTRIES, EMPTY_FILTER);

describe('the order of contested hosts', () => {
  it.each(CONTESTED_ORDERS)('%s keeps every host once', (order) => {
    const hosts = sortContested(ROWS, order).map(({ host }) => host);
    expect(hosts.toSorted()).toEqual(ROWS.map(({ host }) => host).sort());
  });

  it('turns with its direction', () => {
    expect(readOrder('-total')).toEqual({ column: 'total', direction: 'descending' });
    const counts = (order: 'total' | '-total') =>
      sortContested(ROWS, order).map(({ total }) => total);
    expect(counts('total')).toEqual(counts('-total').toReversed());
    expect(counts('total')).toEqual(counts('total').toSorted((a, b) => a - b));
  });

  it('puts a gap that is not known last either way', () => {
    for (const order of ['gap', '-gap'] as const) {
      const gaps = sortContested(ROWS, order).map(({ sequence }) => sequence.gap);
      const known = gaps.filter((gap) => gap !== null);
      expect(known.length).toBeGreaterThan(0);
      expect(known.length).toBeLessThan(gaps.length);
      expect(gaps.slice(0, known.length)).toEqual(known);
      const years = known.map(gapYears);
      expect(years).toEqual(years.toSorted((a, b) => (order === 'gap' ? a - b : b - a)));
    }
  });
});
