import { AddressLink } from '../address/AddressLink';
import { startWords } from '../atlas/record/beginning';
import { formatDate } from '../atlas/record/dates';
import type { Entry } from '../atlas/record/entry';
import type { Initiative } from '../atlas/record/schema';
import {
  EVIDENCE_LABELS,
  PROVIDER_LABELS,
  STATUS_LABELS,
  TYPE_LABELS,
} from '../atlas/record/vocabulary';
import { ProviderMark } from './marks/ProviderMark';
import styles from './LanesTable.module.css';

/** What a record says happened; undefined while that is not loaded. */
export type EventsOf = (entry: Entry) => Initiative['events'] | undefined;

/** What the lanes draw, as a table in the same order, with the events in words. */
export function LanesTable({
  entries,
  eventsOf,
}: {
  entries: readonly Entry[];
  eventsOf: EventsOf;
}) {
  return (
    <div
      className={styles.scroll}
      role="region"
      aria-label="Initiatives over time, as a table"
      tabIndex={0}
    >
      <table className={styles.table}>
        <caption className="hidden">Initiatives over time</caption>
        <thead>
          <tr>
            <th scope="col">Initiative</th>
            <th scope="col">Provider</th>
            <th scope="col">Type</th>
            <th scope="col">Began</th>
            <th scope="col">Ended</th>
            <th scope="col">Status</th>
            <th scope="col">Evidence</th>
            <th scope="col">Events</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.id}>
              <th scope="row">
                <AddressLink change={{ id: entry.id }}>
                  <bdi>{entry.title}</bdi>
                </AddressLink>
              </th>
              <td className={styles.short}>
                <ProviderMark provider={entry.provider} /> {PROVIDER_LABELS[entry.provider]}
              </td>
              <td>{TYPE_LABELS[entry.type]}</td>
              <td>
                {startWords(entry)}
                {entry.dated === 'reported' && ' (first reported)'}
              </td>
              <td>{entry.end ? formatDate(entry.end) : 'not known'}</td>
              <td>
                {STATUS_LABELS[entry.status]}, last confirmed {formatDate(entry.statusAsOf)}
              </td>
              <td>
                {EVIDENCE_LABELS[entry.evidence]}
                {entry.disputed === 'yes' && ', disputed'}
              </td>
              <td>
                {eventsOf(entry)
                  ?.map(({ kind, date }) => `${kind} ${formatDate(date)}`)
                  .join(', ') ?? 'loading'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
