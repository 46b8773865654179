import { correctionText } from '../atlas/record/correction';
import type { Entry } from '../atlas/record/entry';
import type { DatasetMeta } from '../atlas/files/indexFormat';
import { CopyButton } from '../ui/CopyButton';
import { recordUrl } from './recordUrl';
import styles from './CorrectRecord.module.css';

/** A prepared text for a correction of one record, to read and to copy. Loaded when it is asked for. */
export default function CorrectRecord({
  entry,
  meta,
}: {
  entry: Pick<Entry, 'id' | 'title'>;
  meta: DatasetMeta;
}) {
  const text = correctionText({ ...entry, ...meta, url: recordUrl(entry) });
  return (
    <div className={styles.correct}>
      <p>
        Copy this text, fill in the gaps and open an issue with it where the atlas’s source is kept.
        Nothing is sent from here. A correction needs a source that others can read.
      </p>
      <pre className={styles.text} tabIndex={0} role="group" aria-label="Prepared text">
        {text}
      </pre>
      <CopyButton label="Copy the prepared text" text={() => text} />
    </div>
  );
}
