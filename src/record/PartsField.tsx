import { Plus, Trash2 } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import styles from './RecordForm.module.css';

type Part = Record<string, unknown>;

/** One field of a part: words to choose from, or written. */
export interface PartField {
  name: string;
  label: string;
  options?: readonly { value: string; label: string }[];
  /** What it is where nothing is written; an empty text if this is not said. */
  empty?: null | undefined;
}

function partsOf(json: string): Part[] {
  try {
    const list: unknown = JSON.parse(json || '[]');
    return Array.isArray(list) ? (list as Part[]) : [];
  } catch {
    return [];
  }
}
const textOf = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** The sources, events or figures of a record, each with its fields; they are kept as JSON, as a file has them. */
export function PartsField({
  label,
  one,
  fields,
  blank,
  value,
  onChange,
}: {
  label: string;
  /** What one of them is called. */
  one: string;
  fields: readonly PartField[];
  blank: Part;
  value: string;
  onChange: (json: string) => void;
}) {
  const id = useId();
  const [parts, setParts] = useState(() => partsOf(value));
  const add = useRef<HTMLButtonElement>(null);
  const set = (next: Part[]) => {
    setParts(next);
    // What has nothing written in it is none.
    onChange(
      JSON.stringify(
        next.filter((part) => fields.some(({ name, options }) => !options && part[name])),
      ),
    );
  };
  const write = (at: number, field: PartField, text: string) => {
    const written = text === '' && 'empty' in field ? field.empty : text;
    set(parts.map((part, index) => (index === at ? { ...part, [field.name]: written } : part)));
  };
  return (
    <fieldset className={styles.parts}>
      <legend>{label}</legend>
      {parts.map((part, at) => (
        <div key={at} role="group" aria-label={`${one} ${at + 1}`} className={styles.part}>
          {fields.map((field) => (
            <div key={field.name}>
              <label htmlFor={`${id}-${at}-${field.name}`}>{field.label}</label>
              {field.options ? (
                <select
                  id={`${id}-${at}-${field.name}`}
                  className="field"
                  value={textOf(part[field.name])}
                  onChange={(event) => write(at, field, event.target.value)}
                >
                  {field.options.map((option) => (
                    <option key={option.value} value={option.value}>
                      {option.label}
                    </option>
                  ))}
                </select>
              ) : (
                <input
                  id={`${id}-${at}-${field.name}`}
                  className="field"
                  value={textOf(part[field.name])}
                  onChange={(event) => write(at, field, event.target.value)}
                />
              )}
            </div>
          ))}
          <button
            type="button"
            className="button quiet square"
            aria-label={`Remove ${one} ${at + 1}`}
            onClick={() => {
              // This button goes with it.
              add.current?.focus();
              set(parts.toSpliced(at, 1));
            }}
          >
            <Trash2 size={15} aria-hidden />
          </button>
        </div>
      ))}
      <button
        ref={add}
        type="button"
        className="button quiet"
        onClick={() => set([...parts, { ...blank }])}
      >
        <Plus size={15} aria-hidden />
        Add {/^[aeiou]/.test(one) ? 'an' : 'a'} {one}
      </button>
    </fieldset>
  );
}
