import {
  asksStart,
  openOf,
  splitKeys,
  SPLIT_LABELS,
  type Measure,
  type SeriesRow,
  type Split,
} from '../atlas/figures/series';
import { ENDING_LABELS, ENDINGS } from '../atlas/record/vocabulary';
import type { Filling } from '../atlas/figures/foundLag';
import { formatCount } from '../atlas/record/numbers';
import styles from './TimelineTable.module.css';

/**
 * The numbers of a timeline as a table, newest year first; a year's button is the same filter as its bar. What has no known
 * beginning has columns of its own, and stands in small beside the number of each key: apart from it in *new*, else part of it.
 */
export function TimelineTable({
  rows,
  measure,
  by,
  caption,
  filling,
  isInRange,
  onYear,
}: {
  rows: readonly SeriesRow[];
  measure: Measure;
  by: Split;
  caption: string;
  filling: Filling | null;
  isInRange: (year: number) => boolean;
  onYear: (year: number) => void;
}) {
  const keys = splitKeys(by, rows);
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
            <th scope="col">{measure === 'new' ? 'Began' : 'All'}</th>
            {measure === 'ended' &&
              ENDINGS.map((how) => (
                <th key={how} scope="col">
                  {ENDING_LABELS[how]}
                </th>
              ))}
            {asksStart(measure) && (
              <>
                {measure !== 'new' && <th scope="col">Known beginning</th>}
                <th scope="col">Only announced</th>
                <th scope="col">Only first reported</th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.toReversed().map((row) => (
            <tr key={row.year} className={isInRange(row.year) ? undefined : styles.outside}>
              <th scope="row">
                <button type="button" className={styles.year} onClick={() => onYear(row.year)}>
                  {row.year}
                </button>
                {filling && row.year >= filling.from && (
                  <span className="hidden">, still filling up</span>
                )}
                {!isInRange(row.year) && <span className="hidden">, outside the years chosen</span>}
              </th>
              {keys.map((key) => (
                <td key={key}>
                  {formatCount(row.counts[key] ?? 0)}
                  <Open count={openOf(row, key)} measure={measure} />
                </td>
              ))}
              <td className={styles.all}>{formatCount(row.total)}</td>
              {measure === 'ended' &&
                ENDINGS.map((how) => <td key={how}>{formatCount(row.endings?.[how] ?? 0)}</td>)}
              {asksStart(measure) && (
                <>
                  {measure !== 'new' && <td>{formatCount(row.dated.known.total)}</td>}
                  <td>{formatCount(row.dated.announced.total)}</td>
                  <td>{formatCount(row.dated.reported.total)}</td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** How many of a key have no known beginning. */
function Open({ count, measure }: { count: number; measure: Measure }) {
  if (count === 0) return null;
  const isApart = measure === 'new';
  return (
    <span className={styles.open}>
      {' '}
      <span aria-hidden>{isApart ? `+${formatCount(count)}` : `(${formatCount(count)})`}</span>
      <span className="hidden">
        {isApart ? 'and ' : 'of them '}
        {formatCount(count)} only announced or first reported
      </span>
    </span>
  );
}
