import { useTable, type ColumnDef } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useMemo, useRef } from 'react';
import { LaterAddress } from '../../address/LaterAddress';
import { COLUMN_LABELS, TABLE_COLUMNS, type TableColumn } from '../../atlas/files/columns';
import type { Entry } from '../../atlas/record/entry';
import { countOf } from '../../atlas/record/numbers';
import { rowsAmong } from '../../atlas/selection/sorting';
import { CopyButton } from '../../ui/CopyButton';
import { usePrinting } from '../../ui/printing';
import { cellText, tabSeparated, type TableRow } from './cells';
import { ColumnHead } from './ColumnHead';
import styles from './DataTable.module.css';
import { CHECKS, features, type Features } from './features';
import { PrintedTable } from './PrintedTable';
import { createRowSorter } from './sortRows';
import { TableLine } from './TableLine';
import { TableTools } from './TableTools';
import { useChosenRows } from './useChosenRows';
import { useRowKeys } from './useRowKeys';
import { useTableAddress } from './useTableAddress';

/** Widths to begin with, in pixels. */
const WIDTHS: Partial<Record<TableColumn, number>> = {
  title: 320,
  host: 170,
  region: 170,
  summary: 360,
  events: 360,
  measures: 260,
  response: 260,
  note: 260,
  id: 240,
  sources: 92,
  start: 176,
  end: 104,
};
const USUAL_WIDTH = 132;
const ROW = 36;

const COLUMNS = TABLE_COLUMNS.map(
  (column): ColumnDef<Features, TableRow, unknown> => ({
    id: column,
    header: COLUMN_LABELS[column],
    size: WIDTHS[column] ?? USUAL_WIDTH,
    minSize: 72,
    maxSize: 900,
  }),
);
const NO_ROWS: TableRow[] = [];

/**
 * The records as a table: sorted by several columns, columns in any order and width, some held in place, rows chosen for
 * copying. Only the rows in sight are made; what it is for a screen reader counts all.
 */
export function DataTable({
  all,
  shown: entries,
  rows,
}: {
  /** The dataset, those of it that are shown, and the row of each of all, null where it is not there. */
  all: readonly Entry[];
  shown: readonly Entry[];
  rows: readonly (TableRow | null)[];
}) {
  const view = useTableAddress();
  const printing = usePrinting();
  const { shown, steps, pinned } = view;
  const table = useTable({
    features,
    columns: COLUMNS,
    data: NO_ROWS,
    columnResizeMode: 'onChange',
    state: {
      columnOrder: useMemo(() => [...shown], [shown]),
      columnVisibility: useMemo(
        () => Object.fromEntries(TABLE_COLUMNS.map((column) => [column, shown.includes(column)])),
        [shown],
      ),
      columnPinning: useMemo(
        () => ({ start: pinned.filter((column) => shown.includes(column)), end: [] }),
        [pinned, shown],
      ),
    },
  });

  const sorter = useMemo(() => createRowSorter(rows), [rows]);
  const order = useMemo(() => sorter(steps), [sorter, steps]);
  const sorted = useMemo(() => {
    const found: TableRow[] = [];
    for (const row of rowsAmong(order, all, entries)) found.push(rows[row]!);
    return found;
  }, [order, all, entries, rows]);
  const { chosen, isChosen, choose, chooseAll } = useChosenRows(sorted);
  // Those that are held stand first.
  const columns = [
    ...table.getStartVisibleLeafColumns(),
    ...table.getCenterVisibleLeafColumns(),
  ];
  const placed = columns.map((column) => ({
    name: column.id as TableColumn,
    width: column.getSize(),
    held: column.getIsPinned() ? CHECKS + column.getStart('start') : null,
  }));
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 6,
    scrollPaddingStart: ROW,
  });
  useLayoutEffect(() => {
    // Another order or filter is another table: it starts at its top.
    if (virtualizer.scrollOffset) scroller.current?.scrollTo({ top: 0 });
  }, [virtualizer, sorted]);

  const { stop, ...keys } = useRowKeys(virtualizer);

  const copied = () => {
    const names = columns.map(({ id }) => id as TableColumn);
    return tabSeparated(
      names.map((name) => COLUMN_LABELS[name]),
      chosen.map((row) => names.map((name) => cellText(row, name))),
    );
  };
  if (printing) return <PrintedTable rows={sorted} columns={placed} />;
  const every = chosen.length > 0 && chosen.length === sorted.length;
  const width = CHECKS + table.getTotalSize();

  return (
    <div className={styles.table}>
      <TableTools view={view}>
        <span className={styles.chosen}>
          {chosen.length > 0 ? `${countOf(chosen.length, 'row')} chosen` : 'No row chosen'}
        </span>
        {chosen.length > 0 ? (
          <CopyButton label="Copy as tab-separated text" text={copied} />
        ) : (
          <button type="button" className="button" disabled>
            Copy as tab-separated text
          </button>
        )}
      </TableTools>
      <div
        ref={scroller}
        className={styles.scroller}
        role="region"
        aria-label="Table of records, scrolls; in its rows the arrow keys go up and down"
        tabIndex={0}
      >
        <div
          role="table"
          aria-label="Records in the filter"
          aria-rowcount={sorted.length + 1}
          aria-colcount={columns.length + 1}
          style={{ width }}
        >
          <div role="rowgroup" className={styles.head}>
            <div role="row" aria-rowindex={1} className={styles.row} style={{ height: ROW }}>
              <div
                role="columnheader"
                aria-colindex={1}
                className={`${styles.cell} ${styles.held} ${styles.check}`}
                style={{ left: 0, width: CHECKS }}
              >
                <input
                  type="checkbox"
                  aria-label="Choose all rows"
                  checked={every}
                  ref={(box) => {
                    if (box) box.indeterminate = chosen.length > 0 && !every;
                  }}
                  onChange={() => chooseAll(!every)}
                />
              </div>
              {columns.map((column, at) => (
                <ColumnHead
                  key={column.id}
                  column={column}
                  header={table.getFlatHeaders().find(({ id }) => id === column.id)!}
                  at={at}
                  view={view}
                  onWidth={(by) =>
                    table.setColumnSizing((sizes) => ({
                      ...sizes,
                      [column.id]: Math.min(900, Math.max(72, column.getSize() + by)),
                    }))
                  }
                />
              ))}
            </div>
          </div>
          <div
            role="rowgroup"
            className={styles.body}
            style={{ height: virtualizer.getTotalSize() }}
            {...keys}
          >
            <LaterAddress>
              {virtualizer.getVirtualItems().map((item) => {
                const row = sorted[item.index]!;
                return (
                  <TableLine
                    key={row.entry.id}
                    row={row}
                    index={item.index}
                    top={item.start}
                    height={ROW}
                    columns={placed}
                    stop={item.index === stop}
                    chosen={isChosen(row)}
                    onChoose={choose}
                  />
                );
              })}
            </LaterAddress>
          </div>
        </div>
      </div>
    </div>
  );
}
