import { formatDate, yearOf } from './dates';
import type { Entry } from './entry';

/** What a citation needs besides the record: the dataset's version, the record's own address, the day it was read. */
export interface CitationContext {
  version: string;
  url: string;
  /** `YYYY-MM-DD`. */
  accessed: string;
  /** Day of the dataset, `YYYY-MM-DD`. */
  date: string;
}

/** A record as an APA (7th edition) reference to an entry in a dataset. */
export const apa = (
  entry: Pick<Entry, 'title'>,
  { version, url, accessed, date }: CitationContext,
) =>
  `Policing Atlas. (${yearOf(date)}). ${entry.title} [Data set entry]. In Policing Atlas (Version ${version}). Retrieved ${formatDate(accessed)}, from ${url}`;

/** A record as a BibTeX entry, keyed by its id. */
export const bibtex = (
  entry: Pick<Entry, 'id' | 'title'>,
  { version, url, accessed, date }: CitationContext,
) =>
  [
    `@misc{${entry.id},`,
    `  author = {{Policing Atlas}},`,
    `  title = {${escapeTex(entry.title)}},`,
    `  year = {${yearOf(date)}},`,
    `  howpublished = {Policing Atlas, version ${version}},`,
    `  url = {${url}},`,
    `  urldate = {${accessed}}`,
    `}`,
  ].join('\n');

const escapeTex = (text: string) => text.replace(/[\\{}]/g, '').replace(/[&%$#_]/g, '\\$&');
