import { hostName } from '../atlas/places/hosts';
import { countOf } from '../atlas/record/numbers';
import { regionOfHost } from '../atlas/record/regions';
import { REGIONS, REGION_LABELS } from '../atlas/record/vocabulary';
import { Page } from './Page';
import { hostPath, picturePath, rootOf, type Site } from './site';
import styles from './Lists.module.css';

const PATH = 'hosts/index.html';

/** Every host, by region. */
export function HostsPage({ site }: { site: Site }) {
  const count = (code: string) => site.entries.filter(({ hosts }) => hosts.includes(code)).length;
  return (
    <Page
      site={site}
      inAtlas={{ view: 'host' }}
      head={{
        path: PATH,
        title: 'All hosts',
        description: `${countOf(site.hosts.length, 'country', 'countries')} whose policing a record concerns, by region.`,
        picture: picturePath(undefined),
      }}
    >
      <div className={styles.lists}>
        <h2>All hosts</h2>
        <p className={styles.lead}>
          Every country whose policing a record concerns, with the initiatives found there. An
          initiative with several hosts counts in each.
        </p>
        {REGIONS.map((region) => {
          const hosts = site.hosts
            .filter((code) => regionOfHost(code) === region)
            .sort((a, b) => hostName(a).localeCompare(hostName(b), 'en'));
          return hosts.length === 0 ? null : (
            <section key={region}>
              <h3>{REGION_LABELS[region]}</h3>
              <ul className={styles.hosts}>
                {hosts.map((code) => (
                  <li key={code}>
                    <a href={rootOf(PATH) + hostPath(code)}>{hostName(code)}</a>{' '}
                    {countOf(count(code), 'initiative')}
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </Page>
  );
}
