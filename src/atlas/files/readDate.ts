import { earliestDay, isBefore, isDate } from '../record/dates';
import { fold } from '../record/fold';

/**
 * Dates as people and programs write them, into the atlas's form (`2011`, `2011-04`, `2011-04-12`), each as fine as it was
 * written. Whether `03/04/2024` is in March or April a cell alone cannot say: its column can, or the reader.
 */

/** Which comes first where a date is written in numbers alone. */
export type DateOrder = 'day-month' | 'month-day';

/** A date, or the first and last of a stretch of time. */
export interface Span {
  start: string;
  end: string | null;
}

const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'ru', 'ar', 'pl', 'tr', 'id', 'uk'];
const plainMonth = (name: string) => fold(name).replace(/\./g, '').trim();

let monthNumbers: Map<string, number> | undefined;
/** The number of a month by its name, long or short, in any of the languages above. */
function monthOf(name: string): number | undefined {
  if (!monthNumbers) {
    monthNumbers = new Map([['sept', 9]]);
    for (const language of LANGUAGES)
      for (const month of ['long', 'short'] as const)
        // Beside a day a month may have another ending.
        for (const day of [undefined, 'numeric'] as const) {
          const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, {
            month,
            day,
            timeZone: 'UTC',
          });
          for (let number = 1; number <= 12; number++) {
            const parts = format.formatToParts(Date.UTC(2024, number - 1, 1));
            const word = parts.find(({ type }) => type === 'month')?.value ?? '';
            const key = plainMonth(word);
            if (key !== '' && !/\d/.test(key) && !monthNumbers.has(key))
              monthNumbers.set(key, number);
          }
        }
  }
  return monthNumbers.get(plainMonth(name));
}

const two = (number: number | string) => String(number).padStart(2, '0');
/** Of two digits, as spreadsheets read them: 00 to 29 are of this century. */
const century = (year: string) =>
  year.length === 4 ? year : `${Number(year) < 30 ? '20' : '19'}${year}`;
const made = (year: string, month?: number | string, day?: number | string): string | null => {
  const date = [century(year), ...[month, day].filter((part) => part !== undefined).map(two)].join(
    '-',
  );
  return isDate(date) ? date : null;
};

/** The day that a spreadsheet numbers so: 45385 is 3 April 2024. */
function dayNumber(number: number): string | null {
  if (number < 10_000 || number > 80_000) return null;
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(number) * 86_400_000);
  return made(String(date.getUTCFullYear()), date.getUTCMonth() + 1, date.getUTCDate());
}

const TIME =
  /(?:[T\s,]+|\s+)\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?m\.?)?\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i;
const NUMBERS = /^(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})$/;

/** What of a date in numbers alone is day and what month, as far as it says so by itself. */
function numbersOf(text: string) {
  const [, a, , b, year] = NUMBERS.exec(text) ?? [];
  if (a === undefined || b === undefined || year === undefined) return null;
  return {
    'day-month': made(year, b, a),
    'month-day': made(year, a, b),
  } satisfies Record<DateOrder, string | null>;
}

const tidy = (text: string) =>
  text
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u200e\u200f]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(TIME, '');

/** One date; `either` where it can be read both ways and no order is told; null where it is none. */
function readOne(written: string, order: DateOrder | null): string | 'either' | null {
  const text = tidy(written);
  let found = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/.exec(text);
  if (found) return made(found[1]!, found[2], found[3]);
  found = /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(text);
  if (found) return made(found[1]!, found[2], found[3]);
  if (/^\d{5}([.,]\d+)?$/.test(text)) return dayNumber(parseInt(text, 10));
  found = /^(\d{4}) ?年(?: ?(\d{1,2}) ?月(?: ?(\d{1,2}) ?[日号號])?)?$/.exec(text);
  if (found) return made(found[1]!, found[2], found[3]);
  found = /^(\d{1,2})[./-](\d{4})$/.exec(text);
  if (found) return made(found[2]!, found[1]);
  const numbers = numbersOf(text);
  if (numbers) {
    const { 'day-month': dayFirst, 'month-day': monthFirst } = numbers;
    if (dayFirst === monthFirst || !monthFirst) return dayFirst;
    if (!dayFirst) return monthFirst;
    return order ? numbers[order] : 'either';
  }
  return inWords(text);
}

