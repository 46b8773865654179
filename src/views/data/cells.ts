import type { TableColumn } from '../../atlas/files/columns';
import { startLead } from '../../atlas/record/beginning';
import { compareDates, formatDate } from '../../atlas/record/dates';
import type { Entry } from '../../atlas/record/entry';
import { hostName } from '../../atlas/places/hosts';
import { formatCount } from '../../atlas/record/numbers';
import type { Initiative } from '../../atlas/record/schema';
import { compareWords } from '../../atlas/selection/sorting';
import {
  EVIDENCE_LABELS,
  PROVIDER_LABELS,
  REGION_LABELS,
  STATUS_LABELS,
  TYPE_LABELS,
} from '../../atlas/record/vocabulary';
import { BASIS_WORDS, EVENT_WORDS, MEASURE_WORDS } from '../../record/words';

/** A row of the table: an initiative as the index has it, and in full. */
export interface TableRow {
  entry: Entry;
  record: Initiative;
}

const partner = (name: string) => (/^[A-Z]{3}$/.test(name) ? hostName(name) : name);
const degrees = (value: number | undefined) => (value === undefined ? '' : String(value));

const TEXT: Record<TableColumn, (row: TableRow) => string> = {
  title: ({ record }) => record.title,
  provider: ({ record }) => PROVIDER_LABELS[record.provider],
  host: ({ record }) => record.hosts.map(hostName).join('; '),
  region: ({ entry }) => entry.regions.map((region) => REGION_LABELS[region]).join('; '),
  type: ({ record }) => TYPE_LABELS[record.type],
  start: ({ entry, record }) => startLead(entry) + record.start,
  status: ({ record }) => STATUS_LABELS[record.status],
  confirmed: ({ record }) => record.statusAsOf,
  evidence: ({ record }) => EVIDENCE_LABELS[record.evidence],
  disputed: ({ record }) => record.disputedBy.map(hostName).join('; '),
  sources: ({ record }) => String(record.sources.length),
  summary: ({ record }) => record.summary,
  end: ({ record }) => record.end ?? '',
  basis: ({ record }) => BASIS_WORDS[record.startBasis],
  scope: ({ record }) => record.scope,
  place: ({ record }) => record.place?.name ?? '',
  precision: ({ record }) => record.place?.precision ?? '',
  latitude: ({ record }) => degrees(record.place?.lat),
  longitude: ({ record }) => degrees(record.place?.lng),
  partners: ({ record }) => record.partners.map(partner).join('; '),
  events: ({ record }) =>
    record.events
      .map(({ date, kind, text }) => `${formatDate(date)}: ${EVENT_WORDS[kind].toLowerCase()}. ${text}`)
      .join(' '),
  measures: ({ record }) =>
    record.measures
      .map(
        ({ kind, value, unit, asOf }) =>
          `${MEASURE_WORDS[kind]}: ${formatCount(value)} ${unit} (${formatDate(asOf)})`,
      )
      .join('; '),
  response: ({ record }) => record.response ?? '',
  note: ({ record }) => record.note ?? '',
  id: ({ record }) => record.id,
};

/** What a cell says, as text on one line; dates as they are given. */
export const cellText = (row: TableRow, column: TableColumn): string => TEXT[column](row);

const NUMBERS: readonly TableColumn[] = ['sources', 'latitude', 'longitude'];
const DATES: readonly TableColumn[] = ['end', 'confirmed'];

/** Whether a column holds figures, which stand right. */
export const isNumeric = (column: TableColumn) => NUMBERS.includes(column);

/** Compares two texts of a column, least first: figures as figures, dates as dates, words as a dictionary has them. */
export function compareCells(column: TableColumn, a: string, b: string): number {
  if (NUMBERS.includes(column)) return Number(a) - Number(b);
  if (DATES.includes(column)) return compareDates(a, b);
  return compareWords(a, b);
}

/** Rows as tab-separated text with a header, for pasting into a spreadsheet: no cell is taken there for a formula. */
export const tabSeparated = (
  header: readonly string[],
  rows: readonly (readonly string[])[],
): string =>
  [header, ...rows]
    .map((cells) =>
      cells
        .map((cell) => cell.replace(/\s+/g, ' '))
        .map((cell) => (/^[=+@-]/.test(cell) && !/^-?[\d.]+$/.test(cell) ? `'${cell}` : cell))
        .join('\t'),
    )
    .join('\n');
