import { memo } from 'react';
import { queryOf } from '../../address/parameters';
import { useAddress } from '../../address/useAddress';
import { yearOf } from '../../atlas/dates';
import type { Entry } from '../../atlas/entry';
import { countOf } from '../../atlas/numbers';
import { EVIDENCE_LABELS, PROVIDER_LABELS, TYPE_LABELS } from '../../atlas/vocabulary';
import { ProviderMark } from '../../charts/marks/ProviderMark';
import { hostsLabel } from '../../record/hostsLabel';
import styles from './InitiativeList.module.css';

/** One initiative in the list: a link that opens its record. */
export const InitiativeRow = memo(function InitiativeRow({ entry }: { entry: Entry }) {
  const [address, setAddress] = useAddress();
  return (
    <a
      className={styles.link}
      href={queryOf({ ...address, id: entry.id })}
      aria-current={address.id === entry.id ? 'true' : undefined}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        setAddress({ id: entry.id });
      }}
    >
      <span className={styles.mark}>
        <ProviderMark
          provider={entry.provider}
          evidence={entry.evidence}
          disputed={entry.disputed === 'yes'}
        />
      </span>
      <span className={styles.text}>
        <span className={styles.title}>{entry.title}</span>
        <span className={styles.line}>
          <span className="hidden">{PROVIDER_LABELS[entry.provider]}, </span>
          {hostsLabel(entry.hosts)} · {TYPE_LABELS[entry.type].toLowerCase()} ·{' '}
          {EVIDENCE_LABELS[entry.evidence].toLowerCase()}
          {entry.disputed === 'yes' && ', disputed'}
        </span>
      </span>
      <span className={styles.side}>
        <span>{yearOf(entry.start)}</span>
        <span className={styles.line}>{countOf(entry.sources, 'source')}</span>
      </span>
    </a>
  );
});
