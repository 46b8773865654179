import { checkInitiative } from '../atlas/record/checks';
import {
  CSV_COLUMNS,
  NEEDED_COLUMNS,
  fromRow,
  guessColumns,
  readTable,
  writeTable,
} from '../atlas/files/csv';
import type { ColumnMap } from '../atlas/files/csv';
import { AtlasDataError } from '../atlas/record/AtlasDataError';
import type { FileFault } from '../atlas/record/faults';
import { fromGeoJson } from '../atlas/files/geojson';
import { isTooDeep } from '../atlas/files/nesting';
import { readInitiatives, type Initiative } from '../atlas/record/schema';
import type { SetAside } from './ownRecords';

/** Reads a file of the reader's own, piece by piece, whatever it holds. Heavy: it runs in a worker. */

/** Faults past these are counted, not listed. */
const MOST_FAULTS = 100_000;
/** Rows read between two signs of progress. */
const AT_A_TIME = 500;
/** Rows shown where the columns must be told. */
const FIRST_ROWS = 5;

export type Piece =
  /** How much of the file has been read, 0 to 1. */
  | { kind: 'progress'; part: number }
  /** The columns are not those of the format, and reading stopped: which of the file's stand for which? */
  | {
      kind: 'columns';
      header: readonly string[];
      first: readonly (readonly string[])[];
      rows: number;
      guess: ColumnMap;
    }
  | { kind: 'records'; initiatives: Initiative[] }
  | { kind: 'faults'; faults: FileFault[] }
  | { kind: 'end'; faultCount: number; setAside: SetAside };

/** The text of a file's bytes. Throws AtlasDataError where they are no text in UTF-8. */
function decode(bytes: Uint8Array): string {
  const starts = (...first: number[]) => first.every((byte, at) => bytes[at] === byte);
  if (starts(0x50, 0x4b, 0x03, 0x04))
    throw new AtlasDataError(
      'This is a workbook or an archive, not a text file. In the spreadsheet program choose Save as, CSV UTF-8.',
    );
  if (starts(0xff, 0xfe) || starts(0xfe, 0xff))
    throw new AtlasDataError('The file is in UTF-16. Save it again as UTF-8 (CSV UTF-8).');
  if (bytes.subarray(0, 65536).includes(0))
    throw new AtlasDataError(
      'The file holds bytes that are no text. Open a CSV, JSON or GeoJSON file.',
    );
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new AtlasDataError(
      'The file is not in UTF-8, so letters with accents would be lost. Save it again as UTF-8 (CSV UTF-8).',
    );
  }
  if (text.trim() === '') throw new AtlasDataError('The file is empty.');
  return text;
}

/** The values in a JSON or GeoJSON file: a list of records, one under `initiatives`, or a feature collection. */
function valuesOf(text: string): readonly unknown[] {
  if (isTooDeep(text))
    throw new AtlasDataError(
      'The file is nested too deep: lists within lists, more of them than any record has.',
    );
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new AtlasDataError(
      'The file is not whole JSON: it is cut off, or a comma, bracket or quotation mark is missing.',
    );
  }
  if (Array.isArray(value)) return value as unknown[];
  if (typeof value === 'object' && value !== null) {
    if ('initiatives' in value && Array.isArray(value.initiatives))
      return value.initiatives as unknown[];
    if ('features' in value) return fromGeoJson(value);
  }
  throw new AtlasDataError(
    'The file holds no records: it must be a list of them, an object with such a list as “initiatives”, or a GeoJSON feature collection.',
  );
}

