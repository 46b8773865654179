import { useSuspenseQuery } from '@tanstack/react-query';
import { parseAddress } from '../../address/parameters';
import type { Briefing } from '../../atlas/briefing/briefing';
import { hostName } from '../../atlas/places/hosts';
import { formatDate } from '../../atlas/record/dates';
import { EVIDENCE_LABELS, STATUS_LABELS } from '../../atlas/record/vocabulary';
import { indexQuery } from '../../dataset/indexQuery';
import { useAllRecords } from '../../dataset/useAllRecords';
import styles from './PrintPages.module.css';

/** The last pages of a printed briefing: each record that its scenes speak of, point at or show, with its denial and its sources in full. */
export function PrintedSources({ briefing }: { briefing: Briefing }) {
  const { entries } = useSuspenseQuery(indexQuery).data;
  const all = useAllRecords(entries);
  const ids = new Set(
    briefing.scenes.flatMap(({ address, records, points = [] }) =>
      [
        ...records,
        ...points.map(({ id }) => id),
        // The record that is open in it.
        parseAddress(address).id ?? [],
      ].flat(),
    ),
  );
  const spoken = [...ids].flatMap((id) => all.find((record) => record.id === id) ?? []);
  if (spoken.length === 0) return null;
  return (
    <div className={styles.sourcePages} data-print-sources>
      <h2>Sources in full</h2>
      <ol>
        {spoken.map((record) => (
          <li key={record.id}>
            <h3>{record.title}</h3>
            <p className={styles.soft}>
              {EVIDENCE_LABELS[record.evidence]}; {STATUS_LABELS[record.status].toLowerCase()}, last
              confirmed {formatDate(record.statusAsOf)}
              {record.disputedBy.length > 0 &&
                `; denied by ${record.disputedBy.map(hostName).join(', ')}`}
              .
            </p>
            {record.response && <p>Response: {record.response}</p>}
            <ol>
              {record.sources.map(({ publisher, title, published, url }, at) => (
                <li key={at}>
                  {publisher}, “{title}”, {published ? formatDate(published) : 'no date given'}.{' '}
                  <span className={styles.soft}>{url}</span>
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
    </div>
  );
}
