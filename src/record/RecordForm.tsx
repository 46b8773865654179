import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { formCells, readForm, type FormCells } from '../atlas/files/formRecord';
import type { Problem } from '../atlas/files/rowRead';
import { shortReason } from '../atlas/record/faults';
import type { Initiative } from '../atlas/record/schema';
import {
  EVENT_KINDS,
  MEASURE_KINDS,
  SOURCE_KIND_LABELS,
  SOURCE_KINDS,
} from '../atlas/record/vocabulary';
import { today } from '../dataset/today';
import { FORM_FIELDS, type FormField } from './formFields';
import styles from './RecordForm.module.css';
import { PartsField, type PartField } from './PartsField';
import { EVENT_WORDS, MEASURE_WORDS } from './words';

const sourceFields = (strict: boolean): readonly PartField[] => [
  { name: 'url', label: 'Address' },
  { name: 'title', label: 'Title' },
  { name: 'publisher', label: 'Publisher' },
  { name: 'published', label: 'Date', empty: null },
  {
    name: 'kind',
    label: 'Kind',
    options: [...SOURCE_KINDS, ...(strict ? [] : (['unknown'] as const))].map((value) => ({
      value,
      label: SOURCE_KIND_LABELS[value],
    })),
  },
];
const EVENT_FIELDS: readonly PartField[] = [
  { name: 'date', label: 'Date' },
  {
    name: 'kind',
    label: 'What',
    options: EVENT_KINDS.map((value) => ({ value, label: EVENT_WORDS[value] })),
  },
  { name: 'text', label: 'In words' },
];
const MEASURE_FIELDS: readonly PartField[] = [
  {
    name: 'kind',
    label: 'Of what',
    options: MEASURE_KINDS.map((value) => ({ value, label: MEASURE_WORDS[value] })),
  },
  { name: 'value', label: 'Number' },
  { name: 'unit', label: 'Unit' },
  { name: 'asOf', label: 'As of' },
  { name: 'note', label: 'Note', empty: undefined },
];
const NEW_SOURCE = {
  url: '',
  title: '',
  publisher: '',
  published: null,
  supports: ['start'],
};
const NEW_EVENT = { date: '', kind: 'reported', text: '' };
const NEW_MEASURE = { kind: 'officers-trained', value: '', unit: '', asOf: '' };

/**
 * A record written by hand: a new one, or one that is there. `strict` asks for everything that a record of the atlas has to have;
 * else what cannot be shown without is enough. Loaded when it is asked for.
 */
export default function RecordForm({
  record,
  strict = false,
  title,
  save,
  onSave,
  onCancel,
  children,
}: {
  /** What the form begins with; null for an empty one. */
  record: Initiative | null;
  strict?: boolean;
  title: string;
  /** What the button that ends it says. */
  save: string;
  onSave: (record: Initiative) => void;
  onCancel: () => void;
  children?: ReactNode;
}) {
  const [cells, setCells] = useState<FormCells>(() => formCells(record));
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const heading = useRef<HTMLHeadingElement>(null);
  const alert = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    if (problems.length > 0) alert.current?.focus();
  }, [problems]);
  const write = (name: keyof FormCells, value: string) =>
    setCells((before) => ({
      ...before,
      [name]: value,
      // How many hosts there are says it anew.
      ...(name === 'hosts' ? { scope: '' } : {}),
    }));
  const fieldOf = (field: string) => /^[A-Za-z]+/.exec(field)?.[0] ?? '';
  const nameOf = (field: string) =>
    field === 'place.lat' ? 'placeLat' : field === 'place.lng' ? 'placeLng' : fieldOf(field);
  const wrong = (name: string) => problems.some(({ field }) => nameOf(field) === name);
  const submit = () => {
    const { initiative, problems: found } = readForm(cells, { strict, today: today() });
    // An id made by other rules is as good as any in a list of one's own.
    const told = found.filter(({ field, fatal }) => field !== 'id' && (strict || fatal));
    if (initiative && told.length === 0) onSave(initiative);
    else setProblems(told);
  };

  return (
    <form
      className={styles.form}
      aria-labelledby={`${id}-title`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h3 id={`${id}-title`} ref={heading} tabIndex={-1}>
        {title}
      </h3>
      {children}
      {problems.length > 0 && (
        <div role="alert" ref={alert} tabIndex={-1} className={styles.problems}>
          <p>Not yet: this has to be mended first.</p>
          <ul>
            {problems.map((problem, at) => (
              <li key={at}>
                <b>{labelOf(nameOf(problem.field))}</b> {shortReason(problem.reason)}.
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className={styles.fields}>
        {FORM_FIELDS.map((field) => (
          <Field
            key={field.name}
            field={field}
            value={cells[field.name]}
            wrong={wrong(field.name)}
            onChange={(value) => write(field.name, value)}
          />
        ))}
      </div>
      <PartsField
        label="Sources"
        one="source"
        fields={sourceFields(strict)}
        blank={{ ...NEW_SOURCE, kind: strict ? 'news' : 'unknown' }}
        value={cells.sources}
        onChange={(value) => write('sources', value)}
      />
      <PartsField
        label="Events"
        one="event"
        fields={EVENT_FIELDS}
        blank={NEW_EVENT}
        value={cells.events}
        onChange={(value) => write('events', value)}
      />
      <PartsField
        label="Figures"
        one="figure"
        fields={MEASURE_FIELDS}
        blank={NEW_MEASURE}
        value={cells.measures}
        onChange={(value) => write('measures', value)}
      />
      <div className={styles.buttons}>
        <button type="submit" className="button">
          {save}
        </button>
        <button type="button" className="button quiet" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}

const labelOf = (name: string) =>
  FORM_FIELDS.find((field) => field.name === name)?.label ??
  { sources: 'Sources', events: 'Events', measures: 'Figures', place: 'Place', scope: 'Countries' }[
    name
  ] ??
  name;

function Field({
  field: { label, hint, needed, options, long, name },
  value,
  wrong,
  onChange,
}: {
  field: FormField;
  value: string;
  wrong: boolean;
  onChange: (value: string) => void;
}) {
  const id = useId();
  const shared = {
    id,
    className: 'field',
    value,
    'aria-describedby': hint ? `${id}-hint` : undefined,
    'aria-invalid': wrong || undefined,
    'aria-required': needed,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  };
  return (
    <div className={long || name === 'title' ? styles.wide : undefined}>
      <label htmlFor={id}>
        {label}
        {needed && <small> needed</small>}
      </label>
      {options ? (
        <select {...shared}>
          <option value="">{needed ? 'Choose one' : 'Not stated'}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      ) : long ? (
        <textarea {...shared} rows={3} />
      ) : (
        <input {...shared} />
      )}
      {hint && <small id={`${id}-hint`}>{hint}</small>}
    </div>
  );
}
