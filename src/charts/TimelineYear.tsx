import type { CSSProperties } from 'react';
import {
  openOf,
  SPLIT_KEYS,
  SPLIT_LABELS,
  type Measure,
  type SeriesRow,
  type Split,
} from '../atlas/figures/series';
import { formatCount } from '../atlas/record/numbers';
import { DATED_LABELS } from '../atlas/record/vocabulary';
import { DatedMark } from './marks/DatedMark';
import { SplitMark } from './marks/SplitMark';
import styles from './TimelineYear.module.css';

/** What one year holds, for the pointer and for the chart's arrow keys. */
export function TimelineYear({
  row,
  measure,
  by,
  thisYear,
  isFilling,
  style,
}: {
  row: SeriesRow;
  measure: Measure;
  by: Split;
  thisYear: number;
  /** Whether the year is still filling up. */
  isFilling: boolean;
  style: CSSProperties;
}) {
  return (
    <div className={styles.detail} aria-live="polite" aria-atomic style={style}>
      <p className={styles.year}>
        {row.year}
        {row.year === thisYear && ' so far'}: {formatCount(row.total)} {WORDS[measure]}
      </p>
      <ul className={styles.parts}>
        {SPLIT_KEYS[by].map((key) =>
          row.counts[key] ? (
            <li key={key}>
              <SplitMark by={by} value={key} /> {SPLIT_LABELS[key]} {formatCount(row.counts[key])}
            </li>
          ) : null,
        )}
      </ul>
      {openOf(row) > 0 && (
        <ul className={`${styles.parts} ${styles.open}`}>
          {(['announced', 'reported'] as const).map((dated) =>
            row.dated[dated].total > 0 ? (
              <li key={dated}>
                <DatedMark known={false} /> {measure === 'new' ? 'And ' : 'Of them '}
                {DATED_LABELS[dated].toLowerCase()} {formatCount(row.dated[dated].total)}
              </li>
            ) : null,
          )}
        </ul>
      )}
      {isFilling && <p className={styles.open}>Still filling up</p>}
    </div>
  );
}

const WORDS: Record<Measure, string> = {
  new: 'began',
  ended: 'ended',
  changed: 'changed',
  'in-force': 'in force',
  cumulative: 'found',
};
