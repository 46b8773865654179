import { earliestDay, latestDay } from '../../../../src/atlas/record/dates';
import { regionsOfHosts } from '../../../../src/atlas/record/regions';
import type { Initiative } from '../../../../src/atlas/record/schema';

/** What holds of records, told by other code than the atlas's: sentences are read back against it. */

const SHOWN = ['started', 'signed', 'delivered'];
const sameDay = (a: string, b: string) =>
  earliestDay(a) <= latestDay(b) && earliestDay(b) <= latestDay(a);

/** The first day on which something may have begun, and the last; null where it is not known to have. */
function beginning(record: Initiative): [string, string] | null {
  const { start, startBasis, status, events } = record;
  if (startBasis === 'first-reported') return null;
  if (startBasis !== 'announced') return [earliestDay(start), latestDay(start)];
  const shown = events.find(
    ({ kind, date }) => SHOWN.includes(kind) && latestDay(date) >= earliestDay(start),
  );
  return shown && status !== 'proposed' ? [earliestDay(start), latestDay(shown.date)] : null;
}

/** The year in which a record's whole beginning lies; NaN, which no comparison holds for, where none is known. */
export function beganIn(record: Initiative): number {
  const [from, to] = beginning(record) ?? ['', '-'];
  return from.slice(0, 4) === to.slice(0, 4) ? Number(from.slice(0, 4)) : NaN;
}
export const isKnown = (record: Initiative) => !Number.isNaN(beganIn(record));
export const touches = (region: string) => (record: Initiative) =>
  (regionsOfHosts(record.hosts) as readonly string[]).includes(region);

/** A number as a sentence has it. */
export const numberIn = (words: string) => Number(words.replaceAll(',', ''));
/** A share as a sentence must say it. */
export function share(count: number, total: number): string {
  const percent = (100 * count) / total;
  if (count > 0 && percent < 0.5) return 'under 1 %';
  if (count < total && percent >= 99.5) return 'over 99 %';
  return `${Math.round(percent)} %`;
}

const OF_EVENT: Record<string, string> = {
  announced: 'announcements',
  signed: 'further steps',
  started: 'further steps',
  delivered: 'further steps',
  renewed: 'renewals and expansions',
  expanded: 'renewals and expansions',
  resumed: 'renewals and expansions',
  reviewed: 'reviews',
  investigated: 'investigations and charges',
  charged: 'investigations and charges',
  denied: 'denials',
  upheld: 'decisions to uphold',
  suspended: 'suspensions',
  ended: 'ends not known how',
  reported: 'reports',
};
const TELLS: Record<string, readonly string[]> = {
  began: ['started', 'delivered'],
  signed: ['signed'],
  announced: ['announced'],
  'first-reported': ['reported'],
};

const END_NOUNS: Readonly<Record<string, string>> = {
  completed: 'completions',
  expired: 'expiries',
  replaced: 'replacements',
  'broken-off host': 'decisions of the host to break off',
  'broken-off provider': 'decisions of the provider to break off',
};
/** What Trends calls the end of a record by. */
function endNoun({ status, ending }: Initiative): string {
  if (status !== 'ended' || ending === undefined) return 'ends not known how';
  const { how, decidedBy } = ending;
  return (
    END_NOUNS[how] ??
    END_NOUNS[`${how} ${decidedBy}`] ??
    (how === 'broken-off' ? 'other decisions to break off' : 'ends not known how')
  );
}

