/**
 * What the dataset asks of its own records beyond what any record must hold: files of the reader's own, and older versions
 * of the dataset among them, are read without it.
 */
import { yearsBefore } from '../../src/atlas/figures/changes';
import type { Finding } from '../../src/atlas/record/checks';
import { earliestDay, latestDay, yearOf } from '../../src/atlas/record/dates';
import { domainOf } from '../../src/atlas/record/links';
import type { Initiative } from '../../src/atlas/record/schema';
import { isUnlinked } from '../../src/atlas/record/unlinked';
import { ENDING_STATUSES, type EventKind } from '../../src/atlas/record/vocabulary';

/** Kinds of events that show an initiative to be there. */
const SHOW_IT: readonly EventKind[] = ['started', 'signed', 'delivered'];

/** So many years before its start a record tells of something else, such as a forerunner, or its start is wrong. */
const YEARS_EARLIER = 3;

/**
 * What in a record tells a year long before its start: its id or title (where no event is of that year), or an event that
 * shows it to be there. A plan announced long before is none.
 */
function earlierThanStart({ id, title, start, events }: Initiative): Finding[] {
  const isEarly = (year: number) => yearOf(start) - year >= YEARS_EARLIER;
  const told = new Set(events.map(({ date }) => yearOf(date)));
  const inWords = (field: 'id' | 'title', years: readonly number[]) =>
    years
      .filter((year) => isEarly(year) && !told.has(year))
      .map((year) => ({ field, reason: `tells the year ${year}, long before start ${start}` }));
  const idYear = /-(\d{4})-/.exec(id)?.[1];
  const at = events.findIndex(({ kind }) => SHOW_IT.includes(kind));
  const first = events[at];
  return [
    ...inWords('id', idYear === undefined ? [] : [Number(idYear)]),
    ...inWords('title', (title.match(/\b(19|20)\d\d\b/g) ?? []).map(Number)),
    ...(first && isEarly(yearOf(first.date))
      ? [
          {
            field: `events[${at}].date`,
            reason: `${first.date} is ${first.kind}, long before start ${start}`,
          },
        ]
      : []),
  ];
}

/** A first report is not the first word of what an event shows to have been there by then. */
function checkFirstReport({ start, startBasis, events }: Initiative): Finding[] {
  if (startBasis !== 'first-reported') return [];
  return events.flatMap(({ date, kind }, at) =>
    SHOW_IT.includes(kind) && earliestDay(date) <= latestDay(start)
      ? [
          {
            field: 'startBasis',
            reason: `is first-reported, but events[${at}] of ${date} is ${kind}`,
          },
        ]
      : [],
  );
}

const YEARS_ACTIVE = 3;

/** What was last confirmed years before the dataset's day (`YYYY-MM-DD`) is not known to be active on it. */
const checkActive = ({ status, statusAsOf }: Initiative, day: string): Finding[] =>
  status === 'active' && latestDay(statusAsOf) < yearsBefore(day, YEARS_ACTIVE)
    ? [
        {
          field: 'status',
          reason: `is active, last confirmed ${statusAsOf}, more than ${YEARS_ACTIVE} years before ${day}; unknown since then`,
        },
      ]
    : [];

/** A source that a reader is not to follow is a copy: the record then says on which domain it was read. */
const checkLinks = ({ sources }: Initiative): Finding[] =>
  sources.flatMap(({ url, copy }, at) =>
    isUnlinked(new URL(url).hostname) && !copy
      ? [
          {
            field: `sources[${at}].url`,
            reason: `lies where readers should not be led (${domainOf(url)}), and is no copy: cite the publisher's own page, or say "copy": true`,
          },
        ]
      : [],
  );

/** How a record ended is told of each that did, and what took its place is a record. */
function checkEnding({ status, ending }: Initiative, ids: ReadonlySet<string>): Finding[] {
  if (!ending)
    return ENDING_STATUSES.includes(status)
      ? [{ field: 'ending', reason: `must be told where status is ${status}` }]
      : [];
  const { replacedBy } = ending;
  return replacedBy === undefined || ids.has(replacedBy)
    ? []
    : [{ field: 'ending.replacedBy', reason: `${replacedBy} is no record` }];
}

/**
 * What a record of the dataset gets wrong beyond `checkInitiative`. `day` is the dataset’s, `ids` are those of all its records,
 * `forerunners` says of records, by id, what the earlier thing is that they tell of.
 */
export function checkDemands(
  record: Initiative,
  {
    day,
    ids,
    forerunners,
  }: { day: string; ids: ReadonlySet<string>; forerunners: Readonly<Record<string, string>> },
): Finding[] {
  const earlier = earlierThanStart(record);
  return [
    ...(!(record.id in forerunners)
      ? earlier
      : earlier.length > 0
        ? []
        : [
            {
              field: 'start',
              reason: 'has nothing earlier; take it out of beginning-exceptions.json',
            },
          ]),
    ...checkFirstReport(record),
    ...checkActive(record, day),
    ...checkEnding(record, ids),
    ...checkLinks(record),
  ];
}
