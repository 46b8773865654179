import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  droppedFrom,
  joinLists,
  filterOf,
  parseAddress,
  queryOf,
} from '../../../src/address/parameters';
import { HOST_CODES } from '../../../src/atlas/record/regions';
import { PROVIDERS, REGIONS, STATUSES, TYPES } from '../../../src/atlas/record/vocabulary';

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
