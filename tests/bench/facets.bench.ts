/**
 * Facet selection beside crossfilter2: the same choices on the same synthetic rows, the same counts asserted after each,
 * and how long a change takes until every facet's counts are known. Run with `npm run bench`; not part of `npm test`.
 */
import { deepStrictEqual } from 'node:assert';
import crossfilter from 'crossfilter2';
import { createFacets } from '../../src/atlas/selection/facets';

/** How many values each dimension has: about those of provider, evidence, status, type, region and year. */
const SIZES = [3, 4, 6, 10, 11, 60];
const AT_LEAST = 5;

/** One change of the choice: a dimension lets through the values from one to before another, or everything. */
interface Change {
  dimension: number;
  range: [number, number] | null;
}

/** As a reader would go: choose, widen, add another dimension, move the years, clear. */
const CHANGES: readonly Change[] = [
  { dimension: 0, range: [0, 1] },
  { dimension: 4, range: [0, 1] },
  { dimension: 3, range: [1, 2] },
  { dimension: 3, range: [1, 4] },
  { dimension: 5, range: [49, 60] },
  { dimension: 5, range: [45, 56] },
  { dimension: 1, range: [0, 2] },
  { dimension: 2, range: [1, 2] },
  { dimension: 0, range: [1, 3] },
  { dimension: 3, range: null },
  { dimension: 4, range: null },
  { dimension: 0, range: null },
  { dimension: 5, range: null },
  { dimension: 1, range: null },
  { dimension: 2, range: null },
];
const ROUNDS = 3;

/** The same numbers in 0…1 at every run (mulberry32). */
function numbers(seed: number) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Codes of every row in every dimension; low codes are commoner, as in the records. */
function synthetic(rows: number): Uint8Array[] {
  const random = numbers(rows);
  return SIZES.map((size) =>
    Uint8Array.from({ length: rows }, () => Math.floor(random() ** 1.5 * size)),
  );
}

type Apply = (change: Change) => number[][];

function ours(table: readonly Uint8Array[], rows: number): Apply {
  const facets = createFacets(
    rows,
    table.map((codes, index) => ({ kind: 'one', codes, size: SIZES[index]! })),
  );
  return ({ dimension, range }) => {
    facets.choose(
      dimension,
      range &&
        Uint8Array.from({ length: SIZES[dimension]! }, (_, value) =>
          value >= range[0] && value < range[1] ? 1 : 0,
        ),
    );
    return facets.counts().map((counts) => [...counts]);
  };
}

function theirs(table: readonly Uint8Array[], rows: number): Apply {
  const filter = crossfilter(Array.from({ length: rows }, (_, row) => row));
  const dimensions = table.map((codes) => filter.dimension((row) => codes[row]!));
  const groups = dimensions.map((dimension) => dimension.group<number, number>());
  return ({ dimension, range }) => {
    // A range is the quickest way crossfilter has to choose values.
    if (range) dimensions[dimension]!.filterRange(range);
    else dimensions[dimension]!.filterAll();
    return groups.map((group, index) => {
      const counts = Array.from({ length: SIZES[index]! }, () => 0);
      for (const { key, value } of group.all()) counts[key] = value;
      return counts;
    });
  };
}

const median = (values: number[]) =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)]!;

function measure(rows: number): number {
  const table = synthetic(rows);
  const contestants = [ours(table, rows), theirs(table, rows)] as const;
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    for (const change of CHANGES) {
      const [own, other] = contestants.map((apply, index) => {
        const begun = performance.now();
        const counts = apply(change);
        times[index]!.push(performance.now() - begun);
        return counts;
      });
      deepStrictEqual(own, other, `counts differ at ${rows} rows`);
    }
  }
  const [own, other] = [median(times[0]), median(times[1])];
  const ratio = other / own;
  const cells = [
    rows.toLocaleString('en-GB').padStart(9),
    `${own.toFixed(3)} ms`.padStart(12),
    `${other.toFixed(3)} ms`.padStart(12),
    `${ratio.toFixed(1)} ×`.padStart(8),
  ];
  console.log(cells.join('  '));
  return ratio;
}

console.log(
  `Median of ${CHANGES.length * ROUNDS} changes, ${SIZES.length} dimensions, same counts`,
);
console.log('     rows         atlas   crossfilter     ratio');
const ratios = [1_000, 100_000, 1_000_000].map(measure);
if (ratios.at(-1)! < AT_LEAST) {
  console.error(`Less than ${AT_LEAST} × ahead at a million rows.`);
  process.exitCode = 1;
}
