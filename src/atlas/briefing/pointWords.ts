import { yearOf } from '../record/dates';
import type { Entry } from '../record/entry';
import type { Initiative } from '../record/schema';
import { STATUS_LABELS } from '../record/vocabulary';

/** What of a record its label tells besides its short name. */
type Told = Pick<Entry, 'start' | 'dated' | 'end' | 'status' | 'evidence' | 'disputed'>;

/** A record's years in a few words: "2016 to 2022", "by 2023" of a first report, "announced 2024, suspended". */
function yearsOf({ start, dated, end, status }: Told): string {
  const first = yearOf(start);
  const last = end === null ? null : yearOf(end);
  if (dated === 'known' && last !== null)
    return last === first ? String(first) : `${first} to ${last}`;
  const begun = { known: first, reported: `by ${first}`, announced: `announced ${first}` }[dated];
  if (last !== null) return `${begun}, ended ${last}`;
  const stands = status === 'suspended' || status === 'under-review' || status === 'proposed';
  return stands ? `${begun}, ${STATUS_LABELS[status].toLowerCase()}` : String(begun);
}

/** What the label of a record that is pointed at says: its short name, its years, and whether it is a claim or denied. */
export function pointWords(label: string, entry: Told): string {
  const doubts = [
    ...(entry.evidence === 'alleged' ? ['alleged'] : []),
    ...(entry.disputed === 'yes' ? ['disputed'] : []),
  ];
  return [label, yearsOf(entry), ...doubts].join(', ');
}

/** A year of a timeline that is marked, and what with. */
export interface YearMark {
  year: number;
  label: string;
}

/**
 * What a timeline marks of records that are pointed at: of one alone what happened to it, year by year, else the year that each
 * is dated to. `recordOf` gives a record in full; a report of it is nothing that happened.
 */
export function marksOf(
  points: readonly { label: string; entry: Entry }[],
  recordOf: (id: string) => Pick<Initiative, 'events'> | undefined,
): YearMark[] {
  const [only, ...others] = points;
  if (!only) return [];
  const events = (others.length === 0 && recordOf(only.entry.id)?.events) || [];
  const byYear = new Map<number, Set<string>>();
  for (const { date, kind } of events)
    if (kind !== 'reported')
      byYear.set(yearOf(date), (byYear.get(yearOf(date)) ?? new Set()).add(kind));
  if (byYear.size < 2)
    return points.map(({ label, entry }) => ({ year: yearOf(entry.start), label }));
  return [...byYear].map(([year, kinds]) => ({ year, label: [...kinds].join(', ') }));
}
