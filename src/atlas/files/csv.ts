import Papa from 'papaparse';
import { AtlasDataError } from '../record/AtlasDataError';
import {
  DELIMITERS,
  findHeader,
  isEmptyRow,
  LONGEST_CELL,
  namesOf,
  type FileTable,
} from './fileTable';
import { isTooDeep } from './nesting';
import type { Initiative } from '../record/schema';

/**
 * Records as CSV (RFC 4180), one row an initiative, and back. Country lists are joined by spaces, partners, events,
 * figures and sources are JSON in their cell, nothing is an empty cell. Heavy: load it when it is asked for.
 */

/** The columns, in order. A place has four and an ending three, all empty where there is none. */
export const CSV_COLUMNS = [
  'id',
  'title',
  'provider',
  'partners',
  'hosts',
  'scope',
  'placeName',
  'placeLat',
  'placeLng',
  'placePrecision',
  'type',
  'start',
  'startBasis',
  'end',
  'status',
  'statusAsOf',
  'endingHow',
  'endingDecidedBy',
  'endingReplacedBy',
  'evidence',
  'disputedBy',
  'events',
  'measures',
  'summary',
  'response',
  'sources',
  'note',
] as const;
export type CsvColumn = (typeof CSV_COLUMNS)[number];
type Column = CsvColumn;
type Cells = Record<Column, string>;

/** Columns that a file may lack: files of before version 1.1.0 do. */
const MAY_LACK: readonly Column[] = ['endingHow', 'endingDecidedBy', 'endingReplacedBy'];
/** The columns that a file must have, in order. */
export const NEEDED_COLUMNS = CSV_COLUMNS.filter((column) => !MAY_LACK.includes(column));

// A spreadsheet takes a cell that begins so for a formula; an apostrophe before it says text. A plain number is none.
const NUMBER = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;
const harmless = (cell: string) =>
  /^'*[=+\-@\t\r]/.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;
/** A cell as it was meant, without the apostrophe that made it harmless. */
export const asMeant = (cell: string) => (/^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);

/** The cells of a record, each as text. */
export const toCells = ({ place, ending, ...record }: Initiative): Cells => ({
  ...record,
  partners: JSON.stringify(record.partners),
  hosts: record.hosts.join(' '),
  placeName: place?.name ?? '',
  placeLat: place ? String(place.lat) : '',
  placeLng: place ? String(place.lng) : '',
  placePrecision: place?.precision ?? '',
  end: record.end ?? '',
  endingHow: ending?.how ?? '',
  endingDecidedBy: ending?.decidedBy ?? '',
  endingReplacedBy: ending?.replacedBy ?? '',
  disputedBy: record.disputedBy.join(' '),
  events: JSON.stringify(record.events),
  measures: JSON.stringify(record.measures),
  response: record.response ?? '',
  sources: JSON.stringify(record.sources),
  note: record.note ?? '',
});

/** Writes records as CSV with a header row. */
export const toCsv = (initiatives: readonly Initiative[]): string =>
  `${Papa.unparse(
    {
      fields: [...CSV_COLUMNS],
      data: initiatives.map((initiative) => {
        const cells = toCells(initiative);
        return CSV_COLUMNS.map((column) => harmless(cells[column]));
      }),
    },
    { newline: '\r\n' },
  )}\r\n`;

const countries = (cell: string) => cell.split(/\s+/).filter((code) => code !== '');
/** Degrees, with the decimal comma too that spreadsheet programs write in many languages. */
export const degreesOf = (cell: string): unknown => {
  const point = cell.replace(/^(-?\d{1,3}),(\d+)$/, '$1.$2');
  return NUMBER.test(point) ? Number(point) : cell;
};
const orNull = (cell: string) => (cell === '' ? null : cell);

/** A cell's JSON; the text itself where it is none, which the schema then refuses. An empty cell is an empty list. */
function list(cell: string): unknown {
  if (cell === '') return [];
  try {
    return isTooDeep(cell) ? cell : (JSON.parse(cell) as unknown);
  } catch {
    return cell;
  }
}

const fromCells = (cells: Cells): unknown => ({
  id: cells.id,
  title: cells.title,
  provider: cells.provider,
  partners: list(cells.partners),
  hosts: countries(cells.hosts),
  scope: cells.scope,
  place:
    cells.placeName || cells.placeLat || cells.placeLng || cells.placePrecision
      ? {
          name: cells.placeName,
          lat: degreesOf(cells.placeLat),
          lng: degreesOf(cells.placeLng),
          precision: cells.placePrecision,
        }
      : null,
  type: cells.type,
  start: cells.start,
  startBasis: cells.startBasis,
  end: orNull(cells.end),
  status: cells.status,
  statusAsOf: cells.statusAsOf,
  ...(cells.endingHow || cells.endingDecidedBy || cells.endingReplacedBy
    ? {
        ending: {
          how: cells.endingHow,
          ...(cells.endingDecidedBy && { decidedBy: cells.endingDecidedBy }),
          ...(cells.endingReplacedBy && { replacedBy: cells.endingReplacedBy }),
        },
      }
    : {}),
  evidence: cells.evidence,
  disputedBy: countries(cells.disputedBy),
  events: list(cells.events),
  measures: list(cells.measures),
  summary: cells.summary,
  response: orNull(cells.response),
  sources: list(cells.sources),
  note: orNull(cells.note),
});

