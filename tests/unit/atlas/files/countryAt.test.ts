import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createCountryFinder, type Lands } from '../../../../src/atlas/files/countryAt';

const countryAt = createCountryFinder(
  JSON.parse(readFileSync('public/basemap.json', 'utf8')) as Lands,
);

it.each([
  ['Nairobi', -1.2833, 36.8167, 'KEN'],
  ['Suva, on the coast', -18.1416, 178.4415, 'FJI'],
  ['Honiara', -9.4333, 159.95, 'SLB'],
  ['Lima, west of the seam', -12.05, -77.04, 'PER'],
  ['Maseru, a country within another', -29.6, 28.2, 'LSO'],
  ['Apia', -13.83, -171.77, 'WSM'],
  ['Vladivostok', 43.12, 131.9, 'RUS'],
  ['the open sea', -40, -120, null],
])('%s', (_, lat, lng, code) => {
  expect(countryAt(lat, lng)).toBe(code);
});
