import { hostName } from '../atlas/places/hosts';
import { countOf } from '../atlas/record/numbers';
import { regionOfHost } from '../atlas/record/regions';
import { REGIONS, REGION_LABELS } from '../atlas/record/vocabulary';
import { Page } from './Page';
import { RecordList } from './RecordList';
import { hostPath, picturePath, rootOf, type Site } from './site';
import styles from './Lists.module.css';

const PATH = 'records/index.html';

/** Every record, by region and host. */
export function RecordsPage({ site }: { site: Site }) {
  const total = countOf(site.entries.length, 'record');
  return (
    <Page
      site={site}
      inAtlas={{}}
      head={{
        path: PATH,
        title: 'All records',
        description: `${total} of what China, the United States and Australia do with, to and inside other countries’ policing, by region and host.`,
        picture: picturePath(undefined),
      }}
    >
      <div className={styles.lists}>
        <h2>All records</h2>
        <p className={styles.lead}>
          {total} by region and host; one with several hosts stands under each.
        </p>
        <nav aria-label="Regions">
          <ul className={styles.regions}>
            {REGIONS.map((region) => (
              <li key={region}>
                <a href={`#${region}`}>{REGION_LABELS[region]}</a>
              </li>
            ))}
          </ul>
        </nav>
        {REGIONS.map((region) => {
          const hosts = site.hosts
            .filter((code) => regionOfHost(code) === region)
            .sort((a, b) => hostName(a).localeCompare(hostName(b), 'en'));
          return (
            <section key={region} id={region} className={styles.section}>
              <h3>{REGION_LABELS[region]}</h3>
              {region === 'worldwide' ? (
                <RecordList
                  site={site}
                  entries={site.entries.filter((entry) => entry.hosts.length === 0)}
                />
              ) : (
                hosts.map((code) => (
                  <section key={code}>
                    <h4>
                      <a href={rootOf(PATH) + hostPath(code)}>{hostName(code)}</a>
                    </h4>
                    <RecordList
                      site={site}
                      entries={site.entries.filter((entry) => entry.hosts.includes(code))}
                    />
                  </section>
                ))
              )}
            </section>
          );
        })}
      </div>
    </Page>
  );
}
