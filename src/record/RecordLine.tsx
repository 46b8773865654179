import type { Entry } from '../atlas/record/entry';
import { hostName } from '../atlas/places/hosts';
import { EVIDENCE_ALONE, PROVIDER_LABELS, TYPE_LABELS } from '../atlas/record/vocabulary';
import { ProviderMark } from '../charts/marks/ProviderMark';
import { TypeIcon } from '../charts/marks/TypeIcon';
import { hostsLabel } from './hostsLabel';
import styles from './RecordPanel.module.css';

/** What a record is, in a line under its title: who, where, what kind, how sure, who denies it. */
export function RecordLine({
  entry,
  disputedBy,
}: {
  entry: Entry;
  /** Who denies it, by code; none until that is known. */
  disputedBy: readonly string[];
}) {
  return (
    <p className={styles.line}>
      {entry.own !== undefined && (
        <span className={styles.strong}>
          Your own record, from <bdi>{entry.own}</bdi>
        </span>
      )}
      <span>
        <ProviderMark
          provider={entry.provider}
          evidence={entry.evidence}
          disputed={entry.disputed === 'yes'}
          size={14}
        />
        {PROVIDER_LABELS[entry.provider]}
        {entry.hosts.length > 0 && ` in ${hostsLabel(entry.hosts)}`}
      </span>
      <span>
        <TypeIcon type={entry.type} size={14} />
        {TYPE_LABELS[entry.type]}
      </span>
      <span className={styles.strong}>{EVIDENCE_ALONE[entry.evidence]}</span>
      {disputedBy.length > 0 && (
        <span className={styles.strong}>Disputed by {disputedBy.map(hostName).join(', ')}</span>
      )}
    </p>
  );
}
