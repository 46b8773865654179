import type { ChangeKind } from '../record/changeKinds';
import type {
  Dated,
  Decided,
  Disputed,
  Ending,
  Evidence,
  InitiativeType,
  Provider,
  Region,
  Status,
} from '../record/vocabulary';

/** A stretch of time from one date to another, each as fine as it is told and all of it within; null leaves a side open. */
export interface Stretch {
  from: string | null;
  to: string | null;
}

/**
 * What a reader asks to see. Values within one dimension widen, dimensions narrow; an empty list or null asks nothing.
 * The years include both ends.
 */
export interface Filter {
  region: readonly Region[];
  type: readonly InitiativeType[];
  provider: readonly Provider[];
  status: readonly Status[];
  evidence: readonly Evidence[];
  disputed: readonly Disputed[];
  dated: readonly Dated[];
  ending: readonly Ending[];
  decided: readonly Decided[];
  /** Leaves the hosts where each of these has an initiative that passes all the rest; which provider is shown is another question. */
  present: readonly Provider[];
  from: number | null;
  to: number | null;
  /** Keeps what something happened to in this time; null asks no time. */
  changed: Stretch | null;
  /** The kinds of what must have happened; any kind where there is none. */
  what: readonly ChangeKind[];
  /** ISO 3166-1 alpha-3 codes. */
  host: readonly string[];
  /** Words sought in title, summary, place and source publishers; all must be found. */
  q: string;
}

/** The dimensions that are chosen value by value. */
export type Facet = Exclude<keyof Filter, 'present' | 'from' | 'to' | 'changed' | 'what' | 'q'>;

export const EMPTY_FILTER: Filter = {
  region: [],
  type: [],
  provider: [],
  status: [],
  evidence: [],
  disputed: [],
  dated: [],
  ending: [],
  decided: [],
  present: [],
  from: null,
  to: null,
  changed: null,
  what: [],
  host: [],
  q: '',
};

/** True where the filter asks nothing. */
export const isEmptyFilter = (filter: Filter): boolean =>
  filter.present.length === 0 &&
  filter.from === null &&
  filter.to === null &&
  !asksChanges(filter) &&
  filter.q.trim() === '' &&
  FACETS.every((facet) => filter[facet].length === 0);

/** Whether the filter asks what happened when, which only the records in full tell. */
export const asksChanges = ({ changed, what }: Pick<Filter, 'changed' | 'what'>): boolean =>
  changed !== null || what.length > 0;

export const FACETS: readonly Facet[] = [
  'provider',
  'region',
  'type',
  'evidence',
  'status',
  'ending',
  'decided',
  'disputed',
  'dated',
  'host',
];
