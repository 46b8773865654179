import { describe, expect, it } from 'vitest';
import { hostsView } from '../../../src/map/frame';
import { meets, numberBox, placeNames, widthOf, type Box } from '../../../src/map/names';
import { toPixels } from '../../../src/map/patterson';
import { layOut } from '../../../src/map/layOut';
import { regionOfHost } from '../../../src/atlas/record/regions';
import { ENTRIES, SPOTS, WHERE } from './records';

const SIZE = { width: 880, height: 550 };
const pacific = [...new Set(ENTRIES.flatMap((one) => one.hosts))].filter(
  (host) => regionOfHost(host) === 'pacific',
);
const { zoom } = hostsView(pacific, SIZE, WHERE);
const { symbols } = layOut(ENTRIES, { zoom, ...SIZE }, SPOTS);

describe("hosts' names", () => {
  it('are left out far out', () => {
    expect(placeNames(symbols, 1.8).size).toBe(0);
  });

  it('name the Pacific states when the Pacific fills the panel', () => {
    const names = [...placeNames(symbols, zoom).values()].map(({ text }) => text);
    expect(names).toEqual(
      expect.arrayContaining(['Solomon Islands', 'Fiji', 'Vanuatu', 'Tuvalu', 'Nauru']),
    );
    expect(new Set(names).size).toBe(names.length);
  });

  it('never stand on a symbol', () => {
    const names = placeNames(symbols, zoom);
    for (const symbol of symbols) {
      const name = names.get(symbol.key);
      if (!name) continue;
      const at = toPixels(symbol.at.lat, symbol.at.lng, zoom);
      for (const other of symbols) {
        const point = toPixels(other.at.lat, other.at.lng, zoom);
        expect(
          Math.hypot(point.x - at.x - name.x, point.y - at.y - name.y),
          `${name.text} on ${other.name}`,
        ).toBeGreaterThan(other.radius);
      }
    }
  });

  it('never stand on a number that a page of larger type puts under its symbol', () => {
    const scale = 1.5;
    const laid = layOut(ENTRIES, { zoom, ...SIZE }, SPOTS, scale).symbols;
    const names = placeNames(laid, zoom, scale);
    const moved = (box: Box, { x, y }: { x: number; y: number }): Box => ({
      left: box.left + x,
      right: box.right + x,
      top: box.top + y,
      bottom: box.bottom + y,
    });
    const numbers = laid.flatMap((symbol) => {
      const box = numberBox(symbol, scale);
      return box ? [moved(box, toPixels(symbol.at.lat, symbol.at.lng, zoom))] : [];
    });
    expect(numbers).not.toHaveLength(0);
    expect(names.size).toBeGreaterThan(3);
    for (const symbol of laid) {
      const name = names.get(symbol.key);
      if (!name) continue;
      const at = toPixels(symbol.at.lat, symbol.at.lng, zoom);
      const half = (widthOf(name.text) * scale) / 2;
      const box = moved(
        { left: -half, right: half, top: -7 * scale, bottom: 7 * scale },
        { x: at.x + name.x, y: at.y + name.y },
      );
      expect(
        numbers.some((number) => meets(number, box)),
        name.text,
      ).toBe(false);
    }
  });
});
