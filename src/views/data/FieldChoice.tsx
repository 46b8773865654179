import { useId } from 'react';
import type { CsvColumn } from '../../atlas/files/csv';
import { LIST_FIELDS, type Mapping } from '../../atlas/files/mapping';
import { OUR_WORDS, WORD_FIELDS, type WordField } from '../../atlas/files/ourWords';
import { FIELD_LABELS } from './fieldLabels';
import styles from './MapFile.module.css';

const NONE = '';
const SAME = 'same';
/** Before one of our words for all rows. */
const WORD = 'word:';
const cut = (text: string, most: number) => (text.length > most ? `${text.slice(0, most - 1)}…` : text);
const isWordField = (field: CsvColumn): field is WordField =>
  (WORD_FIELDS as readonly string[]).includes(field);

/** Which column gives a field, or what it is in every row; with what the first rows have there. */
export function FieldChoice({
  field,
  header,
  first,
  mapping,
  onChange,
}: {
  field: CsvColumn;
  header: readonly string[];
  first: readonly (readonly string[])[];
  mapping: Mapping;
  onChange: (mapping: Mapping) => void;
}) {
  const id = useId();
  const columns = mapping.columns[field];
  const fixed = mapping.fixed[field];
  const label = FIELD_LABELS[field];
  const word = isWordField(field) ? OUR_WORDS[field].find(({ value }) => value === fixed) : undefined;
  const choose = (at: number, value: string) => {
    if (value.startsWith(WORD))
      return onChange({
        ...mapping,
        columns: { ...mapping.columns, [field]: [] },
        fixed: { ...mapping.fixed, [field]: value.slice(WORD.length) },
      });
    const others = columns.filter((_, index) => index !== at);
    const next = value === NONE || value === SAME ? others : columns.toSpliced(at, 1, Number(value));
    const { [field]: before, ...rest } = mapping.fixed;
    onChange({
      ...mapping,
      columns: { ...mapping.columns, [field]: next },
      fixed: value === SAME ? { ...rest, [field]: before ?? '' } : rest,
    });
  };
  const fix = (value: string) =>
    onChange({ ...mapping, fixed: { ...mapping.fixed, [field]: value } });
  const same = columns.length === 0 && fixed !== undefined;
  const places = LIST_FIELDS.includes(field) && columns.length > 0 ? [...columns, -1] : [columns[0] ?? -1];
  const samples = columns
    .flatMap((at) => first.map((cells) => cells[at] ?? ''))
    .filter((cell) => cell !== '')
    .slice(0, 2);
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <div className={styles.choice}>
        {places.map((column, at) => (
          <select
            key={at}
            id={at === 0 ? id : undefined}
            className="field"
            aria-label={at === 0 ? undefined : `${label}, another column`}
            value={same ? (word ? WORD + word.value : SAME) : column < 0 ? NONE : column}
            onChange={(event) => choose(at, event.target.value)}
          >
            <option value={NONE}>
              {at > 0
                ? 'No other column'
                : field === 'evidence'
                  ? 'Not stated (as in your file)'
                  : 'Not in the file'}
            </option>
            {at === 0 && !isWordField(field) && <option value={SAME}>The same for all rows</option>}
            {at === 0 && isWordField(field) && (
              <optgroup label="In all rows">
                {OUR_WORDS[field]
                  .filter(({ value }) => field !== 'evidence' || value !== 'unknown')
                  .map(({ value, label: ours }) => (
                  <option key={value} value={WORD + value}>
                    {ours}
                  </option>
                ))}
              </optgroup>
            )}
            <optgroup label="As a column has it">
              {header.map((name, index) => (
                <option key={index} value={index}>
                  {cut(name, 50) || `Column ${index + 1}`}
                </option>
              ))}
            </optgroup>
          </select>
        ))}
        {same && !word && (
          <input
            key={fixed}
            className="field"
            aria-label={`${label} in all rows`}
            defaultValue={fixed}
            onBlur={(event) => event.target.value !== fixed && fix(event.target.value)}
            onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
          />
        )}
      </div>
      <div className={styles.samples}>
        {word && <span>In all rows, for the file does not say it</span>}
        {samples.map((cell, at) => (
          <span key={at}>{cut(cell, 60)}</span>
        ))}
      </div>
    </div>
  );
}
