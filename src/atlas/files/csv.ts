import Papa from 'papaparse';
import { AtlasDataError } from '../record/AtlasDataError';
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
type Column = (typeof CSV_COLUMNS)[number];
type Cells = Record<Column, string>;

/** Columns that a file may lack: files of before version 1.1.0 do. */
const MAY_LACK: readonly Column[] = ['endingHow', 'endingDecidedBy', 'endingReplacedBy'];
/** The columns that a file must have, in order. */
export const NEEDED_COLUMNS = CSV_COLUMNS.filter((column) => !MAY_LACK.includes(column));

// A spreadsheet takes a cell that begins so for a formula; an apostrophe before it says text. A plain number is none.
const NUMBER = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;
const harmless = (cell: string) =>
  /^'*[=+\-@\t\r]/.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;
const asMeant = (cell: string) => (/^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);

const toCells = ({ place, ending, ...record }: Initiative): Cells => ({
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
const degrees = (cell: string): unknown => {
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
          lat: degrees(cells.placeLat),
          lng: degrees(cells.placeLng),
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

/** Where in a row each column of the format stands; -1 for one that the file does not have. */
export type ColumnMap = Record<Column, number>;
export type CsvColumn = Column;

/** More columns than this are no table of records. */
const MOST_COLUMNS = 250;
/** A longer cell is no part of a record: the longest text of the format is far below. */
const LONGEST_CELL = 100_000;

/** A CSV file as it is written: its rows beside their numbers, as a spreadsheet counts them (the header is row 1). */
export interface CsvTable {
  header: readonly string[];
  rows: readonly { row: number; cells: readonly string[] }[];
  delimiter: string;
  /** What keeps a row from being read at all, by its number. */
  broken: ReadonlyMap<number, string>;
}

// The header says by what its cells are set apart; what rows hold may mislead.
const delimiterOf = (header: string) => {
  const times = (sign: string) => header.split(sign).length;
  return [',', ';', '\t', '|'].reduce((best, sign) => (times(sign) > times(best) ? sign : best));
};

/** Reads CSV as a table, set apart by commas, semicolons, tabs or bars. Throws AtlasDataError where it is none. */
export function readTable(text: string): CsvTable {
  const firstLine = /^[^\r\n]{0,20000}/.exec(text.trimStart())?.[0] ?? '';
  const delimiter = delimiterOf(firstLine);
  const { data, errors } = Papa.parse<string[]>(text, { delimiter });
  const isEmpty = (cells: readonly string[]) => cells.every((cell) => cell.trim() === '');
  const top = data.findIndex((cells) => !isEmpty(cells));
  const header = data[top]?.map((name) => name.trim()) ?? [];
  if (header.length === 0) throw new AtlasDataError('The file has no header row.');
  if (header.length > MOST_COLUMNS)
    throw new AtlasDataError(
      `The file has ${header.length} columns; a table of records has ${CSV_COLUMNS.length}, and at most ${MOST_COLUMNS} are read.`,
    );
  const broken = new Map<number, string>();
  const endsWell = /[\r\n]$/.test(text);
  const rows: { row: number; cells: string[] }[] = [];
  data.forEach((cells, at) => {
    if (at <= top || isEmpty(cells)) return;
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
  return { header, rows, delimiter, broken };
}

/** Other names under which a column may be meant, without capitals, spaces and signs. */
const SYNONYMS: Readonly<Record<string, Column>> = {
  recordid: 'id',
  host: 'hosts',
  country: 'hosts',
  countries: 'hosts',
  place: 'placeName',
  latitude: 'placeLat',
  lat: 'placeLat',
  longitude: 'placeLng',
  lng: 'placeLng',
  lon: 'placeLng',
  precision: 'placePrecision',
  kind: 'type',
  startdate: 'start',
  enddate: 'end',
  lastconfirmed: 'statusAsOf',
  asof: 'statusAsOf',
  deniedby: 'disputedBy',
  figures: 'measures',
  description: 'summary',
  source: 'sources',
  notes: 'note',
};

/** The columns as a header names them, else as its names seem to mean: without regard to capitals, spaces and signs. */
export function guessColumns(header: readonly string[]): ColumnMap {
  const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '');
  const names = header.map(plain);
  const at = (column: Column) => {
    const exact = header.indexOf(column);
    if (exact >= 0) return exact;
    const near = names.indexOf(plain(column));
    if (near >= 0) return near;
    return names.findIndex((name) => Object.hasOwn(SYNONYMS, name) && SYNONYMS[name] === column);
  };
  return Object.fromEntries(CSV_COLUMNS.map((column) => [column, at(column)])) as ColumnMap;
}

/** The value of the record's shape that a row stands for, for the schema to check. */
export const fromRow = (cells: readonly string[], columns: ColumnMap): unknown =>
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
  const columns = guessColumns(header);
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
