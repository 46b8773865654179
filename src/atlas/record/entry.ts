import type {
  Dated,
  Decided,
  Disputed,
  Ending,
  Evidence,
  InitiativeType,
  Precision,
  Provider,
  Region,
  StartBasis,
  Status,
} from './vocabulary';

/**
 * An initiative as the index carries it: what lists, maps, charts and filters need before any detail is loaded.
 * Dates keep the precision of their source: `2011`, `2011-04` or `2011-04-12`.
 */
export interface Entry {
  id: string;
  title: string;
  provider: Provider;
  /** ISO 3166-1 alpha-3; empty for worldwide initiatives. */
  hosts: readonly string[];
  /** Regions of the hosts, each once; `['worldwide']` where there is no host. */
  regions: readonly Region[];
  type: InitiativeType;
  start: string;
  /** What `start` is the date of. */
  startBasis: StartBasis;
  /** For an announced start the first event that shows it begun; null where there is none, and for any other basis. */
  begunBy: string | null;
  /** How well the beginning is dated: it follows from the three above and the status. */
  dated: Dated;
  end: string | null;
  status: Status;
  /** When the status was last confirmed. */
  statusAsOf: string;
  /** How it came to its end, its halt or its review; null where it came to none. */
  ending: Ending | null;
  /** Who decided on that; null where it came to none. */
  decided: Decided | null;
  evidence: Evidence;
  disputed: Disputed;
  /** Degrees; null for worldwide initiatives. */
  place: { lat: number; lng: number; precision: Precision } | null;
  /** How many sources the record rests on. */
  sources: number;
  /** The date of the newest event or dated source; the start where none is dated. */
  news: string;
  /** Where the rest of the record is. */
  shard: Shard;
  /** The name of the reader's own file that it came from; none for the atlas's own. */
  own?: string;
}

/** A details file, named for its region, or the records that the reader opened. */
export type Shard = Region | 'own';
