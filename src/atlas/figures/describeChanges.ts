import { countChanges, newestFirst, type Change, type Compared, type Spans } from './changes';
import { CHANGE_KINDS, type ChangeKind } from '../record/changeKinds';
import { formatDate } from '../record/dates';
import { countOf, formatCount } from '../record/numbers';
import { listOf } from '../record/wording';

/** As things that may be counted: "in denials: 3 found". */
const CHANGE_NOUNS: Record<ChangeKind, string> = {
  began: 'known beginnings',
  announced: 'announcements',
  'first-reported': 'first reports',
  advanced: 'further steps',
  renewed: 'renewals and expansions',
  reviewed: 'reviews',
  investigated: 'investigations and charges',
  denied: 'denials',
  upheld: 'decisions to uphold',
  suspended: 'suspensions',
  completed: 'completions',
  expired: 'expiries',
  replaced: 'replacements',
  'broken-off-host': 'decisions of the host to break off',
  'broken-off-provider': 'decisions of the provider to break off',
  'broken-off': 'other decisions to break off',
  ended: 'ends not known how',
  reported: 'reports',
};

const initiativesOf = (changes: readonly Change[]) => new Set(changes.map(({ id }) => id)).size;

/** Kinds that say more of the press than of the initiative. */
const OF_THE_PRESS: readonly ChangeKind[] = ['first-reported', 'reported'];

/**
 * What a comparison says in words: where the two spans differ most (reports and first reports apart, which say more of the
 * press than of the initiative), and how much was found in each.
 */
export function describeChanges(
  compared: Compared,
  { now, before, days }: Spans,
): { title: string; lead: string } {
  const count = countChanges(compared, () => ['all']);
  const differences = CHANGE_KINDS.filter((kind) => !OF_THE_PRESS.includes(kind)).map((kind) => {
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
        : `The largest differences are in ${listOf(largest)} in the span before`;
  const told = (changes: readonly Change[]) =>
    `${countOf(changes.length, 'event')} of ${countOf(initiativesOf(changes), 'initiative')}`;
  const lead =
    `Recorded from ${formatDate(now.from)} to ${formatDate(now.to)}: ${told(compared.now)}. ` +
    `In the ${countOf(days, 'day')} before, from ${formatDate(before.from)}: ${told(compared.before)}.`;
  return { title, lead };
}

/**
 * What a comparison must never let a reader believe, in sentences: why the newer span looks emptier, what its beginnings leave
 * out, and what is in neither span. `everyChange` is of every record, whatever the filter.
 */
export function describeCaution(
  everyChange: readonly Change[],
  { now, unplaced }: Compared,
  spans: Spans,
): { late: string; dates: string } {
  const [newest] = newestFirst(everyChange);
  const of = (kind: ChangeKind) => now.filter((change) => change.kind === kind).length;
  const [announced, reported] = [of('announced'), of('first-reported')];
  const late = [
    'Reports appear, and are found, months or years after the fact, so the newer span looks emptier than it was; fewer events found are not fewer events.',
    newest &&
      `The newest event in the whole dataset is of ${formatDate(newest.date)}; the span runs on to ${formatDate(spans.now.to)}.`,
  ];
  const dates = [
    `Began counts what is known to have begun, or was signed, in the span. ${announced + reported === 0 ? 'An announcement or a first report is none.' : `Of the newer span ${countOf(announced, 'announcement')} and ${countOf(reported, 'first report')} stand in rows of their own: what was announced need not have begun, what was first reported may have begun at any time before.`}`,
    `A date known only to its month or year counts where all of it lies in one span. ${unplaced === 0 ? 'None here runs over an edge.' : `${countOf(unplaced, 'event')} here ${unplaced === 1 ? 'runs' : 'run'} over an edge and ${unplaced === 1 ? 'counts' : 'count'} in neither.`}`,
    'Completed is what ran its course or was handed over; broken off is what a decision stopped before its end, which does not say that it failed.',
  ];
  return { late: late.filter(Boolean).join(' '), dates: dates.join(' ') };
}
