import { formatDate } from '../atlas/record/dates';
import { startWords } from '../atlas/record/beginning';
import type { Entry } from '../atlas/record/entry';
import { hostName } from '../atlas/places/hosts';
import {
  EVIDENCE_ALONE,
  PROVIDER_LABELS,
  STATUS_ALONE,
  TYPE_LABELS,
} from '../atlas/record/vocabulary';
import { EvidenceMark } from '../charts/marks/EvidenceMark';
import { ProviderMark } from '../charts/marks/ProviderMark';
import { useAllRecords } from '../dataset/useAllRecords';
import { useSelection } from '../filter/SelectionProvider';
import { NOTHING } from './nothing';
import styles from './SceneParts.module.css';

/** One record as a room reads it: what it is, what happened when, who answers. */
export function SceneRecord({ id }: { id: string | undefined }) {
  const { all } = useSelection();
  const entry = all.find((each) => each.id === id);
  if (!entry) return <p className={styles.nothing}>{id ? NOTHING : 'No record is pointed at.'}</p>;
  return <Told entry={entry} />;
}

function Told({ entry }: { entry: Entry }) {
  const record = useAllRecords([entry]).find(({ id }) => id === entry.id);
  if (!record) return <p className={styles.nothing}>{NOTHING}</p>;
  const denied = record.disputedBy.map(hostName).join(', ');
  return (
    <div className={styles.record}>
      <h3>{record.title}</h3>
      <p className={styles.facts}>
        <span>
          <ProviderMark provider={record.provider} /> {PROVIDER_LABELS[record.provider]}
        </span>
        <span translate="no">{record.hosts.map(hostName).join(', ') || 'Worldwide'}</span>
        <span>{TYPE_LABELS[record.type]}</span>
        <span>{startWords(entry)}</span>
        <span>
          {STATUS_ALONE[record.status]}, last confirmed {formatDate(record.statusAsOf)}
        </span>
        <span>
          <EvidenceMark evidence={record.evidence} /> {EVIDENCE_ALONE[record.evidence]}
          {denied && `, denied by ${denied}`}
        </span>
      </p>
      <ol className={styles.events} aria-label="Events">
        {record.events.map(({ date, text }, index) => (
          <li key={index}>
            <b>{formatDate(date)}</b> <span>{text}</span>
          </li>
        ))}
      </ol>
      {record.response && (
        <p className={styles.response}>
          <b>Response.</b> {record.response}
        </p>
      )}
    </div>
  );
}
