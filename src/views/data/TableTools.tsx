import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { COLUMN_LABELS, TABLE_COLUMNS, type TableColumn } from '../../atlas/files/columns';
import { Menu } from '../../ui/Menu';
import styles from './DataTable.module.css';
import type { TableAddress } from './useTableAddress';

/** Above the table: which columns stand in it and in what order, what it is sorted by, and what `children` do with rows. */
export function TableTools({ view, children }: { view: TableAddress; children: ReactNode }) {
  const chooser = useRef<HTMLDivElement>(null);
  const toggled = useRef<TableColumn>(null);
  // A column that is shown or hidden goes to the other list; the focus goes with it.
  useLayoutEffect(() => {
    if (toggled.current)
      chooser.current?.querySelector<HTMLElement>(`[name=${toggled.current}]`)?.focus();
    toggled.current = null;
  }, [view.shown]);
  const toggle = (column: TableColumn) => {
    toggled.current = column;
    view.toggle(column);
  };
  const others = TABLE_COLUMNS.filter((column) => !view.shown.includes(column));
  return (
    <div className={styles.tools} data-no-picture>
      <Menu label="Columns">
        <div ref={chooser} className={styles.chooser}>
          <p>Shown, in their order</p>
          <ul className={styles.list}>
            {view.shown.map((column, at) => (
              <li key={column}>
                <label>
                  <input
                    type="checkbox"
                    name={column}
                    checked
                    disabled={column === 'title'}
                    onChange={() => toggle(column)}
                  />
                  {COLUMN_LABELS[column]}
                </label>
                <button
                  type="button"
                  className="button quiet square"
                  aria-label={`Move ${COLUMN_LABELS[column]} forward`}
                  aria-disabled={at === 0}
                  onClick={() => view.move(column, -1)}
                >
                  <ArrowUp size={14} aria-hidden />
                </button>
                <button
                  type="button"
                  className="button quiet square"
                  aria-label={`Move ${COLUMN_LABELS[column]} back`}
                  aria-disabled={at === view.shown.length - 1}
                  onClick={() => view.move(column, 1)}
                >
                  <ArrowDown size={14} aria-hidden />
                </button>
              </li>
            ))}
          </ul>
          {others.length > 0 && <p>Not shown</p>}
          <ul className={styles.list}>
            {others.map((column) => (
              <li key={column}>
                <label>
                  <input
                    type="checkbox"
                    name={column}
                    checked={false}
                    onChange={() => toggle(column)}
                  />
                  {COLUMN_LABELS[column]}
                </label>
              </li>
            ))}
          </ul>
          <div className={styles.ways}>
            <button type="button" className="button" onClick={() => view.show(TABLE_COLUMNS)}>
              All columns
            </button>
            <button type="button" className="button" onClick={view.reset}>
              As at first
            </button>
          </div>
        </div>
      </Menu>
      <ol className={styles.order} aria-label="Sorted by">
        {view.steps.map(({ column, down }, at) => (
          <li key={column}>
            <button
              type="button"
              className={styles.step}
              aria-label={`${COLUMN_LABELS[column]}, ${down ? 'descending' : 'ascending'}: turn round`}
              onClick={() => view.sortBy(column, !down, true)}
            >
              {at === 0 ? 'By' : 'then'} {COLUMN_LABELS[column].toLowerCase()}
              {down ? <ArrowDown size={13} aria-hidden /> : <ArrowUp size={13} aria-hidden />}
            </button>
            {view.steps.length > 1 && (
              <button
                type="button"
                className={styles.step}
                aria-label={`No longer sort by ${COLUMN_LABELS[column]}`}
                onClick={({ currentTarget }) => {
                  // This button goes with its column.
                  currentTarget.closest('ol')?.querySelector('button')?.focus();
                  view.sort(view.steps.filter((step) => step.column !== column));
                }}
              >
                <X size={13} aria-hidden />
              </button>
            )}
          </li>
        ))}
      </ol>
      <span className="hidden" aria-live="polite">
        Sorted by{' '}
        {view.steps
          .map(({ column, down }) => `${COLUMN_LABELS[column]} ${down ? 'descending' : 'ascending'}`)
          .join(', then ')}
      </span>
      <span className={styles.rowTools}>{children}</span>
    </div>
  );
}
