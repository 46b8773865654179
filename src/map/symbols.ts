import type { Entry } from '../atlas/record/entry';
import { hostName } from '../atlas/places/hosts';
import { regionOfHost } from '../atlas/record/regions';
import {
  EVIDENCE,
  PROVIDERS,
  PROVIDER_LABELS,
  REGIONS,
  REGION_LABELS,
  type Evidence,
  type Provider,
  type Region,
} from '../atlas/record/vocabulary';
import { CELLS, type Spot, type Spots, type Standing } from './spots';
import { fromPixels, inWidths, toMapLng, widthAt } from './patterson';

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

/** No symbol may hide more of another than this. */
export const MOST_COVERED = 1 / 7;
/** Pixels a degree from which hosts come apart into their records' own places. */
export const PLACES_FROM = 17;
/** Pixels a degree below which a region is one symbol. */
const REGIONS_BELOW = 1.6;
const TARGET = 24;
const LEAST_RADIUS = 4;
const LARGEST_ROOT = 4.6;
/** How far beyond its radius a shape of the same area reaches, corners counted in part. */
const SPREAD: Record<Shape, number> = { ring: 1, circle: 1, square: 1.1, triangle: 1.28 };
const REACH_MARGIN = 1.5;
/** What is drawn stands on whole pixels: two targets may come this much nearer than they were laid out. */
const ROUNDING = 1;

/** The initiatives of one spot. */
interface Leaf {
  spot: Spot;
  /** The hosts that they concern, where it is a place. */
  hosts: Set<string> | null;
  /** How many stand here alone, by provider and evidence. */
  alone: number[];
}

/**
 * A mark before it has a final place. Most initiatives stand at one spot alone and are but counted; those that stand at several
 * are bits, one for each such initiative of the filter, so that a group of their spots counts each once.
 */
interface Mark {
  band: string;
  leaves: readonly Leaf[];
  country: string;
  /** How many stand at one spot alone. */
  alone: number;
  /** Words of `BITS` bits. */
  bits: readonly number[];
  count: number;
  providers: number;
  key: string;
  x: number;
  y: number;
}

/** As many as an engine keeps in a small integer. */
const BITS = 30;

/** Pixels a degree of longitude at a zoom. */
export const pixelsPerDegree = (zoom: number): number => widthAt(zoom) / 360;

/**
 * Symbols for the entries at a zoom, in the order of the keyboard: by region in the atlas's order, then the largest first.
 * Worldwide entries have no symbol. On a page whose text is `textScale` times the usual they are laid out as for a panel that
 * much smaller, then drawn that much larger, so that symbols and the numbers in them grow with the text.
 */
