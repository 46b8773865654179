import { useMemo } from 'react';
import { newestFirst, type Change, type Compared, type Spans } from '../../atlas/figures/changes';
import { formatDate } from '../../atlas/record/dates';
import { countOf, formatCount } from '../../atlas/record/numbers';
import styles from './TrendsView.module.css';

/** What a comparison of a recent span with an earlier one must never let a reader believe; it stands beside it always. */
export function Caution({
  everyChange,
  compared: { now, unplaced },
  spans,
}: {
  /** Of every record of the dataset, whatever the filter. */
  everyChange: readonly Change[];
  compared: Compared;
  spans: Spans;
}) {
  const newest = useMemo(() => newestFirst(everyChange)[0], [everyChange]);
  const begun = now.filter(({ kind }) => kind === 'began');
  const reported = begun.filter(({ word }) => word === 'first-reported').length;
  return (
    <aside className={styles.caution} aria-label="Caution">
      <p>
        <b>Recent months are found late.</b> Reports appear, and are found, months or years after
        the fact, so the newer span looks emptier than it was; fewer events found are not fewer
        events.
        {newest &&
          ` The newest event in the whole dataset is of ${formatDate(newest.date)}; the span runs on to ${formatDate(spans.now.to)}.`}
      </p>
      <p>
        A date known only to its month or year counts where all of it lies in one span.{' '}
        {unplaced === 0
          ? 'None here runs over an edge.'
          : `${countOf(unplaced, 'event')} here ${unplaced === 1 ? 'runs' : 'run'} over an edge and ${unplaced === 1 ? 'counts' : 'count'} in neither.`}{' '}
        {reported > 0 &&
          `Of the ${countOf(begun.length, 'beginning')} in the newer span ${formatCount(reported)} ${reported === 1 ? 'is' : 'are'} dated by a first report, not by a known start. `}
        What ended may have run its course or been broken off.
      </p>
    </aside>
  );
}
