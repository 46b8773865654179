import type { Column, Header } from '@tanstack/react-table';
import { ArrowDown, ArrowUp, EllipsisVertical } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { COLUMN_LABELS, COLUMN_MEANS, type TableColumn } from '../../atlas/files/columns';
import { Menu } from '../../ui/Menu';
import { isNumeric, type TableRow } from './cells';
import { CHECKS, type Features } from './features';
import styles from './DataTable.module.css';
import type { TableAddress } from './useTableAddress';

/** Drag and drop tells what is dragged by this kind of data. */
const DRAGGED = 'application/x-atlas-column';
/** A step of width by the keyboard, in pixels. */
const STEP = 40;

/**
 * The head of a column: pressed, it sorts (with shift also by it); dragged, it moves; its edge makes it wider. The menu beside it
 * does all of that by keyboard, and holds the column in place.
 */
export function ColumnHead({
  column,
  header,
  at,
  view,
  onWidth,
}: {
  column: Column<Features, TableRow, unknown>;
  header: Header<Features, TableRow, unknown>;
  /** Its place among the columns, from 0. */
  at: number;
  view: TableAddress;
  /** Makes it wider by so many pixels, or narrower. */
  onWidth: (by: number) => void;
}) {
  const name = column.id as TableColumn;
  const label = COLUMN_LABELS[name];
  const place = view.steps.findIndex((step) => step.column === name);
  const step = view.steps[place];
  const held = column.getIsPinned() ? CHECKS + column.getStart('start') : null;
  const [target, setTarget] = useState(false);
  const resize = header.getResizeHandler();
  const head = useRef<HTMLDivElement>(null);
  const moved = useRef(false);
  const move = (by: number) => {
    moved.current = true;
    view.move(name, by);
  };
  useLayoutEffect(() => {
    // A head that was put elsewhere in the page has lost its open menu, and the focus in it.
    if (moved.current && !head.current?.contains(document.activeElement))
      head.current?.querySelector<HTMLElement>('[popovertarget]')?.focus();
    moved.current = false;
  }, [at]);
  return (
    <div
      ref={head}
      role="columnheader"
      aria-colindex={at + 2}
      aria-sort={step ? (step.down ? 'descending' : 'ascending') : 'none'}
      className={`${styles.cell} ${styles.column} ${held === null ? '' : styles.held} ${isNumeric(name) ? styles.number : ''}`}
      data-target={target || undefined}
      style={held === null ? { width: column.getSize() } : { width: column.getSize(), left: held }}
      draggable={!column.getIsResizing()}
      onDragStart={(event) => {
        event.dataTransfer.setData(DRAGGED, name);
        event.dataTransfer.effectAllowed = 'move';
      }}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(DRAGGED)) return;
        event.preventDefault();
        setTarget(true);
      }}
      onDragLeave={() => setTarget(false)}
      onDrop={(event) => {
        setTarget(false);
        const dragged = event.dataTransfer.getData(DRAGGED) as TableColumn;
        if (!dragged) return;
        event.preventDefault();
        if (dragged !== name) view.moveTo(dragged, name);
      }}
    >
      <button
        type="button"
        className={styles.sort}
        title="Sort; with shift also by this column"
        onClick={(event) => view.sortBy(name, step ? !step.down : false, event.shiftKey)}
      >
        <span>{label}</span>
        {step && (step.down ? <ArrowDown size={13} aria-hidden /> : <ArrowUp size={13} aria-hidden />)}
        {step && view.steps.length > 1 && <span className={styles.place} aria-hidden>
            {place + 1}
          </span>}
      </button>
      <Menu label={`Column ${label}`} icon={<EllipsisVertical size={14} aria-hidden />}>
        <div className={styles.choices}>
          {COLUMN_MEANS[name] && <p>{COLUMN_MEANS[name]}</p>}
          <button type="button" onClick={() => view.sortBy(name, false, false)}>
            Sort ascending
          </button>
          <button type="button" onClick={() => view.sortBy(name, true, false)}>
            Sort descending
          </button>
          <button type="button" onClick={() => view.sortBy(name, false, true)}>
            Then ascending by this
          </button>
          <button type="button" onClick={() => view.sortBy(name, true, true)}>
            Then descending by this
          </button>
          <hr />
          <button type="button" aria-disabled={at === 0} onClick={() => move(-1)}>
            Move left
          </button>
          <button
            type="button"
            aria-disabled={at === view.shown.length - 1}
            onClick={() => move(1)}
          >
            Move right
          </button>
          <button type="button" onClick={() => onWidth(STEP)}>
            Wider
          </button>
          <button type="button" onClick={() => onWidth(-STEP)}>
            Narrower
          </button>
          <hr />
          <button type="button" aria-pressed={held !== null} onClick={() => view.pin(name)}>
            {held === null ? 'Hold in place' : 'Let scroll'}
          </button>
          {name !== 'title' && (
            <button
              type="button"
              onClick={() => {
                // The head goes, and with it this menu: the focus goes to the one before it.
                head.current?.previousElementSibling
                  ?.querySelector<HTMLElement>('button, input')
                  ?.focus();
                view.toggle(name);
              }}
            >
              Hide
            </button>
          )}
        </div>
      </Menu>
      <span
        aria-hidden
        className={styles.edge}
        draggable
        onDragStart={(event) => {
          event.preventDefault();
          event.stopPropagation();
        }}
        onMouseDown={resize}
        onTouchStart={resize}
        onDoubleClick={() => column.resetSize()}
      />
    </div>
  );
}
