import { createCountryFinder, type Lands } from '../atlas/files/countryAt';
import { readTable, writeTable } from '../atlas/files/csv';
import { decodeText } from '../atlas/files/decode';
import type { Encoding } from '../atlas/files/encodings';
import type { FileTable } from '../atlas/files/fileTable';
import { isJson, readJsonTable } from '../atlas/files/jsonTable';
import { guessMapping } from '../atlas/files/guessMapping';
import { withLikelyWords, type Mapping } from '../atlas/files/mapping';
import {
  isInFormat,
  isUnsettled,
  settleOrders,
  surveyRows,
  type Survey,
} from '../atlas/files/survey';
import type { RowRead } from '../atlas/files/rowRead';
import { createRowReader } from '../atlas/files/toInitiative';
import { isOldWorkbook, isZip, readWorkbook } from '../atlas/files/workbook';
import { AtlasDataError } from '../atlas/record/AtlasDataError';
import type { FileFault } from '../atlas/record/faults';
import type { Initiative } from '../atlas/record/schema';
import type { SetAside } from './ownRecords';

/** Reads a file of the reader's own, piece by piece, whatever it holds. Heavy: it runs in a worker. */

/** Faults past these are counted, not listed. */
const MOST_FAULTS = 100_000;
/** Rows read between two signs of progress. */
const AT_A_TIME = 500;
/** Rows shown where the columns must be told, and the signs shown of each cell. */
const FIRST_ROWS = 5;
const SHOWN = 200;

/** How a file's bytes are to be read, where the reader knows better than the file says. */
export interface HowRead {
  encoding?: Encoding;
  delimiter?: string;
  sheet?: string;
  headerRow?: number;
}

/** How a file was read; each null where the kind of file has none. */
export interface WasRead {
  encoding: Encoding | null;
  /** Whether the file itself says in which encoding it is. */
  certain: boolean;
  delimiter: string | null;
  sheets: readonly string[];
  sheet: string | null;
  headerRow: number | null;
}

/** A file whose columns are not those of the format: what stands for what is for the reader to settle. */
export interface Asks {
  kind: 'asks';
  was: WasRead;
  header: readonly string[];
  first: readonly (readonly string[])[];
  rows: number;
  mapping: Mapping;
  survey: Survey;
}

export type Piece =
  /** How much of the file has been read, 0 to 1. */
  | { kind: 'progress'; part: number }
  | Asks
  | { kind: 'records'; initiatives: Initiative[] }
  | { kind: 'faults'; faults: FileFault[] }
  /** `mapping` by which it was read. */
  | {
      kind: 'end';
      faultCount: number;
      setAside: SetAside;
      header: readonly string[];
      mapping: Mapping;
    };

/** What a reader said of a file: how to read it, and what in it stands for what. */
export interface Told {
  how?: HowRead | undefined;
  mapping?: Mapping | undefined;
  /** Whether to ask again, rather than to open. */
  ask?: boolean | undefined;
  /** What was said of files with these columns before, by their names. */
  remembered?: readonly { header: readonly string[]; mapping: Mapping }[] | undefined;
  /** The outlines of the countries, to find out in which a place lies. */
  lands?: Lands | undefined;
  /** The last day that a date may name. */
  today: string;
}

async function readFileTable(
  bytes: Uint8Array,
  name: string,
  how: HowRead,
): Promise<{ table: FileTable; was: WasRead }> {
  const was: WasRead = {
    encoding: null,
    certain: true,
    delimiter: null,
    sheets: [],
    sheet: null,
    headerRow: null,
  };
  if (bytes.length === 0) throw new AtlasDataError('The file is empty.');
  if (isOldWorkbook(bytes))
    throw new AtlasDataError(
      'This is a workbook of an old kind, or one locked by a password. Save it again as an Excel workbook (.xlsx) without one.',
    );
  if (isZip(bytes)) {
    const table = await readWorkbook(bytes, how);
    const { sheets, sheet } = table;
    return { table, was: { ...was, sheets, sheet, headerRow: table.headerRow ?? null } };
  }
  const { text, encoding, certain } = decodeText(bytes, how.encoding);
  if (text.trim() === '') throw new AtlasDataError('The file is empty.');
  if (isJson(text, name)) return { table: readJsonTable(text), was: { ...was, encoding, certain } };
  const table = readTable(text, how);
  const { delimiter, headerRow = null } = table;
  return { table, was: { ...was, encoding, certain, delimiter, headerRow } };
}

/** The table read last, for a reader who maps it goes over it again and again. */
let last: { bytes: Uint8Array; how: string; read: ReturnType<typeof readFileTable> } | null = null;
function tableOf(bytes: Uint8Array, name: string, how: HowRead) {
  const key = JSON.stringify([name, how]);
  if (last?.bytes !== bytes || last.how !== key)
    last = { bytes, how: key, read: readFileTable(bytes, name, how) };
  return last.read;
}

