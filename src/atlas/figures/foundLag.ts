import { beginningOf, begunByOf, knownYear } from '../record/beginning';
import { latestDay, yearOf } from '../record/dates';
import type { Initiative } from '../record/schema';

/**
 * Counted are beginnings from twenty to three years before the release. What began later can only have been found soon, or is
 * not found yet: it would make waits look short. Of what began earlier the pages of its day were seldom on the web, so that the
 * first source here is often one that looks back.
 */
export const COUNTED_YEARS = { least: 3, most: 20 } as const;
/** From fewer records than this nothing is concluded. */
const FEWEST = 30;
/** A year is filled when this share of what began in it is likely to have a source. */
export const FILLED_SHARE = 0.9;

/** How long after its beginning the first source on an initiative appeared, over the records counted. */
export interface FoundLag {
  /** Records with a known beginning within the years counted and a dated source. */
  counted: number;
  /** Left out: no known beginning; one before or after the years counted; no dated source. */
  leftOut: { notKnown: number; before: number; after: number; undated: number };
  /** Days after which half of them had a source, at most; null where none is counted. */
  median: number | null;
  /** How many had their first source within one, two and three years for certain. */
  within: readonly { years: number; count: number }[];
  /** The fewest whole years within which nine in ten had one; null where too few are counted. */
  fillsIn: number | null;
}

const DAY = 86_400_000;
const addYears = (day: string, years: number) => `${yearOf(day) + years}${day.slice(4)}`;

/**
 * Measures the wait from records in full; `release` is the dataset's day, `YYYY-MM-DD`. Of a date known only to its month or
 * year the longest wait is taken that it allows; a source from before the beginning is no wait.
 */
export function foundLag(records: readonly Initiative[], release: string): FoundLag {
  const leftOut = { notKnown: 0, before: 0, after: 0, undated: 0 };
  const waits: { from: string; found: string; days: number }[] = [];
  const [oldest, newest] = [
    addYears(release, -COUNTED_YEARS.most),
    addYears(release, -COUNTED_YEARS.least),
  ];
  for (const record of records) {
    const from = knownFrom(record);
    const found = firstFound(record);
    if (from === null) leftOut.notKnown += 1;
    else if (from < oldest) leftOut.before += 1;
    else if (from > newest) leftOut.after += 1;
    else if (found === null) leftOut.undated += 1;
    else {
      const days = Math.max(0, Math.round((Date.parse(found) - Date.parse(from)) / DAY));
      waits.push({ from, found, days });
    }
  }
  const days = waits.map((wait) => wait.days).sort((a, b) => a - b);
  const within = (years: number) =>
    waits.filter(({ from, found }) => found <= addYears(from, years)).length;
  const filled = Array.from({ length: COUNTED_YEARS.most }, (_, at) => at + 1).find(
    (years) => within(years) >= FILLED_SHARE * waits.length,
  );
  return {
    counted: waits.length,
    leftOut,
    median: days[Math.ceil(days.length / 2) - 1] ?? null,
    within: [1, 2, 3].map((years) => ({ years, count: within(years) })),
    fillsIn: waits.length < FEWEST ? null : (filled ?? COUNTED_YEARS.most),
  };
}

/** The first day on which a record with a known beginning may have begun. */
function knownFrom(record: Initiative): string | null {
  const begun = { ...record, begunBy: begunByOf(record) };
  return knownYear(begun) === null ? null : (beginningOf(begun)?.from ?? null);
}

/** The day by which the first of its dated sources had certainly appeared. */
const firstFound = ({ sources }: Initiative): string | null =>
  sources
    .flatMap(({ published }) => (published === null ? [] : [latestDay(published)]))
    .sort()[0] ?? null;

/** The years of a timeline that are still filling up: from which on, and the wait it follows from, in years. */
export interface Filling {
  from: number;
  fillsIn: number;
}

/** A year is still filling up while less time has passed since its end than it took until nine in ten were found. */
export function fillingOf({
  fillsIn,
  date,
}: {
  fillsIn: number | null;
  /** The dataset's day, `YYYY-MM-DD`. */
  date: string;
}): Filling | null {
  if (fillsIn === null) return null;
  const filledThrough = addYears(date, -fillsIn);
  const isWhole = filledThrough.endsWith('-12-31');
  return { from: yearOf(filledThrough) + (isWhole ? 1 : 0), fillsIn };
}