/** A CSV file as it is written: its rows beside their numbers, as a spreadsheet counts them (the header is row 1). */
export interface CsvTable extends FileTable {
  delimiter: string;
}

/** As much of a file as says by what its cells are set apart. */
const HEAD = 60_000;

/** The sign by which most rows fall into the same number of cells, signs within quotation marks not counted. */
function delimiterOf(text: string): string {
  let best: string = ',';
  let most = 1;
  for (const delimiter of DELIMITERS) {
    const { data } = Papa.parse<string[]>(text.slice(0, HEAD), { delimiter, preview: 40 });
    const widths = data.filter((cells) => !isEmptyRow(cells)).map(({ length }) => length);
    const times = new Map<number, number>();
    for (const width of widths) times.set(width, (times.get(width) ?? 0) + 1);
    for (const [width, count] of times) {
      const worth = width < 2 ? 0 : (width * count) / widths.length + (count / widths.length) * 3;
      if (worth <= most) continue;
      most = worth;
      best = delimiter;
    }
  }
  return best;
}

/**
 * Reads CSV as a table, set apart by commas, semicolons, tabs or bars, as `delimiter`, a first line `sep=;` or most rows have it;
 * the header is found below a title, or stands in the row told. Throws AtlasDataError where it is none.
 */
export function readTable(
  text: string,
  {
    delimiter: told,
    headerRow,
  }: { delimiter?: string | undefined; headerRow?: number | undefined } = {},
): CsvTable {
  const [line = '', sep] = /^\uFEFF?"?sep=(.)"?\r?\n/i.exec(text.slice(0, 20)) ?? [];
  const body = text.slice(line.length);
  const delimiter = told ?? sep ?? delimiterOf(body);
  const { data, errors } = Papa.parse<string[]>(body, { delimiter });
  const top = headerRow === undefined ? findHeader(data) : headerRow - 1;
  const header = namesOf(data[top]);
  const broken = new Map<number, string>();
  const endsWell = /[\r\n]$/.test(text);
  const rows: { row: number; cells: string[] }[] = [];
  data.forEach((cells, at) => {
    if (at <= top || isEmptyRow(cells)) return;
    const row = at + 1;
    rows.push({ row, cells });
    const long = cells.findIndex((cell) => cell.length > LONGEST_CELL);
    if (long >= 0)
      broken.set(
        row,
        `has a cell of ${cells[long]!.length} characters in column ${header[long] ?? long + 1}; the most is ${LONGEST_CELL}`,
      );
    else if (cells.slice(header.length).some((cell) => cell !== ''))
      broken.set(row, `has ${cells.length} cells where the header has ${header.length}`);
    else if (at === data.length - 1 && !endsWell && cells.length < header.length)
      broken.set(
        row,
        `has ${cells.length} cells where the header has ${header.length}, and the file ends there: it is cut off`,
      );
  });
  for (const { type, row } of errors)
    if (type === 'Quotes' && row !== undefined)
      broken.set(row + 1, 'has a quoted cell that does not end as it should');
  return { header, rows, delimiter, broken, guarded: true, headerRow: top + 1 };
}

/** Where in a row each column of the format stands; -1 for one that the file does not have. */
type ColumnMap = Record<Column, number>;

/** The columns as a header names them. */
function columnsOf(header: readonly string[]): ColumnMap {
  return Object.fromEntries(
    CSV_COLUMNS.map((column) => [column, header.indexOf(column)]),
  ) as ColumnMap;
}

/** The value of the record's shape that a row stands for, for the schema to check. */
const fromRow = (cells: readonly string[], columns: ColumnMap): unknown =>
  fromCells(
    Object.fromEntries(
      CSV_COLUMNS.map((column) => [column, asMeant(cells[columns[column]] ?? '')]),
    ) as Cells,
  );

/**
 * Reads CSV with a header row into values of the record's shape, one a row; columns may stand in any order, others are
 * passed over. Throws AtlasDataError where a column is missing or a row is broken.
 */
export function fromCsv(text: string): unknown[] {
  const { header, rows, broken } = readTable(text);
  const columns = columnsOf(header);
  const missing = NEEDED_COLUMNS.filter((column) => columns[column] < 0);
  if (missing.length > 0)
    throw new AtlasDataError(`The file lacks these columns: ${missing.join(', ')}.`);
  for (const [row, reason] of broken) throw new AtlasDataError(`Row ${row} ${reason}.`);
  return rows.map(({ cells }) => fromRow(cells, columns));
}

/** Writes any table as CSV, its cells made harmless; what a cell was made harmless by before is not added again. */
export const writeTable = (
  header: readonly string[],
  rows: readonly (readonly string[])[],
): string =>
  `${Papa.unparse(
    [header, ...rows].map((cells) => cells.map((cell) => harmless(asMeant(cell)))),
    { newline: '\r\n' },
  )}\r\n`;
