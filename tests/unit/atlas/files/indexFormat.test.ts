import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foundLag } from '../../../../src/atlas/figures/foundLag';
import { AtlasDataError } from '../../../../src/atlas/record/AtlasDataError';
import { decodeIndex, encodeIndex, nameIndex } from '../../../../src/atlas/files/indexFormat';
import { shardOf, toEntry } from '../../../../src/atlas/files/toEntry';
import type { Initiative } from '../../../../src/atlas/record/schema';
import { REGIONS } from '../../../../src/atlas/record/vocabulary';
import { initiativeArbitrary } from '../../../arbitraries';
import { record } from '../../../records';

const META = { version: '1.0.0', date: '2026-11-24' };
const throughText = (initiatives: readonly Initiative[]) => {
  const { index, names } = JSON.parse(JSON.stringify(encodeIndex(initiatives, META))) as Record<
    'index' | 'names',
    unknown
  >;
  const first = decodeIndex(index);
  return { first, whole: nameIndex(first, names) };
};

describe('the index', () => {
  it('comes back as it was, grouped by shard', () => {
    fc.assert(
      fc.property(fc.array(initiativeArbitrary, { maxLength: 12 }), (initiatives) => {
        const { first, whole } = throughText(initiatives);
        const { meta, entries } = whole;
        expect(meta).toEqual({
          ...META,
          count: initiatives.length,
          fillsIn: foundLag(initiatives, META.date).fillsIn,
        });
        const grouped = REGIONS.flatMap((shard) =>
          initiatives.filter((initiative) => shardOf(initiative) === shard),
        );
        expect(entries).toEqual(grouped.map(toEntry));
        // The first part has all but the names and what comes with them.
        expect(first.entries).toEqual(
          entries.map((entry) => ({
            ...entry,
            id: '',
            title: '',
            place: null,
            sources: 0,
            news: entry.start,
          })),
        );
      }),
    );
  });
});

describe('a damaged index is told, not shown', () => {
  const both = encodeIndex([record(), record({ id: 'to-cn-2012-b', hosts: ['TON'] })], META);
  const wire = () => both.index;
  const names = () => both.names;
  const named = (value: unknown) => nameIndex(decodeIndex(both.index), value);
  const cases: [what: string, damaged: unknown, told: string][] = [
    ['nothing', null, 'it is not an object'],
    ['a list', [], 'its format is undefined, not 3'],
    ['another format', { ...wire(), format: 1 }, 'its format is 1, not 3'],
    ['no version', { ...wire(), version: undefined }, 'it names no version'],
    ['no count', { ...wire(), count: '2' }, 'it does not say how many entries it has'],
    ['another count', { ...wire(), count: 3 }, 'has 2 values where 3 were expected'],
    ['a huge count', { ...wire(), count: 1e9 }, 'has 2 values where 1000000000 were expected'],
    ['a column gone', { ...wire(), types: undefined }, '"types" is missing'],
    ['an unknown digit', { ...wire(), types: '0x' }, '"types" holds the unknown value x'],
    ['a blank', { ...wire(), types: '0 ' }, '"types" holds the unknown value  '],
    [
      'an unknown country',
      { ...wire(), hosts: 'FJI,ZZZ' },
      '"hosts" holds the unknown country ZZZ',
    ],
    ['no date', { ...wire(), starts: '2011-04,soon' }, '"starts" holds "soon"'],
    ['no start', { ...wire(), starts: '2011-04,' }, '"starts" holds ""'],
    ['an unknown shard', { ...wire(), shards: [['moon', 2]] }, '"shards" holds ["moon",2]'],
    ['a shard of too many', { ...wire(), shards: [['pacific', 1e9]] }, '"shards" holds'],
  ];
  it.each(cases)('%s', (_what, damaged, told) => {
    expect(() => decodeIndex(damaged)).toThrow(AtlasDataError);
    expect(() => decodeIndex(damaged)).toThrow(told);
  });

  const namesCases: [what: string, damaged: unknown, told: string][] = [
    ['nothing', null, 'it is not an object'],
    ['another version', { ...names(), version: '2.0.0' }, 'its parts are of versions 1.0.0 and'],
    ['a column gone', { ...names(), titles: undefined }, '"titles" is missing'],
    ['a column cut off', { ...names(), ids: 'fj~police-mou' }, '"ids" has 1 values where 2'],
    ['no numbers', { ...names(), lats: [1, null] }, '"lats" is not a list of numbers'],
  ];
  it.each(namesCases)('in its second part: %s', (_what, damaged, told) => {
    expect(() => named(damaged)).toThrow(AtlasDataError);
    expect(() => named(damaged)).toThrow(told);
  });

  it('never throws anything else', () => {
    const keys = [...Object.keys(wire()), ...Object.keys(names())];
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.jsonValue(), (key, value) => {
        try {
          decodeIndex({ ...wire(), [key]: value });
          named({ ...names(), [key]: value });
        } catch (error) {
          expect(error).toBeInstanceOf(AtlasDataError);
        }
      }),
      // What cannot be made a string of.
      { examples: [['format', { toString: 0 }]] },
    );
  });
});
