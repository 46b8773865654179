import { useId } from 'react';
import type { Overtaken } from '../../scenes/rows';
import styles from './Field.module.css';
import { useDraft } from './useDraft';

/** A field of a briefing or a scene, kept as it is typed; what another window wrote into it meanwhile stands under it. */
export function Field({
  label,
  name,
  value,
  version,
  rows,
  type = 'text',
  overtaken,
  onSave,
  onSettle,
}: {
  label: string;
  name: string;
  value: string;
  version: number;
  /** How many lines high; one where it is left out. */
  rows?: number;
  type?: 'text' | 'date';
  overtaken: readonly Overtaken[];
  onSave: (value: string, base: number) => Promise<number>;
  onSettle: (index: number) => void;
}) {
  const id = useId();
  const [text, setText] = useDraft(value, version, onSave);
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {rows ? (
        <textarea
          id={id}
          className="field"
          rows={rows}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      ) : (
        <input
          id={id}
          type={type}
          className="field"
          value={text}
          maxLength={300}
          // A date that is cleared would be no date.
          required={type === 'date'}
          onChange={(event) => {
            if (type !== 'date' || event.target.value) setText(event.target.value);
          }}
        />
      )}
      {overtaken.map(
        (other, index) =>
          other.field === name && (
            <div key={index} className={styles.overtaken}>
              <p>
                Another window wrote here at the same time: <q>{other.value}</q>
              </p>
              <span>
                <button
                  type="button"
                  className="button"
                  onClick={() => {
                    setText(other.value);
                    onSettle(index);
                  }}
                >
                  Use that
                </button>
                <button type="button" className="button" onClick={() => onSettle(index)}>
                  Keep mine
                </button>
              </span>
            </div>
          ),
      )}
    </div>
  );
}
