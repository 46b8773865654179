import { CHANGE_KINDS, type ChangeKind } from './changeKinds';
import { compareDates, earliestDay, formatDate, isBefore, latestDay } from '../record/dates';
import { countOf, formatCount } from '../record/numbers';
import type { Initiative } from '../record/schema';
import type { EventKind } from '../record/vocabulary';

/** What changed since a day: the start, the end and the events of records, counted against the same span before. */

export const CHANGE_LABELS: Record<ChangeKind, string> = {
  began: 'Began',
  advanced: 'Taken further',
  renewed: 'Renewed or expanded',
  reviewed: 'Reviewed',
  investigated: 'Investigated',
  denied: 'Denied',
  upheld: 'Upheld',
  suspended: 'Suspended',
  ended: 'Ended',
  reported: 'Reported on',
};
/** As things that may be counted: "in denials: 3 found". */
const CHANGE_NOUNS: Record<ChangeKind, string> = {
  began: 'beginnings',
  advanced: 'further steps',
  renewed: 'renewals and expansions',
  reviewed: 'reviews',
  investigated: 'investigations and charges',
  denied: 'denials',
  upheld: 'decisions to uphold',
  suspended: 'suspensions',
  ended: 'ends',
  reported: 'reports',
};

const KIND_OF_EVENT: Record<EventKind, ChangeKind> = {
  announced: 'advanced',
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
  kind: ChangeKind;
  /** What the record calls it: an event's kind, or what its start is the date of. */
  word: EventKind | Initiative['startBasis'];
  /** What happened, where the record says more than the date. */
  text: string | null;
}

/** Which event tells of a start, by what the start is the date of. */
const EVENTS_OF_START: Record<Initiative['startBasis'], readonly EventKind[]> = {
  began: ['started', 'delivered'],
  signed: ['signed'],
  announced: ['announced'],
  'first-reported': ['reported'],
};

const mayBeSameDay = (a: string, b: string) => !isBefore(a, b) && !isBefore(b, a);
const finer = (a: string, b: string) => (b.length > a.length ? b : a);

/**
 * Everything that happened to one initiative: its start, its events, its end, each once. An event that tells of the start
 * or of the end is that start or end, and then the finer of the two dates holds.
 */
export function changesOf(record: Initiative): Change[] {
  const { id, start, startBasis, end, events } = record;
  const first = events.findIndex(
    ({ date, kind }) => EVENTS_OF_START[startBasis].includes(kind) && mayBeSameDay(date, start),
  );
  const last =
    end === null
      ? -1
      : events.findLastIndex(({ date, kind }) => kind === 'ended' && mayBeSameDay(date, end));
  const began: Change = {
    id,
    date: finer(start, events[first]?.date ?? start),
    kind: 'began',
    word: startBasis,
    text: events[first]?.text ?? null,
  };
  const happened = events.flatMap((event, at): Change[] =>
    at === first
      ? []
      : [
          {
            id,
            date: at === last && end !== null ? finer(event.date, end) : event.date,
            kind: KIND_OF_EVENT[event.kind],
            word: event.kind,
            text: event.text,
          },
        ],
  );
  const ended: Change[] =
    end === null || last >= 0 ? [] : [{ id, date: end, kind: 'ended', word: 'ended', text: null }];
  return [began, ...happened, ...ended];
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

/**
 * Puts changes into the spans that they lie in with all that their date may stand for: 2024 lies in a span that begins on
 * 1 January 2024, not in one that begins on 2 January. No date of the dataset stands for a day after the dataset's.
 */
export function compareChanges(changes: readonly Change[], { now, before }: Spans): Compared {
  const stretches = changes.map((change) => {
    const [from, to] = [earliestDay(change.date), latestDay(change.date)];
    return { change, from, to: from <= now.to && to > now.to ? now.to : to };
  });
  const inside = (span: Span) =>
    stretches.filter(({ from, to }) => from >= span.from && to <= span.to);
  const [inNow, inBefore] = [inside(now), inside(before)];
  const touching = stretches.filter(({ from, to }) => to >= before.from && from <= now.to);
  return {
    now: inNow.map(({ change }) => change),
    before: inBefore.map(({ change }) => change),
    unplaced: touching.length - inNow.length - inBefore.length,
  };
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

const initiativesOf = (changes: readonly Change[]) => new Set(changes.map(({ id }) => id)).size;
const asList = (parts: readonly string[]) =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

/**
 * What a comparison says in words: where the two spans differ most (reports apart, which say more of the press than of the
 * initiative), and how much was found in each.
 */
export function describeChanges(
  compared: Compared,
  { now, before, days }: Spans,
): { title: string; lead: string } {
  const count = countChanges(compared, () => ['all']);
  const differences = CHANGE_KINDS.filter((kind) => kind !== 'reported').map((kind) => {
    const pair = count(kind, 'all');
    return { kind, ...pair, by: Math.abs(pair.now - pair.before) };
  });
  const most = Math.max(...differences.map(({ by }) => by));
  const found = differences.some((pair) => pair.now + pair.before > 0);
  const largest = differences
    .filter(({ by }) => by === most)
    .map(
      (pair) =>
        `${CHANGE_NOUNS[pair.kind]}: ${formatCount(pair.now)} found, against ${formatCount(pair.before)}`,
    );
  const title = !found
    ? 'No change is recorded in this span or in the one before it'
    : most === 0
      ? 'As many changes of every kind are recorded as in the span before'
      : largest.length === 1
        ? `The largest difference is in ${largest[0]} in the span before`
        : `The largest differences are in ${asList(largest)} in the span before`;
  const told = (changes: readonly Change[]) =>
    `${countOf(changes.length, 'event')} of ${countOf(initiativesOf(changes), 'initiative')}`;
  const lead =
    `Recorded from ${formatDate(now.from)} to ${formatDate(now.to)}: ${told(compared.now)}. ` +
    `In the ${countOf(days, 'day')} before, from ${formatDate(before.from)}: ${told(compared.before)}.`;
  return { title, lead };
}
