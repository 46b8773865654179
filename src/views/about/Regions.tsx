import { countriesOf, countriesWithout } from '../../atlas/figures/coverage';
import type { Entry } from '../../atlas/record/entry';
import { hostName } from '../../atlas/places/hosts';
import { countOf } from '../../atlas/record/numbers';
import { REGIONS, REGION_LABELS } from '../../atlas/record/vocabulary';
import styles from './AboutView.module.css';

const names = (codes: readonly string[]): string =>
  codes
    .map(hostName)
    .sort((a, b) => a.localeCompare(b, 'en'))
    .join(', ');

/** Which countries each region holds: those with a record, and those without. */
export function Regions({ entries }: { entries: readonly Entry[] }) {
  return (
    <>
      <p>
        A region is never stored: it follows from a record’s hosts by the one table below. Its base
        is the United Nations’ M49, with these exceptions: Australia and New Zealand stand in the
        Pacific, Afghanistan in South Asia, Iran and Turkey in the Middle East & North Africa, Sudan
        in Sub-Saharan Africa, Cyprus in Europe, the Caucasus with Central Asia, Mexico in Latin
        America & Caribbean. Kosovo and Taiwan, which M49 does not list, stand in Europe and in East
        Asia. The table sorts records; it implies no position on the status of any place.
      </p>
      <div className={styles.scroll} tabIndex={0} role="group" aria-label="Regions and countries">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Region</th>
              <th scope="col">Countries and territories with a record</th>
              <th scope="col">No record found</th>
            </tr>
          </thead>
          <tbody>
            {REGIONS.filter((region) => region !== 'worldwide').map((region) => {
              const without = countriesWithout(entries, region);
              const found = countriesOf(region).filter((code) => !without.includes(code));
              return (
                <tr key={region}>
                  <th scope="row">
                    {REGION_LABELS[region]}
                    <span className={styles.small}>
                      {found.length} of {countOf(found.length + without.length, 'place')}
                    </span>
                  </th>
                  <td>{names(found)}</td>
                  <td className={styles.soft}>{names(without)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}
