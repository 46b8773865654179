import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { hostPoint } from '../../../src/atlas/places/hosts';
import { toMapLng } from '../../../src/map/patterson';
import { ENTRIES, LANDS, WHERE } from './records';

describe('the basemap', () => {
  const codes = new Set(ENTRIES.flatMap((one) => one.hosts));

  it('has an outline of every host in the data, island states included', () => {
    expect([...codes].filter((code) => !WHERE.boundsOf(code))).toEqual([]);
    for (const code of [
      'TUV',
      'NRU',
      'KIR',
      'MHL',
      'FSM',
      'PLW',
      'NIU',
      'COK',
      'TON',
      'WSM',
      'XKX',
    ])
      expect(WHERE.boundsOf(code), code).not.toBeNull();
  });

  it('runs from 30° W round to 30° W without the Antarctic', () => {
    const points = LANDS.features.flatMap((land) =>
      (land.geometry.type === 'Polygon'
        ? [land.geometry.coordinates]
        : land.geometry.coordinates
      ).flat(2),
    );
    const lngs = points.map((point) => point[0] as number);
    const lats = points.map((point) => point[1] as number);
    expect(lngs.reduce((a, b) => Math.min(a, b))).toBeGreaterThanOrEqual(-30.01);
    expect(lngs.reduce((a, b) => Math.max(a, b))).toBeLessThanOrEqual(330.01);
    expect(lats.reduce((a, b) => Math.min(a, b))).toBeGreaterThan(-60);
  });

  it('leaves no land wider than Russia: nothing is torn across the map', () => {
    for (const code of codes) {
      const [[, west], [, east]] = WHERE.boundsOf(code)!;
      expect(east - west, code).toBeLessThan(175);
    }
  });

  it("has every host's point on or beside its land", () => {
    for (const code of codes) {
      const { lat, lng } = hostPoint(code);
      const [[south, west], [north, east]] = WHERE.boundsOf(code)!;
      expect(lat, code).toBeGreaterThan(south - 0.3);
      expect(lat, code).toBeLessThan(north + 0.3);
      expect(toMapLng(lng), code).toBeGreaterThan(west - 0.3);
      expect(toMapLng(lng), code).toBeLessThan(east + 0.3);
    }
  });

  it('keeps to its share of the budget', () => {
    expect(gzipSync(readFileSync('public/basemap.json'), { level: 9 }).length).toBeLessThan(
      105_000,
    );
  });
});

describe('in which country a place lies', () => {
  it("tells a provider's city from a host's", () => {
    const course = ENTRIES.find(
      (one) => one.provider === 'CHN' && one.place && one.hosts.length > 0,
    )!;
    const at = (lat: number, lng: number, hosts: string[]) =>
      WHERE.countryOf({ ...course, hosts, place: { lat, lng, precision: 'city' } });
    expect(at(39.9, 116.4, ['SLB'])).toBe('CHN');
    expect(at(-9.43, 159.95, ['SLB', 'PNG'])).toBe('SLB');
    expect(at(-9.45, 147.19, ['SLB', 'PNG'])).toBe('PNG');
    expect(at(1.33, 172.98, ['KIR', 'FJI'])).toBe('KIR');
  });
});
