import { foundLag } from '../atlas/figures/foundLag';
import type { DatasetMeta } from '../atlas/files/indexFormat';
import { toEntry } from '../atlas/files/toEntry';
import type { Entry } from '../atlas/record/entry';
import type { Initiative, Term } from '../atlas/record/schema';

/** What the pages are made of. */
export interface Source {
  records: readonly Initiative[];
  terms: readonly Term[];
  /** For each id merged away, the id that stands for it. */
  merged: Readonly<Record<string, string>>;
  description: {
    version: string;
    /** Day of the dataset, `YYYY-MM-DD`. */
    date: string;
    title: string;
    description: string;
    licence: { title: string; path: string };
    citation: string;
  };
  /** data/CHANGES.md. */
  changes: string;
  /** Where the site will stand, with a `/` at its end; null where that is not known. */
  url: string | null;
  /** The pages' style sheet, from the site's root. */
  styles: string;
}

/** The source with what follows from it, worked out once for all pages. */
export interface Site extends Source {
  /** In the order of the index. */
  entries: readonly Entry[];
  entryOf: ReadonlyMap<string, Entry>;
  meta: DatasetMeta;
  /** The hosts of every record, each once, by code. */
  hosts: readonly string[];
}

export function siteOf(source: Source): Site {
  const { version, date } = source.description;
  const entries = source.records.map(toEntry);
  return {
    ...source,
    entries,
    entryOf: new Map(entries.map((entry) => [entry.id, entry])),
    meta: {
      version,
      date,
      count: entries.length,
      fillsIn: foundLag(source.records, date).fillsIn,
    },
    hosts: [...new Set(entries.flatMap(({ hosts }) => hosts))].sort(),
  };
}

/** Where each page lies, from the site's root. */
export const recordPath = (id: string): string => `records/${id}.html`;
export const hostPath = (code: string): string => `hosts/${code}.html`;
/** The picture that a link to a host, to its records or to all of the atlas is shown with. */
export const picturePath = (code: string | undefined): string => `pictures/${code ?? 'atlas'}.png`;

/** A path as others may follow it: whole where the site's place is known. */
export const addressOf = ({ url }: Pick<Site, 'url'>, path: string): string => (url ?? '') + path;

/** The way from a page back to the site's root: `../` for each folder it lies in. */
export const rootOf = (path: string): string => '../'.repeat(path.split('/').length - 1);
