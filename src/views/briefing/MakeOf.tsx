import { useId, useMemo, useState } from 'react';
import { filterOf, parseAddress } from '../../address/parameters';
import { useAddress } from '../../address/useAddress';
import { hostName } from '../../atlas/places/hosts';
import {
  PROVIDERS,
  PROVIDER_LABELS,
  PROVIDER_SLUGS,
  REGIONS,
  REGION_LABELS,
} from '../../atlas/record/vocabulary';
import { createSelector } from '../../atlas/selection/selection';
import { useSelection } from '../../filter/SelectionProvider';
import { makeOf } from '../../scenes/makeOf';
import { focusContent } from '../../ui/focusContent';
import styles from './BriefingList.module.css';

/** Makes a whole briefing at once: of a region, a provider or a host. */
export function MakeOf() {
  const id = useId();
  const { all } = useSelection();
  const [, setAddress] = useAddress();
  const [query, setQuery] = useState('region=pacific');
  const hosts = useMemo(
    () =>
      [...new Set(all.flatMap((entry) => entry.hosts))]
        .map((code) => ({ code, name: hostName(code) }))
        .sort((a, b) => a.name.localeCompare(b.name, 'en')),
    [all],
  );
  const make = async () => {
    const address = parseAddress(`?${query}`);
    const { entries } = createSelector(all)(filterOf(address), null);
    setAddress({ briefing: await makeOf(address, entries) });
    focusContent();
  };
  return (
    <section aria-labelledby={`${id}-make`}>
      <h3 id={`${id}-make`}>Make a briefing</h3>
      <p className={styles.lead}>
        Five to eight scenes at once, each with words computed from the records: then edit them as
        your own. Any other filter or comparison: open its view and choose “Add to briefing”, then
        “Make a briefing”.
      </p>
      <div className={styles.tools}>
        <label htmlFor={id}>About</label>
        <select
          id={id}
          className="field"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        >
          <optgroup label="Regions">
            {REGIONS.map((region) => (
              <option key={region} value={`region=${region}`}>
                {REGION_LABELS[region]}
              </option>
            ))}
          </optgroup>
          <optgroup label="Providers">
            {PROVIDERS.map((provider) => (
              <option key={provider} value={`provider=${PROVIDER_SLUGS[provider]}`}>
                {PROVIDER_LABELS[provider]}
              </option>
            ))}
          </optgroup>
          <optgroup label="Hosts">
            {hosts.map(({ code, name }) => (
              <option key={code} value={`host=${code}`}>
                {name}
              </option>
            ))}
          </optgroup>
        </select>
        <button type="button" className="button" onClick={() => void make()}>
          Make it
        </button>
      </div>
    </section>
  );
}
