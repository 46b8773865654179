import {
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import type { Entry } from '../atlas/record/entry';
import type { Filter } from '../atlas/selection/filter';
import {
  describeMatrix,
  MATRIX_SIDES,
  matrix,
  sideLabel,
  type MatrixColumns,
  type MatrixRows,
  type MatrixSides,
} from '../atlas/figures/matrix';
import { countOf, formatCount } from '../atlas/record/numbers';
import type { InitiativeType, Provider, Region } from '../atlas/record/vocabulary';
import { Segmented } from '../ui/Segmented';
import { ProviderMark } from './marks/ProviderMark';
import { shadeOf } from './marks/shade';
import shades from './marks/shades.module.css';
import { TypeIcon } from './marks/TypeIcon';
import styles from './Matrix.module.css';

/** The two values that a cell stands for. */
export interface Cell {
  region?: Region;
  provider?: Provider;
  type?: InitiativeType;
}

const SIDES: Record<MatrixSides, { label: string; rows: MatrixRows; columns: MatrixColumns }> = {
  'region-type': { label: 'Region × type', rows: 'region', columns: 'type' },
  'provider-type': { label: 'Provider × type', rows: 'provider', columns: 'type' },
  'provider-region': { label: 'Provider × region', rows: 'provider', columns: 'region' },
};
const OPTIONS = MATRIX_SIDES.map((value) => ({
  value,
  label: SIDES[value].label,
}));

/**
 * Counts by two sides, as a grid of buttons: a cell is a filter, shaded by its count. One stop for the Tab key; arrow keys,
 * Home and End move within. `entries` are those shown.
 */
export function Matrix({
  entries,
  sides,
  onSides,
  chosen,
  onCell,
  empty,
  tools,
}: {
  entries: readonly Entry[];
  sides: MatrixSides;
  onSides: (sides: MatrixSides) => void;
  chosen: Pick<Filter, 'region' | 'type' | 'provider'>;
  /** A cell is pressed: set both its values as the filter, or where it was chosen already (`on` false), clear both. */
  onCell: (cell: Cell, on: boolean) => void;
  /** What to say where no entry is left: which filter to clear. */
  empty: string;
  /** What else stands beside the choice of sides. */
  tools?: ReactNode;
}) {
  const [stop, setStop] = useState<readonly [row: number, column: number]>([0, 0]);
  const grid = useRef<HTMLTableSectionElement>(null);
  const { rows, columns } = SIDES[sides];
  const counted = useMemo(
    () => matrix(entries, rows, columns, chosen.region),
    [entries, rows, columns, chosen.region],
  );
  const { title, note } = describeMatrix(counted, rows, columns);

  const lastRow = counted.rows.length - 1;
  const lastColumn = counted.columns.length - 1;
  const stopRow = Math.min(stop[0], lastRow);
  const stopColumn = Math.min(stop[1], lastColumn);
  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Record<string, readonly [number, number]> = {
      ArrowLeft: [stopRow, Math.max(0, stopColumn - 1)],
      ArrowRight: [stopRow, Math.min(lastColumn, stopColumn + 1)],
      ArrowUp: [Math.max(0, stopRow - 1), stopColumn],
      ArrowDown: [Math.min(lastRow, stopRow + 1), stopColumn],
      Home: [event.ctrlKey ? 0 : stopRow, 0],
      End: [event.ctrlKey ? lastRow : stopRow, lastColumn],
    };
    const move = moves[event.key];
    if (!move || event.altKey || event.metaKey) return;
    event.preventDefault();
    setStop(move);
    grid.current?.rows[move[0]]?.querySelectorAll('button')[move[1]]?.focus();
  };
  const isOnly = (side: MatrixRows | MatrixColumns, value: string) =>
    chosen[side].length === 1 && (chosen[side] as readonly string[])[0] === value;

  return (
    <section className={`${styles.matrix} ${shades.shades}`} aria-label="Matrix">
      <div className={styles.head}>
        <div>
          <h2 className={styles.title}>{title}</h2>
          <p className={styles.note}>{note}</p>
        </div>
        <div className={styles.tools} data-no-picture>
          <Segmented
            label="Rows and columns"
            options={OPTIONS}
            value={sides}
            onChange={(value) => {
              onSides(value);
              setStop([0, 0]);
            }}
          />
          {tools}
        </div>
      </div>
      {counted.max === 0 ? (
        <p className={styles.empty}>{empty}</p>
      ) : (
        <div className={styles.scroll}>
          <table
            role="grid"
            aria-label={note}
            className={styles.table}
            data-rows={rows}
            data-columns={columns}
            style={{ '--columns': counted.columns.length } as CSSProperties}
            data-wide={counted.max > 99 || undefined}
          >
            <thead>
              <tr>
                <td />
                {counted.columns.map((column) => (
                  <th key={column} scope="col" className={styles.columnHead}>
                    <span className={styles.slanted}>
                      <ColumnLabel side={columns} value={column} />
                    </span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody ref={grid} onKeyDown={onKeyDown}>
              {counted.rows.map((row, r) => (
                <tr key={row}>
                  <th scope="row" className={styles.rowHead}>
                    {rows === 'provider' && <ProviderMark provider={row as Provider} />}{' '}
                    {sideLabel(row)}
                  </th>
                  {counted.columns.map((column, c) => {
                    const count = counted.cells[r]?.[c] ?? 0;
                    const pressed = isOnly(rows, row) && isOnly(columns, column);
                    return (
                      <td key={column} role="gridcell">
                        <button
                          type="button"
                          className={styles.cell}
                          data-shade={shadeOf(count, counted.max)}
                          aria-label={`${sideLabel(row)}, ${sideLabel(column)}: ${countOf(count, 'initiative')}`}
                          aria-pressed={pressed}
                          aria-disabled={count === 0 || undefined}
                          tabIndex={r === stopRow && c === stopColumn ? 0 : -1}
                          onFocus={() => setStop([r, c])}
                          onClick={() => {
                            if (count > 0) onCell({ [rows]: row, [columns]: column }, !pressed);
                          }}
                        >
                          {count > 0 && formatCount(count)}
                        </button>
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

/** Slanted heads lean out over the panel's edge: the longest are shortened (cells are spoken with the whole name). */
const SHORT: Readonly<Record<string, string>> = {
  'middle-east-north-africa': 'Middle East & N. Africa',
  'latin-america-caribbean': 'Latin America & Car.',
};

function ColumnLabel({ side, value }: { side: MatrixColumns; value: string }) {
  return (
    <>
      {side === 'type' && <TypeIcon type={value as InitiativeType} size={13} />}{' '}
      {SHORT[value] ?? sideLabel(value)}
    </>
  );
}
