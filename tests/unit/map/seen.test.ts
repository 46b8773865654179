import { expect, test } from 'vitest';
import { seenIn } from '../../../src/map/seen';
import { Spots } from '../../../src/map/spots';
import { layOut } from '../../../src/map/layOut';
import { ENTRIES, WHERE } from './records';

test('what is seen is counted once, and less the closer the map stands', () => {
  const spots = new Spots(WHERE.countryOf);
  const at = (zoom: number, lat: number, lng: number) => {
    const view = { lat, lng, zoom, width: 900, height: 520 };
    return seenIn(layOut(ENTRIES, view, spots).symbols, view);
  };
  const placed = ENTRIES.filter(({ hosts }) => hosts.length > 0);
  const world = at(1.6, 15, 150);
  expect(world.initiatives).toBe(placed.length);
  expect(world.hosts).toBe(new Set(placed.flatMap(({ hosts }) => hosts)).size);
  const fiji = at(5, -18, 178);
  expect(fiji.initiatives).toBeGreaterThan(0);
  expect(fiji.initiatives).toBeLessThan(world.initiatives / 4);
});
