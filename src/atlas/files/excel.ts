import writeXlsxFile, { type Cell, type Feature, type Sheet } from 'write-excel-file/universal';
import type { Initiative } from '../record/schema';
import { CSV_COLUMNS, toCells, type CsvColumn } from './csv';
import type { AboutDownload } from './download';

/**
 * Records as an Excel workbook: one sheet of initiatives with the CSV's columns, so that it opens again as the same records; one
 * row a source, one a change, for those who read; and what it holds, on what terms. Heavy: it runs in a worker.
 */

/** The most signs a cell may have, and links a sheet. */
const MOST_SIGNS = 32_767;
const MOST_LINKS = 60_000;

function text(value: string | null): Cell {
  if (value === null || value === '') return null;
  // The library looks texts up in a plain object, which knows some words by itself (`constructor`): see `textsOfObjects`.
  if (value in Object.prototype) return { type: 'Formula', value, alignVertical: 'top' };
  return { type: String, value: value.slice(0, MOST_SIGNS), alignVertical: 'top' };
}

/** Makes texts in place of what `text` gave as formulas, of which there are no others. */
const textsOfObjects = (sheet: string): string =>
  sheet.replace(/<c ([^>]*)><f>([^<]*)<\/f><\/c>/g, '<c $1 t="inlineStr"><is><t>$2</t></is></c>');

/** A date that spreadsheets can reckon with where it is a day; text where it is no finer than a month. */
const date = (value: string | null): Cell =>
  value?.length === 10
    ? {
        type: Date,
        value: new Date(`${value}T00:00:00Z`),
        format: 'yyyy-mm-dd',
        align: 'left',
        alignVertical: 'top',
      }
    : text(value);
const number = (value: string): Cell =>
  value === '' ? null : { type: Number, value: Number(value), alignVertical: 'top' };
const head = (names: readonly string[]): Cell[] =>
  names.map((value) => ({ type: String, value, fontWeight: 'bold', backgroundColor: '#eeece6' }));

/** A list as JSON that a cell can hold: the last of it is left out where it is too long. */
function listText(json: string): string {
  if (json.length <= MOST_SIGNS) return json;
  const list = JSON.parse(json) as unknown[];
  do list.pop();
  while (JSON.stringify(list).length > MOST_SIGNS);
  return JSON.stringify(list);
}

/** Widths in signs, where a column is not like the others. */
const WIDTHS: Partial<Record<CsvColumn, number>> = {
  id: 28,
  title: 60,
  placeName: 20,
  events: 40,
  measures: 30,
  summary: 80,
  response: 40,
  sources: 40,
  note: 40,
};
const USUAL_WIDTH = 13;

const DATES: readonly string[] = ['start', 'end', 'statusAsOf'];
const NUMBERS: readonly string[] = ['placeLat', 'placeLng'];

interface Links {
  /** Cell (`B2`) and address of each. */
  of: readonly (readonly [cell: string, address: string])[];
}

const escaped = (value: string) =>
  value
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    // eslint-disable-next-line no-control-regex -- XML has no place for these.
    .replace(/[\u0000-\u001f\ufffe\uffff]/g, '');

const letterOf = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : letterOf(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26));

/** Filters on the header of each sheet and links that can be followed, which the library leaves to others. */
const filtersAndLinks = (sheets: readonly (Links & { area: string | null })[]): Feature<Blob> => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (content, _options, { sheetIndex }) => {
          const { area, of } = sheets[sheetIndex]!;
          const filter = area === null ? '' : `<autoFilter ref="${area}"/>`;
          const links = of
            .map(([cell], at) => `<hyperlink ref="${cell}" r:id="rId-link-${at}"/>`)
            .join('');
          return textsOfObjects(content)
            .replace('</sheetData>', `</sheetData>${filter}`)
            .replace(
              /(<pageMargins|<pageSetup|<drawing|<\/worksheet>)/,
              (next) => `${links && `<hyperlinks>${links}</hyperlinks>`}${next}`,
            );
        },
      },
      'xl/worksheets/_rels/sheet{id}.xml.rels': {
        insert: (_options, { sheetIndex }) =>
          sheets[sheetIndex]!.of.map(
            ([, address], at) =>
              `<Relationship Id="rId-link-${at}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${escaped(address)}" TargetMode="External"/>`,
          ).join(''),
      },
    },
  },
});

