import type { Entry } from '../atlas/record/entry';
import { OWN_EVIDENCE } from '../atlas/record/vocabulary';
import type { LatLng } from './mapSymbol';
import { inWidths, toMapLng, widthAt } from './patterson';
import { CELLS, type Spot, type Standing } from './spots';

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
export interface Mark {
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
export const BITS = 30;

const pointOf = ({ lat, lng }: LatLng) => inWidths(lat, toMapLng(lng));
const NONE_ALONE: readonly number[] = new Array<number>(CELLS).fill(0);

/** Where an entry stands. */
export type StandingOf = (entry: Entry) => Standing;
type SpotMark = Mark & { leaves: [Leaf]; bits: number[] };

/** One mark a spot, and of the entries that stand at several, each of which has a bit, their standing. */
export function marksOf(
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
      mark.providers |= 1 << Math.floor(cell / OWN_EVIDENCE.length);
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
export function mergeBands(marks: readonly Mark[]): Mark[] {
  const bands = new Map<string, Mark>();
  for (const mark of marks) {
    const other = bands.get(mark.band);
    bands.set(mark.band, other ? merge(other, mark) : mark);
  }
  return [...bands.values()];
}

/** Two marks as one, between them by their counts; an initiative of both counts once. */
export function merge(a: Mark, b: Mark): Mark {
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
