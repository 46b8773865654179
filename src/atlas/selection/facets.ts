/**
 * Facet counting over typed arrays, for any table: which rows pass every dimension's choice, and for each dimension how
 * many rows each of its values would give under the *other* dimensions' choices.
 *
 * A row carries one bit for each dimension that it fails. A value's count then takes the rows that fail nothing but,
 * perhaps, that value's own dimension. Marking touches only the dimension that changed; one pass sifts out the rows that count
 * at all, and only those are counted.
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
  /** The rows that pass, in order; with `ignoring`, those that pass all dimensions but these. */
  rows(...ignoring: readonly number[]): Uint32Array;
}

/** Facets over `rowCount` rows. Throws a RangeError for more than 16 dimensions. */
export function createFacets(rowCount: number, dimensions: readonly Dimension[]): Facets {
  if (dimensions.length > 16) throw new RangeError('At most 16 dimensions');
  const failing = new Uint16Array(rowCount);
  const open = dimensions.map(() => true);
  const sift = sifter(rowCount, dimensions.length);

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
      const { passing, near } = sift(failing);
      return dimensions.map((dimension, index) => {
        const counts = new Uint32Array(dimension.size);
        for (const rows of [passing, near[index]!])
          if (dimension.kind === 'one') countOne(rows, dimension.codes, counts);
          else countMany(rows, dimension.offsets, dimension.codes, counts);
        return counts;
      });
    },
    rows(...ignoring) {
      const mask = ignoring.reduce((bits, index) => bits & ~(1 << index), 0xffff);
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

/**
 * Sorts rows into those that fail nothing and, for each of `dimensions`, those that fail it alone; a row that fails two counts
 * nowhere. The lists are the same memory at every call.
 */
function sifter(rowCount: number, dimensions: number) {
  const passing = new Uint32Array(rowCount);
  const single = new Uint32Array(rowCount);
  const sorted = new Uint32Array(rowCount);
  const ends = new Uint32Array(dimensions + 1);
  return (failing: Uint16Array) => {
    // Without a branch in the loop: a row is written to both lists, and the one that it belongs to moves on.
    let passed = 0;
    let singles = 0;
    for (let row = 0; row < failing.length; row++) {
      const bits = failing[row]!;
      passing[passed] = row;
      single[singles] = row;
      const passes = (bits - 1) >>> 31;
      passed += passes;
      singles += (((bits & (bits - 1)) - 1) >>> 31) - passes;
    }
    const near: Uint32Array[] = [];
    ends.fill(0);
    for (let at = 0; at < singles; at++) ends[32 - Math.clz32(failing[single[at]!]!)]!++;
    for (let dimension = 0; dimension < dimensions; dimension++) {
      const begin = ends[dimension]!;
      ends[dimension + 1]! += begin;
      near.push(sorted.subarray(begin, ends[dimension + 1]));
    }
    for (let at = 0; at < singles; at++) {
      const row = single[at]!;
      sorted[ends[31 - Math.clz32(failing[row]!)]!++] = row;
    }
    return { passing: passing.subarray(0, passed), near };
  };
}

function countOne(rows: Uint32Array, codes: Uint8Array | Uint16Array, counts: Uint32Array) {
  for (let at = 0; at < rows.length; at++) counts[codes[rows[at]!]!]!++;
}

function countMany(
  rows: Uint32Array,
  offsets: Uint32Array,
  codes: Uint16Array,
  counts: Uint32Array,
) {
  for (let each = 0; each < rows.length; each++) {
    const row = rows[each]!;
    for (let at = offsets[row]!; at < offsets[row + 1]!; at++) counts[codes[at]!]!++;
  }
}
