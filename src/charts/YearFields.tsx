import { useId, useState } from 'react';
import type { YearRange } from './YearRange';
import styles from './YearFields.module.css';

/** Two years to type, which are the year filter; taken on Enter or when the field is left. Empty is open to that side. */
export function YearFields({ first, last, from, to, onYears }: YearRange) {
  const [faulty, setFaulty] = useState<{ field: 'from' | 'to'; range: string } | null>(null);
  const faultId = useId();
  // What is wrong is told until either year changes, here or elsewhere.
  const range = `${from} ${to}`;
  const fault = faulty?.range === range ? faulty : null;

  const take = (field: 'from' | 'to', text: string, bad: boolean) => {
    const year = text === '' ? null : Number(text);
    if (bad || (year !== null && !(Number.isInteger(year) && year >= first && year <= last))) {
      setFaulty({ field, range });
      return;
    }
    setFaulty(null);
    const [a, b] = field === 'from' ? [year, to] : [from, year];
    if (a === from && b === to) return;
    // The two years were given the wrong way round: they are taken as the range they mean.
    if (a !== null && b !== null && a > b) onYears(b, a, { final: true });
    else onYears(a, b, { final: true });
  };
  const field = (which: 'from' | 'to') => (
    <YearField
      label={which === 'from' ? 'From' : 'To'}
      value={which === 'from' ? from : to}
      hint={which === 'from' ? first : last}
      fault={fault?.field === which ? faultId : undefined}
      onTake={(text, bad) => take(which, text, bad)}
    />
  );
  return (
    <div className={styles.fields}>
      {field('from')}
      {field('to')}
      <span id={faultId} role="alert" className={styles.fault}>
        {fault && `Type a year from ${first} to ${last}`}
      </span>
    </div>
  );
}

function YearField({
  label,
  value,
  hint,
  fault,
  onTake,
}: {
  label: string;
  value: number | null;
  hint: number;
  /** The id of what is wrong, if anything is. */
  fault: string | undefined;
  onTake: (text: string, bad: boolean) => void;
}) {
  const [draft, setDraft] = useState<string | null>(null);
  const take = (input: HTMLInputElement) => {
    if (draft === null && !input.validity.badInput) return;
    onTake(input.value.trim(), input.validity.badInput);
    setDraft(null);
  };
  return (
    <label className={styles.label}>
      <span>
        {label}
        <span className={styles.word}> year</span>
      </span>
      <input
        type="number"
        className={`field ${styles.input}`}
        placeholder={String(hint)}
        value={draft ?? value ?? ''}
        aria-invalid={fault !== undefined}
        aria-describedby={fault}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={(event) => take(event.currentTarget)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take(event.currentTarget);
          if (event.key === 'Escape') setDraft(null);
        }}
      />
    </label>
  );
}
