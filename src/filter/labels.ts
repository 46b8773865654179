import { hostName } from '../atlas/hosts';
import type { Facet } from '../atlas/filter';
import {
  DISPUTED_LABELS,
  EVIDENCE_LABELS,
  PROVIDER_LABELS,
  REGION_LABELS,
  STATUS_LABELS,
  TYPE_LABELS,
} from '../atlas/vocabulary';

/** What each facet is called. */
export const FACET_LABELS: Record<Facet, string> = {
  provider: 'Provider',
  region: 'Region',
  type: 'Type',
  evidence: 'Evidence',
  status: 'Status',
  disputed: 'Disputed',
  host: 'Host',
};

const VALUE_LABELS: Record<Exclude<Facet, 'host'>, Readonly<Record<string, string>>> = {
  provider: PROVIDER_LABELS,
  region: REGION_LABELS,
  type: TYPE_LABELS,
  evidence: EVIDENCE_LABELS,
  status: STATUS_LABELS,
  disputed: DISPUTED_LABELS,
};

/** What a value of a facet is called. */
export const valueLabel = (facet: Facet, value: string): string =>
  facet === 'host' ? hostName(value) : (VALUE_LABELS[facet][value] ?? value);
