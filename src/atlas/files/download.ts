import { apa } from '../record/citation';
import type { Filter } from '../selection/filter';
import { isEmptyFilter } from '../selection/filter';
import { describeFilter } from '../selection/filterWords';
import { countOf } from '../record/numbers';
import { PROVIDER_SLUGS } from '../record/vocabulary';

/** What goes with every file of records that leaves the atlas: what it holds, from when, on what terms, how to cite it. */
export interface AboutDownload {
  title: string;
  /** The filter in words. */
  filter: string;
  records: number;
  /** How many of these are the reader's own, and so no part of the dataset. */
  ownRecords: number;
  /** Version of the dataset, and the day it was put together. */
  version: string;
  date: string;
  /** Day of the download. */
  downloaded: string;
  /** Opens the same records in the atlas. */
  address: string;
  licence: { name: string; title: string; path: string };
  citation: string;
  note: string;
}

const LICENCE = {
  name: 'CC-BY-4.0',
  title: 'Creative Commons Attribution 4.0 International',
  path: 'https://creativecommons.org/licenses/by/4.0/',
};

/** Puts together what goes with a download. `address` opens the same records in the atlas. */
export function aboutDownload({
  filter,
  records,
  ownRecords,
  version,
  date,
  downloaded,
  address,
}: Pick<AboutDownload, 'records' | 'ownRecords' | 'version' | 'date' | 'downloaded' | 'address'> & {
  filter: Filter;
}): AboutDownload {
  const words = describeFilter(filter);
  return {
    title: 'Policing Atlas',
    filter: words,
    records,
    ownRecords,
    version,
    date,
    downloaded,
    address,
    licence: LICENCE,
    citation: apa({
      kind: isEmptyFilter(filter) ? 'dataset' : 'view',
      key: 'policing-atlas',
      title: isEmptyFilter(filter) ? 'Policing Atlas' : words,
      version,
      date,
      url: address,
      accessed: downloaded,
    }),
    note:
      'Counts are of records found, not of what exists. Dates are as the sources give them: 2011 is no more exact than the year.' +
      (ownRecords > 0
        ? ` ${countOf(ownRecords, 'record is', 'records are')} the reader’s own: no part of the dataset, and not under its licence.`
        : ''),
  };
}

/** The longest file name before its ending. */
const LONGEST = 100;

/** A file's name before its ending, from what it holds: `policing-atlas-pacific-2026-11-24`; `date` is the dataset's. */
export function fileStem(filter: Filter, date: string): string {
  const hosts = filter.host.map((code) => code.toLowerCase());
  const years =
    filter.from !== null || filter.to !== null
      ? [filter.from === null ? 'to' : filter.from, filter.to ?? 'on']
      : [];
  const { from, to } = filter.changed ?? { from: null, to: null };
  const changed = [
    ...filter.what,
    ...(filter.changed ? ['changed', ...(from ? [from] : []), to ? `to-${to}` : 'on'] : []),
  ];
  const words = filter.q
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const parts = [
    ...filter.provider.map((provider) => PROVIDER_SLUGS[provider]),
    ...filter.region,
    ...filter.type,
    ...filter.evidence,
    ...filter.status,
    ...filter.disputed.map((value) => (value === 'yes' ? 'disputed' : 'not-disputed')),
    ...(hosts.length > 4 ? [`${hosts.length}-hosts`] : hosts),
    ...years,
    ...changed,
    ...words,
  ].join('-');
  const what = parts === '' ? 'all' : parts.slice(0, LONGEST).replace(/-$/, '');
  return `policing-atlas-${what}-${date}`;
}

/** The note beside a CSV, as CSV on the Web has it: a CSV has no place for it within. */
export const csvNote = (csvName: string, about: AboutDownload): string =>
  `${JSON.stringify(
    {
      '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
      url: csvName,
      'dc:title': about.title,
      'dc:description': about.filter,
      'dc:date': about.date,
      'dc:hasVersion': about.version,
      'dc:license': { '@id': about.licence.path },
      'dc:bibliographicCitation': about.citation,
      notes: [about],
    },
    null,
    2,
  )}\n`;
