import Papa from 'papaparse';
import { AtlasDataError } from './data-error';
import type { Initiative } from './schema';

/**
 * Records as CSV (RFC 4180), one row an initiative, and back. Country lists are joined by spaces, partners, events,
 * figures and sources are JSON in their cell, nothing is an empty cell. Heavy: load it when it is asked for.
 */

/** The columns, in order. A place has four, all empty where there is none. */
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

// A spreadsheet takes a cell that begins so for a formula; an apostrophe before it says text. A plain number is none.
const NUMBER = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;
const harmless = (cell: string) =>
  /^'*[=+\-@\t\r]/.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;
const asMeant = (cell: string) => (/^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);

const toCells = ({ place, ...record }: Initiative): Cells => ({
  ...record,
  partners: JSON.stringify(record.partners),
  hosts: record.hosts.join(' '),
  placeName: place?.name ?? '',
  placeLat: place ? String(place.lat) : '',
  placeLng: place ? String(place.lng) : '',
  placePrecision: place?.precision ?? '',
  end: record.end ?? '',
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
const number = (cell: string): unknown => (NUMBER.test(cell) ? Number(cell) : cell);
const orNull = (cell: string) => (cell === '' ? null : cell);

/** A cell's JSON; the text itself where it is none, which the schema then refuses. An empty cell is an empty list. */
function list(cell: string): unknown {
  if (cell === '') return [];
  try {
    return JSON.parse(cell) as unknown;
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
          lat: number(cells.placeLat),
          lng: number(cells.placeLng),
          precision: cells.placePrecision,
        }
      : null,
  type: cells.type,
  start: cells.start,
  startBasis: cells.startBasis,
  end: orNull(cells.end),
  status: cells.status,
  statusAsOf: cells.statusAsOf,
  evidence: cells.evidence,
  disputedBy: countries(cells.disputedBy),
  events: list(cells.events),
  measures: list(cells.measures),
  summary: cells.summary,
  response: orNull(cells.response),
  sources: list(cells.sources),
  note: orNull(cells.note),
});

/**
 * Reads CSV with a header row into values of the record's shape, one a row, for the schema to check; columns may stand
 * in any order, others are passed over. Throws AtlasDataError where a column is missing or a quoted cell never ends.
 */
export function fromCsv(text: string): unknown[] {
  const { data, errors } = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy' });
  const [header = [], ...rows] = data;
  const missing = CSV_COLUMNS.filter((column) => !header.includes(column));
  if (missing.length > 0)
    throw new AtlasDataError(`The file lacks these columns: ${missing.join(', ')}.`);
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken)
    throw new AtlasDataError(`Row ${broken.row ?? 0}: a quoted cell does not end as it should.`);
  const places = CSV_COLUMNS.map((column) => [column, header.indexOf(column)] as const);
  return rows.map((row) =>
    fromCells(
      Object.fromEntries(places.map(([column, at]) => [column, asMeant(row[at] ?? '')])) as Cells,
    ),
  );
}
