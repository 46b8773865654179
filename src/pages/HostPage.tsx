import { hostAliases, hostName } from '../atlas/places/hosts';
import { countOf } from '../atlas/record/numbers';
import { regionOfHost } from '../atlas/record/regions';
import { PROVIDERS, PROVIDER_LABELS, REGION_LABELS } from '../atlas/record/vocabulary';
import { FirstsTable } from '../views/host/FirstsTable';
import { Neighbours } from '../views/host/Neighbours';
import { Page } from './Page';
import { RecordList } from './RecordList';
import { hostPath, picturePath, rootOf, type Site } from './site';
import styles from './Lists.module.css';

/** Everything found in one host, by provider. */
export function HostPage({ site, code }: { site: Site; code: string }) {
  const name = hostName(code);
  const path = hostPath(code);
  const region = regionOfHost(code) ?? 'worldwide';
  const entries = site.entries.filter(({ hosts }) => hosts.includes(code));
  const parts = PROVIDERS.flatMap((provider) => {
    const own = entries.filter((entry) => entry.provider === provider);
    return own.length > 0 ? [{ provider, own }] : [];
  });
  const byProvider = parts
    .map(({ provider, own }) => `${PROVIDER_LABELS[provider]} ${own.length}`)
    .join(', ');
  const near = site.hosts
    .filter((other) => other !== code && regionOfHost(other) === region)
    .map((other) => ({
      code: other,
      count: site.entries.filter(({ hosts }) => hosts.includes(other)).length,
    }))
    .sort((a, b) => b.count - a.count || hostName(a.code).localeCompare(hostName(b.code), 'en'));
  const found = `${countOf(entries.length, 'initiative')} found: ${byProvider}.`;
  return (
    <Page
      site={site}
      inAtlas={{ view: 'host', host: [code] }}
      head={{
        path,
        title: name,
        description: `Foreign policing initiatives in ${name}. ${found}`,
        picture: picturePath(code),
      }}
    >
      <div className={styles.lists}>
        <p className={styles.crumb}>
          <a href={`${rootOf(path)}hosts/index.html`}>All hosts</a> · {REGION_LABELS[region]}
        </p>
        <h2>{name}</h2>
        {hostAliases(code).length > 0 && (
          <p className={styles.lead}>Also called {hostAliases(code).join(', ')}</p>
        )}
        <p className={styles.lead}>{found} These are records found, not all that exists.</p>
        <img
          className={styles.picture}
          src={rootOf(path) + picturePath(code)}
          width="1200"
          height="630"
          alt={`Map of ${name} with its initiatives by provider: ${byProvider}`}
        />
        {parts.map(({ provider, own }) => (
          <section key={provider}>
            <h3>
              {PROVIDER_LABELS[provider]}: {countOf(own.length, 'initiative')}
            </h3>
            <RecordList site={site} entries={own} />
          </section>
        ))}
        <section>
          <h3>Who came first</h3>
          <FirstsTable entries={entries} />
        </section>
        <Neighbours region={region} hosts={near} />
      </div>
    </Page>
  );
}
