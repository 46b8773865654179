import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AtlasDataError } from '../../../../src/atlas/record/AtlasDataError';
import { fromGeoJson, toGeoJson } from '../../../../src/atlas/files/geojson';
import { initiativeArbitrary } from '../../../arbitraries';
import { record } from '../../../records';

describe('GeoJSON', () => {
  it('gives back exactly what was put in', () => {
    fc.assert(
      fc.property(fc.array(initiativeArbitrary, { maxLength: 6 }), (initiatives) => {
        const text = JSON.stringify(toGeoJson(initiatives));
        expect(fromGeoJson(JSON.parse(text))).toStrictEqual(initiatives);
      }),
    );
  });

  it('is a collection of points, longitude first and within ±180', () => {
    expect(toGeoJson([record()])).toMatchObject({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          id: 'fj-cn-2011-police-mou',
          geometry: { type: 'Point', coordinates: [178.44, -18.14] },
          properties: { hosts: ['FJI'], place: { name: 'Suva', precision: 'city' } },
        },
      ],
    });
    fc.assert(
      fc.property(initiativeArbitrary, (initiative) => {
        const [lng = 0] = toGeoJson([initiative]).features[0]?.geometry?.coordinates ?? [];
        return Math.abs(lng) <= 180;
      }),
    );
  });

  it('has no geometry for a record without a place', () => {
    const [feature] = toGeoJson([record({ place: null })]).features;
    expect([feature?.geometry, feature?.properties.place]).toEqual([null, null]);
  });

  it('takes the place from the geometry, where a map program moves it', () => {
    const collection = toGeoJson([record()]);
    collection.features[0]!.geometry = { type: 'Point', coordinates: [178.5, -18.1] };
    expect(fromGeoJson(collection)).toMatchObject([{ place: { lat: -18.1, lng: 178.5 } }]);
  });

  it('refuses what is no feature collection, and hands on features that are none', () => {
    for (const value of [null, 'x', [], { type: 'Feature' }])
      expect(() => fromGeoJson(value)).toThrow(AtlasDataError);
    expect(fromGeoJson({ features: [5, { properties: null }] })).toEqual([5, { properties: null }]);
  });

  it('never throws anything else', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (noise) => {
        fromGeoJson({ features: [noise, { properties: { place: noise }, geometry: noise }] });
      }),
    );
  });
});
