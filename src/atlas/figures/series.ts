import { isLongUnconfirmed } from '../record/confirmed';
import { yearOf } from '../record/dates';
import type { Entry } from '../record/entry';
import {
  DATED,
  ENDINGS,
  OWN_EVIDENCE,
  EVIDENCE_LABELS,
  PROVIDERS,
  PROVIDER_LABELS,
  TYPES,
  TYPE_LABELS,
  type Dated,
  type Ending,
} from '../record/vocabulary';

/** What is counted of each year. */
export const MEASURES = ['new', 'in-force', 'ended', 'changed', 'cumulative'] as const;
export type Measure = (typeof MEASURES)[number];
/** The measures that ask for a beginning; the others ask when something else happened. */
export type StartMeasure = Exclude<Measure, 'ended' | 'changed'>;
export const asksStart = (measure: Measure): measure is StartMeasure =>
  measure !== 'ended' && measure !== 'changed';
/** What is asked to have happened: in which years it did to each initiative, by id, and in words. */
export interface Happened {
  years: ReadonlyMap<string, readonly number[]>;
  words: string;
}
/** What each year's count is split by. */
export const SPLITS = ['provider', 'type', 'evidence'] as const;
export type Split = (typeof SPLITS)[number];

/** The values of each split, in the order they are always shown in. */
export const SPLIT_KEYS: Record<Split, readonly string[]> = {
  provider: PROVIDERS,
  type: TYPES,
  evidence: OWN_EVIDENCE,
};
/** The values of a split to list for some years: that evidence is not stated only where it is of one of them. */
export const splitKeys = (by: Split, rows: readonly SeriesRow[]): readonly string[] =>
  SPLIT_KEYS[by].filter((key) => key !== 'unknown' || rows.some((row) => shownOf(row, key) > 0));
/** The words for the values of every split. */
export const SPLIT_LABELS: Readonly<Record<string, string>> = {
  ...PROVIDER_LABELS,
  ...TYPE_LABELS,
  ...EVIDENCE_LABELS,
};

/** How many initiatives in all, and by each key of the split (every key is there, if only with 0). */
export interface Tally {
  total: number;
  counts: Record<string, number>;
}

/**
 * One year: what the measure counts of it, and the same by how the beginning is dated. *New* counts only those known to have
 * begun; those only announced or first reported in the year stand beside that number. The other measures count all three;
 * *ended* and *changed* ask for no beginning, and have all as known.
 */
export interface SeriesRow extends Tally {
  year: number;
  dated: Record<Dated, Tally>;
  /** Of *ended*: how they came to their end. */
  endings?: Record<Ending, number>;
}

/** The year in which an initiative is known to have ended; null where it has not, or nobody knows when. */
const endYear = ({ status, end }: Pick<Entry, 'status' | 'end'>): number | null =>
  status === 'ended' && end !== null ? yearOf(end) : null;

/** How many ended nobody knows when. */
export const endlessAmong = (entries: readonly Pick<Entry, 'status' | 'end'>[]): number =>
  entries.filter((entry) => entry.status === 'ended' && endYear(entry) === null).length;

/** How many of a year have no known beginning; of one key of the split, or of all. */
export function openOf({ dated: { announced, reported } }: SeriesRow, key?: string): number {
  if (key === undefined) return announced.total + reported.total;
  return (announced.counts[key] ?? 0) + (reported.counts[key] ?? 0);
}

/** Everything that a year's bar shows, known and open; of one key of the split, or of all. */
export const shownOf = (row: SeriesRow, key?: string): number =>
  (key === undefined ? row.dated.known.total : (row.dated.known.counts[key] ?? 0)) +
  openOf(row, key);

/**
 * The years in which an initiative is in force, first and last, or null for none; `today` is `YYYY-MM-DD`. One first reported
 * is from its report on; one announced is from the event that shows it begun, else from its announcement where it is active or
 * ended; a proposed one never is. An active one is to this year where it was confirmed within three years, an ended one to its
 * end; any other, and one that ended nobody knows when, to the year last confirmed.
 */
export function yearsInForce(entry: Entry, today: string): [number, number] | null {
  const first = firstInForce(entry);
  if (first === null) return null;
  // A record is never lost to a clock that is behind.
  const thisYear = Math.max(yearOf(today), first);
  const holds = entry.status === 'active' && !isLongUnconfirmed(entry.statusAsOf, today);
  const known = holds ? thisYear : yearOf(entry.statusAsOf);
  const end = entry.end === null ? known : yearOf(entry.end);
  const last = Math.min(thisYear, entry.status === 'ended' ? end : Math.min(known, end));
  return last < first ? null : [first, last];
}

