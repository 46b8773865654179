import { memo } from 'react';
import { startWords } from '../../atlas/record/beginning';
import { formatDate } from '../../atlas/record/dates';
import type { Entry } from '../../atlas/record/entry';
import { countOf } from '../../atlas/record/numbers';
import {
  ENDING_LABELS,
  EVIDENCE_ALONE,
  PROVIDER_LABELS,
  TYPE_LABELS,
} from '../../atlas/record/vocabulary';
import { ProviderMark } from '../../charts/marks/ProviderMark';
import type { Sort } from '../../atlas/selection/sorting';
import { hostsLabel } from '../../record/hostsLabel';
import { startSaid } from '../../record/words';
import styles from './InitiativeList.module.css';

/** One initiative in the list: a link that opens its record. */
export const InitiativeRow = memo(function InitiativeRow({
  entry,
  sort,
  href,
  open,
  onOpen,
}: {
  entry: Entry;
  /** The order of the list: the date that it goes by is shown. */
  sort: Sort;
  /** The record's own address. */
  href: string;
  /** Whether it is the record that is open. */
  open: boolean;
  onOpen: (id: string) => void;
}) {
  const { ending } = entry;
  return (
    <a
      className={styles.link}
      href={href}
      aria-current={open ? 'true' : undefined}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        onOpen(entry.id);
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
        <span dir="auto" className={styles.title}>
          {entry.title}
        </span>
        <span className={styles.line}>
          {entry.own !== undefined && <b>Your own record · </b>}
          <span className="hidden">{PROVIDER_LABELS[entry.provider]}, </span>
          {hostsLabel(entry.hosts)} · {TYPE_LABELS[entry.type].toLowerCase()} ·{' '}
          {EVIDENCE_ALONE[entry.evidence].toLowerCase()}
          {entry.disputed === 'yes' && ', disputed'}
          {ending !== null &&
            ending !== 'unknown' &&
            ` · ${ENDING_LABELS[ending].toLowerCase()}`} · {countOf(entry.sources, 'source')}
        </span>
      </span>
      <span className={styles.side}>
        <span aria-hidden>{startWords(entry)}</span>
        <span className="hidden">{startSaid(entry)}</span>
        {sort === 'news' && (
          <span className={styles.line}>news {formatDate(entry.news.slice(0, 7))}</span>
        )}
        {sort === 'confirmed' && (
          <span className={styles.line}>confirmed {formatDate(entry.statusAsOf.slice(0, 7))}</span>
        )}
      </span>
    </a>
  );
});
