import type { EndKind } from './changeKinds';
import type { Entry } from './entry';
import type { Initiative } from './schema';
import { ENDING_LABELS, type Decided } from './vocabulary';

const BY: Record<Decided, string> = {
  host: 'the host',
  provider: 'the provider',
  both: 'both',
  other: 'another',
  untold: '',
};

/** The ending of a record as an entry has it. */
export const endingOf = ({
  ending,
}: Pick<Initiative, 'ending'>): Pick<Entry, 'ending' | 'decided'> => ({
  ending: ending?.how ?? null,
  decided: ending ? (ending.decidedBy ?? 'untold') : null,
});

/** What an end was, by how the record says that it came to it; an end of what goes on is `ended`. */
export function endKindOf({
  status,
  ending,
  decided,
}: Pick<Entry, 'status' | 'ending' | 'decided'>): EndKind {
  if (status !== 'ended') return 'ended';
  switch (ending) {
    case 'completed':
    case 'expired':
    case 'replaced':
      return ending;
    case 'broken-off':
      return decided === 'host' || decided === 'provider' ? `broken-off-${decided}` : 'broken-off';
    default:
      return 'ended';
  }
}

/**
 * How something came to its end, its halt or its review, in words: "broken off by the host", "completed"; null where it came
 * to none or no source says how. That no source says who decided is told only of what somebody must have decided.
 */
export function endingWords({ ending, decided }: Pick<Entry, 'ending' | 'decided'>): string | null {
  if (ending === null || ending === 'unknown') return null;
  const how = ENDING_LABELS[ending].toLowerCase();
  const isDecision = ending === 'broken-off' || ending === 'paused';
  if (decided === null || decided === 'untold')
    return isDecision ? `${how}, no source says by whom` : how;
  return isDecision ? `${how} by ${BY[decided]}` : `${how}, decided by ${BY[decided]}`;
}
