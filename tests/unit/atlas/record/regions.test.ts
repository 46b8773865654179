import { expect, test } from 'vitest';
import { HOST_CODES, regionOfHost, regionsOfHosts } from '../../../../src/atlas/record/regions';

// product.md's table of regions, where it departs from M49 or names a country.
test.each([
  ['TLS', 'southeast-asia'],
  ['AFG', 'south-asia'],
  ['GEO', 'central-asia'],
  ['IRN', 'middle-east-north-africa'],
  ['TUR', 'middle-east-north-africa'],
  ['SDN', 'sub-saharan-africa'],
  ['RUS', 'europe'],
  ['CYP', 'europe'],
  ['MEX', 'latin-america-caribbean'],
  ['BMU', 'north-america'],
  ['GRL', 'north-america'],
  ['AUS', 'pacific'],
  ['NZL', 'pacific'],
])('%s lies in %s', (code, region) => expect(regionOfHost(code)).toBe(region));

test('no country lies in two regions', () => {
  expect(new Set(HOST_CODES).size).toBe(HOST_CODES.length);
  expect(HOST_CODES.length).toBe(249);
});

test('regions of hosts come once each, in the order of the atlas', () => {
  expect(regionsOfHosts(['KEN', 'FJI', 'TON'])).toEqual(['pacific', 'sub-saharan-africa']);
  expect(regionsOfHosts([])).toEqual(['worldwide']);
});
