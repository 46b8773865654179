import { useState } from 'react';
import styles from './YearChoices.module.css';
import { useFilter } from './useFilter';

/** The years as two typed numbers; a year that is none is said, and changes nothing. */
export function YearChoices() {
  const { filter, setYears } = useFilter();
  const [fault, setFault] = useState('');

  const read = (form: HTMLFormElement) => {
    const years = ['from', 'to'].map((name) => {
      const text = (form.elements.namedItem(name) as HTMLInputElement).value.trim();
      return text === '' ? null : /^(19|20)\d\d$/.test(text) ? Number(text) : NaN;
    });
    if (years.some(Number.isNaN)) {
      setFault('A year has four digits, such as 2019.');
      return;
    }
    const [from, to] = years as [number | null, number | null];
    setFault('');
    if (from !== null && to !== null && from > to) setYears(to, from);
    else setYears(from, to);
  };

  return (
    <form
      className={styles.years}
      // The years may change elsewhere (the timeline's brush): the fields then start anew from them.
      key={`${filter.from}-${filter.to}`}
      onSubmit={(event) => {
        event.preventDefault();
        read(event.currentTarget);
      }}
      noValidate
    >
      <p className={styles.note}>
        Start in these years: when it began or was signed, else when it was announced or first
        reported
      </p>
      <div className={styles.fields}>
        <label>
          From year
          <input
            name="from"
            className="field"
            inputMode="numeric"
            size={5}
            defaultValue={filter.from ?? ''}
          />
        </label>
        <label>
          To year
          <input
            name="to"
            className="field"
            inputMode="numeric"
            size={5}
            defaultValue={filter.to ?? ''}
          />
        </label>
        <button type="submit" className="button">
          Set
        </button>
      </div>
      {fault && (
        <p role="alert" className={styles.fault}>
          {fault}
        </p>
      )}
      {(filter.from !== null || filter.to !== null) && (
        <button type="button" className="button quiet" onClick={() => setYears(null, null)}>
          All years
        </button>
      )}
    </form>
  );
}
