import { X } from 'lucide-react';
import { countOf } from '../atlas/numbers';
import { FACETS, isEmptyFilter, type Filter } from '../atlas/filter';
import { FACET_LABELS, valueLabel } from './labels';
import { useFilter } from './useFilter';
import styles from './Chips.module.css';

/** More hosts than this are one chip: a group chosen on the map may hold dozens. */
const MOST_HOST_CHIPS = 4;

/** What is chosen, each as a chip that takes it out, and one button that takes out all. */
export function Chips() {
  const { filter, toggle, choose, setYears, setWords, clear } = useFilter();
  if (isEmptyFilter(filter)) return null;

  const chips: { key: string; label: string; remove: () => void }[] = [];
  for (const facet of FACETS) {
    const values: readonly string[] = filter[facet];
    if (facet === 'host' && values.length > MOST_HOST_CHIPS)
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
  if (filter.from !== null || filter.to !== null)
    chips.push({ key: 'years', label: yearsLabel(filter), remove: () => setYears(null, null) });
  if (filter.q.trim())
    chips.push({ key: 'q', label: `Words: ${filter.q.trim()}`, remove: () => setWords('') });

  return (
    <ul className={styles.chips} aria-label="Chosen filters">
      {chips.map((chip) => (
        <li key={chip.key}>
          <button
            type="button"
            className={styles.chip}
            onClick={chip.remove}
            aria-label={`Remove ${chip.label}`}
          >
            <span className={styles.text}>{chip.label}</span>
            <X size={13} aria-hidden />
          </button>
        </li>
      ))}
      <li>
        <button type="button" className="button quiet" onClick={clear}>
          Clear all
        </button>
      </li>
    </ul>
  );
}

/** "Years: 2019 to 2024", "Years: from 2019", "Years: to 2024". */
function yearsLabel({ from, to }: Pick<Filter, 'from' | 'to'>): string {
  if (from !== null && to !== null)
    return from === to ? `Year: ${from}` : `Years: ${from} to ${to}`;
  return from !== null ? `Years: from ${from}` : `Years: to ${to}`;
}
