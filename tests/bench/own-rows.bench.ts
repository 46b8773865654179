/**
 * A reader's own file of 100,000 records on the production build: how long it takes to open, how long the page stands still
 * meanwhile, and how long a filter change then takes until it has been painted, in Data and in Explore, beside the atlas's
 * records and in place of them. Run `npm run build` first, then `npm run bench`; the budgets are 200 ms for the longest task
 * and 100 ms for a change.
 */
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { preview } from 'vite';
import { BROWSER_ARGS, ensureBrowser } from '../../scripts/browser';
import { openCheckboxes, shownChange } from './shownChange';
import { toCsv } from '../../src/atlas/files/csv';
import { HOST_CODES } from '../../src/atlas/record/regions';
import type { Initiative } from '../../src/atlas/record/schema';
import { hostPoint } from '../../src/atlas/places/hosts';
import { EVIDENCE, PROVIDERS, TYPES } from '../../src/atlas/record/vocabulary';

const ROWS = 100_000;
const LONGEST_TASK = 200;
const BUDGET = 100;
const CHANGES = 10;

/** A small record that holds, of its own host, day and title. */
function made(at: number): Initiative {
  const pick = <T>(list: readonly T[], step: number) => list[(at * step) % list.length]!;
  const provider = pick(PROVIDERS, 7);
  const host = pick(
    HOST_CODES.filter((code) => !(PROVIDERS as readonly string[]).includes(code)),
    11,
  );
  const year = 1990 + ((at * 13) % 36);
  const two = (number: number) => String(number).padStart(2, '0');
  const start = `${year}-${two(1 + ((at * 5) % 12))}-${two(1 + ((at * 3) % 28))}`;
  const { lat, lng } = hostPoint(host) ?? { lat: 0, lng: 0 };
  return {
    id: `x-${{ CHN: 'cn', USA: 'us', AUS: 'au' }[provider]}-${year}-${at}`,
    title: `${['Joint', 'Further', 'Regional', 'Advanced'][(at * 17) % 4]!} course ${(at * 7919) % ROWS}`,
    provider,
    partners: [],
    hosts: [host],
    scope: 'bilateral',
    place: { name: host, lat, lng, precision: 'country' },
    type: pick(TYPES, 3),
    start,
    startBasis: 'signed',
    end: null,
    status: 'unknown',
    statusAsOf: start,
    evidence: pick(EVIDENCE, 1),
    disputedBy: [],
    events: [],
    measures: [],
    summary: 'Made up for measuring, and of no other use at all.',
    response: null,
    sources: [
      {
        title: 'T',
        publisher: 'P',
        url: 'https://e.org',
        published: null,
        kind: 'news',
        supports: ['start'],
      },
    ],
    note: null,
  };
}

/** Presses checkbox `at` of the open menu; how long until the counts and the table's length have changed and are painted. */
const tableChange = (page: Page, at: number) =>
  page.evaluate(
    (at) =>
      new Promise<number>((resolve, reject) => {
        const seen = () => [
          document.querySelector('[role=status]')!.textContent,
          document
            .querySelector('[role=table][aria-label="Records in the filter"]')!
            .getAttribute('aria-rowcount'),
        ];
        const before = seen();
        const boxes = document.querySelectorAll<HTMLInputElement>(':popover-open [type=checkbox]');
        const begun = performance.now();
        const look = () => {
          if (performance.now() - begun > 20_000) reject(new Error('The page did not change'));
          // A frame after the change was made, it has been painted.
          else if (seen().every((part, index) => part !== before[index]))
            requestAnimationFrame(() => resolve(performance.now() - begun));
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
        boxes[at % boxes.length]!.click();
      }),
    at,
  );
const mapChange = async (page: Page, at: number) => {
  const places = await openCheckboxes(page);
  return shownChange(page, places[at % places.length]!);
};

/** The longest task of the page since the last time it was asked, in milliseconds. */
const longestTask = (page: Page) =>
  page.evaluate(() => {
    const { tasks } = globalThis as unknown as { tasks: number[] };
    return Math.max(0, ...tasks.splice(0));
  });

const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!;
const ms = (value: number) => `${value.toFixed(0)} ms`;

const folder = mkdtempSync(path.join(tmpdir(), 'atlas-'));
const file = path.join(folder, 'rows.csv');
writeFileSync(file, toCsv(Array.from({ length: ROWS }, (_, at) => made(at))));
const server = await preview({ preview: { port: 0, strictPort: false }, configLoader: 'runner' });
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: [...BROWSER_ARGS] });
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  // The compiler that runs this file names functions with a helper that the page does not have.
  await page.addInitScript(`globalThis.__name = (named) => named;
    globalThis.tasks = [];
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map((task) => task.duration)))
      .observe({ type: 'longtask' });`);
  await page.goto(`${server.resolvedUrls!.local[0]!}?view=data`);
  await page.getByRole('table', { name: 'Records in the filter' }).waitFor();
  await page.waitForTimeout(2000);
  await longestTask(page);

  const begun = performance.now();
  await page.getByLabel('Open your own file').setInputFiles(file);
  await page.getByRole('list', { name: 'Files opened' }).waitFor({ timeout: 300_000 });
  const opened = performance.now() - begun;
  await page.waitForTimeout(3000);
  const report = (name: string, value: number, budget: number) => {
    console.log(`${name}: ${ms(value)}; budget ${ms(budget)}.`);
    if (value > budget) process.exitCode = 1;
  };
  console.log(
    `${ROWS} rows, ${(statSync(file).size / 2 ** 20).toFixed(1)} MB, opened in ${(opened / 1000).toFixed(1)} s.`,
  );
  report('Longest task while opening', await longestTask(page), LONGEST_TASK);

  for (const mode of ['beside', 'instead'] as const) {
    if (mode === 'instead') {
      await page.getByRole('link', { name: 'Data', exact: true }).click();
      await page.getByText('In place of them').click();
      await page.waitForTimeout(3000);
      report(
        'Longest task while they take the place of the others',
        await longestTask(page),
        LONGEST_TASK,
      );
    }
    for (const [view, change] of [
      ['Data', tableChange],
      ['Explore', mapChange],
    ] as const) {
      await page.getByRole('link', { name: view, exact: true }).click();
      const filters = page.getByRole('region', { name: 'Filters' });
      await filters.getByRole('button', { name: 'Type', exact: true }).click();
      await page.waitForTimeout(3000);
      await longestTask(page);
      const times: number[] = [];
      for (let at = 0; at < CHANGES; at++) {
        times.push(await change(page, at));
        await page.waitForTimeout(1500);
      }
      report(
        `Filter change in ${view}, ${mode}, ${ms(Math.min(...times))} to ${ms(Math.max(...times))}, longest task ${ms(await longestTask(page))}, median`,
        median(times),
        BUDGET,
      );
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Clear all' }).click();
    }
  }
} finally {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
}
