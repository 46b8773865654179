import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import {
  LAYOUTS,
  type Briefing,
  type BriefingContent,
} from '../../../../src/atlas/briefing/briefing';
import { founding } from '../../../../src/atlas/briefing/founding';
import { toEntry } from '../../../../src/atlas/files/toEntry';
import type { Initiative } from '../../../../src/atlas/record/schema';
import { createSelector } from '../../../../src/atlas/selection/selection';
import { BOXES, type Deck } from '../../../../src/views/briefing/powerpoint/deck';
import { deckOf } from '../../../../src/views/briefing/powerpoint/deckOf';
import { writeDeck } from '../../../../src/views/briefing/powerpoint/writeDeck';

const records = readdirSync('data')
  .filter((file) => file.endsWith('.json'))
  .map((file) => JSON.parse(readFileSync(`data/${file}`, 'utf8')) as unknown)
  .filter((list): list is Initiative[] => Array.isArray(list) && Boolean(list[0]?.sources))
  .flat();
const all = records.map((record) => toEntry(record));
const byId = new Map(records.map((record) => [record.id, record]));

/** One white pixel: the map's own picture needs a browser, and is looked at there. */
const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==';

const withIds = (content: BriefingContent): Briefing => ({
  ...content,
  id: 'test',
  scenes: content.scenes.map((scene, at) => ({ ...scene, id: String(at) })),
});

const deck = (briefing: BriefingContent): Promise<Deck> => {
  const select = createSelector(all);
  return deckOf(withIds(briefing), {
    all,
    select: (filter) => select(filter, null),
    recordOf: (id) => byId.get(id),
    version: '1.1.0',
    date: '2026-11-28',
    today: '2026-11-28',
    page: 'https://example.org/atlas/',
    linkOf: ({ address }) => `https://example.org/atlas/?${address}`,
    drawMap: ({ box, alt }) =>
      Promise.resolve({ kind: 'picture', box, png: PIXEL, alt, labels: [] }),
  });
};

const built = founding(records, '2026-11-28');
const LONG =
  'Memorandum of understanding on cooperation between police forces and on exchange & training ';
const long: BriefingContent = {
  title: LONG.repeat(3),
  author: 'A. <Reader>',
  date: '2026-11-28',
  scenes: [
    ...LAYOUTS.filter((layout) => layout !== 'map-timeline').map((layout) => ({
      title: LONG.repeat(3).slice(0, 300),
      address: 'view=compare&sides=pacific,europe',
      text: `${LONG.repeat(12)}\n${LONG.repeat(12)}`,
      notes: LONG.repeat(20),
      records: ['fj-cn-2011-police-mou'],
      layout,
    })),
  ],
};

const unpacked = async (made: Deck) => {
  const bytes = await writeDeck(made);
  const files = unzipSync(bytes);
  const text = (name: string) => strFromU8(files[name]!);
  const xml = (name: string) =>
    new JSDOM(text(name), { contentType: 'application/xml' }).window.document;
  return { bytes, files, text, xml, names: Object.keys(files) };
};

