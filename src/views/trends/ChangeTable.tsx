import { formatCount } from '../../atlas/record/numbers';
import type { ChangeGrid } from './ChangeBars';
import styles from './ChangeTable.module.css';

/** The numbers of the bars as a table: of each column the span, and as many days before. */
export function ChangeTable({ label, corner, rows, columns, pairOf }: ChangeGrid) {
  return (
    <div className={styles.scroll} role="region" aria-label={label} tabIndex={0}>
      <table className={styles.table}>
        <caption className="hidden">{label}</caption>
        <thead>
          <tr>
            <th rowSpan={2} scope="col">
              {corner}
            </th>
            {columns.map((column) => (
              <th key={column.key} colSpan={2} scope="colgroup">
                {column.head ?? column.label}
              </th>
            ))}
          </tr>
          <tr>
            {columns.flatMap((column) => [
              <th key={`${column.key} now`} scope="col">
                Now
              </th>,
              <th key={`${column.key} before`} scope="col">
                Before
              </th>,
            ])}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.head ?? row.label}</th>
              {columns.flatMap((column) => {
                const { now, before } = pairOf(row.key, column.key);
                return [
                  <td key={`${column.key} now`}>{formatCount(now)}</td>,
                  <td key={`${column.key} before`} className={styles.before}>
                    {formatCount(before)}
                  </td>,
                ];
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
