import { startWords } from '../../atlas/record/beginning';
import { formatDate } from '../../atlas/record/dates';
import type { Entry } from '../../atlas/record/entry';
import type { Initiative } from '../../atlas/record/schema';
import { hostName } from '../../atlas/places/hosts';
import {
  EVIDENCE_LABELS,
  PROVIDER_LABELS,
  STATUS_LABELS,
  TYPE_LABELS,
} from '../../atlas/record/vocabulary';
import { EvidenceMark } from '../../charts/marks/EvidenceMark';
import { ProviderMark } from '../../charts/marks/ProviderMark';
import styles from './BriefPages.module.css';

/** Characters of a response that are printed; what is longer ends in a dash of dots. */
const LONGEST = 260;

/** Records as a printed table: what, since when, how it stands, on whose word, who answers. */
export function BriefTable({
  records,
  entries,
  numbersOf,
}: {
  records: readonly Initiative[];
  /** The same records as the index has them, in the same order. */
  entries: readonly Entry[];
  /** Numbers of sources, by record. */
  numbersOf: ReadonlyMap<string, readonly number[]>;
}) {
  const entryOf = new Map(entries.map((entry) => [entry.id, entry]));
  return (
    <table className={styles.table}>
      <caption>Records</caption>
      <thead>
        <tr>
          <th scope="col">Record</th>
          <th scope="col">Dates</th>
          <th scope="col">Status, last confirmed</th>
          <th scope="col">Evidence, denial</th>
          <th scope="col">Sources</th>
        </tr>
      </thead>
      <tbody>
        {records.map((record) => (
          <tr key={record.id}>
            <th scope="row">
              <ProviderMark provider={record.provider} size={9} /> {record.title}
              <span className={styles.small}>
                {PROVIDER_LABELS[record.provider]}, {TYPE_LABELS[record.type].toLowerCase()}
              </span>
              {record.response && (
                <span className={styles.small}>Response: {shortened(record.response)}</span>
              )}
            </th>
            <td>
              {startWords(entryOf.get(record.id)!)}
              {record.end && <> to {formatDate(record.end)}</>}
            </td>
            <td>
              {STATUS_LABELS[record.status]}
              <span className={styles.small}>{formatDate(record.statusAsOf)}</span>
            </td>
            <td>
              <EvidenceMark evidence={record.evidence} /> {EVIDENCE_LABELS[record.evidence]}
              {record.disputedBy.length > 0 && (
                <span className={styles.small}>
                  denied by {record.disputedBy.map(hostName).join(', ')}
                </span>
              )}
            </td>
            <td>
              {numbersOf.get(record.id)?.join(', ')}
              {record.sources.length > (numbersOf.get(record.id)?.length ?? 0) && (
                <span className={styles.small}>of {record.sources.length}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const shortened = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/\s+\S*$/, '')} …`;
