import { useId, useMemo, useState } from 'react';
import { AddressLink } from '../../address/AddressLink';
import { findHosts, hostAliases, hostName } from '../../atlas/places/hosts';
import { countOf, formatCount } from '../../atlas/record/numbers';
import { HOST_CODES, regionOfHost } from '../../atlas/record/regions';
import { REGIONS, REGION_LABELS } from '../../atlas/record/vocabulary';
import { useSelection } from '../../filter/SelectionProvider';
import styles from './HostView.module.css';

/** Every host by region, each with how many initiatives it has in the filter; sought by name or by another name of it. */
export function HostIndex() {
  const { selection, filter } = useSelection();
  const { counts } = selection;
  const isAsked = filter.present.length > 0;
  const [sought, setSought] = useState('');
  const fieldId = useId();
  const found = useMemo(() => (sought.trim() ? new Set(findHosts(sought)) : null), [sought]);
  const regions = useMemo(
    () =>
      REGIONS.map((region) => ({
        region,
        hosts: [...counts.host.keys()]
          .filter(
            (code) =>
              regionOfHost(code) === region &&
              (!found || found.has(code)) &&
              (!isAsked || selection.hosts.includes(code)),
          )
          .sort(byName),
      })).filter(({ hosts }) => hosts.length > 0),
    [counts, found, isAsked, selection.hosts],
  );
  const without = useMemo(
    () =>
      HOST_CODES.filter((code) => !counts.host.has(code) && (!found || found.has(code)))
        .map(hostName)
        .sort((a, b) => a.localeCompare(b, 'en')),
    [counts, found],
  );
  const shown = regions.reduce((sum, { hosts }) => sum + hosts.length, 0);

  return (
    <>
      <header className={styles.head}>
        <h2 tabIndex={-1}>Hosts</h2>
        <p className={styles.lead}>
          Every country whose policing a record concerns, with the initiatives found there in the
          filter. An initiative with several hosts counts in each.
        </p>
        <p className={styles.find}>
          <label htmlFor={fieldId}>Find a host</label>
          <input
            id={fieldId}
            type="search"
            className="field"
            value={sought}
            onChange={(event) => setSought(event.target.value)}
          />
          <span aria-live="polite">{found && countOf(shown, 'host')}</span>
        </p>
      </header>
      {regions.map(({ region, hosts }) => (
        <section key={region} aria-labelledby={`hosts-${region}`}>
          <h3 id={`hosts-${region}`} className={styles.region}>
            {REGION_LABELS[region]} <span>{countOf(hosts.length, 'host')}</span>
          </h3>
          <ul className={styles.hosts}>
            {hosts.map((code) => {
              const count = counts.host.get(code) ?? 0;
              return (
                <li key={code} className={count === 0 ? styles.none : undefined}>
                  <AddressLink change={{ view: 'host', host: [code], id: null }} translate="no">
                    {hostName(code)}
                  </AddressLink>{' '}
                  <span>
                    {formatCount(count)}
                    <span className="hidden"> {count === 1 ? 'initiative' : 'initiatives'}</span>
                  </span>
                  {found && !startsSo(code, sought) && hostAliases(code).length > 0 && (
                    <small translate="no">{hostAliases(code).join(', ')}</small>
                  )}
                </li>
              );
            })}
          </ul>
        </section>
      ))}
      {without.length > 0 && (
        <section aria-labelledby="hosts-without">
          <h3 id="hosts-without" className={styles.region}>
            No record found so far
          </h3>
          <p className={styles.lead}>
            {without.join(', ')}. That says nothing of what exists and was not found.
          </p>
        </section>
      )}
      {shown + without.length === 0 && <p>No country has a name like that.</p>}
    </>
  );
}

const byName = (a: string, b: string) => hostName(a).localeCompare(hostName(b), 'en');
/** Whether the host's own name holds what is sought: otherwise it was found by another name. */
const startsSo = (code: string, sought: string) =>
  hostName(code).toLowerCase().includes(sought.trim().toLowerCase());