/** A date with its month in words: `12 March 2024`, `March 12, 2024`, `Mar-24`, `12 de marzo de 2024`. */
function inWords(text: string): string | null {
  const parts = text
    .split(/[\s,./-]+/)
    .filter((part) => part !== '' && !/^(of|de|del|di|the)$/i.test(part));
  // A weekday before it says nothing more.
  if (parts.length > 3 && !/\d/.test(parts[0]!) && monthOf(parts[0]!) === undefined) parts.shift();
  const at = parts.findIndex((part) => !/\d/.test(part));
  const month = at < 0 ? undefined : monthOf(parts[at]!);
  const numbers = parts
    .filter((_, index) => index !== at)
    .map((part) => /^(\d{1,4})(?:st|nd|rd|th|er|e|º|ª)?$/i.exec(part)?.[1]);
  if (month === undefined || numbers.length > 2 || numbers.includes(undefined)) return null;
  const [first, last] = numbers as [string, string?];
  if (first === undefined) return null;
  if (last === undefined)
    return first.length === 3 || first.length === 1 ? null : made(first, month);
  return first.length === 4 ? made(first, month, last) : made(last, month, first);
}

const OPEN =
  /^(present|now|today|ongoing|current|heute|laufend|aujourd'hui|en cours|hoy|presente|atual)?$/i;

/**
 * A date or a stretch (`2019–2021`, `12–15 March 2024`, `2019-21`). `either` where a date in it can be read both ways and no
 * order is told; null where it is none.
 */
export function readSpan(written: string, order: DateOrder | null): Span | 'either' | null {
  const text = tidy(written);
  const one = readOne(text, order);
  if (one === 'either') return one;
  if (one) return { start: one, end: null };
  const short = /^(\d{2})(\d{2})[-–/](\d{2})$/.exec(text);
  const pieces = short
    ? [short[1]! + short[2]!, short[1]! + short[3]!]
    : (/^(\d{4})[-/](\d{4})$/.exec(text)?.slice(1) ??
      text.split(/\s*[–—]\s*|\s+-\s+|\s+(?:to|until|till|bis|au|à|hasta|até)\s+/i));
  if (pieces.length !== 2) return null;
  const [from = '', to = ''] = pieces;
  if (OPEN.test(to)) {
    const start = readOne(from, order);
    return start === null || start === 'either' ? start : { start, end: null };
  }
  const end = readOne(to, order);
  // `12–15 March 2024` names month and year once.
  const words = to.split(' ');
  const start = [from, ...words.map((_, at) => `${from} ${words.slice(at + 1).join(' ')}`)]
    .map((text) => readOne(text, order))
    .find((date) => date !== null);
  if (start === 'either' || end === 'either') return 'either';
  return !start || !end || isBefore(end, start) ? null : { start, end };
}

/** What a column of dates says of the order of day and month in it. */
export interface OrderFound {
  /** Null where nothing in the column says so, or one cell this and another that. */
  order: DateOrder | null;
  /** Cells that can be read both ways, the first few, and what each would be. */
  examples: { text: string; dayMonth: string; monthDay: string }[];
  /** The likelier, where the reader has to say. */
  likely: DateOrder | null;
}

const EXAMPLES = 3;

/** Finds the order of day and month from all dates of a column, in whatever stretches they stand. */
export function findOrder(cells: Iterable<string>): OrderFound {
  const sure = { 'day-month': 0, 'month-day': 0 };
  const examples: OrderFound['examples'] = [];
  let dots = 0;
  for (const cell of cells)
    for (const [date] of cell.matchAll(
      /(?<!\d)\d{1,2}\s?([./-])\s?\d{1,2}\s?\1\s?\d{2,4}(?!\d)/g,
    )) {
      const numbers = numbersOf(date);
      if (!numbers) continue;
      const { 'day-month': dayMonth, 'month-day': monthDay } = numbers;
      if (dayMonth === monthDay) continue;
      if (!monthDay) sure['day-month']++;
      else if (!dayMonth) sure['month-day']++;
      else {
        if (date.includes('.')) dots++;
        if (examples.length < EXAMPLES) examples.push({ text: date, dayMonth, monthDay });
      }
    }
  const said = (['day-month', 'month-day'] as const).filter((order) => sure[order] > 0);
  return {
    order: said.length === 1 ? said[0]! : null,
    examples,
    // Nobody is known to put the month first and dots between.
    likely: dots > 0 ? 'day-month' : sure['day-month'] < sure['month-day'] ? 'month-day' : null,
  };
}

/** Whether a date lies after a day. */
export const isAfter = (date: string, day: string): boolean => earliestDay(date) > day;
