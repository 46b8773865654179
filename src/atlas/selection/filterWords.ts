import { CHANGE_LABELS } from '../record/changeKinds';
import { formatDate, placeInTime } from '../record/dates';
import { asksChanges, FACETS, isEmptyFilter, type Facet, type Filter } from './filter';
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
import { listOf } from '../record/wording';

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
  return listOf(names);
}

/** More kinds of what happened than this are told by their number. */
const MOST_KINDS_NAMED = 3;

/** "suspended or reviewed since January 2024", "changed in 2024", "denied at any time"; null where nothing need have happened. */
export function changedInWords(filter: Pick<Filter, 'changed' | 'what'>): string | null {
  if (!asksChanges(filter)) return null;
  const kinds = filter.what.map((kind) => CHANGE_LABELS[kind].toLowerCase());
  const what =
    kinds.length === 0
      ? 'changed'
      : kinds.length > MOST_KINDS_NAMED
        ? `changed in one of ${kinds.length} ways`
        : kinds.join(' or ');
  const { from, to } = filter.changed ?? { from: null, to: null };
  if (from !== null && from === to) return `${what} ${placeInTime(from)}`;
  if (from !== null && to !== null)
    return `${what} between ${formatDate(from)} and ${formatDate(to)}`;
  if (from !== null) return `${what} since ${formatDate(from)}`;
  return to === null ? `${what} at any time` : `${what} up to ${formatDate(to)}`;
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
  const changed = changedInWords(filter);
  if (changed) parts.push(`What happened: ${changed}`);
  if (filter.q.trim()) parts.push(`Words: ${filter.q.trim()}`);
  return parts.join('; ');
}
