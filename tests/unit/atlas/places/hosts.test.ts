import { describe, expect, it } from 'vitest';
import { findHosts, hostAliases, hostName, hostPoint } from '../../../../src/atlas/places/hosts';
import { HOST_CODES } from '../../../../src/atlas/record/regions';

describe('hosts', () => {
  it('every host has a name and a point on the earth', () => {
    for (const code of HOST_CODES) {
      expect(hostName(code), code).not.toBe(code);
      const { lat, lng } = hostPoint(code);
      expect(Math.abs(lat), code).toBeLessThanOrEqual(90);
      expect(Math.abs(lng), code).toBeLessThanOrEqual(180);
    }
    expect(new Set(HOST_CODES.map(hostName)).size).toBe(HOST_CODES.length);
  });

  it.each([
    ['SLB', 'Solomon Islands'],
    ['FSM', 'Micronesia'],
    ['RUS', 'Russia'],
    ['IRN', 'Iran'],
    ['KOR', 'South Korea'],
    ['COD', 'DR Congo'],
    ['CIV', "Côte d'Ivoire"],
    ['TUR', 'Turkey'],
    ['TWN', 'Taiwan'],
    ['PSE', 'Palestine'],
    ['XKX', 'Kosovo'],
    ['LAO', 'Laos'],
    ['VNM', 'Vietnam'],
    ['USA', 'United States'],
    ['GBR', 'United Kingdom'],
  ])('%s is called %s', (code, name) => {
    expect(hostName(code)).toBe(name);
  });

  it.each([
    ['Ivory Coast', 'CIV'],
    ['cote d', 'CIV'],
    ['burma', 'MMR'],
    ['turkiye', 'TUR'],
    ['Swaziland', 'SWZ'],
    ['cabo', 'CPV'],
    ['East Timor', 'TLS'],
    ['holland', 'NLD'],
    ['UK', 'GBR'],
    ['USA', 'USA'],
    ['UAE', 'ARE'],
    ['drc', 'COD'],
    ['solomon', 'SLB'],
    ['sao tome', 'STP'],
  ])('"%s" finds %s first', (words, code) => {
    expect(findHosts(words)[0]).toBe(code);
  });

  it('finds beginnings of names before beginnings of later words', () => {
    const found = findHosts('guinea');
    expect(found.slice(0, 2)).toEqual(['GIN', 'GNB']);
    expect(found).toEqual(expect.arrayContaining(['GNQ', 'PNG']));
  });

  it('finds nothing for no words or unknown ones', () => {
    expect(findHosts('  ')).toEqual([]);
    expect(findHosts('atlantis')).toEqual([]);
  });

  it('an unknown code has its code for a name and no point', () => {
    expect(hostName('ZZZ')).toBe('ZZZ');
    expect(hostAliases('ZZZ')).toEqual([]);
    expect(() => hostPoint('ZZZ')).toThrow(RangeError);
  });
});
