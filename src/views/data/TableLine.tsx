import type { MouseEvent } from 'react';
import { queryOf } from '../../address/parameters';
import { useAddress } from '../../address/useAddress';
import type { TableColumn } from '../../atlas/files/columns';
import { ProviderMark } from '../../charts/marks/ProviderMark';
import { cellText, isNumeric, type TableRow } from './cells';
import styles from './DataTable.module.css';
import { CHECKS } from './features';

/** Columns of names and ids, which a browser must not translate. */
const AS_THEY_ARE: readonly TableColumn[] = ['host', 'place', 'partners', 'id'];

/** One record in the table; its title is a link that opens it, and so does a click anywhere in the row. */
export function TableLine({
  row,
  index,
  top,
  height,
  columns,
  stop,
  chosen,
  onChoose,
}: {
  row: TableRow;
  /** From 0, in the order of the table. */
  index: number;
  /** Pixels from the first row's top. */
  top: number;
  height: number;
  /** The columns in their order; `held` is how far from the left a column stays, null where it scrolls. Pixels. */
  columns: readonly { name: TableColumn; width: number; held: number | null }[];
  /** Whether Tab stops here. */
  stop: boolean;
  chosen: boolean;
  /** Chooses the row at `index` or not; `through`: with those between it and the one chosen before. */
  onChoose: (index: number, chosen: boolean, through: boolean) => void;
}) {
  const [address, setAddress] = useAddress();
  const { entry } = row;
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    setAddress({ id: entry.id });
  };
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={`${styles.row} ${styles.line}`}
      data-chosen={chosen || undefined}
      data-open={address.id === entry.id || undefined}
      style={{ height, top }}
      onClick={(event) => {
        // What can be pressed itself, and text being marked, are no wish to open the record.
        if ((event.target as Element).closest('a, button, input, label')) return;
        if (getSelection()?.toString()) return;
        open(event);
      }}
    >
      <div
        role="cell"
        aria-colindex={1}
        className={`${styles.cell} ${styles.held} ${styles.check}`}
        style={{ left: 0, width: CHECKS }}
      >
        <label className={styles.box}>
          <input
            type="checkbox"
            tabIndex={stop ? undefined : -1}
            aria-label={`Choose ${entry.title}`}
            checked={chosen}
            onChange={({ target, nativeEvent }) =>
              onChoose(index, target.checked, (nativeEvent as globalThis.MouseEvent).shiftKey)
            }
          />
        </label>
      </div>
      {columns.map(({ name, width, held }, at) => {
        const text = cellText(row, name);
        return (
          <div
            key={name}
            role="cell"
            aria-colindex={at + 2}
            className={`${styles.cell} ${held === null ? '' : styles.held} ${isNumeric(name) ? styles.number : ''}`}
            style={held === null ? { width } : { width, left: held }}
            title={text.length * 7 > width ? text : undefined}
            translate={AS_THEY_ARE.includes(name) ? 'no' : undefined}
          >
            {name === 'title' ? (
              <a
                href={queryOf({ ...address, id: entry.id })}
                tabIndex={stop ? undefined : -1}
                onClick={open}
              >
                <bdi>{text}</bdi>
                {entry.own !== undefined && <span className={styles.own}> · your own</span>}
              </a>
            ) : name === 'provider' ? (
              <>
                <ProviderMark
                  provider={entry.provider}
                  evidence={entry.evidence}
                  disputed={entry.disputed === 'yes'}
                />{' '}
                {text}
              </>
            ) : (
              <bdi>{text}</bdi>
            )}
          </div>
        );
      })}
    </div>
  );
}
