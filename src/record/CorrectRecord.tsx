import { useState } from 'react';
import { correctionText, proposedCorrection } from '../atlas/record/correction';
import type { Entry } from '../atlas/record/entry';
import type { Initiative } from '../atlas/record/schema';
import type { DatasetMeta } from '../atlas/files/indexFormat';
import { CopyButton } from '../ui/CopyButton';
import { Panel } from '../ui/Panel';
import { saveFile } from '../ui/saveFile';
import { recordUrl } from './recordUrl';
import { later } from '../ui/later';
import styles from './CorrectRecord.module.css';

const RecordForm = later(() => import('./RecordForm'));

/**
 * A prepared text for a correction of one record, to read and to copy; written in a form where the record is at hand. Loaded when it
 * is asked for.
 */
export default function CorrectRecord({
  entry,
  meta,
  record,
}: {
  entry: Pick<Entry, 'id' | 'title'>;
  meta: DatasetMeta;
  record?: Initiative | undefined;
}) {
  const [writing, setWriting] = useState(false);
  const [written, setWritten] = useState<Initiative | null>(null);
  const about = { ...meta, url: recordUrl(entry) };
  if (writing && record)
    return (
      <Panel name="the form">
        <RecordForm
          record={written ?? record}
          strict
          title="Propose a correction"
          save="Write the correction"
          onSave={(corrected) => {
            setWritten({ ...corrected, id: record.id });
            setWriting(false);
          }}
          onCancel={() => setWriting(false)}
        >
          <p>Change what is wrong, and add the source that says so. Nothing is sent from here.</p>
        </RecordForm>
      </Panel>
    );
  const text =
    written && record
      ? proposedCorrection(record, written, about)
      : correctionText({ ...entry, ...about });
  return (
    <div className={styles.correct}>
      <p>
        {written
          ? 'Copy this text and open an issue with it where the atlas’s source is kept. '
          : 'Copy this text, fill in the gaps and open an issue with it where the atlas’s source is kept. '}
        Nothing is sent from here. A correction needs a source that others can read.
      </p>
      <pre className={styles.text} tabIndex={0} role="group" aria-label="Prepared text">
        {text}
      </pre>
      <div className={styles.buttons}>
        <CopyButton label="Copy the prepared text" text={() => text} />
        {record && (
          <button type="button" className="button" onClick={() => setWriting(true)}>
            {written ? 'Change it in the form' : 'Write it in a form'}
          </button>
        )}
        {written && (
          <button
            type="button"
            className="button"
            onClick={() => saveFile(`correction-${entry.id}.txt`, text, 'text/plain;charset=utf-8')}
          >
            Save as a file
          </button>
        )}
      </div>
    </div>
  );
}
