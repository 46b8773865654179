import type { ReactNode } from 'react';
import { AddressHref } from '../address/AddressHref';
import { parseAddress, queryOf, type Address } from '../address/parameters';
import { KnownAddress, type AddressState } from '../address/useAddress';
import { formatDate } from '../atlas/record/dates';
import { TermHref } from '../glossary/TermHref';
import { addressOf, hostPath, recordPath, rootOf, type Site } from './site';
import styles from './Page.module.css';

/** What a page says of itself to those that link to it. */
export interface PageHead {
  /** From the site's root: `records/ID.html`. */
  path: string;
  title: string;
  description: string;
  /** The path of a picture of 1200 by 630. */
  picture: string;
  type?: 'article' | 'website';
  /** For search engines, as JSON-LD. */
  jsonLd?: object;
  /** The path of the page that takes its place. */
  movedTo?: string;
}

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
  const { path, title, description, type = 'website', jsonLd, movedTo } = head;
  const root = rootOf(path);
  const picture = addressOf(site, head.picture);
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content={POLICY} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} · Policing Atlas`}</title>
        <meta name="description" content={description} />
        <meta property="og:site_name" content="Policing Atlas" />
        <meta property="og:type" content={type} />
        <meta property="og:title" content={title} />
        <meta property="og:description" content={description} />
        <meta property="og:image" content={site.url ? picture : root + picture} />
        <meta property="og:image:width" content="1200" />
        <meta property="og:image:height" content="630" />
        <meta name="twitter:card" content="summary_large_image" />
        {site.url && <meta property="og:url" content={addressOf(site, movedTo ?? path)} />}
        {site.url && <link rel="canonical" href={addressOf(site, movedTo ?? path)} />}
        {movedTo && <meta httpEquiv="refresh" content={`0; url=${root}${movedTo}`} />}
        <link rel="icon" href={`${root}icon.svg`} type="image/svg+xml" />
        <link rel="stylesheet" href={root + site.styles} />
        <link
          rel="alternate"
          type="application/atom+xml"
          title="Policing Atlas: news"
          href={`${root}feed.xml`}
        />
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

/** JSON that cannot end its element. */
const inScript = (value: object) => JSON.stringify(value).replaceAll('<', '\\u003c');
