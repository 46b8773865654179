import type { Entry } from '../atlas/record/entry';
import type { Evidence, Provider, Region } from '../atlas/record/vocabulary';

/** A symbol's outline: a single provider's shape, or a ring split between several. */
export type Shape = 'circle' | 'square' | 'triangle' | 'ring';
export const PROVIDER_SHAPES: Record<Provider, Shape> = {
  CHN: 'circle',
  USA: 'square',
  AUS: 'triangle',
};

/** How many of a symbol's initiatives are one provider's at one strength of evidence. */
export interface Part {
  provider: Provider;
  evidence: Evidence;
  count: number;
}

/** One mark on the map. Points are degrees with the map's longitude (-30..330), lengths pixels. */
export interface MapSymbol {
  /** The same for the same thing after a change of filter. */
  key: string;
  kind: 'host' | 'group' | 'place';
  name: string;
  /** Hosts that choosing the symbol chooses. */
  hosts: readonly string[];
  regions: readonly Region[];
  /** The country the mark stands in; of a group, one of them. */
  country: string;
  entries: readonly Entry[];
  count: number;
  parts: readonly Part[];
  shape: Shape;
  /** Of the circle whose area the symbol has. */
  radius: number;
  /** Of the circle it needs for itself; at least half of a 24 px target. */
  reach: number;
  /** Of the square it is chosen by, at least 24: no two of them meet. */
  side: number;
  /** Where it is drawn. */
  at: LatLng;
  /** Where it belongs; the same unless it was moved apart. */
  place: LatLng;
  /** Hosts elsewhere that it concerns: to be tied to it when it is pointed at. */
  away: readonly string[];
}

export interface LatLng {
  lat: number;
  lng: number;
}

/** What is laid out for: Leaflet's zoom and the panel in pixels. */
export interface Frame {
  zoom: number;
  width: number;
  height: number;
}

export interface Layout {
  symbols: readonly MapSymbol[];
  /** Radius in pixels of a symbol of `count` initiatives. */
  radiusOf: (count: number) => number;
}
