import { AtlasDataError } from '../record/AtlasDataError';

/** What every kind of file becomes before its columns are mapped: a header and rows of text. */
export interface FileTable {
  header: readonly string[];
  /** Each with its number as the reader counts: in a sheet the header is among those counted, in JSON the records are. */
  rows: readonly { row: number; cells: readonly string[] }[];
  /** What keeps a row from being read at all, by its number. */
  broken: ReadonlyMap<number, string>;
  /** Whether cells may begin with the apostrophe that keeps a spreadsheet from taking them for formulas. */
  guarded?: boolean;
  /** The row that the header stands in, as a spreadsheet counts; none in JSON. */
  headerRow?: number;
  /** What the rows were made of, where they did not come as cells. */
  values?: readonly unknown[];
}

/** The signs that cells may be set apart by. */
export const DELIMITERS = [',', ';', '\t', '|'] as const;

/** More columns than this are no table of records. */
export const MOST_COLUMNS = 250;
/** A longer cell is no part of a record: the longest text of the format is far below. */
export const LONGEST_CELL = 100_000;

/** Whether no cell of a row says anything. */
export const isEmptyRow = (cells: readonly string[]) => cells.every((cell) => cell.trim() === '');

/** Rows from the top among which the header may stand, under a title or heads that go over several columns. */
const FIRST_ROWS = 12;

/**
 * Where the header stands among rows, from 0; -1 where there is none. It is the first row that has a name over most of what
 * the rows below it fill.
 */
export function findHeader(rows: readonly (readonly string[])[]): number {
  const filled = (cells: readonly string[]) => cells.filter((cell) => cell.trim() !== '').length;
  const first = rows.findIndex((cells) => filled(cells) > 0);
  if (first < 0) return -1;
  const below = rows.slice(first, first + 40).map(filled);
  const width = below.toSorted((a, b) => a - b)[below.length >> 1]!;
  const isNames = (cells: readonly string[]) =>
    filled(cells) >= Math.max(2, width * 0.7) &&
    cells.filter((cell) => /^[\s\d.,/-]+$/.test(cell) && cell.trim() !== '').length <
      filled(cells) / 2;
  const found = rows.slice(first, first + FIRST_ROWS).findIndex(isNames);
  return found < 0 ? first : first + found;
}

/** Names of the columns: throws AtlasDataError where they are too many for a table of records. */
export function namesOf(cells: readonly string[] | undefined): string[] {
  const header = (cells ?? []).map((name) => name.replace(/\s+/g, ' ').trim());
  while (header.at(-1) === '') header.pop();
  if (header.length === 0) throw new AtlasDataError('The file has no header row.');
  if (header.length > MOST_COLUMNS)
    throw new AtlasDataError(
      `The file has ${header.length} columns; of a table of records at most ${MOST_COLUMNS} are read.`,
    );
  return header;
}
