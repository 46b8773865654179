import type { TableOrder } from '../../atlas/files/columns';
import { compareDates } from '../../atlas/record/dates';
import { DATED } from '../../atlas/record/vocabulary';
import { placesOf, sortByPlaces } from '../../atlas/selection/sorting';
import { cellText, compareCells, type TableRow } from './cells';
import type { SortStep } from './useTableAddress';

/**
 * Prepares rows for sorting and returns the function that gives their numbers in an order, those of null left out; equals stay
 * as they are.
 */
export function createRowSorter(
  rows: readonly (TableRow | null)[],
): (steps: readonly SortStep[]) => readonly number[] {
  const there = [...rows.keys()].filter((row) => rows[row]);
  const known = new Map<TableOrder, Uint32Array>();
  const placesBy = (step: SortStep) => {
    const name: TableOrder = step.down ? `-${step.column}` : step.column;
    const places = known.get(name) ?? placesOfRows(rows, step);
    known.set(name, places);
    return places;
  };
  return (steps) =>
    steps.reduceRight((order, step) => sortByPlaces(order, placesBy(step)), there);
}

/** The place of each row by one column. Nothing comes last, whichever way round. */
function placesOfRows(rows: readonly (TableRow | null)[], { column, down }: SortStep): Uint32Array {
  if (column === 'start') return placesByBeginning(rows, down);
  return placesOf(
    rows.map((row) => (row ? cellText(row, column) : '')),
    (a, b) => {
      if (a === '' || b === '') return b.length - a.length;
      return down ? compareCells(column, b, a) : compareCells(column, a, b);
    },
  );
}

/** As in the list: by year, whichever way round those known to have begun in it first, then by date. */
function placesByBeginning(rows: readonly (TableRow | null)[], down: boolean): Uint32Array {
  const keyOf = ({ entry: { start, dated } }: TableRow) =>
    `${start.slice(0, 4)}${DATED.indexOf(dated)}${start}`;
  const byDate = (a: string, b: string) => (down ? compareDates(b, a) : compareDates(a, b));
  return placesOf(
    rows.map((row) => (row ? keyOf(row) : '')),
    (a, b) => {
      if (a === '' || b === '') return b.length - a.length;
      return (
        byDate(a.slice(0, 4), b.slice(0, 4)) ||
        Number(a[4]) - Number(b[4]) ||
        byDate(a.slice(5), b.slice(5))
      );
    },
  );
}
