import { startGap } from '../atlas/record/beginning';
import { formatDate } from '../atlas/record/dates';
import type { Entry } from '../atlas/record/entry';
import type { Initiative, Source } from '../atlas/record/schema';
import type { EventKind, Evidence, MeasureKind, Precision } from '../atlas/record/vocabulary';

/** What the start date is the date of. */
export const BASIS_WORDS: Record<Initiative['startBasis'], string> = {
  began: 'Began',
  signed: 'Signed',
  announced: 'Announced',
  'first-reported': 'First reported',
};

/** A start in full: "Signed April 2011", "First reported 2026, when it began is not known". */
export const startSaid = (
  entry: Pick<Entry, 'start' | 'startBasis' | 'dated' | 'status' | 'begunBy'>,
): string =>
  [`${BASIS_WORDS[entry.startBasis]} ${formatDate(entry.start)}`, startGap(entry)]
    .filter(Boolean)
    .join(', ');

/** What each grade of evidence means, and that there is none. */
export const EVIDENCE_MEANS: Record<Evidence, string> = {
  official: 'Official: a government or police force says so on the record',
  reported: 'Reported: media or research say so, unconfirmed',
  alleged: 'Alleged: a claim that is contested or unproven',
  unknown: 'Not stated: your own list does not say how sure it is',
};

export const PRECISION_WORDS: Record<Precision, string> = {
  site: 'to the site',
  city: 'to the city',
  country: 'known only to the country',
};

export const EVENT_WORDS: Record<EventKind, string> = {
  announced: 'Announced',
  signed: 'Signed',
  started: 'Started',
  renewed: 'Renewed',
  expanded: 'Expanded',
  delivered: 'Delivered',
  reviewed: 'Reviewed',
  upheld: 'Upheld',
  suspended: 'Suspended',
  resumed: 'Resumed',
  ended: 'Ended',
  investigated: 'Investigated',
  charged: 'Charged',
  denied: 'Denied',
  reported: 'Reported',
};

export const MEASURE_WORDS: Record<MeasureKind, string> = {
  'officers-trained': 'Officers trained',
  'officers-deployed': 'Officers deployed',
  value: 'Value',
  vehicles: 'Vehicles',
  cameras: 'Cameras',
  stations: 'Stations',
  'people-returned': 'People returned',
  facilities: 'Facilities',
  other: 'Other',
};

const FIELD_WORDS: Readonly<Record<string, string>> = {
  disputedBy: 'denial',
  measures: 'figures',
  start: 'beginning',
  startBasis: 'basis of the beginning',
  statusAsOf: 'date of the status',
};

/** What a source bears, in words: "bears beginning, status". */
export const bearsWords = ({ supports }: Pick<Source, 'supports'>): string =>
  `bears ${supports.map((field) => FIELD_WORDS[field] ?? field).join(', ')}`;

/** Whether official sources are among a record's, in one line. */
export function officialWords(sources: readonly Pick<Source, 'kind'>[]): string {
  const official = sources.filter(({ kind }) => kind === 'official').length;
  if (sources.length === 1) return official ? 'It is official.' : 'It is not official.';
  if (official === 0) return 'None of them is official.';
  if (official === sources.length) return 'All of them are official.';
  return official === 1 ? 'One of them is official.' : `${official} of them are official.`;
}
