import { useQuery } from '@tanstack/react-query';
import { useId, useMemo, useState } from 'react';
import { CHANGE_KINDS, CHANGE_LABELS } from '../atlas/record/changeKinds';
import { isBefore, isDate } from '../atlas/record/dates';
import { formatCount } from '../atlas/record/numbers';
import { asksChanges } from '../atlas/selection/filter';
import { changesQuery, shardsOf } from '../dataset/queries';
import styles from './ChangedChoices.module.css';
import facets from './FacetChoices.module.css';
import { useSelection } from './SelectionProvider';
import { useFilter } from './useFilter';
import years from './YearChoices.module.css';

/** When something must have happened, as two typed dates, and what; a date that is none is said, and changes nothing. */
export function ChangedChoices() {
  const { filter, setChanged } = useFilter();
  const { all, named, selection } = useSelection();
  const [fault, setFault] = useState('');
  const id = useId();
  // Who opens this is about to ask: the records are read now, for the counts.
  const shards = useMemo(() => shardsOf(all), [all]);
  useQuery({ ...changesQuery(shards), enabled: named });
  const { from, to } = filter.changed ?? { from: null, to: null };

  const read = (form: HTMLFormElement) => {
    const dates = ['from', 'to'].map(
      (name) => (form.elements.namedItem(name) as HTMLInputElement).value.trim() || null,
    );
    if (dates.some((date) => date !== null && !isDate(date))) {
      setFault('A date is a year, a month or a day, such as 2024, 2024-03 or 2024-03-15.');
      return;
    }
    const [first, last] = dates as [string | null, string | null];
    setFault('');
    const isTurned = first !== null && last !== null && isBefore(last, first);
    setChanged({
      changed:
        first === null && last === null
          ? null
          : isTurned
            ? { from: last, to: first }
            : { from: first, to: last },
    });
  };

  return (
    <div className={styles.choices}>
      <form
        className={years.years}
        // The dates may change elsewhere: the fields then start anew from them.
        key={`${from}-${to}`}
        onSubmit={(event) => {
          event.preventDefault();
          read(event.currentTarget);
        }}
        noValidate
      >
        <p id={`${id}-note`} className={years.note}>
          Something happened to it between these dates: years, months (2024-03) or days
        </p>
        <div className={years.fields}>
          {(['from', 'to'] as const).map((name) => (
            <label key={name}>
              {name === 'from' ? 'Changed from' : 'To'}
              <input
                name={name}
                className="field"
                size={10}
                maxLength={10}
                autoComplete="off"
                aria-describedby={`${id}-note`}
                defaultValue={(name === 'from' ? from : to) ?? ''}
              />
            </label>
          ))}
          <button type="submit" className="button">
            Set
          </button>
        </div>
        {fault && (
          <p role="alert" className={years.fault}>
            {fault}
          </p>
        )}
      </form>
      <fieldset className={facets.choices}>
        <legend className={facets.legend}>What happened</legend>
        <ul className={`${facets.list} ${styles.list}`}>
          {CHANGE_KINDS.map((kind) => {
            const count = selection.counts.what.get(kind);
            return (
              <li key={kind}>
                <label className={count === 0 ? `${facets.choice} ${facets.none}` : facets.choice}>
                  <input
                    type="checkbox"
                    checked={filter.what.includes(kind)}
                    onChange={() =>
                      setChanged({
                        what: CHANGE_KINDS.filter(
                          (each) => filter.what.includes(each) !== (each === kind),
                        ),
                      })
                    }
                  />
                  <span className={facets.label}>{CHANGE_LABELS[kind]}</span>{' '}
                  <span className={facets.count} translate="no">
                    {count === undefined ? '…' : formatCount(count)}
                  </span>
                </label>
              </li>
            );
          })}
        </ul>
      </fieldset>
      {asksChanges(filter) && (
        <button
          type="button"
          className="button quiet"
          onClick={() => setChanged({ changed: null, what: [] })}
        >
          Whatever happened
        </button>
      )}
    </div>
  );
}
