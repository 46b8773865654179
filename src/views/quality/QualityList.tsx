import { AddressLink } from '../../address/AddressLink';
import { formatDate } from '../../atlas/record/dates';
import { countOf } from '../../atlas/record/numbers';
import type { Listed } from '../../atlas/figures/quality';
import { EVIDENCE_LABELS, PROVIDER_LABELS, TYPE_LABELS } from '../../atlas/record/vocabulary';
import { ProviderMark } from '../../charts/marks/ProviderMark';
import { NothingMatches } from '../../filter/NothingMatches';
import { PrintedPart } from '../../filter/PrintedPart';
import { useSelection } from '../../filter/SelectionProvider';
import { hostsLabel } from '../../record/hostsLabel';
import { useShownMore } from '../../ui/useShownMore';
import styles from './QualityView.module.css';

const STEP = 50;

/** The listed records, newest first, each with why it is there; more at a time as the reader asks. */
export function QualityList({ listed }: { listed: readonly Listed[] }) {
  const { selection } = useSelection();
  const { shown, list, more } = useShownMore<HTMLUListElement>(STEP);
  const sorted = listed.toSorted((a, b) => (a.record.start < b.record.start ? 1 : -1));
  if (selection.entries.length === 0) return <NothingMatches />;
  if (listed.length === 0) return <p>No record of the filter is on this list.</p>;
  return (
    <>
      <ul ref={list} className={styles.list} aria-label="Listed records">
        {sorted.slice(0, shown).map(({ record, reason }) => (
          <li key={record.id}>
            <ProviderMark
              provider={record.provider}
              evidence={record.evidence}
              disputed={record.disputedBy.length > 0}
            />
            <div>
              <AddressLink className={styles.title} change={{ id: record.id }}>
                <bdi>{record.title}</bdi>
              </AddressLink>
              <p className={styles.line}>
                {PROVIDER_LABELS[record.provider]}, {hostsLabel(record.hosts)} ·{' '}
                {TYPE_LABELS[record.type].toLowerCase()} · {formatDate(record.start)} ·{' '}
                {EVIDENCE_LABELS[record.evidence].toLowerCase()}
              </p>
              <p className={styles.reason}>{reason}</p>
            </div>
          </li>
        ))}
      </ul>
      <PrintedPart length={sorted.length} />
      {shown < sorted.length && (
        <button type="button" className="button" onClick={more}>
          Show {countOf(Math.min(STEP, sorted.length - shown), 'more', 'more')}
        </button>
      )}
    </>
  );
}