describe.each([
  ['the built-in briefing', built],
  ['a briefing of long titles and texts', long],
])('%s as PowerPoint', (_, briefing) => {
  it('is whole: each part is named, each name leads to a part, and all XML is well formed', async () => {
    const { names, xml } = await unpacked(await deck(briefing));
    const types = xml('[Content_Types].xml');
    const named = [...types.getElementsByTagName('Override')].map((each) =>
      each.getAttribute('PartName')!.slice(1),
    );
    expect(named.filter((name) => !names.includes(name))).toEqual([]);
    expect(new Set(named).size).toBe(named.length);
    const endings = [...types.getElementsByTagName('Default')].map((each) =>
      each.getAttribute('Extension'),
    );
    const untold = names.filter(
      (name) =>
        !name.endsWith('/') &&
        name !== '[Content_Types].xml' &&
        !named.includes(name) &&
        !endings.includes(name.split('.').at(-1)!),
    );
    expect(untold).toEqual([]);
    for (const name of names.filter((each) => /[.](xml|rels)$/.test(each)))
      expect(() => xml(name), name).not.toThrow();
    for (const rels of names.filter((each) => each.endsWith('.rels'))) {
      const from = posix.dirname(posix.dirname(rels));
      for (const each of xml(rels).getElementsByTagName('Relationship')) {
        if (each.getAttribute('TargetMode') === 'External') continue;
        const target = each.getAttribute('Target')!;
        const part = target.startsWith('/') ? target.slice(1) : posix.join(from, target);
        expect(names, `${rels} → ${target}`).toContain(part);
      }
    }
  });

  it('has its words in placeholders, within their boxes, and notes with sources and link', async () => {
    const made = await deck(briefing);
    expect(made.slides.length).toBeGreaterThanOrEqual(briefing.scenes.length + 1);
    const { names, xml, text } = await unpacked(made);
    const slides = names.filter((name) => /^ppt\/slides\/slide\d+[.]xml$/.test(name));
    expect(slides).toHaveLength(made.slides.length);
    made.slides.forEach((slide, at) => {
      const document = xml(`ppt/slides/slide${at + 1}.xml`);
      const kinds = [...document.getElementsByTagName('p:ph')].map((each) =>
        each.getAttribute('type'),
      );
      expect(kinds).toContain('title');
      expect(kinds).toContain('body');
      expect(document.documentElement.textContent).toContain(slide.title);
      for (const picture of document.getElementsByTagName('p:pic'))
        expect(picture.getElementsByTagName('p:cNvPr')[0]!.getAttribute('descr')).toMatch(
          /^Map of [\d,]+ initiative/,
        );
      for (const frame of document.getElementsByTagName('p:graphicFrame'))
        if (frame.getElementsByTagName('c:chart').length > 0)
          expect(frame.getElementsByTagName('p:cNvPr')[0]!.getAttribute('descr')).toMatch(/^Chart/);
      const notes = xml(`ppt/notesSlides/notesSlide${at + 1}.xml`).documentElement.textContent!;
      expect(notes).toContain('https://example.org/atlas/');
      expect(slide.foot).toMatch(/Policing Atlas, dataset 1[.]1[.]0 of 28 November 2026/);
      const { place, size, paragraphs } = slide.text;
      const room = ((BOXES[place].w - 0.24) * 72) / (size * 0.5);
      const lines = paragraphs.reduce((sum, each) => sum + Math.ceil(each.length / room), 0);
      expect(lines * size * 1.2).toBeLessThanOrEqual(BOXES[place].h * 72);
    });
    const charts = names.filter((name) => /^ppt\/charts\/chart\d+[.]xml$/.test(name));
    expect(charts.length).toBeGreaterThan(0);
    for (const chart of charts) expect(text(chart)).toContain('<c:barChart>');
    expect(names.filter((name) => /^ppt\/embeddings\/.*[.]xlsx$/.test(name))).toHaveLength(
      charts.length,
    );
  });

  const office = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((file) => existsSync(file));
  it.skipIf(!office)(
    'opens in LibreOffice, a page a slide',
    async () => {
      const made = await deck(briefing);
      const folder = mkdtempSync(join(tmpdir(), 'deck-'));
      try {
        writeFileSync(join(folder, 'deck.pptx'), await writeDeck(made));
        execFileSync(
          office!,
          [
            `-env:UserInstallation=file://${folder}/profile`,
            '--headless',
            '--convert-to',
            'pdf',
            '--outdir',
            folder,
            join(folder, 'deck.pptx'),
          ],
          { stdio: 'ignore', timeout: 150_000 },
        );
        const pdf = readFileSync(join(folder, 'deck.pdf')).toString('latin1');
        expect([...pdf.matchAll(/\/Type\s*\/Page[^s]/g)]).toHaveLength(made.slides.length);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    180_000,
  );
});

it('tells a claim with its denial in the notes, and who published what the text rests on in the foot', async () => {
  const { slides } = await deck(built);
  const stations = slides.find(({ title }) => title.includes('Service stations'))!;
  expect(stations.notes).toContain('Alleged; ended, last confirmed');
  expect(stations.notes).toMatch(/Denied by China/);
  expect(stations.notes).toMatch(/\n1\. .+“.+”.+https?:\/\//);
  expect(stations.foot).toMatch(
    /^Sources of the text: .+ in the notes\. In view: \d+ records found/,
  );
});

it('ends with citation, licence and method', async () => {
  const last = (await deck(built)).slides.at(-1)!;
  expect(last.text.paragraphs).toHaveLength(3);
  expect(last.text.paragraphs.join()).toMatch(/Cite as: .*CC BY 4\.0.*Method: /);
});
