import { SPLIT_KEYS, SPLIT_LABELS, type SeriesRow, type Split } from '../atlas/figures/series';
import { formatCount } from '../atlas/record/numbers';
import styles from './TimelineTable.module.css';

/** The numbers of a timeline as a table, newest year first; a year's button is the same filter as its bar. */
export function TimelineTable({
  rows,
  by,
  caption,
  isInRange,
  onYear,
}: {
  rows: readonly SeriesRow[];
  by: Split;
  caption: string;
  isInRange: (year: number) => boolean;
  onYear: (year: number) => void;
}) {
  const keys = SPLIT_KEYS[by];
  return (
    <div className={styles.scroll} role="region" aria-label={caption} tabIndex={0}>
      <table className={styles.table}>
        <caption className="hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Year</th>
            {keys.map((key) => (
              <th key={key} scope="col">
                {SPLIT_LABELS[key]}
              </th>
            ))}
            <th scope="col">All</th>
          </tr>
        </thead>
        <tbody>
          {rows.toReversed().map((row) => (
            <tr key={row.year} className={isInRange(row.year) ? undefined : styles.outside}>
              <th scope="row">
                <button type="button" className={styles.year} onClick={() => onYear(row.year)}>
                  {row.year}
                </button>
                {!isInRange(row.year) && <span className="hidden">, outside the years chosen</span>}
              </th>
              {keys.map((key) => (
                <td key={key}>{formatCount(row.counts[key] ?? 0)}</td>
              ))}
              <td className={styles.all}>{formatCount(row.total)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
