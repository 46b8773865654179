import { hostName } from '../atlas/places/hosts';
import type { Entry } from '../atlas/record/entry';
import { regionOfHost } from '../atlas/record/regions';
import {
  OWN_EVIDENCE,
  PROVIDERS,
  PROVIDER_LABELS,
  REGIONS,
  REGION_LABELS,
  type Provider,
  type Region,
} from '../atlas/record/vocabulary';
import type { MapSymbol, Part } from './mapSymbol';
import { fromPixels } from './patterson';
import type { Settled } from './settleMarks';
import { BITS, type Mark, type StandingOf } from './spotMarks';
import { CELLS, type Standing } from './spots';
import { radiusFor, reachOf, shapeOf, sideOf } from './symbolSize';
import { listOf } from '../atlas/record/wording';

/** What a settled mark is as a symbol: its name, hosts, parts, and where it is drawn. */
export function toSymbol(
  { mark, x, y }: Settled,
  shared: readonly Standing[],
  entriesOf: (mark: Mark) => readonly Entry[],
  {
    zoom,
    root,
    apart,
    textScale,
  }: { zoom: number; root: number; apart: boolean; textScale: number },
): MapSymbol {
  const reach = reachOf(mark, root);
  const place = fromPixels(mark.x, mark.y, zoom);
  const hosts = hostsOf(mark);
  // A place is in the region of the land it stands on; a group is in its hosts'.
  const regions = regionsOf(apart ? [mark.country] : hosts);
  const places = mark.leaves.filter(({ spot }) => !spot.host).length;
  const kind = apart && places > 0 ? 'place' : hosts.length > 1 ? 'group' : 'host';
  return {
    key: `${kind}:${mark.key}`,
    kind,
    name: nameOf(kind, mark, hosts, regions),
    hosts,
    regions,
    country: mark.country,
    get entries() {
      return entriesOf(mark);
    },
    count: mark.count,
    parts: partsOf(mark, shared),
    shape: shapeOf(mark.providers),
    radius: radiusFor(mark.count, root) * textScale,
    reach: reach * textScale,
    side: sideOf(reach) * textScale,
    at: x === mark.x && y === mark.y ? place : fromPixels(x, y, zoom),
    place,
    away: kind === 'place' ? hosts.filter((host) => host !== mark.country) : [],
  };
}

function hostsOf({ leaves }: Mark): string[] {
  const hosts = new Set<string>();
  for (const leaf of leaves)
    if (leaf.hosts) for (const host of leaf.hosts) hosts.add(host);
    else hosts.add(leaf.spot.key);
  return [...hosts].sort();
}

/** The entries of each mark, in their order. All are listed when the first is asked for: most filters are drawn without. */
export function listing(
  settled: readonly Settled[],
  entries: readonly Entry[],
  standingOf: StandingOf,
): (mark: Mark) => readonly Entry[] {
  let lists: Map<Mark, Entry[]> | undefined;
  const list = () => {
    lists = new Map(settled.map(({ mark }) => [mark, []]));
    const at = new Map(
      settled.flatMap(({ mark }) => mark.leaves.map(({ spot }) => [spot, lists!.get(mark)!])),
    );
    for (const entry of entries)
      for (const spot of standingOf(entry).spots) {
        const held = at.get(spot)!;
        // Once, though it stands at several spots of the group.
        if (held.at(-1) !== entry) held.push(entry);
      }
    return lists;
  };
  return (mark) => (lists ?? list()).get(mark)!;
}

function partsOf(mark: Mark, shared: readonly Standing[]): Part[] {
  const counts = new Array<number>(CELLS).fill(0);
  for (const { alone } of mark.leaves)
    for (let cell = 0; cell < CELLS; cell++) counts[cell]! += alone[cell] as number;
  for (let at = 0; at < mark.bits.length; at++)
    for (let rest = mark.bits[at] as number; rest !== 0; rest &= rest - 1)
      counts[(shared[at * BITS + 31 - Math.clz32(rest & -rest)] as Standing).cell]!++;
  return PROVIDERS.flatMap((provider, p) =>
    OWN_EVIDENCE.flatMap((evidence, e) => {
      const count = counts[p * OWN_EVIDENCE.length + e] as number;
      return count > 0 ? [{ provider, evidence, count }] : [];
    }),
  );
}

function regionsOf(hosts: readonly string[]): Region[] {
  const found = new Set(hosts.map(regionOfHost));
  return REGIONS.filter((region) => found.has(region));
}

function nameOf(
  kind: MapSymbol['kind'],
  mark: Mark,
  hosts: readonly string[],
  regions: readonly Region[],
): string {
  if (kind === 'host') return hostName(hosts[0] as string);
  if (kind === 'place')
    return `${mark.leaves.length > 1 ? 'Places' : 'Place'} in ${hostName(mark.country)}`;
  const labels = regions.map((region) => REGION_LABELS[region]);
  return `${hosts.length} hosts in ${listOf(labels)}`;
}

/** A symbol's initiatives by provider, the most first, ties in the atlas's order; providers with none are left out. */
export function countsByProvider(parts: readonly Part[]): { provider: Provider; count: number }[] {
  return PROVIDERS.map((provider) => ({
    provider,
    count: parts.reduce((sum, part) => (part.provider === provider ? sum + part.count : sum), 0),
  }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}

/** What a symbol says: "Solomon Islands: 21 initiatives; China 12, Australia 8, United States 1". */
export function spoken({
  name,
  count,
  parts,
}: Pick<MapSymbol, 'name' | 'count' | 'parts'>): string {
  const providers = countsByProvider(parts).map(
    ({ provider, count: own }) => `${PROVIDER_LABELS[provider]} ${own}`,
  );
  return `${name}: ${count} ${count === 1 ? 'initiative' : 'initiatives'}; ${providers.join(', ')}`;
}
