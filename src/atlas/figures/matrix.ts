import type { Entry } from '../record/entry';
import { countOf, formatCount } from '../record/numbers';
import {
  PROVIDERS,
  PROVIDER_LABELS,
  REGIONS,
  REGION_LABELS,
  TYPES,
  TYPE_LABELS,
  type InitiativeType,
  type Provider,
  type Region,
} from '../record/vocabulary';
import { capital, listOf } from '../record/wording';

export type MatrixRows = 'region' | 'provider';
export type MatrixColumns = 'type' | 'region';

/** Which two sides a matrix may stand between, rows first. */
export const MATRIX_SIDES = ['region-type', 'provider-type', 'provider-region'] as const;
export type MatrixSides = (typeof MATRIX_SIDES)[number];

/** Counts of initiatives by two of their sides; `cells` is one array a row, in the order of `rows` and `columns`. */
export interface Matrix {
  rows: readonly string[];
  columns: readonly string[];
  cells: number[][];
  /** The largest cell; 0 where nothing is counted. */
  max: number;
  /** Whether an initiative was counted in more than one region. */
  shared: boolean;
}

const VALUES = { provider: PROVIDERS, type: TYPES } as const;

const valuesOf = (entry: Entry, side: MatrixRows | MatrixColumns): readonly string[] =>
  side === 'region' ? entry.regions : [entry[side]];

/**
 * Counts entries by `rows` and `columns`: once in each region an initiative touches. Worldwide is left out where it has none, and
 * so is every region without any where regions are `chosen`.
 */
export function matrix(
  entries: readonly Entry[],
  rows: MatrixRows,
  columns: MatrixColumns,
  chosen: readonly Region[] = [],
): Matrix {
  const touched = new Set(entries.flatMap((entry) => entry.regions));
  const left = (value: string) => value !== 'worldwide' && chosen.length === 0;
  const shown = (side: MatrixRows | MatrixColumns): readonly string[] =>
    side === 'region'
      ? REGIONS.filter((region) => touched.has(region) || left(region))
      : VALUES[side];
  const [rowValues, columnValues] = [shown(rows), shown(columns)];
  const cells = rowValues.map(() => columnValues.map(() => 0));
  for (const entry of entries) {
    for (const row of valuesOf(entry, rows)) {
      const line = cells[rowValues.indexOf(row)];
      for (const column of valuesOf(entry, columns)) {
        const index = columnValues.indexOf(column);
        if (line) line[index] = (line[index] ?? 0) + 1;
      }
    }
  }
  return {
    rows: rowValues,
    columns: columnValues,
    cells,
    max: Math.max(0, ...cells.flat()),
    shared:
      (rows === 'region' || columns === 'region') &&
      entries.some((entry) => entry.regions.length > 1),
  };
}

/** The words for a row or column of a matrix. */
export const sideLabel = (value: string): string =>
  PROVIDER_LABELS[value as Provider] ??
  TYPE_LABELS[value as InitiativeType] ??
  REGION_LABELS[value as Region] ??
  value;

const withArticle = (region: string) =>
  region === 'pacific' || region === 'middle-east-north-africa'
    ? `the ${sideLabel(region)}`
    : sideLabel(region);
const inRegion = (region: string) =>
  region === 'worldwide' ? 'worldwide' : `in ${withArticle(region)}`;
const withThe = (provider: string) => `${provider === 'USA' ? 'the ' : ''}${sideLabel(provider)}`;

/** The sentence above a matrix, made from its numbers, and what it counts. */
export function describeMatrix(
  { rows, columns, cells, max, shared }: Matrix,
  rowSide: MatrixRows,
  columnSide: MatrixColumns,
): { title: string; note: string } {
  const peaks = rows.flatMap((row, r) =>
    columns.flatMap((column, c) => (cells[r]?.[c] === max && max > 0 ? [{ row, column }] : [])),
  );
  const filled = cells.flat().filter((count) => count > 0).length;
  const typeWord = (type: string) => sideLabel(type).toLowerCase();
  // "training in the Pacific", "China in Europe", "training by China"
  const place = ({ row, column }: { row: string; column: string }) => {
    if (columnSide === 'region') return `${sideLabel(row)} ${inRegion(column)}`;
    if (rowSide === 'region') return `${typeWord(column)} ${inRegion(row)}`;
    return `${typeWord(column)} by ${withThe(row)}`;
  };
  const subject = (row: string) => capital(rowSide === 'region' ? withArticle(row) : withThe(row));
  const [peak] = peaks;
  const number = formatCount(max);

  let title: string;
  if (!peak) title = 'No initiatives found';
  else if (peaks.length > 3) {
    title = `Most records in a cell: ${number}, in ${peaks.length} cells`;
  } else if (peaks.length > 1) {
    const places = peaks.map(place);
    title = `Most records: ${listOf(places)}, ${number} each`;
  } else if (filled === 1) {
    // "3 records found, all of the type station in Europe": what is counted is records, not stations.
    const only =
      columnSide === 'region'
        ? `by ${withThe(peak.row)} ${inRegion(peak.column)}`
        : `of the type ${place(peak)}`;
    title = `${countOf(max, 'record')} found, ${max === 1 ? '' : 'all '}${only}`;
  } else if (columnSide === 'region') {
    title = `${subject(peak.row)} has most records ${inRegion(peak.column)}: ${number}`;
  } else if (peak.row === 'worldwide') {
    title = `Worldwide ${typeWord(peak.column)} records are the most: ${number}`;
  } else {
    title = `${subject(peak.row)} has most ${typeWord(peak.column)} records: ${number}`;
  }
  const note = `Initiatives by ${rowSide} and ${columnSide}${
    shared ? '; one with hosts in two regions counts in both' : ''
  }`;
  return { title, note };
}
