import { fold } from '../record/fold';
import { plainLink } from '../record/links';
import type { Initiative } from '../record/schema';
import { PROVIDER_LABELS, TYPE_LABELS } from '../record/vocabulary';
import { demonyms } from '../places/demonyms';
import { hostAliases, hostName } from '../places/hosts';

/** What words, ids and links are sought in. */
export interface Sought {
  /** Folded, one piece of the record a line. */
  text: string;
  /** The record's id and the plain links of its sources. */
  links: readonly string[];
}

const namesOf = (code: string) => [hostName(code), ...hostAliases(code), ...demonyms(code)];

/** The pieces of a record's text that say at once what it is about. */
export const namedFields = (record: Initiative) => ({
  title: record.title,
  hosts: record.hosts.flatMap(namesOf).join('\n'),
  provider: [PROVIDER_LABELS[record.provider], ...namesOf(record.provider)].join('\n'),
  type: TYPE_LABELS[record.type],
  place: record.place?.name ?? '',
  partners: record.partners.join('\n'),
  publishers: record.sources.map(({ publisher }) => publisher).join('\n'),
});

/** Everything of a record that words are sought in, and its links. */
export const soughtOf = (record: Initiative): Sought => ({
  text: fold(
    [
      ...Object.values(namedFields(record)),
      record.summary,
      ...record.events.map(({ text }) => text),
      record.response ?? '',
      record.note ?? '',
      ...record.sources.map(({ title }) => title),
    ].join('\n'),
  ),
  links: [record.id, ...record.sources.flatMap(({ url }) => plainLink(url) ?? [])],
});
