/**
 * Dates as the evidence gives them: `2011`, `2011-04` or `2011-04-12`. A date is never made finer than its source,
 * so it stands for a stretch of days; comparing two asks what is possible and what is certain.
 */

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

const lastDayOf = (year: number, month: number) => {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

/** Whether the text is a year from 1900 on, a month or a day that the calendar has. */
export function isDate(text: string): boolean {
  const [, year, month, day] = SHAPE.exec(text) ?? [];
  if (year === undefined || Number(year) < 1900) return false;
  if (month === undefined) return true;
  if (Number(month) < 1 || Number(month) > 12) return false;
  if (day === undefined) return true;
  return Number(day) >= 1 && Number(day) <= lastDayOf(Number(year), Number(month));
}

/** The year of a date. */
export const yearOf = (date: string): number => Number(date.slice(0, 4));

/** The first day that a date may stand for, as `YYYY-MM-DD`. */
export const earliestDay = (date: string): string => date + '-01-01'.slice(date.length - 4);

/** The last day that a date may stand for, as `YYYY-MM-DD`. */
export function latestDay(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length === 7) return `${date}-${lastDayOf(yearOf(date), Number(date.slice(5)))}`;
  return date;
}

/** Whether all of `a` lies before all of `b`: `2011` is before `2012-01`, but not certainly before `2011-04`. */
export const isBefore = (a: string, b: string): boolean => latestDay(a) < earliestDay(b);

/** Sorts dates by the first day they may stand for; of two with the same, the coarser comes first. */
export function compareDates(a: string, b: string): number {
  const [dayA, dayB] = [earliestDay(a), earliestDay(b)];
  if (dayA !== dayB) return dayA < dayB ? -1 : 1;
  return a.length - b.length;
}

/** A date in words at its own precision: `2011`, `April 2011`, `12 April 2011`. */
export function formatDate(date: string): string {
  const [year, month, day] = date.split('-');
  if (month === undefined) return date;
  const name = MONTHS[Number(month) - 1] ?? month;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** The latest day anywhere on earth at an instant (milliseconds), `YYYY-MM-DD`: what is dated after it is the future for everybody. */
export const latestToday = (now: number = Date.now()): string =>
  new Date(now + 14 * 3_600_000).toISOString().slice(0, 10);

/** A date as a sentence places something in it: `in 2011`, `in April 2011`, `on 12 April 2011`. */
export const placeInTime = (date: string): string =>
  `${date.length === 10 ? 'on' : 'in'} ${formatDate(date)}`;
