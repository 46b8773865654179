import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFacets, type Dimension } from '../../../../src/atlas/selection/facets';

const SIZE = 4;

/** A table of rows with one single-valued and one many-valued dimension, and a choice for each. */
const table = fc
  .array(
    fc.record({
      one: fc.nat(SIZE - 1),
      other: fc.nat(SIZE - 1),
      many: fc.uniqueArray(fc.nat(SIZE - 1), { maxLength: SIZE }),
    }),
    { maxLength: 40 },
  )
  .chain((rows) =>
    fc.record({
      rows: fc.constant(rows),
      choices: fc.array(choice(), { minLength: 1, maxLength: 6 }),
    }),
  );

function choice() {
  return fc.record({
    dimension: fc.nat(2),
    allowed: fc.option(fc.uint8Array({ minLength: SIZE, maxLength: SIZE, max: 1 })),
  });
}

function dimensionsOf(
  rows: readonly { one: number; other: number; many: number[] }[],
): Dimension[] {
  const offsets = new Uint32Array(rows.length + 1);
  rows.forEach((row, at) => (offsets[at + 1] = offsets[at]! + row.many.length));
  return [
    { kind: 'one', codes: Uint8Array.from(rows, (row) => row.one), size: SIZE },
    { kind: 'one', codes: Uint16Array.from(rows, (row) => row.other), size: SIZE },
    { kind: 'many', offsets, codes: Uint16Array.from(rows.flatMap((row) => row.many)), size: SIZE },
  ];
}

describe('createFacets', () => {
  test('counts as a plain filter does, after any sequence of choices', () => {
    fc.assert(
      fc.property(table, ({ rows, choices }) => {
        const facets = createFacets(rows.length, dimensionsOf(rows));
        const chosen: (Uint8Array | null)[] = [null, null, null];
        for (const { dimension, allowed } of choices) {
          facets.choose(dimension, allowed);
          chosen[dimension] = allowed;
        }
        const valuesOf = (row: (typeof rows)[number]) => [[row.one], [row.other], row.many];
        const passes = (row: (typeof rows)[number], except?: number) =>
          chosen.every(
            (allowed, at) =>
              at === except || !allowed || valuesOf(row)[at]!.some((value) => allowed[value]),
          );
        const indices = (except?: number) =>
          rows.flatMap((row, at) => (passes(row, except) ? [at] : []));

        expect([...facets.rows()]).toEqual(indices());
        facets.counts().forEach((counts, at) => {
          expect([...facets.rows(at)]).toEqual(indices(at));
          for (let value = 0; value < SIZE; value++)
            expect(counts[value]).toBe(
              rows.filter((row) => passes(row, at) && valuesOf(row)[at]!.includes(value)).length,
            );
        });
      }),
    );
  });

  test('refuses more dimensions than a row has bits for', () => {
    const dimension: Dimension = { kind: 'one', codes: new Uint8Array(1), size: 1 };
    expect(() =>
      createFacets(
        1,
        Array.from({ length: 17 }, () => dimension),
      ),
    ).toThrow(RangeError);
  });
});
