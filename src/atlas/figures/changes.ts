import { beginningOf, begunByOf, SHOWS_BEGUN } from '../record/beginning';
import { CHANGE_KINDS, type ChangeKind } from '../record/changeKinds';
import { compareDates, earliestDay, isBefore, latestDay, yearOf } from '../record/dates';
import { endingOf, endKindOf } from '../record/ending';
import type { Initiative } from '../record/schema';
import type { Stretch } from '../selection/filter';
import type { EventKind, StartBasis } from '../record/vocabulary';

/** What changed since a day: the start, the end and the events of records, counted against the same span before. */

const KIND_OF_EVENT: Record<EventKind, ChangeKind> = {
  announced: 'announced',
  signed: 'advanced',
  started: 'advanced',
  delivered: 'advanced',
  renewed: 'renewed',
  expanded: 'renewed',
  resumed: 'renewed',
  reviewed: 'reviewed',
  investigated: 'investigated',
  charged: 'investigated',
  denied: 'denied',
  upheld: 'upheld',
  suspended: 'suspended',
  ended: 'ended',
  reported: 'reported',
};

/** One thing that happened to one initiative. */
export interface Change {
  /** The id of the record. */
  id: string;
  /** At the precision of its source. */
  date: string;
  /** Of a beginning: the date before which it was not; it may lie before `date`, by which it had begun. */
  since?: string;
  kind: ChangeKind;
  /** What the record calls it: an event's kind, or what its start is the date of. */
  word: EventKind | StartBasis;
  /** What happened, where the record says more than the date. */
  text: string | null;
}

/** What the end of a record was. */
const kindOfEnd = (record: Initiative): ChangeKind =>
  endKindOf({ status: record.status, ...endingOf(record) });

/** Which event tells of a start, by what the start is the date of. */
const EVENTS_OF_START: Record<StartBasis, readonly EventKind[]> = {
  began: ['started', 'delivered'],
  signed: ['signed'],
  announced: ['announced'],
  'first-reported': ['reported'],
};

const KIND_OF_START: Record<StartBasis, ChangeKind> = {
  began: 'began',
  signed: 'began',
  announced: 'announced',
  'first-reported': 'first-reported',
};

const mayBeSameDay = (a: string, b: string) => !isBefore(a, b) && !isBefore(b, a);
const finer = (a: string, b: string) => (b.length > a.length ? b : a);

/**
 * Everything that happened to one initiative: its start, its events, its end, each once. An event that tells of the start
 * or of the end is that start or end, and then the finer of the two dates holds; the end says how it came. An earlier end, of what
 * went on after it, does not; nor does the day on which a thing had stopped, where it was only later that its end was decided. An
 * announcement and a first report are no
 * beginning; what was announced has one in the first event that shows it begun.
 */
export function changesOf(record: Initiative): Change[] {
  const { id, start, startBasis, end, events } = record;
  const first = events.findIndex(
    ({ date, kind }) => EVENTS_OF_START[startBasis].includes(kind) && mayBeSameDay(date, start),
  );
  const last = events.findLastIndex(
    ({ date, kind }) => kind === 'ended' && (end === null || !isBefore(date, end)),
  );
  const ends = events[last];
  const isOneEnd = ends !== undefined && end !== null && mayBeSameDay(ends.date, end);
  const told = events[first];
  const kind = KIND_OF_START[startBasis];
  const started: Change = {
    id,
    date: finer(start, told?.date ?? start),
    ...(kind === 'began' && { since: start }),
    kind,
    // By the event, where it says more than that the thing began.
    word: startBasis === 'began' && told ? told.kind : startBasis,
    text: told?.text ?? null,
  };
  const begunBy = beginningOf({ ...record, begunBy: begunByOf(record) }) && begunByOf(record);
  const begun = events.findIndex(({ date, kind: of }) => date === begunBy && SHOWS_BEGUN.has(of));
  const happened = events.flatMap((event, at): Change[] =>
    at === first
      ? []
      : [
          {
            id,
            date: at === last && isOneEnd ? finer(event.date, end) : event.date,
            ...(at === begun && { since: start }),
            kind:
              at === begun ? 'began' : at === last ? kindOfEnd(record) : KIND_OF_EVENT[event.kind],
            word: event.kind,
            text: event.text,
          },
        ],
  );
  const ended: Change[] =
    end === null || isOneEnd
      ? []
      : [{ id, date: end, kind: ends ? 'ended' : kindOfEnd(record), word: 'ended', text: null }];
  return [started, ...happened, ...ended];
}

/** A stretch of days, both ends in it, as `YYYY-MM-DD`. */
export interface Span {
  from: string;
  to: string;
}

/** What is compared: the span up to the dataset's day, and one of as many days just before it. */
export interface Spans {
  now: Span;
  before: Span;
  days: number;
}

const DAY = 86_400_000;
const addDays = (day: string, days: number) =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

/** The days from one day to another, both counted. */
const daysOf = ({ from, to }: Span) => Math.round((Date.parse(to) - Date.parse(from)) / DAY) + 1;

