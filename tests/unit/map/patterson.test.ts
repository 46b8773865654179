import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fromMapLng,
  fromPixels,
  pattersonLat,
  pattersonY,
  toMapLng,
  toPixels,
} from '../../../src/map/patterson';

const lats = fc.double({ min: -90, max: 90, noNaN: true });
const lngs = fc.double({ min: -30, max: 330, noNaN: true });

describe('the Patterson projection', () => {
  it('is the published polynomial', () => {
    // Radius 1: the pole lies at 1.7908571 (Patterson, Šavrič, Jenny 2014).
    expect(pattersonY(90)).toBeCloseTo(1.790857, 5);
    expect(pattersonY(0)).toBe(0);
    expect(pattersonY(-45)).toBeCloseTo(-pattersonY(45), 12);
  });

  it('brings every latitude back', () => {
    fc.assert(
      fc.property(lats, (lat) => {
        expect(pattersonLat(pattersonY(lat))).toBeCloseTo(lat, 6);
      }),
    );
  });

  it('brings every point back from its pixels at any zoom', () => {
    fc.assert(
      fc.property(lats, lngs, fc.double({ min: 0, max: 8, noNaN: true }), (lat, lng, zoom) => {
        const { x, y } = toPixels(lat, lng, zoom);
        const back = fromPixels(x, y, zoom);
        expect(back.lat).toBeCloseTo(lat, 5);
        expect(back.lng).toBeCloseTo(lng, 5);
      }),
    );
  });

  it('goes further north with every degree', () => {
    fc.assert(
      fc.property(lats, lats, (a, b) => {
        fc.pre(Math.abs(a - b) > 1e-6);
        expect(pattersonY(a) < pattersonY(b)).toBe(a < b);
      }),
    );
  });
});

describe('longitudes', () => {
  it('cut the map in the Atlantic, never in the Pacific', () => {
    expect(toMapLng(-30)).toBe(-30);
    expect(toMapLng(-30.1)).toBeCloseTo(329.9);
    expect(toMapLng(179.9)).toBe(179.9);
    expect(toMapLng(-179.9)).toBeCloseTo(180.1);
  });

  it('come back', () => {
    fc.assert(
      fc.property(fc.double({ min: -179.99, max: 180, noNaN: true }), (lng) => {
        expect(toMapLng(lng)).toBeGreaterThanOrEqual(-30);
        expect(toMapLng(lng)).toBeLessThanOrEqual(330);
        expect(fromMapLng(toMapLng(lng))).toBeCloseTo(lng, 9);
      }),
    );
  });
});
