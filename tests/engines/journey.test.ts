import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Initiative } from '../../src/atlas/record/schema';
import { serveBelow } from '../browser/support/server';
import { ENGINES, type Engine, type EnginePage } from './engine';

/** One compact journey in every engine that is there, on the build under test. */

const dist = process.env.ATLAS_DIST ?? 'dist';
const all = JSON.parse(
  readFileSync(path.join(dist, 'data', 'initiatives.json'), 'utf8'),
) as Initiative[];
const chinese = all.filter(({ provider }) => provider === 'CHN').length;
const thousands = (count: number) => count.toLocaleString('en-GB');

let engine: Engine;
let server: Awaited<ReturnType<typeof serveBelow>>;
let page: EnginePage | undefined;

const open = async (query: string, { url } = server) => {
  const before = page;
  page = undefined;
  await before?.close();
  page = await engine.open(url + query);
  // The picture that stands before the app has taken its leave.
  await until(`document.getElementById('first') === null`);
};
const evaluate = (expression: string) => page!.evaluate(expression);
/** Waits until an expression of the page's is worth this. */
const until = (expression: string, value: unknown = true) =>
  expect.poll(() => evaluate(expression), { timeout: 30_000, interval: 150 }).toEqual(value);
/** Waits until the words can be read in what a selector finds. */
const reads = (selector: string, words: RegExp) =>
  until(
    `[...document.querySelectorAll(${JSON.stringify(selector)})].some((it) => ${words}.test(it.innerText.trim()))`,
  );
/** Presses the first of what a selector finds whose name, by its text or its label, is like this. */
const press = async (selector: string, name: RegExp) => {
  const found = `[...document.querySelectorAll(${JSON.stringify(selector)})].find((it) => ${name}.test(it.getAttribute('aria-label') ?? it.innerText.trim()))`;
  await until(`${found} !== undefined`);
  await evaluate(`${found}.click()`);
};
const counts = (shown: number) =>
  reads('[role=status]', new RegExp(`^Showing ${thousands(shown)} of ${thousands(all.length)} `));

for (const [name, start] of Object.entries(ENGINES))
  // WebKit under its driver has been seen to stop in the middle of a page: there, and only there, a test may begin once more.
  describe.skipIf(!start)(name, { retry: name === 'WebKit' ? 1 : 0 }, () => {
    beforeAll(async () => {
      server = await serveBelow(dist);
      engine = await start!();
    });
    afterAll(async () => {
      await page?.close();
      page = undefined;
      await engine.stop();
      server.stop();
    });

    test('start, filter, record, Back, Compare', async () => {
      await open('');
      await counts(all.length);
      await until(`document.querySelector('[aria-label="Timeline"] svg') !== null`);
      await press('button', /^Provider/);
      await press('label', /^China/);
      await counts(chinese);
      await until(`location.search`, '?provider=china');
      await press('#list li a', /./);
      await reads('article h3', /^\d+ sources?$/);
      await until(`/id=/.test(location.search)`);
      await evaluate(`history.back()`);
      await until(`document.querySelector('article') === null`);
      await counts(chinese);
      await press('nav a', /^Compare$/);
      await reads('main', /Largest gaps/);
    });

    test('a host', async () => {
      await open('?view=host&host=SLB');
      await reads('h2', /^Solomon Islands$/);
      await reads('section', /Who came first/);
      await until(`document.querySelectorAll('section ol li a').length > 20`);
    });

    test('a change of scene', async () => {
      await open('?view=briefing&briefing=founding&scene=1');
      await reads('[role=status]', /^Scene 1 of \d+$/);
      await evaluate(
        `document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }))`,
      );
      await reads('[role=status]', /^Scene 2 of \d+$/);
    });

    test('a file of one’s own, and a download', async () => {
      await open('?view=data');
      await counts(all.length);
      await until(`document.querySelector('input[type=file]') !== null`);
      const text = JSON.stringify([{ ...all[0], id: 'fj-cn-2019-zebra', title: 'Zebra patrol' }]);
      await evaluate(`(() => {
        const files = new DataTransfer();
        files.items.add(new File([${JSON.stringify(text)}], 'mine.json', { type: 'application/json' }));
        const field = document.querySelector('input[type=file]');
        field.files = files.files;
        field.dispatchEvent(new Event('change', { bubbles: true }));
      })()`);
      await reads('[aria-label="Files opened"]', /mine\.json: 1 record/);
      await reads('[role=status]', new RegExp(` of ${thousands(all.length + 1)} `));
      // What is handed over to be saved is caught on its way.
      await evaluate(`(() => {
        const make = URL.createObjectURL;
        URL.createObjectURL = (blob) => {
          blob.text().then((text) => (window.saved = text));
          return make.call(URL, blob);
        };
      })()`);
      await press('button', /^Download CSV$/);
      await until(`window.saved?.split('\\n').length > ${all.length}`);
      await until(`window.saved.includes('Zebra patrol')`);
    });

    test('a record on paper', async ({ skip }) => {
      await open('?id=fj-cn-2011-police-mou');
      await reads('article h3', /^12 sources$/);
      if (!page!.pdf) return skip('this engine cannot be asked for a PDF');
      const pdf = Buffer.from(await page!.pdf());
      expect(pdf.subarray(0, 4).toString()).toBe('%PDF');
      expect(pdf.length).toBeGreaterThan(20_000);
    });

    test('all of it without a network, from the first visit on', async ({ skip }) => {
      const network = await serveBelow(dist);
      await open('', network);
      await counts(all.length);
      if (!(await evaluate(`'serviceWorker' in navigator`))) return skip('no service workers here');
      await until(`navigator.serviceWorker.controller?.state`, 'activated');
      network.stop();
      await press('nav a', /^Trends$/);
      await reads('h2', /^Trends$/);
      await press('nav a', /^Data$/);
      await until(`document.querySelectorAll('[role=table] [role=row]').length > 5`);
    });
  });
