import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placeFlags } from '../../../src/charts/TimelineFlags';

it('puts words of no two flags in one place, whatever their years', () =>
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          year: fc.integer({ min: 1985, max: 2030 }),
          label: fc.string({ minLength: 1, maxLength: 40 }),
        }),
        { maxLength: 8 },
      ),
      (marks) => {
        const flags = placeFlags(marks, 1990, 37, 900, 1);
        expect(flags).toHaveLength(marks.filter(({ year }) => year >= 1990 && year < 2027).length);
        const spans = flags
          .filter(({ row }) => row >= 0)
          .map(({ at, row, ends, label }) => {
            const long = label.length * 6.7;
            return { row, from: ends ? at - long : at, to: ends ? at : at + long };
          });
        for (const a of spans)
          for (const b of spans)
            if (a !== b && a.row === b.row) expect(a.to <= b.from || b.to <= a.from).toBe(true);
      },
    ),
  ));