function firstInForce({ start, startBasis, begunBy, status }: Entry): number | null {
  if (status === 'proposed') return null;
  if (startBasis !== 'announced') return yearOf(start);
  if (begunBy !== null) return yearOf(begunBy);
  return status === 'active' || status === 'ended' ? yearOf(start) : null;
}

/**
 * The initiatives of each year, from the first start to this year without a gap; empty where there are none.
 * `today` is `YYYY-MM-DD`; *changed* counts by `changed`, each initiative once in each of its years.
 */
export function series(
  entries: readonly Entry[],
  {
    measure,
    by,
    today,
    changed,
  }: { measure: Measure; by: Split; today: string; changed?: Happened | null | undefined },
): SeriesRow[] {
  if (entries.length === 0) return [];
  const starts = entries.map((entry) => yearOf(entry.start));
  const yearsOf = ({ id }: Entry) => (measure === 'changed' && changed?.years.get(id)) || [];
  const changes = entries.flatMap(yearsOf);
  const first = Math.min(...starts, ...changes);
  // A record is never lost to a clock that is behind: the years run on to the last start.
  const ends = measure === 'ended' ? entries.map((entry) => endYear(entry) ?? first) : [];
  const last = Math.max(yearOf(today), ...starts, ...ends, ...changes);
  const rows = zeroRows(first, last, by);
  const add = (entry: Entry, from: number, to: number) => {
    const key = entry[by];
    const isCounted = measure !== 'new' || entry.dated === 'known';
    for (const row of rows.slice(from - first, to - first + 1)) {
      raise(row.dated[entry.dated], key);
      if (isCounted) raise(row, key);
    }
  };
  for (const entry of entries) {
    const start = yearOf(entry.start);
    if (measure === 'new') add(entry, start, start);
    else if (measure === 'cumulative') add(entry, start, last);
    else if (measure === 'ended') addEnd(rows, entry, entry[by]);
    else if (measure === 'changed')
      for (const year of yearsOf(entry)) {
        raise(rows[year - first]!, entry[by]);
        raise(rows[year - first]!.dated.known, entry[by]);
      }
    else {
      const years = yearsInForce(entry, today);
      if (years) add(entry, ...years);
    }
  }
  return rows;
}

/** Adds an initiative to the year of its end, where one is known and has a row. */
function addEnd(rows: readonly SeriesRow[], entry: Entry, key: string): void {
  const year = endYear(entry);
  const row = rows.find((each) => each.year === year);
  if (!row) return;
  raise(row, key);
  raise(row.dated.known, key);
  row.endings ??= Object.fromEntries(ENDINGS.map((how) => [how, 0])) as Record<Ending, number>;
  row.endings[entry.ending ?? 'unknown'] += 1;
}

function raise(tally: Tally, key: string): void {
  tally.total += 1;
  tally.counts[key] = (tally.counts[key] ?? 0) + 1;
}

const zeroTally = (by: Split): Tally => ({
  total: 0,
  counts: Object.fromEntries(SPLIT_KEYS[by].map((key) => [key, 0])),
});

const zeroRows = (first: number, last: number, by: Split): SeriesRow[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => ({
    year: first + index,
    ...zeroTally(by),
    dated: Object.fromEntries(DATED.map((dated) => [dated, zeroTally(by)])) as SeriesRow['dated'],
  }));

/** Most of the evidence begins after this year, so charts begin here unless the initiatives chosen lie earlier. */
const USUAL_FIRST_YEAR = 1990;

/** What has no bar of its own: how many are known to have begun before the first bar, and how many only were announced or reported. */
export interface Folded {
  known: number;
  open: number;
}

/**
 * From which year to show bars one by one, and what lies before it. Takes the rows of *new*; any other measure is shown from
 * the same year (cumulative rows carry those folded). At most one in fifty is folded, and never a year from `keep` on.
 */
export function foldEarly(
  newRows: readonly SeriesRow[],
  keep = Infinity,
): { from: number; folded: Folded } {
  const total = newRows.reduce((sum, row) => sum + shownOf(row), 0);
  const before = (year: number): Folded => {
    const rows = newRows.filter((row) => row.year < year);
    return {
      known: rows.reduce((sum, row) => sum + row.dated.known.total, 0),
      open: rows.reduce((sum, row) => sum + openOf(row), 0),
    };
  };
  const isMuch = ({ known, open }: Folded) => (known + open) * 50 > total;
  let from = Math.min(USUAL_FIRST_YEAR, Math.floor(keep / 10) * 10);
  while (isMuch(before(from))) from -= 10;
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
