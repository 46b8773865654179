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
  /** ISO 3166-1 alpha-3 codes. */
  host: readonly string[];
  /** Words sought in title, summary, place and source publishers; all must be found. */
  q: string;
}

/** The dimensions that are chosen value by value. */
export type Facet = Exclude<keyof Filter, 'present' | 'from' | 'to' | 'q'>;

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
  host: [],
  q: '',
};

/** True where the filter asks nothing. */
export const isEmptyFilter = (filter: Filter): boolean =>
  filter.present.length === 0 &&
  filter.from === null &&
  filter.to === null &&
  filter.q.trim() === '' &&
  FACETS.every((facet) => filter[facet].length === 0);

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
