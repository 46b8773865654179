import { AddressLink } from '../../address/AddressLink';
import { hostName } from '../../atlas/places/hosts';
import { formatCount } from '../../atlas/record/numbers';
import { REGION_LABELS, type Region } from '../../atlas/record/vocabulary';
import styles from './HostView.module.css';

/** The other hosts of the region, most initiatives in the filter first; each leads to its page. */
export function Neighbours({
  region,
  hosts,
}: {
  region: Region;
  hosts: readonly { code: string; count: number }[];
}) {
  return (
    <section aria-labelledby="host-neighbours">
      <h3 id="host-neighbours">Elsewhere in the region: {REGION_LABELS[region]}</h3>
      {hosts.length === 0 ? (
        <p className={styles.lead}>No other host of the region has a record.</p>
      ) : (
        <ul className={styles.neighbours}>
          {hosts.map(({ code, count }) => (
            <li key={code} className={count === 0 ? styles.none : undefined}>
              <AddressLink change={{ view: 'host', host: [code], id: null }} translate="no">
                {hostName(code)}
              </AddressLink>{' '}
              <span>
                {formatCount(count)}
                <span className="hidden"> {count === 1 ? 'initiative' : 'initiatives'}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
