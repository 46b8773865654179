import type { Proportion } from '../../atlas/figures/statistics';
import { wordsIn, type Unit } from './units';
import styles from './Value.module.css';

/** A number in the unit chosen, and softly in the other beside it. */
export function Value({ unit, count, total }: Proportion & { unit: Unit }) {
  const other = unit === 'counts' ? 'shares' : 'counts';
  return (
    <span className={styles.value}>
      <b>{wordsIn(unit, { count, total })}</b>
      {count > 0 && <span className={styles.other}> {wordsIn(other, { count, total })}</span>}
    </span>
  );
}
