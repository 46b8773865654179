import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mendSearch } from '../../../src/address/mendSearch';
import { droppedFrom, parseAddress, queryOf } from '../../../src/address/parameters';
import { REGIONS, TYPES } from '../../../src/atlas/record/vocabulary';

test.each([
  ['?utm_source=x&region=pacific&utm_campaign=y&fbclid=1', '?region=pacific'],
  ['?gclid=1', ''],
  ['?mc_cid=1&mc_eid=2&type=training', '?type=training'],
  ['?region=pacific&amp;type=training', '?region=pacific&type=training'],
  ['?region=pacific&amp;amp;type=training', '?region=pacific&type=training'],
  ['?region=pacific%252Ceurope', '?region=pacific%2Ceurope'],
  ['?region=pacific.', '?region=pacific'],
  ['?region=pacific).', '?region=pacific'],
  ['?id=fj-cn-2011-police-mou>', '?id=fj-cn-2011-police-mou'],
  ['?id=fj-cn-2011-police-mou%3E', '?id=fj-cn-2011-police-mou'],
  ['?type=training&q=100%2525.', '?type=training&q=100%2525.'],
  ['', ''],
])('%s is meant as %s', (given, meant) => expect(mendSearch(given)).toBe(meant));

test('what is spoilt on the way is understood, and nothing of it told', () => {
  fc.assert(
    fc.property(
      fc.subarray([...REGIONS]),
      fc.subarray([...TYPES], { minLength: 1 }),
      fc.constantFrom('.', ')', '>', ').', '&utm_medium=mail', '"'),
      (region, type, spoilt) => {
        const query = queryOf({ region, type });
        const search = mendSearch(query.replaceAll('&', '&amp;') + spoilt);
        expect(parseAddress(search)).toMatchObject({ region, type });
        expect(droppedFrom(search)).toEqual([]);
      },
    ),
  );
});
