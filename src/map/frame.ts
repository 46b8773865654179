import type { Filter } from '../atlas/selection/filter';
import { hostPoint } from '../atlas/places/hosts';
import { regionOfHost } from '../atlas/record/regions';
import { pattersonLat, pattersonY, toMapLng } from './patterson';
import type { Bounds, Where } from './where';

export interface Position {
  lat: number;
  lng: number;
  zoom: number;
}

export interface Size {
  width: number;
  height: number;
}

/** Where the reader may go: the whole map but the poles. */
export const MAP_BOUNDS: Bounds = [
  // Further south than there is land: where the panel is taller than the map, the sea left over lies below, under the legend.
  [-76, -34],
  [85, 330],
];
/** What "the whole world" must show: every host, from Iceland to Brazil, from Svalbard's foot to Cape Horn, and Cape Verde not at the very edge. */
const WORLD: Bounds = [
  [-55.5, -31],
  [73, 326],
];
export const CLOSEST_ZOOM = 7.5;
/** No frame comes closer than this by itself. */
const CLOSEST_FRAME = 5.2;
/** Room for symbols and names at the edges, and for what lies over the map: buttons above, legend below. Pixels at the usual text size. */
const EDGES = { top: 72, bottom: 160, side: 60 };
const EDGES_TIGHT = { top: 68, bottom: 60, side: 40 };

/** How far below the world's middle, in widths of the panel, its symbols reach above the legend: those of southern Africa. */
const WORLD_SOUTH =
  ((pattersonY(WORLD[0][0]) + pattersonY(WORLD[1][0])) / 2 - pattersonY(-30)) / (2 * Math.PI);
/** What the whole legend takes of a panel's height, with a symbol's room above it. Pixels at the usual text size. */
const LEGEND = 150;

/** Whether a panel shows the whole legend without being asked: there is room for it below the world; `scale` is the text's size over the usual. */
export const isRoomy = ({ width, height }: Size, scale: number): boolean =>
  width >= 700 * scale && height / 2 - WORLD_SOUTH * width >= LEGEND * scale;

/** The view that shows those bounds whole and in the middle of a panel less its edges. */
function frameOf(
  [[south, west], [north, east]]: Bounds,
  size: Size,
  edges: typeof EDGES,
): Position {
  const top = pattersonY(north);
  const bottom = pattersonY(south);
  const wide = Math.max(size.width - 2 * edges.side, 80);
  const high = Math.max(size.height - edges.top - edges.bottom, 80);
  const width = Math.min(
    (wide * 360) / Math.max(east - west, 0.1),
    (high * 2 * Math.PI) / Math.max(top - bottom, 0.001),
  );
  const lift = (((edges.bottom - edges.top) / 2) * 2 * Math.PI) / width;
  return {
    lat: pattersonLat((top + bottom) / 2 - lift),
    lng: (west + east) / 2,
    zoom: Math.log2(width / 256),
  };
}

/** How high the whole world is in a panel that it just fills, of so many pixels' width. */
export const worldHeight = (width: number): number =>
  ((pattersonY(WORLD[1][0]) - pattersonY(WORLD[0][0])) * 180 * width) /
  (Math.PI * (WORLD[1][1] - WORLD[0][1]));

/** The whole world, as large as the panel allows. */
export const worldView = (size: Size): Position =>
  frameOf(WORLD, size, { top: 0, bottom: 0, side: 0 });

/** Those of some hosts that a filter narrows to; none where it asks for the whole world. */
export function hostsToFrame(
  { host, region }: Pick<Filter, 'host' | 'region'>,
  hosts: readonly string[],
): readonly string[] {
  if (host.length > 0) return host;
  return hosts.filter((code) => region.some((chosen) => chosen === regionOfHost(code)));
}

/**
 * A view that shows one host whole or several hosts' symbols, or the world where there are none. `scale` is the text's size over
 * the usual.
 */
export function hostsView(hosts: readonly string[], size: Size, where: Where, scale = 1): Position {
  if (hosts.length === 0) return worldView(size);
  let bounds: Bounds | null = null;
  for (const host of hosts) {
    const { lat, lng } = hostPoint(host);
    const point: Bounds = [
      [lat, toMapLng(lng)],
      [lat, toMapLng(lng)],
    ];
    // One host is shown whole; of several the symbols, or a wide land among them (Russia in Europe) would take all the room.
    const box = hosts.length === 1 ? (where.boundsOf(host) ?? point) : point;
    bounds = bounds ? around(bounds, box) : box;
  }
  const { top, bottom, side } = isRoomy(size, scale) ? EDGES : EDGES_TIGHT;
  const edges = { top: top * scale, bottom: bottom * scale, side: side * scale };
  const view = frameOf(bounds as Bounds, size, edges);
  const world = worldView(size);
  if (view.zoom <= world.zoom) return world;
  return { ...view, zoom: Math.min(view.zoom, CLOSEST_FRAME) };
}

function around([[s1, w1], [n1, e1]]: Bounds, [[s2, w2], [n2, e2]]: Bounds): Bounds {
  return [
    [Math.min(s1, s2), Math.min(w1, w2)],
    [Math.max(n1, n2), Math.max(e1, e2)],
  ];
}
