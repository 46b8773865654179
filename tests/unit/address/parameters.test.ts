import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  droppedFrom,
  joinLists,
  filterOf,
  parseAddress,
  queryOf,
} from '../../../src/address/parameters';
import { CHANGE_KINDS } from '../../../src/atlas/record/changeKinds';
import { HOST_CODES } from '../../../src/atlas/record/regions';
import { PROVIDERS, REGIONS, STATUSES, TYPES } from '../../../src/atlas/record/vocabulary';
import { dateArbitrary } from '../../arbitraries';

describe('an address', () => {
  test('is read by the names and values of the field', () => {
    const address = parseAddress(
      '?region=pacific,europe&type=training&provider=united-states&disputed=yes&from=2019&to=2024&host=SLB&q=riot%20gear&id=fj-cn-2011-police-mou',
    );
    expect(address).toMatchObject({
      view: 'explore',
      region: ['pacific', 'europe'],
      type: ['training'],
      provider: ['USA'],
      disputed: ['yes'],
      from: 2019,
      to: 2024,
      host: ['SLB'],
      q: 'riot gear',
      id: 'fj-cn-2011-police-mou',
    });
  });

  test('is written readably, without what is the default', () => {
    expect(queryOf(parseAddress('?view=explore&region=pacific,europe&provider=china'))).toBe(
      '?provider=china&region=pacific,europe',
    );
    expect(queryOf(parseAddress(''))).toBe('');
  });

  test('what it does not know is left out and named', () => {
    const search =
      '?colour=red&type=training,parade&from=20x9&region=atlantis&view=moon&host=SLB,ZZZ&disputed=maybe&__proto__=1';
    expect(parseAddress(search)).toMatchObject({
      type: ['training'],
      from: null,
      region: [],
      host: ['SLB'],
    });
    expect(droppedFrom(search)).toEqual([
      'colour',
      'type=parade',
      'from=20x9',
      'region=atlantis',
      'view=moon',
      'host=ZZZ',
      'disputed=maybe',
      '__proto__',
    ]);
    expect(droppedFrom('?region=pacific&q=a,b')).toEqual([]);
  });

  test('a value told twice counts once', () => {
    expect(parseAddress('?type=forum,forum').type).toEqual(['forum']);
  });

  test('a list told in several parts is one; of anything else the first holds', () => {
    const search = joinLists('?type=forum&q=a+b&type=training,forum');
    expect(parseAddress(search)).toMatchObject({ type: ['forum', 'training'], q: 'a b' });
    expect(droppedFrom(search)).toEqual([]);
    expect(joinLists('?type=forum,training&q=%20a')).toBe('?type=forum,training&q=%20a');
    expect(parseAddress('?from=2019&from=2020').from).toBe(2019);
    expect(droppedFrom('?from=2019&from=2020')).toEqual(['from=2020']);
  });

  test('what is empty asks nothing, and is no fault', () => {
    expect(droppedFrom('?q=&region=&from=&q=+')).toEqual([]);
    expect(parseAddress('?map=,,').map).toBeNull();
    expect(droppedFrom('?map=,,')).toEqual(['map=,,']);
  });

  test('years the wrong way round are turned in the filter', () => {
    expect(filterOf(parseAddress('?from=2024&to=2019'))).toMatchObject({ from: 2019, to: 2024 });
  });

  test('a stretch of time is two dates, or one and an open side', () => {
    const changedBy = (value: string) => parseAddress(`?changed=${value}`).changed;
    expect(changedBy('2024-01..2025-06-03')).toEqual({ from: '2024-01', to: '2025-06-03' });
    expect(changedBy('2024..now')).toEqual({ from: '2024', to: null });
    expect(changedBy('..2025')).toEqual({ from: null, to: '2025' });
    expect(queryOf({ changed: { from: '2024-01', to: null }, what: ['suspended', 'denied'] })).toBe(
      '?changed=2024-01..now&what=suspended,denied',
    );
    const bad = ['2024', '2024-13..now', '2024-01...now', '..', '..now', 'now..2024', '2024-01..'];
    for (const value of bad) {
      expect(changedBy(value)).toBeNull();
      expect(droppedFrom(`?changed=${value}`)).toEqual([`changed=${value}`]);
    }
    expect(droppedFrom('?what=suspended,parade')).toEqual(['what=parade']);
    expect(filterOf(parseAddress('?changed=2025..2024-03')).changed).toEqual({
      from: '2024-03',
      to: '2025',
    });
  });

  test('survives being written and read again', () => {
    const some = <T>(values: readonly T[]) => fc.subarray([...values]);
    fc.assert(
      fc.property(
        fc.record({
          provider: some(PROVIDERS),
          region: some(REGIONS),
          type: some(TYPES),
          status: some(STATUSES),
          host: some(HOST_CODES.slice(0, 20)),
          from: fc.option(fc.integer({ min: 1900, max: 2099 })),
          changed: fc
            .option(fc.record({ from: fc.option(dateArbitrary), to: fc.option(dateArbitrary) }))
            .filter((given) => given === null || given.from !== null || given.to !== null),
          what: some(CHANGE_KINDS),
          q: fc.string().filter((text) => text === '' || /\S/.test(text)),
        }),
        (given) => {
          const address = { ...parseAddress(''), ...given };
          const query = queryOf(address);
          expect(parseAddress(query)).toEqual(address);
          expect(droppedFrom(query)).toEqual([]);
        },
      ),
    );
  });
});