/** Writes records as an Excel workbook. `recordAddress` opens a record of the atlas's; null for the reader's own. */
export async function toExcel(
  initiatives: readonly Initiative[],
  about: AboutDownload,
  recordAddress: (id: string) => string | null,
): Promise<Blob> {
  const links: { initiatives: [string, string][]; sources: [string, string][] } = {
    initiatives: [],
    sources: [],
  };
  const titleColumn = letterOf(CSV_COLUMNS.indexOf('title'));
  const main = initiatives.map((initiative, at) => {
    const address = recordAddress(initiative.id);
    if (address !== null && links.initiatives.length < MOST_LINKS)
      links.initiatives.push([`${titleColumn}${at + 2}`, address]);
    const cells = toCells(initiative);
    return CSV_COLUMNS.map((column) => {
      const cell = cells[column];
      if (DATES.includes(column)) return date(cell);
      if (NUMBERS.includes(column)) return number(cell);
      if (column === 'title' && address !== null)
        return { type: String, value: cell, textColor: '#1f5fa8', alignVertical: 'top' } as Cell;
      return text(cell.startsWith('[') ? listText(cell) : cell);
    });
  });
  const sources = initiatives.flatMap(({ id, title, sources }) =>
    sources.map((source) => [
      text(id),
      text(title),
      text(source.title),
      text(source.publisher),
      date(source.published),
      text(source.kind),
      text(source.url),
      text(source.supports.join(', ')),
    ]),
  );
  const sourceLink = letterOf(SOURCE_COLUMNS.indexOf('url'));
  initiatives
    .flatMap(({ sources }) => sources)
    .slice(0, MOST_LINKS)
    .forEach(({ url }, at) => {
      if (/^https?:\/\//.test(url)) links.sources.push([`${sourceLink}${at + 2}`, url]);
    });
  const events = initiatives.flatMap(({ id, title, events }) =>
    events.map((event) => [
      text(id),
      text(title),
      date(event.date),
      text(event.kind),
      text(event.text),
    ]),
  );
  const aboutRows: (readonly [string, string | number])[] = [
    ['What this is', about.title],
    ['Filter', about.filter],
    ['Records', about.records],
    ['Of these the reader’s own', about.ownRecords],
    ['Version of the dataset', about.version],
    ['Put together on', about.date],
    ['Downloaded on', about.downloaded],
    ['Opens the same records', about.address],
    ['Licence', `${about.licence.title} (${about.licence.name}), ${about.licence.path}`],
    ['How to cite it', about.citation],
    ['Note', about.note],
  ];
  const areaOf = (columns: readonly unknown[], rows: readonly unknown[]) =>
    `A1:${letterOf(columns.length - 1)}${rows.length + 1}`;

  const sheets: Sheet<Blob>[] = [
    {
      sheet: 'Initiatives',
      stickyRowsCount: 1,
      columns: CSV_COLUMNS.map((column) => ({ width: WIDTHS[column] ?? USUAL_WIDTH })),
      data: [head(CSV_COLUMNS), ...main],
    },
    {
      sheet: 'Sources',
      stickyRowsCount: 1,
      columns: [28, 44, 50, 28, 12, 12, 60, 24].map((width) => ({ width })),
      data: [head(SOURCE_COLUMNS), ...sources],
    },
    {
      sheet: 'Events',
      stickyRowsCount: 1,
      columns: [28, 44, 12, 14, 80].map((width) => ({ width })),
      data: [head(EVENT_COLUMNS), ...events],
    },
    {
      sheet: 'About',
      columns: [{ width: 26 }, { width: 110 }],
      data: aboutRows.map(([name, value]) => [
        { type: String, value: name, fontWeight: 'bold', alignVertical: 'top' } as Cell,
        typeof value === 'number'
          ? ({ type: Number, value, align: 'left' } as Cell)
          : ({ type: String, value, wrap: true } as Cell),
      ]),
    },
  ];
  const features = [
    filtersAndLinks([
      { area: areaOf(CSV_COLUMNS, main), of: links.initiatives },
      { area: areaOf(SOURCE_COLUMNS, sources), of: links.sources },
      { area: areaOf(EVENT_COLUMNS, events), of: [] },
      { area: null, of: [] },
    ]),
  ];
  return writeXlsxFile(sheets, { features }).toBlob();
}

const SOURCE_COLUMNS = [
  'record',
  'record title',
  'title',
  'publisher',
  'published',
  'kind',
  'url',
  'supports',
] as const;
const EVENT_COLUMNS = ['record', 'record title', 'date', 'kind', 'text'] as const;
