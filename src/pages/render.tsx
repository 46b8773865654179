import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import '../ui/base.css';
import { shardOf } from '../atlas/files/toEntry';
import { createTermFinder } from '../atlas/record/terms';
import { REGIONS } from '../atlas/record/vocabulary';
import { parseAddress } from '../address/parameters';
import { KnownAddress } from '../address/useAddress';
import { countsQuery, indexQuery } from '../dataset/indexQuery';
import { detailsQuery } from '../dataset/queries';
import type { Basemap } from '../map/where';
import { glossaryQuery } from '../glossary/glossaryQuery';
import { AboutPage } from './AboutPage';
import { feed } from './feed';
import { FirstPicture } from './FirstPicture';
import { GlossaryPage } from './GlossaryPage';
import { HostPage } from './HostPage';
import { HostsPage } from './HostsPage';
import { datasetJsonLd, inScript } from './jsonLd';
import { LinkCard } from './LinkCard';
import { MergedPage } from './MergedPage';
import { pictures } from './pictures';
import { RecordPage } from './RecordPage';
import { RecordsPage } from './RecordsPage';
import {
  addressOf,
  hostPath,
  picturePath,
  recordPath,
  siteOf,
  type Site,
  type Source,
} from './site';

// The app's parts ask where they are, which is nowhere yet.
globalThis.location ??= new URL('https://atlas.invalid/') as unknown as Location;

/** Every page that stands by itself, and the lists of them for other programs: the file from the site's root, and its text. */
export function* renderPages(source: Source): Generator<readonly [file: string, text: string]> {
  const site = siteOf(source);
  const client = clientOf(site);
  const page = (path: string, element: ReactElement) => {
    const markup = renderToStaticMarkup(
      <QueryClientProvider client={client}>{element}</QueryClientProvider>,
    );
    return [path, `<!doctype html>\n${markup}\n`] as const;
  };
  const paths: string[] = [];
  const pages = {
    'records/index.html': <RecordsPage site={site} />,
    'hosts/index.html': <HostsPage site={site} />,
    'glossary.html': <GlossaryPage site={site} />,
    'about.html': <AboutPage site={site} />,
  };
  for (const [path, element] of Object.entries(pages)) {
    paths.push(path);
    yield page(path, element);
  }
  for (const code of site.hosts) {
    paths.push(hostPath(code));
    yield page(hostPath(code), <HostPage site={site} code={code} />);
  }
  for (const record of site.records) {
    paths.push(recordPath(record.id));
    yield page(recordPath(record.id), <RecordPage site={site} record={record} />);
  }
  for (const [id, into] of Object.entries(site.merged))
    yield page(recordPath(id), <MergedPage site={site} id={id} into={into} />);

  yield ['feed.xml', feed(site)];
  const robots = ['User-agent: *', 'Allow: /'];
  if (site.url) {
    yield ['sitemap.xml', sitemap(site, ['', ...paths])];
    robots.push(`Sitemap: ${addressOf(site, 'sitemap.xml')}`);
  }
  yield ['robots.txt', `${robots.join('\n')}\n`];
}

/** The pictures that links are shown with, as SVG: the file from the site's root, and its text. */
export const renderPictures = (source: Source, basemap: Basemap): ReturnType<typeof pictures> =>
  pictures(siteOf(source), basemap);

/** What index.html shows before the app does: see `FirstPicture`. */
export function renderFirstPicture(source: Source, basemap: Basemap): string {
  const site = siteOf(source);
  return renderToStaticMarkup(
    <QueryClientProvider client={clientOf(site)}>
      <KnownAddress value={[parseAddress(''), () => undefined]}>
        <FirstPicture site={site} basemap={basemap} />
      </KnownAddress>
    </QueryClientProvider>,
  );
}

/** What index.html says in its head to those that link to it, and of the dataset to search engines. */
export function renderHead(source: Source): string {
  const site = siteOf(source);
  const head = {
    path: '',
    title: 'Policing Atlas',
    description: source.description.description,
    picture: picturePath(undefined),
  };
  return renderToStaticMarkup(
    <>
      <LinkCard site={site} head={head} />
      <script type="application/ld+json">{inScript(datasetJsonLd(site))}</script>
    </>,
  );
}

const sitemap = (site: Site, paths: readonly string[]) =>
  [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...paths.map(
      (path) =>
        `<url><loc>${addressOf(site, path).replaceAll('&', '&amp;')}</loc><lastmod>${site.meta.date}</lastmod></url>`,
    ),
    '</urlset>\n',
  ].join('\n');

/** Everything that the app's parts would load, there from the start. */
function clientOf({ records, terms, meta, entries }: Site): QueryClient {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  const index = { meta, entries: [...entries] };
  client.setQueryData(countsQuery.queryKey, index);
  client.setQueryData(indexQuery.queryKey, index);
  const byName = [...terms].sort((a, b) => a.term.localeCompare(b.term, 'en'));
  client.setQueryData(glossaryQuery.queryKey, { terms: byName, find: createTermFinder(byName) });
  for (const region of REGIONS) {
    const own = records.filter((record) => shardOf(record) === region);
    client.setQueryData(
      detailsQuery(region).queryKey,
      new Map(own.map((record) => [record.id, record])),
    );
  }
  return client;
}
