import { memo, useId, useState } from 'react';
import { findHosts } from '../atlas/places/hosts';
import { formatCount } from '../atlas/record/numbers';
import type { Facet } from '../atlas/selection/filter';
import { ProviderMark } from '../charts/marks/ProviderMark';
import { EvidenceMark } from '../charts/marks/EvidenceMark';
import { TypeIcon } from '../charts/marks/TypeIcon';
import type { Evidence, InitiativeType, Provider } from '../atlas/record/vocabulary';
import { FACET_LABELS, valueLabel } from '../atlas/selection/filterWords';
import { useFilter } from './useFilter';
import { useSelection } from './SelectionProvider';
import styles from './FacetChoices.module.css';

/**
 * The choices of one facet: checkboxes, each with the count it would give under the other filters. Those that would give
 * nothing stay, dimmed. Hosts, being many, can be sought by name.
 */
export function FacetChoices({ facet }: { facet: Facet }) {
  const { counts } = useSelection().selection;
  const { filter, toggle } = useFilter();
  const [sought, setSought] = useState('');
  const fieldId = useId();
  const chosen: readonly string[] = filter[facet];

  let values = [...counts[facet].keys()];
  if (facet === 'host') {
    const names = new Map(values.map((code) => [code, valueLabel('host', code)]));
    const found = sought.trim() ? new Set(findHosts(sought)) : null;
    values = values
      .filter((code) => !found || found.has(code))
      .sort((a, b) => names.get(a)!.localeCompare(names.get(b)!, 'en'));
  }

  return (
    <fieldset className={styles.choices}>
      <legend className={styles.legend}>{FACET_LABELS[facet]}</legend>
      {facet === 'host' && (
        <>
          <label htmlFor={fieldId} className="hidden">
            Find a host by name
          </label>
          <input
            id={fieldId}
            type="search"
            className={`field ${styles.find}`}
            placeholder="Find a host"
            value={sought}
            onChange={(event) => setSought(event.target.value)}
          />
        </>
      )}
      <ul className={facet === 'host' ? `${styles.list} ${styles.long}` : styles.list}>
        {values.map((value) => {
          const count = counts[facet].get(value)!;
          return (
            <li key={value}>
              <label className={count ? styles.choice : `${styles.choice} ${styles.none}`}>
                <input
                  type="checkbox"
                  checked={chosen.includes(value)}
                  onChange={() => toggle(facet, value)}
                />
                <Mark facet={facet} value={value} />
                <span className={styles.label} translate={facet === 'host' ? 'no' : undefined}>
                  {valueLabel(facet, value)}
                </span>{' '}
                <span className={styles.count} translate="no">
                  {formatCount(count)}
                </span>
              </label>
            </li>
          );
        })}
      </ul>
      {values.length === 0 && <p className={styles.empty}>No host of that name has a record.</p>}
    </fieldset>
  );
}

const Mark = memo(function Mark({ facet, value }: { facet: Facet; value: string }) {
  if (facet === 'provider') return <ProviderMark provider={value as Provider} />;
  if (facet === 'type') return <TypeIcon type={value as InitiativeType} />;
  if (facet === 'evidence') return <EvidenceMark evidence={value as Evidence} />;
  return null;
});
