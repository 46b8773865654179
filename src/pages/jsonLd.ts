import { hostName } from '../atlas/places/hosts';
import { compareDates } from '../atlas/record/dates';
import { safeHref } from '../atlas/record/links';
import type { Initiative } from '../atlas/record/schema';
import { PROVIDER_LABELS, REGIONS, REGION_LABELS, TYPE_LABELS } from '../atlas/record/vocabulary';
import { addressOf, recordPath, type Site } from './site';

const CONTEXT = 'https://schema.org';

/** Names only what is there. */
const given = <Key extends string, Value>(key: Key, value: Value | null | undefined) =>
  value === null || value === undefined ? {} : { [key]: value };

/** One record for search engines: what it is about, and the sources that it rests on. */
export const recordJsonLd = (site: Site, record: Initiative): object => ({
  '@context': CONTEXT,
  '@type': 'CreativeWork',
  ...(site.url ? { url: addressOf(site, recordPath(record.id)) } : {}),
  name: record.title,
  identifier: record.id,
  description: record.summary,
  inLanguage: 'en',
  license: site.description.licence.path,
  version: site.meta.version,
  dateModified: site.meta.date,
  keywords: [PROVIDER_LABELS[record.provider], TYPE_LABELS[record.type]],
  spatialCoverage: record.hosts.map((code) => ({ '@type': 'Place', name: hostName(code) })),
  temporalCoverage: `${record.start}/${record.end ?? '..'}`,
  isPartOf: { '@type': 'Dataset', name: site.description.title, version: site.meta.version },
  citation: record.sources.map(({ title, publisher, url, published }) => ({
    '@type': 'CreativeWork',
    name: title,
    publisher: { '@type': 'Organization', name: publisher },
    ...given('url', safeHref(url)),
    ...given('datePublished', published),
  })),
});

const FORMS = [
  ['data/initiatives.json', 'application/json'],
  ['data/initiatives.csv', 'text/csv'],
  ['data/initiatives.geojson', 'application/geo+json'],
] as const;

/** The whole dataset for search engines of data. */
export function datasetJsonLd(site: Site): object {
  const { title, description, licence, citation, version, date } = site.description;
  const starts = site.entries.map(({ start }) => start).sort(compareDates);
  const regions = REGIONS.filter(
    (region) =>
      region !== 'worldwide' && site.entries.some((entry) => entry.regions.includes(region)),
  );
  return {
    '@context': CONTEXT,
    '@type': 'Dataset',
    name: title,
    description,
    ...given('url', site.url),
    version,
    dateModified: date,
    license: licence.path,
    isAccessibleForFree: true,
    creator: { '@type': 'Organization', name: 'Policing Atlas' },
    creditText: citation,
    temporalCoverage: `${starts[0]}/${date}`,
    spatialCoverage: regions.map((region) => ({ '@type': 'Place', name: REGION_LABELS[region] })),
    distribution: FORMS.map(([path, encodingFormat]) => ({
      '@type': 'DataDownload',
      contentUrl: addressOf(site, path),
      encodingFormat,
    })),
  };
}

/** JSON that cannot end its element. */
export const inScript = (value: object) => JSON.stringify(value).replaceAll('<', '\\u003c');
