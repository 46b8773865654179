import { yearOf } from '../record/dates';
import type { Entry } from '../record/entry';
import { countOf, formatCount } from '../record/numbers';
import {
  EVIDENCE,
  EVIDENCE_LABELS,
  PROVIDERS,
  PROVIDER_LABELS,
  TYPES,
  TYPE_LABELS,
} from '../record/vocabulary';

/** What is counted of each year. */
export const MEASURES = ['new', 'in-force', 'cumulative'] as const;
export type Measure = (typeof MEASURES)[number];
/** What each year's count is split by. */
export const SPLITS = ['provider', 'type', 'evidence'] as const;
export type Split = (typeof SPLITS)[number];

/** The values of each split, in the order they are always shown in. */
export const SPLIT_KEYS: Record<Split, readonly string[]> = {
  provider: PROVIDERS,
  type: TYPES,
  evidence: EVIDENCE,
};
/** The words for the values of every split. */
export const SPLIT_LABELS: Readonly<Record<string, string>> = {
  ...PROVIDER_LABELS,
  ...TYPE_LABELS,
  ...EVIDENCE_LABELS,
};

/** One year: how many initiatives in all, and by each key of the split (every key is there, if only with 0). */
export interface SeriesRow {
  year: number;
  total: number;
  counts: Record<string, number>;
}

/**
 * The years in which an initiative is in force, first and last, or null for none. A proposed one never is; an active one is
 * to `thisYear`, an ended one to its end; any other, and one that ended nobody knows when, to the year last confirmed.
 */
export function yearsInForce(entry: Entry, thisYear: number): [number, number] | null {
  if (entry.status === 'proposed') return null;
  const first = yearOf(entry.start);
  const known = entry.status === 'active' ? thisYear : yearOf(entry.statusAsOf);
  const end = entry.end === null ? known : yearOf(entry.end);
  const last = Math.min(thisYear, entry.status === 'ended' ? end : Math.min(known, end));
  return last < first ? null : [first, last];
}

/**
 * The initiatives of each year, from the first start to this year without a gap; empty where there are none.
 * `today` is `YYYY-MM-DD`.
 */
export function series(
  entries: readonly Entry[],
  { measure, by, today }: { measure: Measure; by: Split; today: string },
): SeriesRow[] {
  if (entries.length === 0) return [];
  const starts = entries.map((entry) => yearOf(entry.start));
  const first = Math.min(...starts);
  // A record is never lost to a clock that is behind: the years run on to the last start.
  const last = Math.max(yearOf(today), ...starts);
  const rows = zeroRows(first, last, by);
  const add = (entry: Entry, from: number, to: number) => {
    for (const row of rows.slice(from - first, to - first + 1)) {
      row.total += 1;
      row.counts[entry[by]] = (row.counts[entry[by]] ?? 0) + 1;
    }
  };
  for (const entry of entries) {
    const start = yearOf(entry.start);
    if (measure === 'new') add(entry, start, start);
    else if (measure === 'cumulative') add(entry, start, last);
    else {
      const years = yearsInForce(entry, last);
      if (years) add(entry, ...years);
    }
  }
  return rows;
}

const zeroRows = (first: number, last: number, by: Split): SeriesRow[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => ({
    year: first + index,
    total: 0,
    counts: Object.fromEntries(SPLIT_KEYS[by].map((key) => [key, 0])),
  }));

/** Most of the evidence begins after this year, so charts begin here unless the initiatives chosen lie earlier. */
const USUAL_FIRST_YEAR = 1990;

/**
 * From which year to show bars one by one, and how many initiatives began before it. Takes the rows of *new*; any other
 * measure is shown from the same year (cumulative rows carry those folded). At most one in fifty is folded, and never a
 * year from `keep` on.
 */
export function foldEarly(
  newRows: readonly SeriesRow[],
  keep = Infinity,
): { from: number; folded: number } {
  const total = newRows.reduce((sum, row) => sum + row.total, 0);
  const before = (year: number) =>
    newRows.reduce((sum, row) => sum + (row.year < year ? row.total : 0), 0);
  let from = Math.min(USUAL_FIRST_YEAR, Math.floor(keep / 10) * 10);
  while (before(from) * 50 > total) from -= 10;
  return { from, folded: before(from) };
}

/** The rows from `from` to `to`; years that the rows lack are 0, so that an axis stays where it was. */
export function rowsBetween(
  rows: readonly SeriesRow[],
  from: number,
  to: number,
  by: Split,
): SeriesRow[] {
  const byYear = new Map(rows.map((row) => [row.year, row]));
  return zeroRows(from, to, by).map((row) => byYear.get(row.year) ?? row);
}

