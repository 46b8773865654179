import { useState } from 'react';
import { AddressLink } from '../../address/AddressLink';
import {
  describeContested,
  type ContestedMeasure,
  type ContestedRow,
} from '../../atlas/figures/contested';
import { formatCount } from '../../atlas/record/numbers';
import { REGIONS, REGION_LABELS } from '../../atlas/record/vocabulary';
import { Segmented } from '../../ui/Segmented';
import { TableSwitch } from '../../ui/TableSwitch';
import styles from './ContestedChart.module.css';

const MEASURES: readonly { value: ContestedMeasure; label: string }[] = [
  { value: 'new', label: 'New' },
  { value: 'in-force', label: 'In force' },
  { value: 'cumulative', label: 'Cumulative' },
];
const HEIGHT = 100;

/** Contested hosts over the years, a small chart a region, all on one scale; the measures are the timeline's. */
export function ContestedChart({
  rows,
  measure,
  onMeasure,
  today,
}: {
  rows: readonly ContestedRow[];
  measure: ContestedMeasure;
  onMeasure: (measure: ContestedMeasure) => void;
  /** `YYYY-MM-DD`. */
  today: string;
}) {
  const [asTable, setAsTable] = useState(false);
  const { title, note } = describeContested(rows, { measure, today });
  const regions = REGIONS.filter((region) => rows.some((row) => row.counts[region] > 0));
  const top = Math.max(1, ...rows.flatMap((row) => regions.map((region) => row.counts[region])));

  return (
    <section aria-labelledby="contested-years" className={styles.chart}>
      <header className={styles.head}>
        <div>
          <h3 id="contested-years">{title}</h3>
          <p className={styles.note}>
            {note} {!asTable && `Every region on one scale, up to ${formatCount(top)}.`} These are
            records found.
          </p>
        </div>
        <div className={styles.switches}>
          <Segmented
            label="What to count"
            options={MEASURES}
            value={measure}
            onChange={onMeasure}
          />
          <TableSwitch on={asTable} onChange={setAsTable} />
        </div>
      </header>
      {asTable ? (
        <div
          className={styles.scroll}
          role="region"
          aria-label="Contested hosts by year and region"
          tabIndex={0}
        >
          <table className={styles.table}>
            <caption className="hidden">Contested hosts by year and region</caption>
            <thead>
              <tr>
                <th scope="col">Year</th>
                {regions.map((region) => (
                  <th key={region} scope="col">
                    {REGION_LABELS[region]}
                  </th>
                ))}
                <th scope="col">All</th>
              </tr>
            </thead>
            <tbody>
              {rows.toReversed().map((row) => (
                <tr key={row.year}>
                  <th scope="row">{row.year}</th>
                  {regions.map((region) => (
                    <td key={region}>{formatCount(row.counts[region])}</td>
                  ))}
                  <td className={styles.all}>{formatCount(row.total)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        <ul className={styles.charts}>
          {regions.map((region) => {
            const most = Math.max(...rows.map((row) => row.counts[region]));
            const peak = rows.findLast((row) => row.counts[region] === most)!;
            const last = rows.at(-1)!;
            return (
              <li key={region}>
                <p className={styles.region}>
                  <AddressLink change={{ region: [region], map: null }}>
                    {REGION_LABELS[region]}
                  </AddressLink>{' '}
                  <span>
                    {measure === 'cumulative'
                      ? `${formatCount(last.counts[region])} by ${last.year}`
                      : `most ${formatCount(most)}, in ${peak.year}`}
                  </span>
                </p>
                <svg
                  className={styles.bars}
                  viewBox={`0 0 ${rows.length} ${HEIGHT}`}
                  preserveAspectRatio="none"
                  role="img"
                  aria-label={`${REGION_LABELS[region]}: ${rows
                    .filter((row) => row.counts[region] > 0)
                    .map((row) => `${row.year}, ${row.counts[region]}`)
                    .join('; ')}`}
                >
                  {rows.map((row, at) => {
                    const height = (row.counts[region] / top) * HEIGHT;
                    return height > 0 ? (
                      <rect
                        key={row.year}
                        x={at + 0.08}
                        y={HEIGHT - height}
                        width={0.84}
                        height={height}
                      />
                    ) : null;
                  })}
                </svg>
                <p className={styles.axis} aria-hidden>
                  <span>{rows[0]!.year}</span>
                  <span>{last.year}</span>
                </p>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
