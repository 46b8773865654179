import { unzipSync, zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/universal';
import { AtlasDataError } from '../record/AtlasDataError';
import {
  findHeader,
  isEmptyRow,
  LONGEST_CELL,
  MOST_COLUMNS,
  namesOf,
  type FileTable,
} from './fileTable';

/**
 * An Excel workbook as a table. Formulas give the value they had when it was saved; macros, links to other workbooks and pictures
 * are never unpacked. Heavy: it runs in a worker.
 */
export interface WorkbookTable extends FileTable {
  /** The names of its sheets that are not hidden, and the one read. */
  sheets: readonly string[];
  sheet: string;
}

/** Bytes that what is read of a workbook may unpack to: a hundred thousand rows take a quarter of it. */
const MOST_BYTES = 400 * 1024 * 1024;
/** Cells that a sheet may reach over, empty ones among them. */
const MOST_CELLS = 20_000_000;

const PARTS =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(_rels\/workbook\.xml\.rels|workbook\.xml|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml))$/;
const isSheetPart = (name: string) => name.startsWith('xl/worksheets/');

/** Whether bytes are those of a zip archive, as workbooks are. */
export const isZip = (bytes: Uint8Array) =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
/** Whether bytes are those of a workbook of before 2007, or of one locked by a password. */
export const isOldWorkbook = (bytes: Uint8Array) =>
  bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;

const noWorkbook = () =>
  new AtlasDataError(
    'This is an archive, but no Excel workbook that can be read. Open a workbook saved as .xlsx, or save the sheet as CSV.',
  );

/** The parts of a workbook that are read, none unpacked beyond what is usual. Sizes are those the archive declares, to which it is held. */
function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  let size = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!PARTS.test(name)) return false;
        size += originalSize;
        if (size > MOST_BYTES)
          throw new AtlasDataError(
            'The workbook unpacks to more than 400 MB, which no list of records does. Open a part of it.',
          );
        return true;
      },
    });
  } catch (fault) {
    if (fault instanceof AtlasDataError) throw fault;
    throw noWorkbook();
  }
}

const unescaped = (text: string) =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (whole, hex: string, number: string) => {
      const code = hex ? parseInt(hex, 16) : Number(number);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    })
    .replace(/&amp;/g, '&');

/** The names of the sheets with the part that each lies in, hidden ones left out unless all are. */
function sheetsOf(parts: Record<string, Uint8Array>): Sheet[] {
  const read = (name: string) => new TextDecoder().decode(parts[name] ?? new Uint8Array());
  const attribute = (tag: string, name: string) =>
    new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)')`)
      .exec(tag)
      ?.slice(1)
      .find((value) => value !== undefined);
  const targets = new Map(
    (read('xl/_rels/workbook.xml.rels').match(/<(?:\w+:)?Relationship\s[^>]*>/g) ?? []).map(
      (tag) => [
        attribute(tag, 'Id') ?? '',
        `xl/${(attribute(tag, 'Target') ?? '').replace(/^\/?xl\/|^\.\//, '')}`,
      ],
    ),
  );
  const sheets = (read('xl/workbook.xml').match(/<(?:\w+:)?sheet\s[^>]*>/g) ?? []).map((tag) => ({
    name: unescaped(attribute(tag, 'name') ?? ''),
    part: targets.get(attribute(tag, '\\w+:id') ?? '') ?? '',
    hidden: /hidden/i.test(attribute(tag, 'state') ?? ''),
  }));
  const there = sheets.filter(({ part }) => part in parts);
  const seen = there.filter(({ hidden }) => !hidden);
  return seen.length > 0 ? seen : there;
}

const columnNumber = (letters: string) =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

/**
 * A sheet without the cells and rows that hold nothing, of which some have a million. Throws where what is left reaches farther than
 * any list does: each cell up to the last would take its place in memory.
 */
function withoutEmpty(part: Uint8Array): Uint8Array {
  const text = new TextDecoder()
    .decode(part)
    .replace(/<(?:\w+:)?c(?:\s[^>]*)?\/>/g, '')
    .replace(/<((?:\w+:)?row)(?:\s[^>]*)?(?:\/>|>\s*<\/\1>)/g, '');
  let column = 0;
  let row = 0;
  for (const [, letters = '', number = ''] of text.matchAll(
    /<(?:\w+:)?c\s[^>]*?\br="([A-Z]{1,3})(\d{1,7})"/g,
  )) {
    column = Math.max(column, columnNumber(letters));
    row = Math.max(row, Number(number));
  }
  if (column > MOST_COLUMNS * 4 || column * row > MOST_CELLS)
    throw new AtlasDataError(
      `The sheet reaches to row ${row} and column ${column}, far beyond a list of records. Delete what stands there, or save the list as CSV.`,
    );
  return new TextEncoder().encode(text);
}

const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  return typeof value === 'string' ? value : String(value as number | boolean);
};

interface Sheet {
  name: string;
  part: string;
}

/** The first sheet with about as much in it as the fullest: what comes before it says how to read it, what after adds to it. */
function listAmong(sheets: readonly Sheet[], parts: Record<string, Uint8Array>): Sheet {
  const filled = sheets.map(
    ({ part }) =>
      (new TextDecoder().decode(parts[part]).match(/<(?:\w+:)?(?:v|is)>/g) ?? []).length,
  );
  const most = Math.max(...filled);
  return sheets[filled.findIndex((count) => count >= most * 0.3)]!;
}

/**
 * Reads one sheet of a workbook, the one told or the first that is a list. Throws AtlasDataError where it is none, or one that only
 * harms.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  { sheet: told, headerRow }: { sheet?: string | undefined; headerRow?: number | undefined } = {},
): Promise<WorkbookTable> {
  const parts = unpack(bytes);
  const sheets = sheetsOf(parts);
  const [first] = sheets;
  if (!first) throw noWorkbook();
  const chosen = sheets.find(({ name }) => name === told) ?? listAmong(sheets, parts);
  const cleaned = withoutEmpty(parts[chosen.part]!);
  // Packed anew without pressing, and without the other sheets: what was checked is all that is read.
  const kept = Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [
      name,
      name === chosen.part ? cleaned : isSheetPart(name) ? EMPTY_SHEET : part,
    ]),
  );
  const packed = zipSync(kept, { level: 0 });
  let data: unknown[][];
  try {
    data = (await readSheet(packed.slice().buffer, chosen.name)) as unknown[][];
  } catch {
    throw new AtlasDataError(
      `The sheet “${chosen.name}” could not be read. Save the workbook again as .xlsx, or the sheet as CSV.`,
    );
  }
  const cells = data.map((row) => row.map(textOf));
  const top = headerRow === undefined ? findHeader(cells) : headerRow - 1;
  if (top < 0) throw new AtlasDataError(`The sheet “${chosen.name}” is empty.`);
  const header = namesOf(cells[top]);
  const rows = cells.flatMap((row, at) =>
    at <= top || isEmptyRow(row) ? [] : [{ row: at + 1, cells: row.slice(0, header.length) }],
  );
  const broken = new Map(
    rows.flatMap(({ row, cells }) =>
      cells.some(({ length }) => length > LONGEST_CELL)
        ? [[row, `has a cell of more than ${LONGEST_CELL} characters`] as const]
        : [],
    ),
  );
  return {
    header,
    rows,
    broken,
    headerRow: top + 1,
    sheets: sheets.map(({ name }) => name),
    sheet: chosen.name,
  };
}

const EMPTY_SHEET = new TextEncoder().encode(
  '<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>',
);
