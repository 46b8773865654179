import { expect, test } from 'vitest';
import { lettingGo } from '../../../src/address/lettingGo';

test('what leads to another view lets go what is of others, and keeps the filter and what it names', () => {
  const change = lettingGo({ view: 'compare', sides: ['FJI'] });
  expect(change).toMatchObject({ view: 'compare', sides: ['FJI'], sort: null, map: null });
  expect(change).not.toHaveProperty('unit');
  expect(change).not.toHaveProperty('measure');
  expect(change).not.toHaveProperty('region');
  expect(change).not.toHaveProperty('q');
  expect(lettingGo({ view: null })).toMatchObject({ sides: null, check: null });
});

test('what stays in its view keeps all', () => {
  expect(lettingGo({ id: null })).toEqual({ id: null });
});
