import { findOrder, type OrderFound } from './readDate';
import { NEEDED_COLUMNS, type CsvColumn } from './csv';
import type { FileTable } from './fileTable';
import { likelyWord, ourWord } from './fileWords';
import { WORD_FIELDS, type WordField } from './ourWords';
import { countryOf, suggestCountries } from './countryNames';
import { DATE_FIELDS, wordKey, type DateField, type Mapping } from './mapping';
import type { RowRead } from './rowRead';

/** What the reader has to settle before a file can be opened, and what opening it as it stands would give. */
export interface Survey {
  /** Fields that nothing gives and no record can do without. */
  missing: readonly CsvColumn[];
  /** Words of the file that are none of ours, those of most rows first. */
  words: readonly { field: WordField; word: string; rows: number; likely: string | null }[];
  /** Names of countries that are not known, likewise, with those that they may mean. */
  countries: readonly { name: string; rows: number; suggested: readonly string[] }[];
  /** Columns of dates whose order of day and month nothing says. */
  orders: readonly ({ field: DateField } & Omit<OrderFound, 'order'>)[];
  /** How many rows would be opened, and why others would not, the commonest reason first. */
  opens: number;
  leftOut: readonly { field: string; reason: string; rows: number }[];
}

/** Words and names listed at most: a reader settles the commonest, and may map another column instead. */
const MOST_ASKED = 40;
const NEEDED: readonly CsvColumn[] = ['title', 'hosts', 'start', 'provider', 'type'];

/**
 * The orders of day and month that the columns of dates themselves say, in place of none told by the reader; and those that they
 * leave open.
 */
export function settleOrders(
  table: Pick<FileTable, 'rows'>,
  mapping: Mapping,
): { mapping: Mapping; open: Survey['orders'] } {
  const orders = { ...mapping.orders };
  const open: Survey['orders'][number][] = [];
  for (const field of DATE_FIELDS) {
    const at = mapping.columns[field][0];
    if (at === undefined) continue;
    const found = findOrder(new Set(table.rows.map(({ cells }) => cells[at] ?? '')));
    if (found.order) orders[field] = found.order;
    else if (found.examples.length > 0)
      open.push({ field, examples: found.examples, likely: found.likely });
  }
  return { mapping: { ...mapping, orders }, open };
}

/** Goes over what the rows would give, and gathers what is to be asked. */
export function surveyRows(
  reads: Iterable<RowRead>,
  table: Pick<FileTable, 'rows'>,
  mapping: Mapping,
  orders: Survey['orders'],
): Survey {
  const asked = new Map<string, { field: CsvColumn; word: string; rows: number }>();
  const left = new Map<string, { field: string; reason: string; rows: number }>();
  let opens = 0;
  const ask = (field: CsvColumn, word: string, rows = 1) => {
    const key = wordKey(field, word);
    const before = asked.get(key);
    if (before) before.rows += rows;
    else asked.set(key, { field, word, rows });
  };
  for (const { initiative, problems } of reads) {
    if (initiative) opens++;
    for (const { ask: about } of problems) if (about) ask(about.field, about.word);
    const fatal = problems.find(({ fatal }) => fatal);
    if (!fatal) continue;
    // What differs in nothing but the words of the file is one reason, told by the first.
    const key = `${fatal.field} ${fatal.reason.replace(/"(?:[^"\\]|\\.)*"|\d+/g, '')}`;
    const before = left.get(key);
    if (before) before.rows++;
    else left.set(key, { field: fatal.field, reason: fatal.reason, rows: 1 });
  }
  // What was answered before stays on show, so that it can be answered otherwise.
  const cells = new Map<string, number>();
  for (const field of [...WORD_FIELDS, 'hosts'] as const) {
    const at = mapping.columns[field][0];
    if (at === undefined) continue;
    cells.clear();
    for (const row of table.rows) {
      const cell = row.cells[at]?.trim() ?? '';
      if (cell !== '') cells.set(cell, (cells.get(cell) ?? 0) + 1);
    }
    for (const [cell, rows] of cells) {
      const known = field === 'hosts' ? countryOf(cell) : ourWord(field, cell);
      const key = wordKey(field, cell);
      if (!known && Object.hasOwn(mapping.words, key) && !asked.has(key)) ask(field, cell, rows);
    }
  }
  const all = [...asked.values()].sort((a, b) => b.rows - a.rows);
  const isOf = (field: CsvColumn): field is WordField =>
    (WORD_FIELDS as readonly string[]).includes(field);
  return {
    missing: NEEDED.filter(
      (field) =>
        mapping.columns[field].length === 0 &&
        !mapping.fixed[field] &&
        // A place may say which country it is in.
        !(field === 'hosts' && opens > 0),
    ),
    words: all
      .flatMap(({ field, word, rows }) =>
        isOf(field) ? [{ field, word, rows, likely: likelyWord(field, word) ?? null }] : [],
      )
      .slice(0, MOST_ASKED),
    countries: all
      .filter(({ field }) => field === 'hosts')
      .slice(0, MOST_ASKED)
      .map(({ word, rows }) => ({ name: word, rows, suggested: suggestCountries(word) })),
    orders,
    opens,
    leftOut: [...left.values()].sort((a, b) => b.rows - a.rows).slice(0, 8),
  };
}

/** Whether rows are left out for want of an answer of the reader's. */
export const isUnsettled = ({ missing, words, countries }: Survey, { words: told }: Mapping) =>
  missing.length > 0 ||
  words.some(
    ({ field, word }) =>
      (field === 'provider' || field === 'type') && !Object.hasOwn(told, wordKey(field, word)),
  ) ||
  countries.some(({ name }) => !Object.hasOwn(told, wordKey('hosts', name)));

/** Whether a file's columns are those of the atlas's own format, all that no record there is without. */
export const isInFormat = (header: readonly string[]): boolean =>
  NEEDED_COLUMNS.every((column) => column.startsWith('place') || header.includes(column));
