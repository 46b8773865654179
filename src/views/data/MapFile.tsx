import { useEffect, useRef, useState } from 'react';
import type { CsvColumn } from '../../atlas/files/csv';
import type { Mapping } from '../../atlas/files/mapping';
import { shortReason } from '../../atlas/record/faults';
import { countOf, formatCount } from '../../atlas/record/numbers';
import type { Asks, HowRead as How } from '../../dataset/reading';
import { FieldChoice } from './FieldChoice';
import { FIELD_LABELS, FIRST_FIELDS, MORE_FIELDS } from './fieldLabels';
import { HowRead } from './HowRead';
import styles from './MapFile.module.css';
import type { Asking } from './useOpening';
import { WordChoices } from './WordChoices';

/**
 * What in a reader's file stands for what in the atlas: guessed, with only what is not settled asked, and what opening it would give
 * told all the time.
 */
export function MapFile({ asking: { name, asks, busy, problem, change, answer } }: { asking: Asking }) {
  const [said, setSaid] = useState<{ of: Asks; mapping: Mapping }>();
  const [how, setHow] = useState<How>();
  const heading = useRef<HTMLHeadingElement>(null);
  // The step asks for an answer: whoever opened the file is brought to it, and a screen reader says so.
  useEffect(() => heading.current?.focus(), []);
  const mapping = said?.of === asks ? said.mapping : asks.mapping;
  const say = (next: Mapping) => {
    setSaid({ of: asks, mapping: next });
    change({ how, mapping: next });
  };
  const { survey, header, first, rows, was } = asks;
  const { missing, leftOut, opens } = survey;
  const choice = (field: CsvColumn) => (
    <FieldChoice
      key={field}
      field={field}
      header={header}
      first={first}
      mapping={mapping}
      onChange={say}
    />
  );
  const ready = !busy && opens > 0;
  return (
    <section className={styles.mapping} aria-label={`Columns of ${name}`}>
      <h4 ref={heading} tabIndex={-1}>
        Which column is which in {name}?
      </h4>
      <p className={styles.small}>
        A title, a country, a date and who acts are enough. What is not in the file can be said once for all
        rows; everything else is worked out or stays empty.
      </p>
      <HowRead
        was={was}
        onChange={(next) => {
          setHow(next);
          change({ how: next });
        }}
      />
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <div className={styles.preview} role="region" aria-label="First rows" tabIndex={0}>
        <table>
          <thead>
            <tr>
              {header.map((column, at) => (
                <th key={at} scope="col">
                  {column || `Column ${at + 1}`}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {first.slice(0, 3).map((cells, at) => (
              <tr key={at}>
                {header.map((_, column) => (
                  <td key={column}>{cells[column]?.slice(0, 60)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles.fields}>{FIRST_FIELDS.map(choice)}</div>
      <WordChoices survey={survey} mapping={mapping} onChange={say} />
      <details className={styles.more}>
        <summary>More fields</summary>
        <div className={styles.fields}>{MORE_FIELDS.map(choice)}</div>
      </details>
      <div className={styles.outcome} role="status" aria-busy={busy}>
        <p>
          {missing.length > 0 && (
            <>Still to be said: {missing.map((field) => FIELD_LABELS[field]).join(', ')}. </>
          )}
          <b>
            {formatCount(opens)} of {countOf(rows, 'row')}
          </b>{' '}
          can be opened.
        </p>
        {leftOut.length > 0 && (
          <ul>
            {leftOut.map(({ field, reason, rows: count }) => (
              <li key={`${field} ${reason}`}>
                {countOf(count, 'row')} left out: {FIELD_LABELS[field as CsvColumn] ?? field}{' '}
                {shortReason(reason)}.
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className={styles.controls}>
        <button
          type="button"
          className="button"
          aria-disabled={!ready}
          onClick={() => ready && answer({ how, mapping })}
        >
          Open these rows
        </button>
        <button type="button" className="button quiet" onClick={() => answer(null)}>
          Leave the file out
        </button>
      </div>
    </section>
  );
}
