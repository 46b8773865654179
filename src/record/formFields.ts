import type { CsvColumn } from '../atlas/files/csv';
import { OUR_WORDS } from '../atlas/files/ourWords';
import { EVIDENCE, EVIDENCE_LABELS, PRECISIONS } from '../atlas/record/vocabulary';

/** One field of the form for a record. */
export interface FormField {
  name: CsvColumn;
  label: string;
  hint?: string;
  needed?: true;
  /** Words to choose from; none where it is written. */
  options?: readonly { value: string; label: string }[];
  long?: true;
}

const DATE = 'Such as 2024, March 2024 or 12 March 2024';

/** The fields of the form in the order that they are asked in; sources and events have parts of their own. */
export const FORM_FIELDS: readonly FormField[] = [
  { name: 'title', label: 'Title', needed: true },
  { name: 'provider', label: 'Who acts', needed: true, options: OUR_WORDS.provider },
  { name: 'hosts', label: 'Countries', needed: true, hint: 'Such as Kenya; Fiji, or Worldwide' },
  { name: 'type', label: 'Type', needed: true, options: OUR_WORDS.type },
  { name: 'start', label: 'Date', needed: true, hint: DATE },
  { name: 'startBasis', label: 'What the date tells', options: OUR_WORDS.startBasis },
  { name: 'end', label: 'End', hint: DATE },
  { name: 'status', label: 'Status', options: OUR_WORDS.status },
  { name: 'statusAsOf', label: 'Last confirmed', hint: DATE },
  {
    name: 'evidence',
    label: 'How sure it is',
    options: EVIDENCE.map((value) => ({ value, label: EVIDENCE_LABELS[value] })),
  },
  { name: 'disputedBy', label: 'Denied by', hint: 'Countries, such as China' },
  { name: 'summary', label: 'Summary', long: true },
  { name: 'placeName', label: 'Place' },
  { name: 'placeLat', label: 'Latitude', hint: 'Degrees, such as -18.14' },
  { name: 'placeLng', label: 'Longitude', hint: 'Degrees, such as 178.44' },
  {
    name: 'placePrecision',
    label: 'Place known to',
    options: PRECISIONS.map((value) => ({ value, label: `The ${value}` })),
  },
  { name: 'partners', label: 'Partners', hint: 'Such as UNODC; INTERPOL' },
  { name: 'response', label: 'Response', long: true },
  { name: 'note', label: 'Doubts and gaps', long: true },
];
