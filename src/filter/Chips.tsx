import { X } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import { countOf } from '../atlas/record/numbers';
import { FACETS, isEmptyFilter, type Facet, type Filter } from '../atlas/selection/filter';
import {
  changedInWords,
  FACET_LABELS,
  MOST_HOSTS_NAMED,
  valueLabel,
  presentInWords,
  yearsInWords,
} from '../atlas/selection/filterWords';
import { useSelection } from './SelectionProvider';
import { useFilter } from './useFilter';
import styles from './Chips.module.css';

/** More chips than these may not all be in sight: their number is told. */
const FEW = 3;
/** Facets whose values no other facet has. */
const PLAIN: readonly Facet[] = ['region', 'type', 'evidence'];

/** What is chosen, each as a chip that takes it out, and one button that takes out all. */
export function Chips() {
  const { filter, toggle, choose, setPresent, setYears, setChanged, setWords, clear } = useFilter();
  const { near } = useSelection();
  const keepFocus = useKeptFocus(filter);
  if (isEmptyFilter(filter)) return null;

  // Of most facets a value says by itself which it is of.
  const chips: { key: string; of: string; label: string; plain?: boolean; remove: () => void }[] =
    [];
  for (const facet of FACETS) {
    const values: readonly string[] = filter[facet];
    if (facet === 'host' && values.length > MOST_HOSTS_NAMED)
      chips.push({
        key: 'hosts',
        of: '',
        label: countOf(values.length, 'host'),
        remove: () => choose('host', []),
      });
    else
      for (const value of values)
        chips.push({
          key: `${facet} ${value}`,
          of: `${FACET_LABELS[facet]}: `,
          label: valueLabel(facet, value),
          plain: PLAIN.includes(facet) && value !== 'unknown',
          remove: () => toggle(facet, value),
        });
  }
  const present = presentInWords(filter);
  if (present)
    chips.push({
      key: 'present',
      of: 'Present in the host: ',
      label: present,
      remove: () => setPresent([]),
    });
  const years = yearsInWords(filter);
  if (years)
    chips.push({
      key: 'years',
      of: `${filter.from === filter.to ? 'Year' : 'Years'}: `,
      label: years,
      plain: true,
      remove: () => setYears(null, null),
    });
  const changed = changedInWords(filter);
  if (changed)
    chips.push({
      key: 'changed',
      of: 'What happened: ',
      label: changed,
      plain: true,
      remove: () => setChanged({ changed: null, what: [] }),
    });
  if (filter.q.trim())
    chips.push({ key: 'q', of: 'Words: ', label: filter.q.trim(), remove: () => setWords('') });

  return (
    <ul className={styles.chips} aria-label="Chosen filters">
      {chips.map((chip, at) => (
        <li key={chip.key}>
          <button
            type="button"
            className={styles.chip}
            data-chip
            onClick={(event) => {
              keepFocus(event.currentTarget, at);
              chip.remove();
            }}
            aria-label={`Remove ${chip.of}${chip.label}`}
          >
            <span className={styles.text}>
              <span className={chip.plain ? 'hidden' : undefined}>{chip.of}</span>
              {chip.label}
            </span>
            <X size={13} aria-hidden />
          </button>
        </li>
      ))}
      {near.length > 0 && (
        <li className={styles.near}>
          also sought: {near.join(', ')} (quotation marks leave them out)
        </li>
      )}
      <li className={styles.clear}>
        <button
          type="button"
          className="button quiet"
          aria-label="Clear all"
          onClick={(event) => {
            keepFocus(event.currentTarget, 0);
            clear();
          }}
        >
          Clear all {chips.length > FEW && chips.length}
        </button>
      </li>
    </ul>
  );
}

/**
 * A chip goes when it is chosen, and focus would go with it: it goes on to the chip that takes its place, the last one, or
 * the bar's first filter where none is left. Returned is what a button says before it changes the filter.
 */
function useKeptFocus(filter: Filter): (button: HTMLElement, at: number) => void {
  const gone = useRef<{ bar: Element | null; at: number } | null>(null);
  useLayoutEffect(() => {
    if (!gone.current) return;
    const { bar, at } = gone.current;
    gone.current = null;
    const chips = bar?.querySelectorAll<HTMLElement>('[data-chip]') ?? [];
    const next = chips[Math.min(at, chips.length - 1)] ?? bar?.querySelector('button');
    next?.focus();
  }, [filter]);
  return (button, at) => {
    gone.current = { bar: button.closest('section'), at };
  };
}
