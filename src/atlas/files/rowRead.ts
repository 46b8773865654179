import type { Initiative } from '../record/schema';
import type { CsvColumn } from './csv';

/** Something in a row that does not hold. */
export interface Problem {
  /** A path such as `sources[0].url`. */
  field: string;
  reason: string;
  /** Whether it keeps the row from being shown at all. */
  fatal: boolean;
  /** What the reader could say to settle it: what a word means, or an order of day and month. */
  ask?: { field: CsvColumn; word: string };
}

/** What a row gives: a record where nothing keeps it from being shown. */
export interface RowRead {
  id: string;
  initiative: Initiative | null;
  problems: Problem[];
}

/** A cell as it is told: in quotation marks, and not whole where it is long. */
export const quoted = (text: string) =>
  JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}...` : text);
