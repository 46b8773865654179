import type { Entry } from '../atlas/record/entry';
import { hostPoint } from '../atlas/places/hosts';
import { linesOf, type Called } from './callouts';
import type { Size } from './frame';
import type { LatLng } from './mapSymbol';
import { toMapLng } from './patterson';

/** A record that is pointed at, and its label's words. */
export interface MapPoint {
  entry: Entry;
  label: string;
}

/** Where a record may be pointed at: its place, or its hosts, the first first. Longitude -30..330. */
const pointsOf = ({ place, hosts }: Entry): LatLng[] =>
  (place ? [place] : hosts.map(hostPoint)).map(({ lat, lng }) => ({ lat, lng: toMapLng(lng) }));

/** Where a record is pointed at; null where it has neither place nor host. */
export const pointOf = (entry: Entry): LatLng | null => pointsOf(entry)[0] ?? null;

/**
 * What is to be called out in a panel: each record at its place, or at the first of its hosts that the panel shows.
 * `inPanel` gives a point in pixels of the panel.
 */
export const calledIn = (
  points: readonly MapPoint[],
  { width, height }: Size,
  inPanel: (at: LatLng) => { x: number; y: number },
): Called[] =>
  points.flatMap(({ entry, label }) => {
    const places = pointsOf(entry).map(inPanel);
    const at =
      places.find(({ x, y }) => x >= 0 && y >= 0 && x <= width && y <= height) ?? places[0];
    return at ? [{ key: entry.id, lines: linesOf(label), ...at }] : [];
  });

/** In words, what is pointed at and has no label: it lies outside the panel, stands nowhere, or found no room. */
export function withoutLabel(
  points: readonly MapPoint[],
  labelled: readonly { key: string }[],
): string | null {
  const left = points.filter(({ entry }) => !labelled.some(({ key }) => key === entry.id));
  return left.length > 0 ? `Not labelled: ${left.map(({ label }) => label).join('; ')}` : null;
}
