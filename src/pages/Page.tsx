import type { ReactNode } from 'react';
import { AddressHref } from '../address/AddressHref';
import { parseAddress, queryOf, type Address } from '../address/parameters';
import { KnownAddress, type AddressState } from '../address/useAddress';
import { formatDate } from '../atlas/record/dates';
import { TermHref } from '../glossary/TermHref';
import { inScript } from './jsonLd';
import { LinkCard, type PageHead } from './LinkCard';
import { hostPath, recordPath, rootOf, type Site } from './site';
import styles from './Page.module.css';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
  "font-src 'self'; base-uri 'none'; form-action 'none'";

const WAYS = [
  ['records/index.html', 'Records'],
  ['hosts/index.html', 'Hosts'],
  ['glossary.html', 'Glossary'],
  ['about.html', 'About'],
] as const;

/** A whole document that stands by itself: no script is needed, and every link leads on from wherever the site's folder lies. */
export function Page({
  site,
  head,
  inAtlas,
  children,
}: {
  site: Site;
  head: PageHead;
  /** What the app shows of the same. */
  inAtlas: Partial<Address>;
  children: ReactNode;
}) {
  const { path, title, description, jsonLd, movedTo } = head;
  const root = rootOf(path);
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content={POLICY} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} · Policing Atlas`}</title>
        <meta name="description" content={description} />
        <LinkCard site={site} head={head} />
        {movedTo && <meta httpEquiv="refresh" content={`0; url=${root}${movedTo}`} />}
        <link rel="icon" href={`${root}icon.svg`} type="image/svg+xml" />
        <link rel="stylesheet" href={root + site.styles} />
        <script src={`${root}theme.js`} />
        {jsonLd && <script type="application/ld+json">{inScript(jsonLd)}</script>}
      </head>
      <body>
        <a className={styles.skip} href="#content">
          Skip to the content
        </a>
        <header className={styles.header}>
          <h1 className={styles.name}>
            <a href={`${root}index.html`}>Policing Atlas</a>
          </h1>
          <nav aria-label="Pages" className={styles.nav}>
            {WAYS.map(([way, label]) => (
              <a key={way} href={root + way} aria-current={way === path ? 'page' : undefined}>
                {label}
              </a>
            ))}
          </nav>
          <a className="button" href={`${root}index.html${queryOf(inAtlas)}`}>
            Open in the atlas
          </a>
        </header>
        <main id="content" tabIndex={-1} className={styles.main}>
          <KnownAddress value={STILL}>
            <AddressHref value={pageHref(root)}>
              <TermHref value={(id) => `${root}glossary.html#term-${id}`}>{children}</TermHref>
            </AddressHref>
          </KnownAddress>
        </main>
        <footer className={styles.footer}>
          <p>
            Version {site.meta.version} of {formatDate(site.meta.date)}. Records found, not all that
            exists. CC BY 4.0.
          </p>
        </footer>
      </body>
    </html>
  );
}

/** No address is read or changed here: links are all there is. */
const STILL: AddressState = [parseAddress(''), () => undefined];

/** Links of the app's own parts, to the pages that say the same. */
const pageHref =
  (root: string) =>
  (address: Partial<Address>): string => {
    const [host] = address.host ?? [];
    if (address.id) return root + recordPath(address.id);
    if (address.view === 'host') return root + (host ? hostPath(host) : 'hosts/index.html');
    if (address.view === 'about') return `${root}about.html`;
    return `${root}index.html${queryOf(address)}`;
  };
