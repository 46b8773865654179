import type { Entry } from '../atlas/record/entry';
import { hostPoint } from '../atlas/places/hosts';
import { regionOfHost } from '../atlas/record/regions';
import { OWN_EVIDENCE, PROVIDERS } from '../atlas/record/vocabulary';
import { inWidths, toMapLng } from './patterson';

/** Where initiatives stand: at a host, whose code is then its key, or at a place that records give. */
export interface Spot {
  /** Its number among all spots, from 0. */
  index: number;
  key: string;
  /** Where a host's point is, in widths of the map; null for a place. */
  host: { x: number; y: number } | null;
}

/** Where one initiative stands. */
export interface Standing {
  spots: readonly Spot[];
  /** The country that its place lies in; null where it stands at its hosts alone. */
  country: string | null;
  /** The hosts that it concerns at its place. */
  hosts: readonly string[];
  /** Its provider and evidence as one number: below `CELLS`. */
  cell: number;
}

/** How many pairs of a provider and a strength of evidence there are. */
export const CELLS = PROVIDERS.length * OWN_EVIDENCE.length;

/**
 * Where entries stand, worked out once for each: a change of filter lays out the same entries again. `countryOf` says in which
 * of its hosts, or its provider, an entry's place lies.
 */
export class Spots {
  private readonly byKey = new Map<string, Spot>();
  private readonly hostsOnly = new WeakMap<Entry, Standing>();
  private readonly places = new WeakMap<Entry, Standing>();

  constructor(private readonly countryOf: (entry: Entry) => string) {}

  /** At each of its hosts. */
  atHosts = (entry: Entry): Standing => {
    let standing = this.hostsOnly.get(entry);
    if (!standing) {
      standing = this.standing(entry, this.spotsOf(entry.hosts), null, entry.hosts);
      this.hostsOnly.set(entry, standing);
    }
    return standing;
  };

  /**
   * At its place, or at its hosts where it has no finer one. One whose place lies in another country than its hosts' stands there
   * alone; one that lies in one of several hosts still counts at the others.
   */
  atPlaces = (entry: Entry): Standing => {
    const { place, hosts } = entry;
    if (!place || place.precision === 'country' || hosts.length === 0) return this.atHosts(entry);
    let standing = this.places.get(entry);
    if (!standing) {
      const country = this.countryOf(entry);
      const here = hosts.includes(country);
      const spot = this.spot(`${place.lat.toFixed(1)},${place.lng.toFixed(1)}`, null);
      const others = here ? this.spotsOf(hosts.filter((host) => host !== country)) : [];
      standing = this.standing(entry, [spot, ...others], country, here ? [country] : hosts);
      this.places.set(entry, standing);
    }
    return standing;
  };

  private standing(
    { provider, evidence }: Entry,
    spots: readonly Spot[],
    country: string | null,
    hosts: readonly string[],
  ): Standing {
    const cell = PROVIDERS.indexOf(provider) * OWN_EVIDENCE.length + OWN_EVIDENCE.indexOf(evidence);
    return { spots, country, hosts, cell };
  }

  private spotsOf(hosts: readonly string[]): Spot[] {
    return hosts.filter(regionOfHost).map((host) => this.spot(host, hostPoint(host)));
  }

  private spot(key: string, point: { lat: number; lng: number } | null): Spot {
    let spot = this.byKey.get(key);
    if (!spot) {
      const host = point && inWidths(point.lat, toMapLng(point.lng));
      spot = { index: this.byKey.size, key, host };
      this.byKey.set(key, spot);
    }
    return spot;
  }
}