export function layOut(
  entries: readonly Entry[],
  frame: Frame,
  spots: Spots,
  textScale = 1,
): Layout {
  const zoom = frame.zoom - Math.log2(textScale);
  const scale = pixelsPerDegree(zoom);
  const apart = scale >= PLACES_FROM;
  const standingOf = apart ? spots.atPlaces : spots.atHosts;
  const bandOf = apart ? (host: string) => host : (host: string) => regionOfHost(host) as Region;
  const stood = marksOf(entries, standingOf, zoom, bandOf);
  const marks = scale < REGIONS_BELOW ? mergeBands(stood.marks) : stood.marks;
  const side = Math.min(frame.width, frame.height) / textScale;
  const largest = Math.max(23, Math.min(40, side * 0.058));
  const room = roomAt(scale, marks.length);

  // Symbols grow with what is grouped, and grouping follows from their size: group once for the largest hosts, then size by the groups.
  const first = rootFor(marks, largest);
  let grouped = group(marks, first, room.gap);
  const root = rootFor(grouped, largest);
  if (root !== first) grouped = group(marks, root, room.gap);
  const settled = settle(grouped, root, room.shift);

  const entriesOf = listing(settled, entries, standingOf);
  const symbols = settled.map((item) =>
    toSymbol(item, stood.shared, entriesOf, { zoom, root, apart, textScale }),
  );
  const orderOf = (symbol: MapSymbol) => REGIONS.indexOf(symbol.regions[0] ?? 'worldwide');
  symbols.sort(
    (a, b) =>
      orderOf(a) - orderOf(b) ||
      b.count - a.count ||
      (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
  );
  return { symbols, radiusOf: (count) => radiusFor(count, root) * textScale };
}

/** Far out many marks keep well clear of each other; few of them, or closer in, are moved apart a little instead of being grouped. */
function roomAt(scale: number, marks: number): { gap: number; shift: number } {
  const near = within01((scale - 2.6) / 3.4);
  const few = within01((75 - marks) / 30) * within01(scale - 1.6);
  const room = Math.max(near, few);
  return { gap: 2 - 16 * room, shift: 5 + 9 * room };
}
const within01 = (value: number): number => Math.max(0, Math.min(1, value));

const radiusFor = (count: number, root: number): number =>
  Math.max(LEAST_RADIUS, root * Math.sqrt(count));

const rootFor = (marks: readonly Mark[], largest: number): number =>
  Math.min(LARGEST_ROOT, largest / Math.sqrt(Math.max(1, ...marks.map((mark) => mark.count))));

function shapeOf(providers: number): Shape {
  const single = PROVIDERS.find((_, at) => providers === 1 << at);
  return single ? PROVIDER_SHAPES[single] : 'ring';
}

const drawnReach = (mark: Mark, root: number): number =>
  radiusFor(mark.count, root) * SPREAD[shapeOf(mark.providers)] + REACH_MARGIN;

const reachOf = (mark: Mark, root: number): number => Math.max(TARGET / 2, drawnReach(mark, root));

/** Of a large symbol the square inside its circle, so that circles side by side have squares side by side. */
const sideOf = (reach: number): number => Math.max(TARGET, reach * Math.SQRT2);

// --- What stands where

const pointOf = ({ lat, lng }: LatLng) => inWidths(lat, toMapLng(lng));
const NONE_ALONE: readonly number[] = new Array<number>(CELLS).fill(0);

type StandingOf = (entry: Entry) => Standing;
type SpotMark = Mark & { leaves: [Leaf]; bits: number[] };

/** One mark a spot, and of the entries that stand at several, each of which has a bit, their standing. */
function marksOf(
  entries: readonly Entry[],
  standingOf: StandingOf,
  zoom: number,
  bandOf: (host: string) => string,
): { marks: Mark[]; shared: readonly Standing[] } {
  const marks: SpotMark[] = [];
  const bySpot: (SpotMark | undefined)[] = [];
  const shared: Standing[] = [];
  const width = widthAt(zoom);
  const markAt = (spot: Spot, entry: Entry, placeCountry: string | null): SpotMark => {
    const point = spot.host ?? pointOf(entry.place as LatLng);
    const country = spot.host ? spot.key : (placeCountry as string);
    const mark: SpotMark = {
      band: spot.host ? bandOf(spot.key) : country,
      leaves: [{ spot, hosts: spot.host ? null : new Set(), alone: NONE_ALONE.slice() }],
      country,
      alone: 0,
      bits: [],
      count: 0,
      providers: 0,
      key: spot.key,
      x: point.x * width,
      y: point.y * width,
    };
    marks.push(mark);
    bySpot[spot.index] = mark;
    return mark;
  };
  for (const entry of entries) {
    const standing = standingOf(entry);
    const { spots, country, hosts, cell } = standing;
    for (const spot of spots) {
      const mark = bySpot[spot.index] ?? markAt(spot, entry, country);
      const concerned = mark.leaves[0].hosts;
      if (concerned) for (const host of hosts) concerned.add(host);
      mark.count++;
      mark.providers |= 1 << Math.floor(cell / EVIDENCE.length);
      if (spots.length === 1) {
        mark.alone++;
        mark.leaves[0].alone[cell]!++;
        continue;
      }
      const word = Math.floor(shared.length / BITS);
      while (mark.bits.length <= word) mark.bits.push(0);
      mark.bits[word]! |= 1 << (shared.length % BITS);
    }
    if (spots.length > 1) shared.push(standing);
  }
  return { marks, shared };
}

/** One mark for all that is of a band. */
function mergeBands(marks: readonly Mark[]): Mark[] {
  const bands = new Map<string, Mark>();
  for (const mark of marks) {
    const other = bands.get(mark.band);
    bands.set(mark.band, other ? merge(other, mark) : mark);
  }
  return [...bands.values()];
}

// --- Grouping

function merge(a: Mark, b: Mark): Mark {
  const [longer, shorter] = a.bits.length < b.bits.length ? [b.bits, a.bits] : [a.bits, b.bits];
  const bits = longer.slice();
  const alone = a.alone + b.alone;
  let count = alone;
  for (let at = 0; at < bits.length; at++) {
    if (at < shorter.length) bits[at]! |= shorter[at] as number;
    count += ones(bits[at] as number);
  }
  const weight = a.count + b.count;
  const larger = b.count > a.count ? b : a;
  return {
    band: larger.band,
    leaves: a.leaves.concat(b.leaves),
    country: larger.country,
    alone,
    bits,
    count,
    providers: a.providers | b.providers,
    key: a.key < b.key ? a.key : b.key,
    x: (a.x * a.count + b.x * b.count) / weight,
    y: (a.y * a.count + b.y * b.count) / weight,
  };
}

function ones(word: number): number {
  let rest = word - ((word >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Not `Math.hypot`, which is many times slower and is not needed for pixels. */
const distance = (a: { x: number; y: number }, b: { x: number; y: number }): number =>
  Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2);

/** Groups what lies nearer than its size and a gap allow: within one band only, the closest pair first, until all keep clear. */
function group(marks: readonly Mark[], root: number, gap: number): Mark[] {
  const bands = new Map<string, Mark[]>();
  for (const mark of marks) {
    const band = bands.get(mark.band);
    if (band) band.push(mark);
    else bands.set(mark.band, [mark]);
  }
  return [...bands.values()].flatMap((band) => groupBand(band, root, gap));
}

/** Each mark keeps the nearest before it, so that a grouping looks again only at what it touched. */
function groupBand(band: readonly Mark[], root: number, gap: number): Mark[] {
  const marks: (Mark | null)[] = [...band];
  const reaches = band.map((mark) => reachOf(mark, root));
  /** Of two marks: how far apart over how far they should be. */
  const ratioOf = (i: number, j: number) =>
    distance(marks[i] as Mark, marks[j] as Mark) /
    ((reaches[i] as number) + (reaches[j] as number) + gap);
  const nearest = band.map(() => -1);
  const ratios = band.map(() => 1);
  const look = (i: number) => {
    nearest[i] = -1;
    ratios[i] = 1;
    for (let j = 0; j < i; j++) if (marks[j]) compare(i, j);
  };
  const compare = (i: number, j: number) => {
    const ratio = ratioOf(i, j);
    if (ratio >= (ratios[i] as number)) return;
    ratios[i] = ratio;
    nearest[i] = j;
  };
  for (let i = 1; i < marks.length; i++) look(i);
  for (;;) {
    let i = -1;
    for (let k = 1; k < marks.length; k++)
      if (marks[k] && (ratios[k] as number) < (i < 0 ? 1 : (ratios[i] as number))) i = k;
    if (i < 0) return marks.filter((mark) => mark !== null);
    const j = nearest[i] as number;
    const merged = merge(marks[j] as Mark, marks[i] as Mark);
    marks[j] = merged;
    marks[i] = null;
    reaches[j] = reachOf(merged, root);
    look(j);
    for (let k = j + 1; k < marks.length; k++) {
      if (!marks[k]) continue;
      if (nearest[k] === i || nearest[k] === j) look(k);
      else compare(k, j);
    }
  }
}

// --- Moving apart

interface Settled {
  mark: Mark;
  x: number;
  y: number;
  reach: number;
  side: number;
}

function standing(mark: Mark, root: number): Settled {
  const reach = reachOf(mark, root);
  return { mark, x: mark.x, y: mark.y, reach, side: sideOf(reach) };
}

/** Moves neighbours apart, none further than `shift` pixels; those that still cover each other too much, or whose targets still meet, are grouped after all. */
function settle(marks: readonly Mark[], root: number, shift: number): Settled[] {
  let settled = marks.map((mark) => standing(mark, root));
  for (;;) {
    relax(settled, shift);
    const pair = worstPair(settled);
    if (!pair) return settled;
    const [a, b] = pair;
    // A neighbour of the same band is the better company, if there is one about as near.
    const smaller = a.mark.count < b.mark.count ? a : b;
    const partner =
      a.mark.band === b.mark.band
        ? null
        : nearestOfBand(smaller, settled, smaller.reach * 2 + TARGET);
    const [first, second] = partner ? [smaller, partner] : [a, b];
    const merged = merge(first.mark, second.mark);
    settled = settled
      .filter((item) => item !== first && item !== second)
      .concat(standing(merged, root));
  }
}

function relax(items: Settled[], shift: number): void {
  for (const item of items) {
    item.x = item.mark.x;
    item.y = item.mark.y;
  }
  const near: [Settled, Settled][] = [];
  for (let i = 1; i < items.length; i++)
    for (let j = 0; j < i; j++) {
      const a = items[i] as Settled;
      const b = items[j] as Settled;
      const limit = a.reach + b.reach + 2 * shift + TARGET / 2;
      if (Math.abs(a.x - b.x) < limit && Math.abs(a.y - b.y) < limit) near.push([a, b]);
    }
  for (let step = 0; step < 60; step++) {
    let moved = false;
    for (const [a, b] of near) {
      const apart = distance(a, b);
      const push = a.reach + b.reach - apart;
      if (push > 0.3) {
        moved = true;
        if (apart > 0.01)
          moveApart(a, b, ((a.x - b.x) / apart) * push, ((a.y - b.y) / apart) * push, shift);
        else moveApart(a, b, push, 0, shift);
      }
      const x = overlapX(a, b);
      const y = overlapY(a, b);
      if (x > 0 && y > 0) {
        moved = true;
        // The shorter way out, and a hair more, so that it is reached.
        if (x < y) moveApart(a, b, (a.x < b.x ? -1 : 1) * (x + 0.1), 0, shift);
        else moveApart(a, b, 0, (a.y < b.y ? -1 : 1) * (y + 0.1), shift);
      }
    }
    if (!moved) return;
  }
}

/** By how much two targets meet across and up and down; they do where both are above 0. */
const overlapX = (a: Settled, b: Settled): number =>
  (a.side + b.side) / 2 + ROUNDING - Math.abs(a.x - b.x);
const overlapY = (a: Settled, b: Settled): number =>
  (a.side + b.side) / 2 + ROUNDING - Math.abs(a.y - b.y);

/** Moves two apart by so much in all, the smaller the more. */
function moveApart(a: Settled, b: Settled, dx: number, dy: number, most: number): void {
  const share = b.reach / (a.reach + b.reach);
  shiftBy(a, dx * share, dy * share, most);
  shiftBy(b, -dx * (1 - share), -dy * (1 - share), most);
}

function shiftBy(item: Settled, dx: number, dy: number, most: number): void {
  const x = item.x + dx - item.mark.x;
  const y = item.y + dy - item.mark.y;
  const far = Math.sqrt(x * x + y * y);
  const kept = far > most ? most / far : 1;
  item.x = item.mark.x + x * kept;
  item.y = item.mark.y + y * kept;
}

/** The pair whose targets meet most or of which one covers most of the other, if that is too much. Measured on their reach, a little stricter than what is drawn. */
function worstPair(items: readonly Settled[]): [Settled, Settled] | null {
  let worst = 0;
  let pair: [Settled, Settled] | null = null;
  for (let i = 1; i < items.length; i++)
    for (let j = 0; j < i; j++) {
      const a = items[i] as Settled;
      const b = items[j] as Settled;
      if (Math.abs(a.x - b.x) > a.reach + b.reach + TARGET) continue;
      const met = Math.min(overlapX(a, b), overlapY(a, b)) / Math.min(a.side, b.side);
      const covered = shareCovered(a.reach, b.reach, distance(a, b)) - MOST_COVERED / 2;
      const fault = Math.max(met, covered);
      if (fault > worst) {
        worst = fault;
        pair = [a, b];
      }
    }
  return pair;
}

/** How much of the smaller of two circles the other covers, 0 to 1. */
export function shareCovered(a: number, b: number, apart: number): number {
  if (apart >= a + b) return 0;
  const small = Math.min(a, b);
  const large = Math.max(a, b);
  if (apart <= large - small) return 1;
  const alpha = Math.acos((small * small + apart * apart - large * large) / (2 * small * apart));
  const beta = Math.acos((large * large + apart * apart - small * small) / (2 * large * apart));
  const lens =
    small * small * (alpha - Math.sin(2 * alpha) / 2) +
    large * large * (beta - Math.sin(2 * beta) / 2);
  return lens / (Math.PI * small * small);
}

function nearestOfBand(from: Settled, items: readonly Settled[], within: number): Settled | null {
  let best: Settled | null = null;
  let least = within;
  for (const item of items) {
    if (item === from || item.mark.band !== from.mark.band) continue;
    const far = distance(item.mark, from.mark);
    if (far < least) {
      least = far;
      best = item;
    }
  }
  return best;
}

// --- What it says

function toSymbol(
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
function listing(
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
    EVIDENCE.flatMap((evidence, e) => {
      const count = counts[p * EVIDENCE.length + e] as number;
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
  return `${hosts.length} hosts in ${labels.length > 1 ? `${labels.slice(0, -1).join(', ')} and ${labels.at(-1)}` : labels[0]}`;
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
