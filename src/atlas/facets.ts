/**
 * Facet counting over typed arrays, for any table: which rows pass every dimension's choice, and for each dimension how
 * many rows each of its values would give under the *other* dimensions' choices.
 *
 * A row carries one bit for each dimension that it fails. A value's count then takes the rows that fail nothing but,
 * perhaps, that value's own dimension. Marking touches only the dimension that changed; counting is one pass a dimension.
 */
export type Dimension =
  /** Exactly one value a row: `codes[row]` lies in 0…size-1. */
  | { readonly kind: 'one'; readonly codes: Uint8Array | Uint16Array; readonly size: number }
  /** Any number of values a row: `codes[offsets[row]…offsets[row + 1])`, each at most once. */
  | {
      readonly kind: 'many';
      readonly offsets: Uint32Array;
      readonly codes: Uint16Array;
      readonly size: number;
    };

export interface Facets {
  /** Sets what a dimension lets through: `allowed[value]` is 1 or 0, null lets everything through. Reads the codes anew. */
  choose(dimension: number, allowed: Uint8Array | null): void;
  /** For each dimension, how many rows each value has among those that pass all other dimensions. */
  counts(): Uint32Array[];
  /** The rows that pass, in order; with `ignoring`, those that pass all dimensions but that one. */
  rows(ignoring?: number): Uint32Array;
}

/** Facets over `rowCount` rows. Throws a RangeError for more than 16 dimensions. */
export function createFacets(rowCount: number, dimensions: readonly Dimension[]): Facets {
  if (dimensions.length > 16) throw new RangeError('At most 16 dimensions');
  const failing = new Uint16Array(rowCount);
  const open = dimensions.map(() => true);

  return {
    choose(index, allowed) {
      const dimension = dimensions[index]!;
      const bit = 1 << index;
      const keep = ~bit;
      if (!allowed) {
        if (!open[index]) for (let row = 0; row < rowCount; row++) failing[row]! &= keep;
        open[index] = true;
        return;
      }
      open[index] = false;
      if (dimension.kind === 'one') markOne(failing, dimension.codes, allowed, bit);
      else markMany(failing, dimension.offsets, dimension.codes, allowed, bit);
    },
    counts() {
      return dimensions.map((dimension, index) => {
        const counts = new Uint32Array(dimension.size);
        const others = 0xffff & ~(1 << index);
        if (dimension.kind === 'one') countOne(failing, dimension.codes, others, counts);
        else countMany(failing, dimension.offsets, dimension.codes, others, counts);
        return counts;
      });
    },
    rows(ignoring) {
      const mask = ignoring === undefined ? 0xffff : 0xffff & ~(1 << ignoring);
      const passing = new Uint32Array(rowCount);
      let length = 0;
      for (let row = 0; row < rowCount; row++)
        if ((failing[row]! & mask) === 0) passing[length++] = row;
      return passing.slice(0, length);
    },
  };
}

function markOne(
  failing: Uint16Array,
  codes: Uint8Array | Uint16Array,
  allowed: Uint8Array,
  bit: number,
) {
  const keep = ~bit;
  // A table of the bit to set, looked up by value: no branch in the loop.
  const mark = Uint16Array.from(allowed, (passes) => (passes ? 0 : bit));
  for (let row = 0; row < failing.length; row++)
    failing[row] = (failing[row]! & keep) | mark[codes[row]!]!;
}

function markMany(
  failing: Uint16Array,
  offsets: Uint32Array,
  codes: Uint16Array,
  allowed: Uint8Array,
  bit: number,
) {
  const keep = ~bit;
  for (let row = 0; row < failing.length; row++) {
    let mark = bit;
    for (let at = offsets[row]!; at < offsets[row + 1]!; at++)
      if (allowed[codes[at]!]) {
        mark = 0;
        break;
      }
    failing[row] = (failing[row]! & keep) | mark;
  }
}

function countOne(
  failing: Uint16Array,
  codes: Uint8Array | Uint16Array,
  others: number,
  counts: Uint32Array,
) {
  for (let row = 0; row < failing.length; row++)
    if ((failing[row]! & others) === 0) counts[codes[row]!]!++;
}

function countMany(
  failing: Uint16Array,
  offsets: Uint32Array,
  codes: Uint16Array,
  others: number,
  counts: Uint32Array,
) {
  for (let row = 0; row < failing.length; row++)
    if ((failing[row]! & others) === 0)
      for (let at = offsets[row]!; at < offsets[row + 1]!; at++) counts[codes[at]!]!++;
}