const isJson = (text: string, name: string) => /\.(geo)?json$/i.test(name) || /^\s*[[{]/.test(text);

const asideName = (name: string, ending: string) =>
  `${name.replace(/\.(csv|tsv|txt|json|geojson)$/i, '')}-set-aside.${ending}`;

/**
 * Reads a file. `columns` says where those of a CSV stand, if the reader was asked; `today` is the last day that a date in
 * it may name. Throws AtlasDataError, with the reason in words, where nothing in it can be read.
 */
export function* readFile(
  bytes: Uint8Array,
  name: string,
  { columns, today }: { columns?: ColumnMap | undefined; today: string },
): Generator<Piece, void> {
  if (bytes.length === 0) throw new AtlasDataError('The file is empty.');
  const text = decode(bytes);
  yield { kind: 'progress', part: 0.05 };
  if (isJson(text, name)) {
    const values = valuesOf(text);
    const items = values.map((value, at) => ({ row: at + 1, value: () => value }));
    const bad = yield* check(items, new Map(), today);
    yield {
      kind: 'end',
      faultCount: bad.faultCount,
      setAside:
        bad.rows.length === 0
          ? null
          : {
              name: asideName(name, 'json'),
              text: JSON.stringify(
                bad.rows.map(({ row }) => values[row - 1]),
                null,
                1,
              ),
              rows: bad.rows.length,
            },
    };
    return;
  }

  const { header, rows, broken } = readTable(text);
  yield { kind: 'progress', part: 0.2 };
  const guess = guessColumns(header);
  if (!columns && NEEDED_COLUMNS.some((column) => guess[column] < 0)) {
    if (CSV_COLUMNS.every((column) => guess[column] < 0) && header.length < 3)
      throw new AtlasDataError(
        'The file is no table of records: no column of the format is in it.',
      );
    const first = rows
      .slice(0, FIRST_ROWS)
      .map(({ cells }) => cells.map((cell) => cell.slice(0, 200)));
    yield { kind: 'columns', header, first, rows: rows.length, guess };
    return;
  }
  const map = columns ?? guess;
  const cellsOf = new Map(rows.map(({ row, cells }) => [row, cells]));
  const items = rows.map(({ row, cells }) => ({ row, value: () => fromRow(cells, map) }));
  const bad = yield* check(items, broken, today);
  yield {
    kind: 'end',
    faultCount: bad.faultCount,
    setAside:
      bad.rows.length === 0
        ? null
        : {
            name: asideName(name, 'csv'),
            text: writeTable(
              [...header, 'faults'],
              bad.rows.map(({ row, why }) => {
                const cells = cellsOf.get(row) ?? [];
                return [
                  ...header.map((_, at) => cells[at] ?? ''),
                  ...cells.slice(header.length),
                  why,
                ];
              }),
            ),
            rows: bad.rows.length,
          },
  };
}

/** Checks each value; yields the records that hold and the faults of the others, returns which rows those are. */
function* check(
  items: readonly { row: number; value: () => unknown }[],
  broken: ReadonlyMap<number, string>,
  today: string,
): Generator<Piece, { faultCount: number; rows: { row: number; why: string }[] }> {
  const ids = new Set<string>();
  const rows: { row: number; why: string }[] = [];
  let faultCount = 0;
  for (let from = 0; from < items.length; from += AT_A_TIME) {
    const initiatives: Initiative[] = [];
    const faults: FileFault[] = [];
    for (const { row, value } of items.slice(from, from + AT_A_TIME)) {
      const reason = broken.get(row);
      const found =
        reason === undefined
          ? checkOne(row, value, ids, today)
          : [{ row, id: null, field: 'record', reason }];
      if (!Array.isArray(found)) {
        ids.add(found.id);
        initiatives.push(found);
        continue;
      }
      faultCount += found.length;
      rows.push({ row, why: found.map(({ field, reason }) => `${field} ${reason}`).join('; ') });
      faults.push(...found.slice(0, Math.max(0, MOST_FAULTS - faultCount + found.length)));
    }
    if (initiatives.length > 0) yield { kind: 'records', initiatives };
    if (faults.length > 0) yield { kind: 'faults', faults };
    yield { kind: 'progress', part: 0.2 + 0.8 * Math.min(1, (from + AT_A_TIME) / items.length) };
  }
  return { faultCount, rows };
}

/** The record that a value is, or its faults. */
function checkOne(
  row: number,
  value: () => unknown,
  ids: ReadonlySet<string>,
  today: string,
): Initiative | FileFault[] {
  const read = readInitiatives([value()]);
  const initiative = read.initiatives[0]?.initiative;
  if (!initiative) return read.faults.map((fault) => ({ ...fault, row }));
  const { id } = initiative;
  // An id made by other rules than ours does no harm in a file of the reader's own, unless it stands there twice.
  const findings = checkInitiative(initiative, today).filter(({ field }) => field !== 'id');
  if (ids.has(id)) findings.push({ field: 'id', reason: `${id} is the id of a record above it` });
  return findings.length === 0 ? initiative : findings.map((finding) => ({ row, id, ...finding }));
}
