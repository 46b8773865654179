import { useState } from 'react';
import type { ColumnMap, CsvColumn } from '../../atlas/files/csv';
import { countOf } from '../../atlas/record/numbers';
import styles from './OpenFiles.module.css';
import type { Asking } from './useOpening';

/** Fields a record cannot do without. */
const NEEDED: readonly CsvColumn[] = [
  'id',
  'title',
  'provider',
  'scope',
  'type',
  'start',
  'startBasis',
  'status',
  'statusAsOf',
  'evidence',
  'summary',
  'sources',
];

/** Where a CSV names its columns otherwise: which of them stands for which field, with the first rows to judge by. */
export function MapColumns({ asking: { name, columns, answer } }: { asking: Asking }) {
  const [map, setMap] = useState<ColumnMap>(columns.guess);
  const fields = Object.keys(columns.guess) as CsvColumn[];
  const missing = NEEDED.filter((field) => map[field] < 0);
  const first = (field: CsvColumn) =>
    columns.first
      .map((cells) => cells[map[field]] ?? '')
      .filter((cell) => cell !== '')
      .slice(0, 2)
      .map((cell) => (cell.length > 60 ? `${cell.slice(0, 57)}…` : cell));
  return (
    <section className={styles.mapping} aria-label={`Columns of ${name}`}>
      <h4>Which column is which?</h4>
      <p className={styles.small}>
        {name} has {countOf(columns.rows, 'row')} and names its columns otherwise than the atlas. Say which
        stands for which field; one that the file does not have stays empty.
      </p>
      <div className={styles.scroller} role="region" aria-label="Fields and columns" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Field</th>
              <th scope="col">Column of the file</th>
              <th scope="col">First rows</th>
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => (
              <tr key={field}>
                <th scope="row">
                  {field}
                  {NEEDED.includes(field) && <span className={styles.needed}> needed</span>}
                </th>
                <td>
                  <select
                    className="field"
                    aria-label={`Column for ${field}`}
                    value={map[field]}
                    onChange={(event) => setMap({ ...map, [field]: Number(event.target.value) })}
                  >
                    <option value={-1}>not in the file</option>
                    {columns.header.map((column, at) => (
                      <option key={at} value={at}>
                        {column.slice(0, 60) || `Column ${at + 1}`}
                        {columns.first[0]?.[at] && `: ${columns.first[0][at].slice(0, 30)}`}
                      </option>
                    ))}
                  </select>
                </td>
                <td>
                  {first(field).map((cell, at) => (
                    <span key={at} className={styles.sample}>
                      {cell}
                    </span>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {missing.length > 0 && (
        <p className={styles.small}>
          Without {missing.join(', ')} every row will be set aside.
        </p>
      )}
      <div className={styles.controls}>
        <button type="button" className="button" onClick={() => answer(map)}>
          Read with these columns
        </button>
        <button type="button" className="button quiet" onClick={() => answer(null)}>
          Leave the file out
        </button>
      </div>
    </section>
  );
}
