import { describe, expect, it } from 'vitest';
import { renderHead, renderPages } from '../../../src/pages/render';
import type { Source } from '../../../src/pages/site';
import { record } from '../../records';
import { source } from './source';

const pagesOf = (from: Source) => new Map(renderPages(from));
const read = (html: string | undefined) => new DOMParser().parseFromString(html ?? '', 'text/html');
const { id } = record();
const path = `records/${id}.html`;

describe('the page of a record', () => {
  const page = read(pagesOf(source()).get(path));

  it('holds what the record says, its sources, their archived copies and its citation', () => {
    const text = page.body.textContent;
    expect(page.title).toBe(`${record().title} · Policing Atlas`);
    for (const part of [
      record().title,
      record().summary,
      ...record().events.map((event) => event.text),
    ])
      expect(text).toContain(part);
    for (const { url, title } of record().sources) {
      expect(text).toContain(title);
      expect(page.querySelector(`a[href="${url}"]`)).not.toBeNull();
    }
    expect(page.querySelectorAll('a[href^="https://web.archive.org/"]')).toHaveLength(
      record().sources.length,
    );
    expect(text).toContain('last confirmed');
    expect(text).toMatch(/APA.*Chicago.*BibTeX.*RIS/s);
  });

  it('leads to the app and, by ways that hold in any folder, to its hosts', () => {
    const links = [...page.querySelectorAll('a')].map((link) => link.getAttribute('href')!);
    expect(links).toContain(`../index.html?id=${id}`);
    for (const host of record().hosts) expect(links).toContain(`../hosts/${host}.html`);
    expect(links.filter((link) => link.startsWith('/'))).toEqual([]);
  });

  it('names its sources to search engines, and no text of a record ends the script', () => {
    const bad = record({ title: '</script><b id="out">' });
    const made = read(pagesOf(source({ records: [bad] })).get(path));
    expect(made.getElementById('out')).toBeNull();
    const data = JSON.parse(
      made.querySelector('script[type="application/ld+json"]')!.textContent,
    ) as {
      name: string;
      citation: { url: string }[];
    };
    expect(data.name).toBe(bad.title);
    expect(data.citation.map(({ url }) => url)).toEqual(bad.sources.map(({ url }) => url));
  });

  it('has a picture for those that link to it', () => {
    const picture = page.querySelector('meta[property="og:image"]')?.getAttribute('content');
    expect(picture).toBe(`../pictures/${record().hosts[0]}.png`);
  });
});

describe('the pages of a site', () => {
  it('lead on from a merged record', () => {
    const page = read(
      pagesOf(source({ merged: { 'fj-cn-2010-old': id } })).get('records/fj-cn-2010-old.html'),
    );
    expect(page.querySelector('meta[http-equiv="refresh"]')?.getAttribute('content')).toBe(
      `0; url=../${path}`,
    );
    expect(page.querySelector(`main a[href="../${path}"]`)).not.toBeNull();
  });

  it('have whole addresses and a sitemap only where the site has one', () => {
    expect(pagesOf(source()).has('sitemap.xml')).toBe(false);
    expect(read(pagesOf(source()).get(path)).querySelector('link[rel="canonical"]')).toBeNull();
    const url = 'https://example.org/atlas/';
    const pages = pagesOf(source({ url }));
    const page = read(pages.get(path));
    expect(page.querySelector('link[rel="canonical"]')?.getAttribute('href')).toBe(url + path);
    expect(pages.get('sitemap.xml')).toContain(`<loc>${url}${path}</loc>`);
    expect(pages.get('robots.txt')).toContain(`Sitemap: ${url}sitemap.xml`);
  });

  it('list every record under each of its hosts', () => {
    const two = record({ id: 'pacific-cn-2011-two', hosts: ['FJI', 'TON'] });
    const pages = pagesOf(source({ records: [record(), two] }));
    const list = read(pages.get('records/index.html'));
    expect(list.querySelectorAll(`a[href="../records/${two.id}.html"]`)).toHaveLength(2);
    expect(read(pages.get('hosts/TON.html')).body.textContent).toContain('1 initiative found');
  });
});

describe('what index.html says in its head', () => {
  const head = read(renderHead(source({ url: 'https://example.org/' })));

  it('is the licence, version, span and files of the dataset', () => {
    const data = JSON.parse(
      head.querySelector('script[type="application/ld+json"]')!.textContent,
    ) as Record<string, unknown>;
    expect(data).toMatchObject({
      '@type': 'Dataset',
      version: '1.0.0',
      license: 'https://creativecommons.org/licenses/by/4.0/',
      temporalCoverage: `${record().start}/2026-11-24`,
    });
    expect(data.distribution).toContainEqual(
      expect.objectContaining({ contentUrl: 'https://example.org/data/initiatives.csv' }),
    );
  });

  it('has a picture for those that link to it, and a feed for those that follow it', () => {
    expect(head.querySelector('meta[property="og:image"]')?.getAttribute('content')).toBe(
      'https://example.org/pictures/atlas.png',
    );
    expect(head.querySelector('link[rel="canonical"]')?.getAttribute('href')).toBe(
      'https://example.org/',
    );
    expect(head.querySelector('link[type="application/atom+xml"]')?.getAttribute('href')).toBe(
      'feed.xml',
    );
  });
});
