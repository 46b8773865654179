import { useMemo, useState } from 'react';
import { AddressLink } from '../../address/AddressLink';
import { useAddress } from '../../address/useAddress';
import { contestedByYear, contestedHosts, CONTESTED_METHOD } from '../../atlas/figures/contested';
import { recordsFound } from '../../atlas/figures/found';
import { asksStart } from '../../atlas/figures/series';
import { countOf, formatCount } from '../../atlas/record/numbers';
import { PROVIDER_LABELS } from '../../atlas/record/vocabulary';
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
  const { entries } = selection;
  const rows = useMemo(() => contestedHosts(entries, filter), [entries, filter]);
  const years = useMemo(
    () => contestedByYear(entries, filter, { measure, today: day }),
    [entries, filter, measure, day],
  );
  const [provider, ...others] = filter.provider;
  const all = rows.filter(({ sequence }) => sequence.firsts.size === 3).length;

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
