import { FACETS, isEmptyFilter, type Facet, type Filter } from './filter';
import { hostName } from '../places/hosts';
import { countOf } from '../record/numbers';
import {
  DATED_LABELS,
  DECIDED_LABELS,
  DISPUTED_LABELS,
  ENDING_LABELS,
  EVIDENCE_LABELS,
  PROVIDER_LABELS,
  REGION_LABELS,
  STATUS_LABELS,
  TYPE_LABELS,
} from '../record/vocabulary';

/** What each facet is called. */
export const FACET_LABELS: Record<Facet, string> = {
  provider: 'Provider',
  region: 'Region',
  type: 'Type',
  evidence: 'Evidence',
  status: 'Status',
  disputed: 'Disputed',
  dated: 'Beginning',
  ending: 'Ending',
  decided: 'Decided by',
  host: 'Host',
};

const VALUE_LABELS: Record<Exclude<Facet, 'host'>, Readonly<Record<string, string>>> = {
  provider: PROVIDER_LABELS,
  region: REGION_LABELS,
  type: TYPE_LABELS,
  evidence: EVIDENCE_LABELS,
  status: STATUS_LABELS,
  disputed: DISPUTED_LABELS,
  dated: DATED_LABELS,
  ending: ENDING_LABELS,
  decided: DECIDED_LABELS,
};

/** What a value of a facet is called. */
export const valueLabel = (facet: Facet, value: string): string =>
  facet === 'host' ? hostName(value) : (VALUE_LABELS[facet][value] ?? value);

/** More hosts than this are told by their number: a group chosen on the map may hold dozens. */
export const MOST_HOSTS_NAMED = 4;

/** "2019 to 2024", "from 2019", "to 2024"; null where no year is asked for. */
export function yearsInWords({ from, to }: Pick<Filter, 'from' | 'to'>): string | null {
  if (from !== null && to !== null) return from === to ? String(from) : `${from} to ${to}`;
  if (from !== null) return `from ${from}`;
  return to !== null ? `to ${to}` : null;
}

/** "China, United States and Australia present in the host"; null where none need be. */
export function presentInWords({ present }: Pick<Filter, 'present'>): string | null {
  if (present.length === 0) return null;
  const names = present.map((provider) => PROVIDER_LABELS[provider]);
  return names.length === 1 ? names[0]! : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** A filter in words, "Provider: China; Region: Pacific, Europe; Years: from 2019"; "All initiatives" where it asks nothing. */
export function describeFilter(filter: Filter): string {
  if (isEmptyFilter(filter)) return 'All initiatives';
  const parts = FACETS.flatMap((facet) => {
    const values: readonly string[] = filter[facet];
    if (values.length === 0) return [];
    if (facet === 'host' && values.length > MOST_HOSTS_NAMED) return countOf(values.length, 'host');
    return `${FACET_LABELS[facet]}: ${values.map((value) => valueLabel(facet, value)).join(', ')}`;
  });
  const present = presentInWords(filter);
  if (present) parts.push(`Present in the host: ${present}`);
  const years = yearsInWords(filter);
  if (years) parts.push(`${filter.from === filter.to ? 'Year' : 'Years'}: ${years}`);
  if (filter.q.trim()) parts.push(`Words: ${filter.q.trim()}`);
  return parts.join('; ');
}
