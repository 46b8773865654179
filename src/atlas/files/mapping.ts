import { fold } from '../record/fold';
import type { CsvColumn } from './csv';
import type { DateOrder } from './readDate';

/** The columns of a file that give each field; several only where each adds to a list. */
export type FieldColumns = Record<CsvColumn, readonly number[]>;

/** Fields to which several columns may add. */
export const LIST_FIELDS: readonly CsvColumn[] = ['sources'];

/** Fields that hold a date, each with an order of day and month of its own. */
export const DATE_FIELDS = ['start', 'end', 'statusAsOf'] as const;
export type DateField = (typeof DATE_FIELDS)[number];

/** What in a file stands for what in the atlas: guessed first, then as the reader says. Plain data, to be kept. */
export interface Mapping {
  columns: FieldColumns;
  /** A cell for every row that has none of its own in the field, in the words of the file or ours. */
  fixed: Partial<Record<CsvColumn, string>>;
  /**
   * What the reader said of words of the file, by `wordKey`: one of our words, or of countries codes with spaces between; nothing
   * where rows with it are to be left out.
   */
  words: Record<string, string>;
  orders: Partial<Record<DateField, DateOrder>>;
}

/** By what the reader's answer for a word in a field is kept. */
export const wordKey = (field: CsvColumn, word: string) => `${field}:${fold(word.trim())}`;

/** A mapping with the likely answer for each word that the reader has not answered; the same where there is none to add. */
export function withLikelyWords(
  mapping: Mapping,
  words: readonly { field: CsvColumn; word: string; likely: string | null }[],
): Mapping {
  const added = words.flatMap(({ field, word, likely }) => {
    const key = wordKey(field, word);
    return likely === null || Object.hasOwn(mapping.words, key) ? [] : [[key, likely] as const];
  });
  return added.length === 0
    ? mapping
    : { ...mapping, words: { ...mapping.words, ...Object.fromEntries(added) } };
}