/** The first day of the span of so many years that ends on a day: 2025-11-25 for one year to 2026-11-24. */
export function yearsBefore(day: string, years: number): string {
  const month = `${Number(day.slice(0, 4)) - years}${day.slice(4, 7)}`;
  const then = `${month}${day.slice(7)}`;
  // A year before 29 February ends with that month too.
  const last = latestDay(month);
  return addDays(then > last ? last : then, 1);
}

/**
 * The spans to compare: from `since` (a day, or the first of a month or year; null for the last twelve months) to the
 * dataset's day, and as many days before. Null where `since` lies after that day.
 */
export function spansSince(since: string | null, datasetDay: string): Spans | null {
  const from = since === null ? yearsBefore(datasetDay, 1) : earliestDay(since);
  if (from > datasetDay) return null;
  const now = { from, to: datasetDay };
  const days = daysOf(now);
  return { now, before: { from: addDays(from, -days), to: addDays(from, -1) }, days };
}

/** The changes of each span. */
export interface Compared {
  now: readonly Change[];
  before: readonly Change[];
  /** How many are dated only to a month or year that runs over an edge, and so belong to neither span for certain. */
  unplaced: number;
}

/** The days that a date may stand for. No date of the dataset stands for a day after `lastDay`, the dataset's own. */
function daysOfDate(date: string, lastDay: string): Span {
  const [from, to] = [earliestDay(date), latestDay(date)];
  return { from, to: from <= lastDay && to > lastDay ? lastDay : to };
}

/** The changes that lie in a span with all that their date may stand for; `lastDay` is the dataset's. */
const changesIn = (changes: readonly Change[], span: Span, lastDay: string): Change[] =>
  changes
    .filter(({ date }) => {
      const { from, to } = daysOfDate(date, lastDay);
      return from >= span.from && to <= span.to;
    })
    .map((change) => asWithin(change, span));

/** Of what kinds the changes of an initiative are that lie in a stretch of time, each once; null is any time. `lastDay`: the dataset's. */
export function kindsIn(
  changes: readonly Change[],
  stretch: Stretch | null,
  lastDay: string,
): ChangeKind[] {
  return [...new Set(changesWithin(changes, stretch, lastDay).map(({ kind }) => kind))];
}

/** The years in which changes of some kinds (none: of any) lie in a stretch of time, each once. */
export function yearsIn(
  changes: readonly Change[],
  stretch: Stretch | null,
  what: readonly ChangeKind[],
  lastDay: string,
): number[] {
  const within = changesWithin(changes, stretch, lastDay).filter(
    ({ kind }) => what.length === 0 || what.includes(kind),
  );
  return [...new Set(within.map(({ date }) => yearOf(date)))];
}

function changesWithin(changes: readonly Change[], stretch: Stretch | null, lastDay: string) {
  const from = stretch?.from ? earliestDay(stretch.from) : '';
  const to = stretch?.to ? latestDay(stretch.to) : '9999';
  return changesIn(changes, { from, to }, lastDay);
}

/**
 * Puts changes into the spans that they lie in with all that their date may stand for: 2024 lies in a span that begins on
 * 1 January 2024, not in one that begins on 2 January.
 */
export function compareChanges(changes: readonly Change[], { now, before }: Spans): Compared {
  const inNow = changesIn(changes, now, now.to);
  const inBefore = changesIn(changes, before, now.to);
  const touching = changes.filter(({ date }) => {
    const days = daysOfDate(date, now.to);
    return days.to >= before.from && days.from <= now.to;
  });
  return {
    now: inNow,
    before: inBefore,
    unplaced: touching.length - inNow.length - inBefore.length,
  };
}

/** What a change is in a span: that by which something had begun is no beginning there where it may have begun before. */
function asWithin(change: Change, span: Span): Change {
  const { since, ...rest } = change;
  return since === undefined || earliestDay(since) >= span.from
    ? change
    : { ...rest, kind: 'advanced' };
}

const compareTexts = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Newest first; of two that may be the same day the more exactly dated one first, then by record, kind and text. */
export const newestFirst = (changes: readonly Change[]): Change[] =>
  [...changes].sort(
    (a, b) =>
      compareDates(b.date, a.date) ||
      compareTexts(a.id, b.id) ||
      CHANGE_KINDS.indexOf(a.kind) - CHANGE_KINDS.indexOf(b.kind) ||
      compareTexts(a.word, b.word) ||
      compareTexts(a.text ?? '', b.text ?? ''),
  );

/** How many changes of a kind, then and now. */
export interface Pair {
  now: number;
  before: number;
}

/**
 * Counts by kind and by what else a record is filed under: `keysOf` gives the keys of a record's id (its provider; each
 * region it touches, so that these may add up to more than the total).
 */
export function countChanges(
  { now, before }: Compared,
  keysOf: (id: string) => readonly string[],
): (kind: ChangeKind, key: string) => Pair {
  const counts = new Map<string, Pair>();
  const add = (changes: readonly Change[], span: keyof Pair) => {
    for (const { id, kind } of changes)
      for (const key of keysOf(id)) {
        const pair = counts.get(`${kind} ${key}`) ?? { now: 0, before: 0 };
        pair[span] += 1;
        counts.set(`${kind} ${key}`, pair);
      }
  };
  add(now, 'now');
  add(before, 'before');
  return (kind, key) => counts.get(`${kind} ${key}`) ?? { now: 0, before: 0 };
}
