import type { CSSProperties, ReactNode } from 'react';
import type { Pair } from '../../atlas/figures/changes';
import { countOf, formatCount } from '../../atlas/record/numbers';
import styles from './ChangeBars.module.css';

/** A row or a column of the comparison. */
export interface Line {
  key: string;
  /** Its name in words. */
  label: string;
  /** How it is shown at the head, where that is more than its name. */
  head?: ReactNode;
  /** The colour of its bars; the ink's where there is none. */
  colour?: string;
}

export interface ChangeGrid {
  /** What is compared, for screen readers. */
  label: string;
  /** What the rows are. */
  corner: string;
  rows: readonly Line[];
  columns: readonly Line[];
  pairOf: (row: string, column: string) => Pair;
  /** What the full length stands for. */
  top: number;
  isPressed: (row: string, column: string) => boolean;
  /** A pair of bars was pressed: show the events behind it. */
  onPress: (row: string, column: string) => void;
}

/** Pairs of bars on one scale: solid for the span, outlined for as many days before. Each pair is a filter. */
export function ChangeBars({ label, rows, columns, pairOf, top, isPressed, onPress }: ChangeGrid) {
  return (
    <div
      role="group"
      aria-label={label}
      className={styles.bars}
      style={{ '--columns': columns.length } as CSSProperties}
    >
      <div className={styles.heads} aria-hidden>
        {columns.map((column) => (
          <span key={column.key}>{column.head ?? column.label}</span>
        ))}
      </div>
      <ul className={styles.rows}>
        {rows.map((row) => (
          <li key={row.key} className={styles.row}>
            <span className={styles.rowHead}>{row.head ?? row.label}</span>
            <ul className={styles.cells}>
              {columns.map((column) => {
                const pair = pairOf(row.key, column.key);
                return (
                  <li key={column.key}>
                    <button
                      type="button"
                      className={styles.cell}
                      aria-label={`${row.label}, ${column.label}: ${countOf(pair.now, 'event')}, against ${formatCount(pair.before)} before`}
                      aria-pressed={isPressed(row.key, column.key)}
                      style={{ '--bar': column.colour ?? 'var(--ink)' } as CSSProperties}
                      onClick={() => onPress(row.key, column.key)}
                    >
                      <span className={styles.columnName}>{column.label}</span>
                      <Bar className={styles.now} count={pair.now} top={top} />
                      <Bar className={styles.before} count={pair.before} top={top} />
                    </button>
                  </li>
                );
              })}
            </ul>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Bar({
  className,
  count,
  top,
}: {
  className: string | undefined;
  count: number;
  top: number;
}) {
  return (
    <span className={styles.line}>
      {count > 0 && (
        <span className={className} style={{ '--share': count / top } as CSSProperties} />
      )}
      <span className={count === 0 ? styles.zero : styles.count}>{formatCount(count)}</span>
    </span>
  );
}
