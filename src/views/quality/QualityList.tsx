import { AddressLink } from '../../address/AddressLink';
import { begunByOf, datedOf, startWords } from '../../atlas/record/beginning';
import { compareDates } from '../../atlas/record/dates';
import type { Initiative } from '../../atlas/record/schema';
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

/** A record's start as fine as it is known, with what it is the date of. */
function startOf(record: Initiative): string {
  const begun = { ...record, begunBy: begunByOf(record) };
  return startWords({ ...begun, dated: datedOf(begun) });
}

/** The listed records, newest first, each with why it is there; more at a time as the reader asks. */
export function QualityList({ listed }: { listed: readonly Listed[] }) {
  const { selection } = useSelection();
  const { shown, list, more } = useShownMore<HTMLUListElement>(STEP);
  const sorted = listed.toSorted((a, b) => compareDates(b.record.start, a.record.start));
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
                {TYPE_LABELS[record.type].toLowerCase()} · {startOf(record)} ·{' '}
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