/** What a timeline says in words. */
export interface SeriesText {
  title: string;
  /** What `parts` are counts of, where it is not the year that the title names. */
  lead: string;
  parts: { key: string; label: string; count: number }[];
  notes: string[];
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const listed = (words: readonly string[]) =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

/** Years in words: "in 2022", "from 2019 to 2022", "since 2019" (to null: to this year), "up to 2022", or "" for all. */
function describeYears(from: number | null, to: number | null): string {
  if (from === null) return to === null ? '' : `up to ${to}`;
  if (to === null) return `since ${from}`;
  return from === to ? `in ${from}` : `from ${from} to ${to}`;
}

/**
 * The sentence above a timeline, made from its numbers. `rows` are those of the measure for the years chosen, with none
 * folded; `from` and `to` are the year filter; `folded` began before `foldedBefore` and have no bar of their own.
 */
export function describeSeries(
  rows: readonly SeriesRow[],
  {
    measure,
    by,
    today,
    from,
    to,
    folded,
    foldedBefore,
  }: {
    measure: Measure;
    by: Split;
    today: string;
    from: number | null;
    to: number | null;
    folded: number;
    foldedBefore: number;
  },
): SeriesText {
  const thisYear = yearOf(today);
  const years = describeYears(from, to);
  const named = (year: number) => (year === thisYear ? `${year} so far` : String(year));
  const found = (count: number) =>
    measure === 'new'
      ? `${countOf(count, 'new initiative')} found`
      : `${countOf(count, 'initiative')} found in force`;

  const most = Math.max(0, ...rows.map((row) => row.total));
  const peaks = rows.filter((row) => row.total === most);
  const latest = peaks.at(-1)?.year ?? thisYear;
  const last = rows.at(-1);
  const notes: string[] = [];
  let title: string;
  let lead = '';
  let described: SeriesRow[];

  if (most === 0) {
    const none = measure === 'new' ? 'No new initiatives found' : 'No initiatives found';
    title = [measure === 'in-force' ? `${none} in force` : none, years].filter(Boolean).join(' ');
    return { title, lead, parts: [], notes };
  }

  if (measure === 'cumulative' && last) {
    title = `${countOf(most, 'initiative')} found`;
    if (from !== null && from === to) title += ` that began in ${named(from)}`;
    else
      title += `${from === null ? '' : ` that began since ${from}`}, counted up to ${named(last.year)}`;
    described = [last];
    const half = halfSince(rows);
    if (half !== null) notes.push(`At least half began in ${half} or later.`);
  } else {
    const busy = rows.filter((row) => row.total > 0);
    const [peak] = peaks;
    const range = years ? ` ${years}` : '';
    if (peaks.length === 1 && peak) {
      title = `${found(most)} in ${named(peak.year)}`;
      if (busy.length > 1) title += `, the most of any year${range}`;
      else if (rows.length > 1) title += `, and none in any other year${range}`;
      described = [peak];
    } else {
      title =
        peaks.length > 3
          ? `${found(most)} in each of ${peaks.length} years`
          : `${found(most)} in each of ${listed(peaks.map((row) => named(row.year)))}`;
      title +=
        busy.length > peaks.length
          ? `, the most of any year${range}`
          : `, and none in any other year${range}`;
      lead = measure === 'new' ? capital(`${years || 'in all years'}:`) : `In ${named(latest)}:`;
      described = measure === 'new' ? [...rows] : peaks.slice(-1);
    }
  }

  const parts = SPLIT_KEYS[by]
    .map((key) => ({
      key,
      label: SPLIT_LABELS[key] ?? key,
      count: described.reduce((sum, row) => sum + (row.counts[key] ?? 0), 0),
    }))
    .filter((part) => by !== 'type' || part.count > 0);
  if (by === 'type' && parts.length > 4) {
    parts.sort((a, b) => b.count - a.count);
    const rest = parts.splice(3).reduce((sum, part) => sum + part.count, 0);
    parts.push({ key: 'other', label: 'Other', count: rest });
  }

  if (folded > 0 && from === null)
    notes.push(`${formatCount(folded)} began before ${foldedBefore}.`);
  if (measure !== 'new' && years) notes.push(`Only those begun ${years} are counted.`);
  if (measure === 'in-force') {
    notes.push('One with no known end counts to the year it was last confirmed.');
  }
  notes.push('These are records found.');
  return { title, lead, parts, notes };
}

/** The latest year from which on at least half of a cumulative count began; null where a single year holds all or few are counted. */
function halfSince(rows: readonly SeriesRow[]): number | null {
  const total = rows.at(-1)?.total ?? 0;
  if (total < 10) return null;
  const half = rows.findLast((_, index) => total - (rows[index - 1]?.total ?? 0) >= total / 2);
  return half && half.year > (rows[0]?.year ?? 0) && half !== rows.at(-1) ? half.year : null;
}
