import { earliestDay, formatDate, isBefore, latestDay, yearOf } from './dates';
import type { Initiative } from './schema';
import type { Dated, EventKind, StartBasis, Status } from './vocabulary';

/**
 * When an initiative began, as an interval of days (`YYYY-MM-DD`): not before `from`, not after `to`. Null leaves that side
 * open: a first report says only that it had begun by then, an announcement only that it had not begun before.
 */
export interface Beginning {
  from: string | null;
  to: string | null;
}

/** What of a record tells when it began. */
export interface Begun {
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  start: string;
  startBasis: StartBasis;
  status: Status;
  /** For an announced start the first event that shows it begun; null where there is none, and for any other basis. */
  begunBy: string | null;
}

/** Kinds of events that show that something has begun. */
export const SHOWS_BEGUN: ReadonlySet<EventKind> = new Set(['started', 'signed', 'delivered']);

/** The date of the first event that shows an announced initiative begun; null where none does, and for any other basis. */
export function begunByOf({
  start,
  startBasis,
  events,
}: Pick<Initiative, 'start' | 'startBasis' | 'events'>): string | null {
  if (startBasis !== 'announced') return null;
  const shown = events.find(({ kind, date }) => SHOWS_BEGUN.has(kind) && !isBefore(date, start));
  return shown?.date ?? null;
}

/** The interval in which an initiative began; null where nothing says that it has begun: a proposed one that was not signed. */
export function beginningOf({ start, startBasis, status, begunBy }: Begun): Beginning | null {
  switch (startBasis) {
    case 'began':
    case 'signed':
      return { from: earliestDay(start), to: latestDay(start) };
    case 'announced':
      if (status === 'proposed') return null;
      return { from: earliestDay(start), to: begunBy === null ? null : latestDay(begunBy) };
    case 'first-reported':
      return status === 'proposed' ? null : { from: null, to: latestDay(start) };
  }
}

/** The year in which an initiative is known to have begun: its whole beginning lies in it. Null where no year is known. */
export function knownYear(begun: Begun): number | null {
  const beginning = beginningOf(begun);
  if (!beginning?.from || !beginning.to) return null;
  const year = yearOf(beginning.from);
  return year === yearOf(beginning.to) ? year : null;
}

/** How well a beginning is dated: `known` where its year is, else by what stands in its place. */
export function datedOf(begun: Begun): Dated {
  if (knownYear(begun) !== null) return 'known';
  return begun.startBasis === 'first-reported' ? 'reported' : 'announced';
}

/** Whether `a` certainly began before `b` did. A side that is open settles nothing. */
export const beganBefore = (a: Beginning, b: Beginning): boolean =>
  a.to !== null && b.from !== null && a.to < b.from;

/** What words about a start are made of. */
type Start = Begun & { dated: Dated };

/**
 * What stands before the date of a start that is not known to be the beginning: "by" a first report, "announced", "reported" of
 * one that is only proposed; "" before one that is.
 */
export function startLead({ dated, status }: Pick<Start, 'dated' | 'status'>): string {
  if (dated === 'known') return '';
  if (dated === 'announced') return 'announced ';
  return status === 'proposed' ? 'reported ' : 'by ';
}

/** A start with what it is the date of: "April 2011", "by April 2011" of a first report, "announced April 2011". */
export const startWords = (start: Pick<Start, 'start' | 'dated' | 'status'>): string =>
  startLead(start) + formatDate(start.start);

/** What a start leaves open about the beginning, in words to stand after its date; "" where it is known. */
export function startGap({ dated, status, begunBy }: Omit<Start, 'start' | 'startBasis'>): string {
  if (dated === 'known') return '';
  if (status === 'proposed') return 'only proposed';
  if (dated === 'reported') return 'when it began is not known';
  return begunBy === null ? 'nothing shows that it began' : `begun by ${formatDate(begunBy)}`;
}
