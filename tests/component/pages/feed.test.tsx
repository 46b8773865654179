import { describe, expect, it } from 'vitest';
import { feed, versionsOf } from '../../../src/pages/feed';
import { siteOf } from '../../../src/pages/site';
import { record } from '../../records';
import { source } from './source';

const parse = (xml: string) => new DOMParser().parseFromString(xml, 'application/xml');
const entriesOf = (xml: string) => [...parse(xml).querySelectorAll('entry')];
const text = (entry: Element, name: string) => entry.querySelector(name)?.textContent;

describe('the feed', () => {
  it('is an Atom feed of events and versions, the newest first, each with a name of its own', () => {
    const xml = feed(siteOf(source()));
    expect(parse(xml).querySelector('parsererror')).toBeNull();
    const entries = entriesOf(xml);
    const days = entries.map((entry) => text(entry, 'updated')!);
    expect(days).toEqual([...days].sort().reverse());
    expect(text(entries[0]!, 'title')).toBe('Version 1.0.0 of the dataset');
    expect(text(entries[0]!, 'summary')).toBe('First version: "all".');
    const ids = entries.map((entry) => text(entry, 'id')!);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids)
      expect(id).toMatch(
        /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/,
      );
  });

  it('leads to the records, and keeps the names of its entries wherever the site stands', () => {
    const here = entriesOf(feed(siteOf(source())));
    const there = entriesOf(feed(siteOf(source({ url: 'https://example.org/atlas/' }))));
    const link = (entry: Element) => entry.querySelector('link')?.getAttribute('href');
    expect(here.map(link)).toContain(`records/${record().id}.html`);
    expect(there.map(link)).toContain(`https://example.org/atlas/records/${record().id}.html`);
    expect(there.map((entry) => text(entry, 'id'))).toEqual(here.map((entry) => text(entry, 'id')));
  });

  it('takes texts as they are', () => {
    const { events } = record();
    const odd = record({ title: 'A & B <i>"c"</i>', events });
    expect(
      entriesOf(feed(siteOf(source({ records: [odd] })))).map((entry) => text(entry, 'title')),
    ).toContainEqual(expect.stringContaining('A & B <i>"c"</i>'));
  });

  it('refuses a dataset whose version no heading of its changes tells', () => {
    expect(() => feed(siteOf(source({ changes: '# Changes' })))).toThrow(
      'no heading of version 1.0.0',
    );
  });
});

describe('the versions of a change log', () => {
  it('are its headings with a number and a day', () => {
    expect(
      versionsOf(
        '# Changes\n\nWords.\n\n## 1.1.0, 2 December 2026\n\nMore\nrecords.\n\n- one\n\n## Other\n',
      ),
    ).toEqual([{ version: '1.1.0', day: '2026-12-02', text: 'More records.' }]);
  });
});
