import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Entry } from '../atlas/record/entry';
import { hostPoint } from '../atlas/places/hosts';
import { regionOfHost } from '../atlas/record/regions';
import { toMapLng } from './patterson';

/** The basemap file: one object, `land`, whose geometries' ids are host codes (none where land has no code). */
export type Basemap = Topology<{ land: GeometryCollection }>;
export type Lands = FeatureCollection<Polygon | MultiPolygon>;

/** South-west and north-east corners: latitude, longitude of -30..330. */
export type Bounds = [[number, number], [number, number]];

/** The basemap as outlines. */
export const landsOf = (basemap: Basemap): Lands => feature(basemap, basemap.objects.land) as Lands;

/** A country's box is widened by this many degrees before a place outside it is held to be elsewhere. */
const BOX_MARGIN = 0.5;

interface Outline {
  polygons: readonly Position[][][];
  bounds: Bounds;
}

/** What the outlines tell: the box of each host, and in which country an entry's place lies. */
export class Where {
  private readonly outlines = new Map<string, Outline>();
  private readonly found = new WeakMap<Entry, string>();

  constructor(lands: Lands) {
    for (const { id, geometry } of lands.features) {
      if (id === undefined) continue;
      const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
      const code = String(id);
      this.outlines.set(code, { polygons, bounds: boundsOf(mainland(code, polygons)) });
    }
  }

  /** The box around a host's land, islands across the world left out; null where the basemap has none. */
  boundsOf(code: string): Bounds | null {
    return this.outlines.get(code)?.bounds ?? null;
  }

  /** The one of an entry's hosts and its provider in which its place lies, or to which it is nearest. */
  countryOf = (entry: Entry): string => {
    const known = this.found.get(entry);
    if (known) return known;
    const place = entry.place as { lat: number; lng: number };
    const point = { lat: place.lat, lng: toMapLng(place.lng) };
    const all = [...entry.hosts, entry.provider];
    const near = all.filter((code) => this.boxHolds(code, point));
    let least = Infinity;
    let country = near[0] ?? entry.hosts[0] ?? entry.provider;
    if (near.length !== 1)
      for (const code of near.length ? near : all) {
        const far = this.distanceTo(code, point);
        if (far < least) {
          least = far;
          country = code;
        }
      }
    this.found.set(entry, country);
    return country;
  };

  private boxHolds(code: string, { lat, lng }: { lat: number; lng: number }): boolean {
    const bounds = this.boundsOf(code);
    if (!bounds) return false;
    const [[south, west], [north, east]] = bounds;
    return (
      lat > south - BOX_MARGIN &&
      lat < north + BOX_MARGIN &&
      lng > west - BOX_MARGIN &&
      lng < east + BOX_MARGIN
    );
  }

  /** Square of the distance in degrees from a point to a country's nearest corner; 0 inside. */
  private distanceTo(code: string, { lat, lng }: { lat: number; lng: number }): number {
    const shrink = Math.cos((lat * Math.PI) / 180);
    let least = Infinity;
    for (const polygon of this.outlines.get(code)?.polygons ?? []) {
      let inside = false;
      for (const ring of polygon)
        for (let at = 0, before = ring.length - 1; at < ring.length; before = at++) {
          const [ax, ay] = ring[at] as [number, number];
          const [bx, by] = ring[before] as [number, number];
          if (ay > lat !== by > lat && lng < ((bx - ax) * (lat - ay)) / (by - ay) + ax)
            inside = !inside;
          least = Math.min(least, ((ax - lng) * shrink) ** 2 + (ay - lat) ** 2);
        }
      if (inside) return 0;
    }
    return least;
  }
}

/** The lands of a host within a sixth of the world of its point: the Azores' westernmost lie beyond the map's seam. */
function mainland(code: string, polygons: Position[][][]): Position[][][] {
  if (!regionOfHost(code)) return polygons;
  const middle = toMapLng(hostPoint(code).lng);
  return polygons.filter((polygon) => {
    const [[, west], [, east]] = boundsOf([polygon]);
    return Math.abs((west + east) / 2 - middle) < 60;
  });
}

function boundsOf(polygons: readonly Position[][][]): Bounds {
  const bounds: Bounds = [
    [Infinity, Infinity],
    [-Infinity, -Infinity],
  ];
  for (const polygon of polygons)
    for (const [lng, lat] of (polygon[0] ?? []) as [number, number][]) {
      bounds[0] = [Math.min(bounds[0][0], lat), Math.min(bounds[0][1], lng)];
      bounds[1] = [Math.max(bounds[1][0], lat), Math.max(bounds[1][1], lng)];
    }
  return bounds;
}
