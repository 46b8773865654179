import { COLUMN_LABELS, type TableColumn } from '../../atlas/files/columns';
import { PrintedPart } from '../../filter/PrintedPart';
import { MOST_PRINTED } from '../../ui/printing';
import { cellText, isNumeric, type TableRow } from './cells';
import styles from './PrintedTable.module.css';

/** The table on paper: the columns that are shown, in their order, as wide as their texts need. */
export function PrintedTable({
  rows,
  columns,
}: {
  rows: readonly TableRow[];
  /** Widths as on the screen: on paper they share the sheet in the same proportion. */
  columns: readonly { name: TableColumn; width: number }[];
}) {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  return (
    <>
      {/* Many columns stand beside each other: the sheet is turned where the browser can. */}
      <style>{'@page { size: landscape }'}</style>
      <table className={styles.table}>
        <colgroup>
          {columns.map(({ name, width }) => (
            <col key={name} style={{ width: `${(100 * width) / whole}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ name }) => (
              <th key={name} scope="col">
                {COLUMN_LABELS[name]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, MOST_PRINTED).map((row) => (
            <tr key={row.entry.id}>
              {columns.map(({ name }) => (
                <td key={name} className={isNumeric(name) ? styles.number : undefined}>
                  {cellText(row, name)}
                  {name === 'title' && row.entry.own !== undefined && ' · your own'}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <PrintedPart length={rows.length} />
    </>
  );
}
