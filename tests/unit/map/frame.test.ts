import { describe, expect, it } from 'vitest';
import { hostPoint } from '../../../src/atlas/places/hosts';
import { regionOfHost } from '../../../src/atlas/record/regions';
import {
  hostsToFrame,
  hostsView,
  isRoomy,
  worldView,
  type Position,
  type Size,
} from '../../../src/map/frame';
import { toMapLng, toPixels } from '../../../src/map/patterson';
import { ENTRIES, WHERE } from './records';

const SIZES: Size[] = [
  { width: 880, height: 550 },
  { width: 1024, height: 420 },
  { width: 390, height: 300 },
  { width: 2560, height: 1300 },
];
const HOSTS = [...new Set(ENTRIES.flatMap((one) => one.hosts))];

/** Pixels from the panel's middle to a host's point. */
function offset(view: Position, host: string) {
  const { lat, lng } = hostPoint(host);
  const middle = toPixels(view.lat, view.lng, view.zoom);
  const point = toPixels(lat, toMapLng(lng), view.zoom);
  return { x: Math.abs(point.x - middle.x), y: Math.abs(point.y - middle.y) };
}

describe('framing', () => {
  it('is of the hosts of the filter, else of its regions, else of the world', () => {
    expect(hostsToFrame({ host: ['FJI'], region: ['europe'] }, HOSTS)).toEqual(['FJI']);
    expect(
      hostsToFrame({ host: [], region: ['europe', 'pacific'] }, ['FJI', 'ITA', 'KEN']),
    ).toEqual(['FJI', 'ITA']);
    expect(hostsToFrame({ host: [], region: [] }, HOSTS)).toEqual([]);
  });

  it.each(SIZES)('the world holds every host, $width by $height', (size) => {
    const view = worldView(size);
    for (const host of HOSTS) {
      expect(offset(view, host).x, host).toBeLessThan(size.width / 2);
      expect(offset(view, host).y, host).toBeLessThan(size.height / 2);
    }
  });

  it.each<[boolean, Size]>([
    [true, { width: 892, height: 524 }],
    [false, { width: 1160, height: 520 }],
    [false, { width: 600, height: 900 }],
  ])('the whole legend is shown (%s) where it covers no symbol of the world', (roomy, size) => {
    expect(isRoomy(size, 1)).toBe(roomy);
    const inTheWay = size.height / 2 - offset(worldView(size), 'LSO').y < 140;
    if (size.width >= 700) expect(inTheWay).toBe(!roomy);
    // Text twice as large needs twice the panel.
    const twice = { width: size.width * 2, height: size.height * 2 };
    expect(isRoomy(twice, 2)).toBe(roomy);
  });

  it.each(SIZES)(
    "a region's hosts are all in the panel, closer than the world, $width by $height",
    (size) => {
      for (const region of ['pacific', 'southeast-asia', 'europe'] as const) {
        const hosts = HOSTS.filter((host) => regionOfHost(host) === region);
        const view = hostsView(hosts, size, WHERE);
        expect(view.zoom).toBeGreaterThan(worldView(size).zoom + 0.4);
        for (const host of hosts) {
          expect(offset(view, host).x, host).toBeLessThan(size.width / 2);
          expect(offset(view, host).y, host).toBeLessThan(size.height / 2);
        }
      }
    },
  );

  it('the Pacific is never cut: Kiribati is one frame on both sides of the date line', () => {
    const view = hostsView(['KIR'], SIZES[0]!, WHERE);
    expect(view.lng).toBeGreaterThan(170);
    expect(view.lng).toBeLessThan(215);
  });

  it('islands across the seam do not widen a host to the world', () => {
    expect(hostsView(['PRT'], SIZES[0]!, WHERE).zoom).toBeGreaterThan(3);
  });

  it('no hosts are the whole world', () => {
    expect(hostsView([], SIZES[0]!, WHERE)).toEqual(worldView(SIZES[0]!));
  });
});
