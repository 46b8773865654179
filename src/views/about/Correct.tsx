import { useId, useState } from 'react';
import { useAddress } from '../../address/useAddress';
import type { Entry } from '../../atlas/record/entry';
import type { DatasetMeta } from '../../atlas/files/indexFormat';
import CorrectRecord from '../../record/CorrectRecord';
import styles from './AboutView.module.css';

/** A field for a record's id, and the text prepared for it; the record that is open stands in it already. */
export function Correct({ entries, meta }: { entries: readonly Entry[]; meta: DatasetMeta }) {
  const [{ id: open }] = useAddress();
  const [typed, setTyped] = useState<string | null>(null);
  const field = useId();
  const hint = useId();
  const id = (typed ?? open ?? '').trim().toLowerCase();
  const entry = entries.find((other) => other.id === id);
  return (
    <>
      <p>
        Every record ends with “Correct this record”, which prepares a text that names it. You can
        have the text here too:
      </p>
      <p className={styles.field}>
        <label htmlFor={field}>Id of the record</label>
        <input
          id={field}
          className="field"
          value={typed ?? open ?? ''}
          placeholder="fj-cn-2011-police-mou"
          aria-describedby={hint}
          aria-invalid={id !== '' && !entry}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setTyped(event.target.value)}
        />
        <span id={hint} className={styles.small} aria-live="polite">
          {id === ''
            ? 'It stands at the end of the record and in its address.'
            : (entry?.title ?? 'No record has this id.')}
        </span>
      </p>
      {entry && <CorrectRecord entry={entry} meta={meta} />}
    </>
  );
}