const sameColumns = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((name, at) => name === b[at]);

/**
 * Reads a file. Throws AtlasDataError, with the reason in words, where nothing in it can be read. A file that is not in the format
 * is read only as its mapping, told or remembered, settles what is asked of it.
 */
export async function* readFile(
  bytes: Uint8Array,
  name: string,
  { how = {}, mapping, ask = false, remembered = [], lands, today }: Told,
): AsyncGenerator<Piece, void> {
  const { table, was } = await tableOf(bytes, name, how);
  yield { kind: 'progress', part: 0.2 };
  const { header, rows } = table;
  const countryAt = lands && createCountryFinder(lands);
  const known = remembered.find((one) => sameColumns(one.header, header));
  const strict = isInFormat(header);
  const settled = settleOrders(table, mapping ?? known?.mapping ?? guessMapping(table));
  const open = settled.open.filter(({ field }) => !settled.mapping.orders[field]);
  if (ask || !mapping) {
    if (!strict && rows.length > 0 && header.length < 2)
      throw new AtlasDataError(
        'The file is no table of records: it has a single column. Open a list with at least a title, a country, a date and who acts.',
      );
    // A file in the format is asked about only where its dates can be read two ways.
    if (ask || open.length > 0 || !strict) {
      const surveyBy = (mapping: Mapping) =>
        surveyRows(
          readsOf(
            table,
            createRowReader(table, mapping, {
              fileName: name,
              today,
              strict,
              check: false,
              countryAt,
            }),
          ),
          table,
          mapping,
          settled.open,
        );
      let survey = surveyBy(settled.mapping);
      if (ask || !known || open.length > 0 || isUnsettled(survey, settled.mapping)) {
        const likely = withLikelyWords(settled.mapping, survey.words);
        if (likely !== settled.mapping) survey = surveyBy(likely);
        yield {
          kind: 'asks',
          was,
          header,
          first: rows
            .slice(0, FIRST_ROWS)
            .map(({ cells }) => cells.map((cell) => cell.slice(0, SHOWN))),
          rows: rows.length,
          mapping: likely,
          survey,
        };
        return;
      }
    }
  }

  const reader = createRowReader(table, settled.mapping, {
    fileName: name,
    today,
    strict,
    countryAt,
  });
  const bad: { at: number; why: string }[] = [];
  let faultCount = 0;
  for (let from = 0; from < rows.length; from += AT_A_TIME) {
    const initiatives: Initiative[] = [];
    const faults: FileFault[] = [];
    let at = from;
    for (const { id, initiative, problems } of readsOf(table, reader, from, from + AT_A_TIME)) {
      const { row } = rows[at]!;
      if (initiative) initiatives.push(initiative);
      else
        bad.push({ at, why: problems.map(({ field, reason }) => `${field} ${reason}`).join('; ') });
      for (const { field, reason } of problems)
        if (faultCount++ < MOST_FAULTS)
          faults.push({ row, id, field, reason, ...(initiative && { warning: true as const }) });
      at++;
    }
    if (initiatives.length > 0) yield { kind: 'records', initiatives };
    if (faults.length > 0) yield { kind: 'faults', faults };
    yield { kind: 'progress', part: 0.2 + 0.8 * Math.min(1, (from + AT_A_TIME) / rows.length) };
  }
  yield {
    kind: 'end',
    faultCount,
    setAside: setAsideOf(table, name, bad),
    header,
    mapping: settled.mapping,
  };
}

function* readsOf(
  { rows, broken }: FileTable,
  reader: ReturnType<typeof createRowReader>,
  from = 0,
  to = rows.length,
): Generator<RowRead> {
  for (const { row, cells } of rows.slice(from, to)) {
    const reason = broken.get(row);
    yield reason === undefined
      ? reader(row, cells)
      : { id: '', initiative: null, problems: [{ field: 'record', reason, fatal: true }] };
  }
}

const asideName = (name: string, ending: string) =>
  `${name.replace(/\.(csv|tsv|txt|json|jsonl|ndjson|geojson|xlsx)$/i, '')}-set-aside.${ending}`;

/** The rows that no record was made of, as a file that can be mended and opened again. */
function setAsideOf(
  { header, rows, values }: FileTable,
  name: string,
  bad: readonly { at: number; why: string }[],
): SetAside {
  if (bad.length === 0) return null;
  if (values)
    return {
      name: asideName(name, 'json'),
      text: JSON.stringify(
        bad.map(({ at }) => values[at]),
        null,
        1,
      ),
      rows: bad.length,
    };
  return {
    name: asideName(name, 'csv'),
    text: writeTable(
      [...header, 'faults'],
      bad.map(({ at, why }) => {
        const { cells } = rows[at]!;
        return [
          ...header.map((_, column) => cells[column] ?? ''),
          ...cells.slice(header.length),
          why,
        ];
      }),
    ),
    rows: bad.length,
  };
}
