import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { HOST_CODES, regionOfHost } from '../../../src/atlas/record/regions';
import { basemapQuery, createQueryClient } from '../../../src/dataset/queries';
import { MiniMap } from '../../../src/map/MiniMap';
import type { Basemap } from '../../../src/map/where';

const BASEMAP = JSON.parse(readFileSync('public/basemap.json', 'utf8')) as Basemap;

/** The points of a path: each ring's first as it stands, each other by how far it lies from the one before. */
const pointsOf = (path: string) =>
  path.split('M').flatMap((ring) => {
    const numbers = (ring.match(/-?[\d.]+/g) ?? []).map(Number);
    let [x, y] = [0, 0];
    return Array.from({ length: numbers.length / 2 }, (_, at) => {
      x += numbers[2 * at]!;
      y += numbers[2 * at + 1]!;
      return [x, y] as const;
    });
  });

/** Draws a map and returns its shaded lands (their points) and rings (their middles). */
function draw(hosts: readonly string[], shaded: readonly string[]) {
  const client = createQueryClient();
  client.setQueryData(basemapQuery.queryKey, BASEMAP);
  render(
    <QueryClientProvider client={client}>
      <MiniMap hosts={hosts} shades={new Map(shaded.map((code) => [code, 0.5]))} label="A map" />
    </QueryClientProvider>,
  );
  const map = screen.getByRole('img', { name: 'A map' });
  const number = (element: Element, name: string) => Number(element.getAttribute(name));
  return {
    lands: [...map.querySelectorAll<SVGElement>('path[style]')].map((path) =>
      pointsOf(path.getAttribute('d')!),
    ),
    rings: [...map.querySelectorAll('circle')].map(
      (ring) => [number(ring, 'cx'), number(ring, 'cy')] as const,
    ),
  };
}
const inside = ([x, y]: readonly [number, number]) =>
  x >= -0.1 && x <= 320.1 && y >= -0.1 && y <= 180.1;

describe('MiniMap', () => {
  it('shows the Pacific whole: every land and every small island', () => {
    // Without those few that nobody lives on or that lie in other oceans.
    const pacific = HOST_CODES.filter(
      (code) => regionOfHost(code) === 'pacific' && !/HMD|CCK|CXR|UMI/.test(code),
    );
    const { lands, rings } = draw(pacific, pacific);
    expect(lands.flat().every(inside)).toBe(true);
    expect(rings.every(inside)).toBe(true);
    // Australia needs no ring to be seen; Tuvalu and Tonga do.
    expect(rings.length).toBeGreaterThan(15);
    expect(rings.length).toBeLessThan(pacific.length);
  });

  it('fills the drawing with one host', () => {
    const [fiji = []] = draw(['FJI'], ['FJI']).lands;
    const ys = fiji.map(([, y]) => y);
    expect(Math.max(...ys) - Math.min(...ys)).toBeGreaterThan(60);
    expect(fiji.every(inside)).toBe(true);
  });

  it('shows the world where no host is asked for, and shades only what it is told to', () => {
    const { lands, rings } = draw([], ['KEN']);
    expect(lands).toHaveLength(1);
    expect(rings).toHaveLength(0);
  });
});
