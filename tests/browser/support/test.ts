import { readFileSync } from 'node:fs';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test as base, type Page } from '@playwright/test';
import type { Initiative } from '../../../src/atlas/record/schema';

export { expect };

/** The sentence of counts, as it always reads. */
const COUNTS = /^Showing ([\d,]+) of ([\d,]+) initiatives? in ([\d,]+) hosts?(?:\s*, .+)?$/;

/** What the sentence of counts says. */
export interface Counts {
  shown: number;
  all: number;
  hosts: number;
}

interface Atlas {
  /** Opens the atlas with a query (`region=pacific&type=training`) and waits until it shows its counts. */
  goto: (query?: string) => Promise<void>;
  /** Reads the sentence of counts. */
  counts: () => Promise<Counts>;
}

interface Fixtures {
  atlas: Atlas;
  /** Console errors that a test brings about on purpose, such as those of a data file it makes fail. */
  expectedErrors: RegExp | undefined;
  /** Runs for every test: no error in the console, none thrown in the page, no request to another origin. */
  quiet: void;
}

export const test = base.extend<Fixtures>({
  expectedErrors: [undefined, { option: true }],

  quiet: [
    async ({ context, baseURL, expectedErrors }, use) => {
      const origin = new URL(baseURL!).origin;
      const errors: string[] = [];
      const elsewhere: string[] = [];
      context.on('console', (message) => {
        if (message.type() === 'error')
          errors.push(`${message.text()} (${message.location().url})`);
      });
      context.on('weberror', (error) => errors.push(error.error().stack ?? String(error.error())));
      context.on('request', (request) => {
        const url = new URL(request.url());
        if (/^(https?|wss?):$/.test(url.protocol) && url.origin !== origin)
          elsewhere.push(url.href);
      });
      await use();
      const unexpected = errors.filter((error) => !expectedErrors?.test(error));
      expect.soft(elsewhere, 'requests that left the origin').toEqual([]);
      expect.soft(unexpected, 'errors in the console or the page').toEqual([]);
    },
    { auto: true },
  ],

  atlas: async ({ page }, use) => {
    const sentence = page.getByRole('status').filter({ hasText: COUNTS });
    await use({
      async goto(query = '') {
        await page.goto(query ? `?${query}` : '');
        await expect(sentence).toBeVisible();
        // What the page shows before the app does says the same.
        await expect(page.locator('#first')).toHaveCount(0);
      },
      async counts() {
        const [, shown, all, hosts] = COUNTS.exec((await sentence.innerText()).trim()) ?? [];
        const number = (text = '') => Number(text.replaceAll(',', ''));
        return { shown: number(shown), all: number(all), hosts: number(hosts) };
      },
    });
  },
});

/** Every initiative of the build under test, for working out what a page should show. */
export function dataset(): Initiative[] {
  const file = path.join(process.env.ATLAS_DIST!, 'data', 'initiatives.json');
  return JSON.parse(readFileSync(file, 'utf8')) as Initiative[];
}

/**
 * Fails, naming rule, element and reason, where axe finds a breach of WCAG 2.2 A or AA on the page as it stands, or in the part
 * of it that a selector names.
 */
export async function expectAccessible(page: Page, within?: string) {
  // Colours halfway through a transition have contrasts that nobody reads: none begins meanwhile, those under way end.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .filter((animation) => animation.effect?.getComputedTiming().endTime !== Infinity)
        .map((animation) => animation.finished.catch(() => undefined)),
    ),
  );
  const axe = new AxeBuilder({ page }).withTags([
    'wcag2a',
    'wcag2aa',
    'wcag21a',
    'wcag21aa',
    'wcag22aa',
  ]);
  if (within) axe.include(within);
  const { violations } = await axe.analyze();
  await page.emulateMedia({ reducedMotion: null });
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary = '' }) =>
        `${id}: ${help}\n  ${target.join(' ')}\n  ${failureSummary.replaceAll('\n', '\n  ')}`,
    ),
  );
  expect(found, found.join('\n\n')).toEqual([]);
}

/** Does the same in the light and then in the dark theme, set as the system's wish. */
export async function inBothThemes(page: Page, work: (theme: 'light' | 'dark') => Promise<void>) {
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    await test.step(theme, () => work(theme));
  }
}
