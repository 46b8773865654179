import { X } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import { countOf } from '../atlas/numbers';
import { FACETS, isEmptyFilter, type Filter } from '../atlas/filter';
import { FACET_LABELS, MOST_HOSTS_NAMED, valueLabel, yearsInWords } from '../atlas/filter-words';
import { useFilter } from './useFilter';
import styles from './Chips.module.css';

/** What is chosen, each as a chip that takes it out, and one button that takes out all. */
export function Chips() {
  const { filter, toggle, choose, setYears, setWords, clear } = useFilter();
  const keepFocus = useKeptFocus(filter);
  if (isEmptyFilter(filter)) return null;

  const chips: { key: string; label: string; remove: () => void }[] = [];
  for (const facet of FACETS) {
    const values: readonly string[] = filter[facet];
    if (facet === 'host' && values.length > MOST_HOSTS_NAMED)
      chips.push({
        key: 'hosts',
        label: countOf(values.length, 'host'),
        remove: () => choose('host', []),
      });
    else
      for (const value of values)
        chips.push({
          key: `${facet} ${value}`,
          label: `${FACET_LABELS[facet]}: ${valueLabel(facet, value)}`,
          remove: () => toggle(facet, value),
        });
  }
  const years = yearsInWords(filter);
  if (years)
    chips.push({
      key: 'years',
      label: `${filter.from === filter.to ? 'Year' : 'Years'}: ${years}`,
      remove: () => setYears(null, null),
    });
  if (filter.q.trim())
    chips.push({ key: 'q', label: `Words: ${filter.q.trim()}`, remove: () => setWords('') });

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
            aria-label={`Remove ${chip.label}`}
          >
            <span className={styles.text}>{chip.label}</span>
            <X size={13} aria-hidden />
          </button>
        </li>
      ))}
      <li className={styles.clear}>
        <button
          type="button"
          className="button quiet"
          onClick={(event) => {
            keepFocus(event.currentTarget, 0);
            clear();
          }}
        >
          Clear all
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
