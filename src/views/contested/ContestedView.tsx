import { useMemo, useState } from 'react';
import { AddressLink } from '../../address/AddressLink';
import { useAddress } from '../../address/useAddress';
import {
  allThreeByType,
  contestedByYear,
  contestedHosts,
  CONTESTED_METHOD,
  hasAllThree,
  placesOf,
} from '../../atlas/figures/contested';
import { recordsFound } from '../../atlas/figures/found';
import { asksStart } from '../../atlas/figures/series';
import { countOf, formatCount } from '../../atlas/record/numbers';
import { PROVIDERS, PROVIDER_LABELS, TYPE_LABELS } from '../../atlas/record/vocabulary';
import { TypeIcon } from '../../charts/marks/TypeIcon';
import { today } from '../../dataset/today';
import { FilterBar } from '../../filter/FilterBar';
import { NothingMatches } from '../../filter/NothingMatches';
import { useSelection } from '../../filter/SelectionProvider';
import { Panel } from '../../ui/Panel';
import { ContestedChart } from './ContestedChart';
import { ContestedMap } from './ContestedMap';
import { ContestedTable } from './ContestedTable';
import styles from './ContestedView.module.css';

/** The hosts where two or more providers are found in the filter: on a map, in a table, over the years. */
export default function ContestedView() {
  const { selection, filter } = useSelection();
  const [address, setAddress] = useAddress();
  // Where the timeline shows ends or changes, the hosts show their first years.
  const measure = asksStart(address.measure) ? address.measure : 'new';
  const [day] = useState(today);
  const { entries, hosts } = selection;
  const places = useMemo(() => placesOf(filter, hosts), [filter, hosts]);
  const rows = useMemo(() => contestedHosts(entries, places), [entries, places]);
  const years = useMemo(
    () => contestedByYear(entries, places, { measure, today: day }),
    [entries, places, measure, day],
  );
  const [provider, ...others] = filter.provider;
  const all = rows.filter(({ counts }) => hasAllThree(counts)).length;
  const types = useMemo(() => allThreeByType(entries, places), [entries, places]);

  return (
    <>
      <FilterBar />
      <div className={styles.content}>
        <header className={styles.head} data-intro>
          <div>
            <h2>Contested hosts</h2>
            <p className={styles.lead}>
              <b>{countOf(rows.length, 'contested host')}</b> found in the filter
              {all > 0 && <>, {formatCount(all)} of them with all three providers</>}.{' '}
              {recordsFound(entries)}, not all that exists.
            </p>
            {all > 0 && (
              <div className={styles.allThree}>
                <h3 id="all-three">Hosts where all three are present</h3>
                <ul aria-labelledby="all-three">
                  <li>
                    <AddressLink change={{ present: PROVIDERS, map: null }}>
                      {filter.type.length === 0
                        ? 'With records of any type'
                        : 'With records in this filter'}
                    </AddressLink>{' '}
                    {formatCount(all)}
                  </li>
                  {types.map(({ type, hosts }) => (
                    <li key={type}>
                      <TypeIcon type={type} size={14} />
                      <AddressLink change={{ present: PROVIDERS, type: [type], map: null }}>
                        {TYPE_LABELS[type]}
                      </AddressLink>{' '}
                      {formatCount(hosts)}
                    </li>
                  ))}
                </ul>
              </div>
            )}
          </div>
          <section aria-labelledby="contested-method" className={styles.method}>
            <h3 id="contested-method">How this is counted</h3>
            <p>{CONTESTED_METHOD}</p>
          </section>
        </header>
        {rows.length === 0 ? (
          entries.length === 0 ? (
            <NothingMatches />
          ) : (
            <p className={styles.none}>
              In this filter no host has records of two providers. That says nothing of what exists
              and was not found.
              {provider && others.length === 0 && (
                <>
                  {' '}
                  The filter asks for {PROVIDER_LABELS[provider]} alone.{' '}
                  <AddressLink change={{ provider: null }}>Show all providers</AddressLink>
                </>
              )}
            </p>
          )
        ) : (
          <>
            <div className={styles.map}>
              <Panel name="the map">
                <ContestedMap rows={rows} />
              </Panel>
            </div>
            <ContestedTable rows={rows} />
            <ContestedChart
              rows={years}
              measure={measure}
              onMeasure={(next) => setAddress({ measure: next })}
              today={day}
            />
          </>
        )}
      </div>
    </>
  );
}
