import type { Entry } from '../record/entry';
import type { Filter } from '../selection/filter';
import { hostName } from '../places/hosts';
import { HOST_CODES, regionOfHost } from '../record/regions';
import {
  PROVIDERS,
  PROVIDER_LABELS,
  PROVIDER_SLUGS,
  REGIONS,
  REGION_LABELS,
  type Provider,
  type Region,
} from '../record/vocabulary';

/** One of the things set side by side: a region, a provider or a host. */
export interface Side {
  /** As it stands in an address: `pacific`, `china`, `FJI`. */
  slug: string;
  facet: 'region' | 'provider' | 'host';
  /** As entries have it. */
  value: string;
  label: string;
}

/** What is compared where nothing else is asked for. */
const FIRST_SIDES: readonly string[] = ['pacific', 'sub-saharan-africa'];

/** Most sides that still fit beside each other. */
export const MOST_SIDES = 4;

const ALL: ReadonlyMap<string, Side> = new Map(
  [
    ...REGIONS.map((value) => ({
      slug: value,
      facet: 'region' as const,
      value,
      label: REGION_LABELS[value],
    })),
    ...PROVIDERS.map((value) => ({
      slug: PROVIDER_SLUGS[value],
      facet: 'provider' as const,
      value,
      label: PROVIDER_LABELS[value],
    })),
    ...HOST_CODES.map((value) => ({
      slug: value,
      facet: 'host' as const,
      value,
      // Each provider is a host too, and the two must not go by one name.
      label: PROVIDERS.includes(value as Provider) ? `${hostName(value)} as host` : hostName(value),
    })),
  ].map((side) => [side.slug, side]),
);

/** The side that a slug or code names; undefined where it names none. */
export const sideOf = (slug: string): Side | undefined => ALL.get(slug);

/** The sides that a comparison shows, by the slugs asked for; where none is asked for, the Pacific and Sub-Saharan Africa. */
export const sidesOf = (slugs: readonly string[]): Side[] =>
  (slugs.length > 0 ? slugs : FIRST_SIDES).flatMap((slug) => sideOf(slug) ?? []);

/** Whether an initiative belongs to a side; one with several hosts may belong to several. */
export function belongsTo(entry: Entry, { facet, value }: Side): boolean {
  if (facet === 'provider') return entry.provider === value;
  return (facet === 'region' ? entry.regions : entry.hosts).includes(value as Region);
}

/** Whether a host, as a place, lies in a side: always in a provider's. */
export const holdsHost = ({ facet, value }: Side, code: string): boolean =>
  facet === 'provider' || (facet === 'host' ? code === value : regionOfHost(code) === value);

/**
 * The filter that leaves, of what `filter` passes, what has this value too: `entries`. Null where no filter can say so: an
 * initiative with two hosts may pass a filter by one of them and be sought by the other.
 */
export function narrow(
  filter: Filter,
  facet: Exclude<keyof Filter, 'from' | 'to' | 'changed' | 'q'>,
  value: string,
  entries: readonly Entry[],
): Filter | null {
  const chosen: readonly string[] = filter[facet];
  if (chosen.length === 0 || chosen.includes(value)) return { ...filter, [facet]: [value] };
  if (facet !== 'region' || filter.host.length > 0) return null;
  // Within a filter by other regions the hosts say which of these touch this region as well.
  const hosts = [...new Set(entries.flatMap((entry) => entry.hosts))]
    .filter((code) => regionOfHost(code) === value)
    .sort();
  return hosts.length > 0 ? { ...filter, host: hosts } : null;
}