/** What happened to a record in a span of days, each as the plural that Trends calls it by. */
export function happenedIn(
  record: Initiative,
  { from, to }: { from: string; to: string },
  today: string,
): string[] {
  const { start, startBasis, end, events } = record;
  const lies = (...dates: string[]) => {
    const last = dates.map((date) =>
      earliestDay(date) <= today && latestDay(date) > today ? today : latestDay(date),
    );
    return dates.every((date) => earliestDay(date) >= from) && last.every((day) => day <= to);
  };
  const teller = events.findIndex(
    ({ kind, date }) => TELLS[startBasis]!.includes(kind) && sameDay(date, start),
  );
  const finer = (a: string, b = a) => (b.length > a.length ? b : a);
  const began = finer(start, events[teller]?.date);
  const ender = events.findLastIndex(
    ({ kind, date }) => kind === 'ended' && (end === null || latestDay(date) >= earliestDay(end)),
  );
  const decidedLater = ender >= 0 && end !== null && !sameDay(events[ender]!.date, end);
  const shower =
    startBasis === 'announced' && beginning(record)
      ? events.findIndex(
          ({ kind, date }) => SHOWN.includes(kind) && latestDay(date) >= earliestDay(start),
        )
      : -1;
  const found: string[] = [];
  if (lies(began)) {
    if (startBasis === 'announced') found.push('announcements');
    else if (startBasis === 'first-reported') found.push('first reports');
    else found.push(earliestDay(start) >= from ? 'known beginnings' : 'further steps');
  }
  events.forEach(({ kind, date }, at) => {
    if (at === teller || !lies(at === ender && !decidedLater ? finer(date, end ?? date) : date))
      return;
    if (at === ender) found.push(endNoun(record));
    else
      found.push(
        at === shower && earliestDay(start) >= from ? 'known beginnings' : OF_EVENT[kind]!,
      );
  });
  if (end !== null && lies(end)) {
    if (ender < 0) found.push(endNoun(record));
    else if (decidedLater) found.push('ends not known how');
  }
  return found;
}

/** Where a case of pulling back stands, with who decided where it was broken off; null for a record that is none. */
export function pulledBack({ status, ending, events }: Initiative): string | null {
  if (status === 'ended' && ending?.how === 'broken-off')
    return `broken off ${ending.decidedBy ?? 'untold'}`;
  if (status === 'suspended' || status === 'under-review') return status;
  const last = events
    .filter(({ kind }) => ['suspended', 'upheld', 'resumed'].includes(kind))
    .reduce<Initiative['events'][number] | null>((latest, event) => {
      const [a, b] = [earliestDay(latest?.date ?? '1800'), earliestDay(event.date)];
      const later = a === b ? event.date.length >= (latest?.date.length ?? 0) : b > a;
      return later ? event : latest;
    }, null);
  return last ? `once ${last.kind}` : null;
}

/** The days between which a record began, open (null) on the side that nothing tells; null where it is only proposed. */
function began(record: Initiative): { from: string | null; to: string | null } | null {
  const { start, startBasis, status, events } = record;
  if (startBasis === 'began' || startBasis === 'signed')
    return { from: earliestDay(start), to: latestDay(start) };
  if (status === 'proposed') return null;
  if (startBasis === 'first-reported') return { from: null, to: latestDay(start) };
  const shown = events.find(
    ({ kind, date }) => SHOWN.includes(kind) && latestDay(date) >= earliestDay(start),
  );
  return { from: earliestDay(start), to: shown ? latestDay(shown.date) : null };
}

/** The days between which the first of some records began; null where none has. */
export function firstOfAll(records: readonly Initiative[]) {
  const all = records.flatMap((record) => began(record) ?? []);
  if (all.length === 0) return null;
  const froms = all.map(({ from }) => from ?? '').sort();
  const tos = all.flatMap(({ to }) => to ?? []).sort();
  return { from: froms[0] || null, to: tos[0] ?? null };
}

/** Whether a record counts as in force in a year, by the counting rules. */
export function isInForce(record: Initiative, year: number, today: string): boolean {
  const { start, startBasis, status, statusAsOf, end, events } = record;
  if (status === 'proposed') return false;
  const shown = events.find(
    ({ kind, date }) => SHOWN.includes(kind) && latestDay(date) >= earliestDay(start),
  );
  const isOpen = startBasis === 'announced' && !shown && status !== 'active' && status !== 'ended';
  if (isOpen) return false;
  const yearIn = (date: string) => Number(date.slice(0, 4));
  const first = yearIn(startBasis === 'announced' && shown ? shown.date : start);
  const now = Math.max(yearIn(today), first);
  const threeYearsAgo = `${yearIn(today) - 3}${today.slice(4)}`;
  const confirmed =
    status === 'active' && latestDay(statusAsOf) >= threeYearsAgo ? now : yearIn(statusAsOf);
  const ended = end === null ? confirmed : yearIn(end);
  const last = Math.min(now, status === 'ended' ? ended : Math.min(confirmed, ended));
  return first <= year && year <= last;
}
