import type { Entry } from '../atlas/record/entry';
import { hostPoint } from '../atlas/places/hosts';
import type { LatLng } from './mapSymbol';
import { toMapLng } from './patterson';

/** A record that is pointed at, and its label's words. */
export interface MapPoint {
  entry: Entry;
  label: string;
}

/** Where a record is pointed at: its place, or its first host; null where it has neither. Longitude -30..330. */
export function pointOf(entry: Entry): LatLng | null {
  const host = entry.hosts[0];
  const point = entry.place ?? (host ? hostPoint(host) : null);
  return point && { lat: point.lat, lng: toMapLng(point.lng) };
}
