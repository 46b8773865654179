import { PROVIDERS, PROVIDER_LABELS } from '../atlas/record/vocabulary';
import { ProviderMark } from '../charts/marks/ProviderMark';
import { useFilter } from './useFilter';
import styles from './FacetChoices.module.css';

/** Which providers must each be found in a host for its initiatives to be shown. */
export function PresentChoices() {
  const { filter, setPresent } = useFilter();
  const { present } = filter;
  const isAll = present.length === PROVIDERS.length;
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.legend}>Hosts where each of these is found</legend>
      <ul className={styles.list}>
        {PROVIDERS.map((provider) => (
          <li key={provider}>
            <label className={styles.choice}>
              <input
                type="checkbox"
                checked={present.includes(provider)}
                onChange={() =>
                  setPresent(
                    PROVIDERS.filter((each) => present.includes(each) !== (each === provider)),
                  )
                }
              />
              <ProviderMark provider={provider} />
              <span className={styles.label}>{PROVIDER_LABELS[provider]}</span>
            </label>
          </li>
        ))}
      </ul>
      <button
        type="button"
        className="button"
        aria-pressed={isAll}
        onClick={() => setPresent(isAll ? [] : PROVIDERS)}
      >
        All three
      </button>
    </fieldset>
  );
}
