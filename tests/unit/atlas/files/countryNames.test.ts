import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countryOf,
  readCountries,
  suggestCountries,
} from '../../../../src/atlas/files/countryNames';
import { hostName } from '../../../../src/atlas/places/hosts';
import { HOST_CODES } from '../../../../src/atlas/record/regions';

describe('a country', () => {
  it('is known by its codes and the name the atlas has for it', () => {
    for (const code of HOST_CODES) {
      expect(countryOf(code)).toBe(code);
      expect(countryOf(hostName(code).toUpperCase())).toBe(code);
    }
  });
  it.each([
    ['ke', 'KEN'],
    ['Kenia', 'KEN'],
    ['Kenya', 'KEN'],
    ['Кения', 'KEN'],
    ['肯尼亚', 'KEN'],
    ['كينيا', 'KEN'],
    ['Quênia', 'KEN'],
    ['Côte d’Ivoire', 'CIV'],
    ['Elfenbeinküste', 'CIV'],
    ['Ivory Coast', 'CIV'],
    ['Tanzania, United Republic of', 'TZA'],
    ['Korea, Republic of', 'KOR'],
    ['Iran (Islamic Republic of)', 'IRN'],
    ['Congo (Kinshasa)', 'COD'],
    ['The Bahamas', 'BHS'],
    ['St. Lucia', 'LCA'],
    ['Îles Salomon', 'SLB'],
    ['Viet Nam', 'VNM'],
    ['Trinidad & Tobago', 'TTO'],
    ['États-Unis', 'USA'],
    ['美国', 'USA'],
  ])('%s is %s', (name, code) => {
    expect(countryOf(name)).toBe(code);
  });
  it('is not guessed from a part of a name', () => {
    for (const name of ['New Guinea Islands', 'Fijian', '', 'Pacific', '-'])
      expect(countryOf(name)).toBeUndefined();
  });
});

describe('a cell of countries', () => {
  it.each([
    ['Fiji; Tonga', ['FJI', 'TON']],
    ['Fiji, Tonga and Samoa', ['FJI', 'TON', 'WSM']],
    ['FJI SLB', ['FJI', 'SLB']],
    ['["FJI","TON"]', ['FJI', 'TON']],
    ['Trinidad and Tobago', ['TTO']],
    ['Korea, Republic of; Fidschi', ['KOR', 'FJI']],
    ['Fiji / Fiji', ['FJI']],
  ])('%s', (cell, codes) => {
    expect(readCountries(cell)).toEqual({ codes, unknown: [], worldwide: false });
  });
  it('says which names are not known, and takes what the reader said of them', () => {
    expect(readCountries('Fiji; Phillipines')).toMatchObject({
      codes: ['FJI'],
      unknown: ['Phillipines'],
    });
    expect(readCountries('Phillipines', () => ['PHL']).codes).toEqual(['PHL']);
    expect(readCountries('Suva, Fiji')).toMatchObject({ codes: ['FJI'], unknown: ['Suva'] });
    expect(readCountries('Worldwide')).toEqual({ codes: [], unknown: [], worldwide: true });
  });
  it('only ever gives codes, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (cell) => {
        for (const code of readCountries(cell).codes) expect(HOST_CODES).toContain(code);
      }),
    );
  });
});

it('suggests what a name not known may mean', () => {
  expect(suggestCountries('Phillipines')[0]).toBe('PHL');
  expect(suggestCountries('Kyrgistan')[0]).toBe('KGZ');
  expect(suggestCountries('Republic of Fiji Islands')[0]).toBe('FJI');
  expect(suggestCountries('zzzzzzzzz')).toEqual([]);
});
