import { useMemo } from 'react';
import { useAddress } from '../../address/useAddress';
import {
  FIRST_COLUMNS,
  TABLE_COLUMNS,
  type TableColumn,
  type TableOrder,
} from '../../atlas/files/columns';

/** One step of the order: a column, and whether its greatest comes first. */
export interface SortStep {
  column: TableColumn;
  down: boolean;
}

const NEWEST: readonly SortStep[] = [{ column: 'start', down: true }];

/** The table as the address says it: columns in their order, what it is sorted by, which columns stay in place. */
export function useTableAddress() {
  const [{ columns, order, pinned }, setAddress] = useAddress();
  // Without its title no row can be told or opened.
  const shown = useMemo<readonly TableColumn[]>(
    () =>
      columns.length === 0
        ? FIRST_COLUMNS
        : columns.includes('title')
          ? columns
          : ['title', ...columns],
    [columns],
  );
  const steps = useMemo<readonly SortStep[]>(() => {
    const found = order.map((item): SortStep =>
      item.startsWith('-')
        ? { column: item.slice(1) as TableColumn, down: true }
        : { column: item as TableColumn, down: false },
    );
    const first = found.filter(
      ({ column }, at) => found.findIndex((other) => other.column === column) === at,
    );
    return first.length > 0 ? first : NEWEST;
  }, [order]);

  const show = (next: readonly TableColumn[]) =>
    setAddress({ columns: next.join() === FIRST_COLUMNS.join() ? null : next });
  const sort = (next: readonly SortStep[]) =>
    setAddress({
      order:
        next.length === 1 && next[0]?.column === 'start' && next[0].down
          ? null
          : next.map(({ column, down }): TableOrder => (down ? `-${column}` : column)),
    });

  return {
    shown,
    steps,
    pinned,
    show,
    sort,
    /** Sorts by one column; `also` keeps what it was sorted by and puts this after it, or turns it where it stands. */
    sortBy: (column: TableColumn, down: boolean, also: boolean) => {
      const step = { column, down };
      if (!also) sort([step]);
      else if (steps.some((other) => other.column === column))
        sort(steps.map((other) => (other.column === column ? step : other)));
      else sort([...steps, step]);
    },
    /** Shows a column at its usual place, or hides it. */
    toggle: (column: TableColumn) =>
      show(
        shown.includes(column)
          ? shown.filter((other) => other !== column)
          : columns.length === 0
            ? TABLE_COLUMNS.filter((other) => other === column || shown.includes(other))
            : [...shown, column],
      ),
    /** Moves a column by places; before nothing and past the end it stays. */
    move: (column: TableColumn, by: number) => {
      const to = shown.indexOf(column) + by;
      if (to < 0 || to >= shown.length) return;
      show(shown.filter((other) => other !== column).toSpliced(to, 0, column));
    },
    /** Puts a column where another stands. */
    moveTo: (column: TableColumn, target: TableColumn) => {
      const to = shown.indexOf(target);
      show(shown.filter((other) => other !== column).toSpliced(to, 0, column));
    },
    pin: (column: TableColumn) =>
      setAddress({
        pinned: pinned.includes(column)
          ? pinned.filter((other) => other !== column)
          : [...pinned, column],
      }),
    reset: () => setAddress({ columns: null, order: null, pinned: null }),
  };
}

export type TableAddress = ReturnType<typeof useTableAddress>;
