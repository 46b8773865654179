import { changesOf, newestFirst, type Change } from '../atlas/figures/changes';
import { CHANGE_LABELS } from '../atlas/record/changeKinds';
import { earliestDay, formatDate, MONTHS } from '../atlas/record/dates';
import { beginningOf } from './words';
import { addressOf, recordPath, type Site } from './site';

/** So many of the newest events are told. */
const EVENTS = 60;

interface Item {
  /** What tells it from every other, whatever the site's address. */
  name: string;
  title: string;
  path: string;
  /** `YYYY-MM-DD`. */
  day: string;
  text: string;
}

/** An Atom feed of the newest events of the records and of every version of the dataset. */
export function feed(site: Site): string {
  const items = [...versionsOf(site.changes).map(versionItem), ...eventItems(site)];
  if (!items.some(({ name }) => name === `version/${site.meta.version}`))
    throw new Error(`data/CHANGES.md has no heading of version ${site.meta.version}`);
  items.sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    '<title>Policing Atlas: news</title>',
    `<subtitle>${escaped(site.description.description)}</subtitle>`,
    `<id>${idOf('feed')}</id>`,
    `<updated>${site.meta.date}T00:00:00Z</updated>`,
    '<author><name>Policing Atlas</name></author>',
    `<rights>${escaped(site.description.licence.title)}</rights>`,
    `<link rel="self" type="application/atom+xml" href="${escaped(addressOf(site, 'feed.xml'))}"/>`,
    `<link rel="alternate" type="text/html" href="${escaped(addressOf(site, 'index.html'))}"/>`,
    ...items.map(({ name, title, path, day, text }) =>
      [
        '<entry>',
        `<title>${escaped(title)}</title>`,
        `<id>${idOf(name)}</id>`,
        `<updated>${day}T00:00:00Z</updated>`,
        `<link rel="alternate" type="text/html" href="${escaped(addressOf(site, path))}"/>`,
        `<summary>${escaped(text)}</summary>`,
        '</entry>',
      ].join('\n'),
    ),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}

function eventItems({ records }: Site): Item[] {
  const titles = new Map(records.map(({ id, title }) => [id, title]));
  return newestFirst(records.flatMap(changesOf))
    .slice(0, EVENTS)
    .map((change: Change) => ({
      name: ['event', change.id, change.date, change.word, change.text ?? ''].join('/'),
      title: `${CHANGE_LABELS[change.kind]}: ${titles.get(change.id)}`,
      path: recordPath(change.id),
      day: earliestDay(change.date),
      text: [formatDate(change.date), change.text].filter(Boolean).join(': '),
    }));
}

interface Version {
  version: string;
  /** `YYYY-MM-DD`. */
  day: string;
  text: string;
}

const versionItem = ({ version, day, text }: Version): Item => ({
  name: `version/${version}`,
  title: `Version ${version} of the dataset`,
  path: 'about.html#changes',
  day,
  text,
});

/** The versions that a change log tells of, by headings such as `## 1.0.0, 24 November 2026`, each with its first paragraph. */
export function versionsOf(changes: string): Version[] {
  const heading = /^## (\d+\.\d+\.\d+), (\d{1,2}) ([A-Z][a-z]+) (\d{4})$/gm;
  return [...changes.matchAll(heading)].flatMap((found) => {
    const [whole, version = '', dayOfMonth = '', name = '', year = ''] = found;
    const month = MONTHS.findIndex((month) => month === name) + 1;
    if (month === 0) return [];
    const [paragraph = ''] = changes
      .slice(found.index + whole.length)
      .trim()
      .split(/\n\s*\n/);
    return [
      {
        version,
        day: [year, String(month).padStart(2, '0'), dayOfMonth.padStart(2, '0')].join('-'),
        text: beginningOf(paragraph.replace(/\s+/g, ' ').replace(/`/g, ''), 500),
      },
    ];
  });
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** A name for good as Atom asks for one: the same whatever host the site moves to. Four rounds of FNV-1a stand in for a hash. */
function idOf(name: string): string {
  const hex = [1, 2, 3, 4]
    .map((round) => {
      let hash = (0x811c9dc5 ^ round) >>> 0;
      for (const sign of `${round}policing-atlas/${name}`)
        hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0;
      return hash.toString(16).padStart(8, '0');
    })
    .join('');
  // The marks of a made-up UUID: version 8, variant 10.
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}
