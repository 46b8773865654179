import { useMemo } from 'react';
import type { Change, Compared, Spans } from '../../atlas/figures/changes';
import { describeCaution } from '../../atlas/figures/describeChanges';
import styles from './TrendsView.module.css';

/** What a comparison of a recent span with an earlier one must never let a reader believe; it stands beside it always. */
export function Caution({
  everyChange,
  compared,
  spans,
}: {
  /** Of every record of the dataset, whatever the filter. */
  everyChange: readonly Change[];
  compared: Compared;
  spans: Spans;
}) {
  const { late, dates } = useMemo(
    () => describeCaution(everyChange, compared, spans),
    [everyChange, compared, spans],
  );
  return (
    <aside className={styles.caution} aria-label="Caution">
      <p>
        <b>Recent months are found late.</b> {late}
      </p>
      <p>{dates}</p>
    </aside>
  );
}
