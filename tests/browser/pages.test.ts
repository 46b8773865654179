import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { dataset, expect, expectAccessible, inBothThemes, test } from './support/test';

const dist = process.env.ATLAS_DIST!;
const disputed = dataset().find(({ response, disputedBy }) => response && disputedBy.length > 0)!;
const PAGES = [
  `records/${disputed.id}.html`,
  'hosts/FJI.html',
  'hosts/index.html',
  'records/index.html',
  'glossary.html',
  'about.html',
];

for (const file of PAGES)
  test(`axe finds nothing on ${file}`, async ({ page }) => {
    await page.goto(file);
    // All records at once take axe a minute: one region has all that the others have.
    const part = file === 'records/index.html' ? '#central-asia' : undefined;
    await inBothThemes(page, () => expectAccessible(page, part));
  });

test.describe('without scripts, on a phone', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 720 } });

  test('a record says its claim, its denial and its sources, and nothing runs out of the page', async ({
    page,
  }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(PAGES[0]!);
    await expect(page.getByRole('heading', { level: 2 })).toHaveText(disputed.title);
    for (const text of [disputed.summary, disputed.response!])
      await expect(page.getByRole('article')).toContainText(text);
    for (const { url } of disputed.sources)
      await expect(page.locator(`a[href="${url}"]`)).toBeVisible();
    for (const file of PAGES) {
      await page.goto(file);
      const { width } = (await page.locator('html').boundingBox())!;
      expect(width, file).toBeLessThanOrEqual(320);
    }
    expect(asked.filter((url) => !url.startsWith(new URL('/', page.url()).href))).toEqual([]);
  });

  test('index.html says and draws the first view, and leads in three clicks to any record', async ({
    page,
  }) => {
    await page.goto('');
    const all = dataset();
    await expect(page.getByText(/^Showing /)).toContainText(
      `${all.length.toLocaleString('en-GB')} initiatives`,
    );
    await expect(page.getByRole('img', { name: /^Map of / })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Timeline' })).toBeVisible();
    await expect(
      page.getByRole('region', { name: 'List of initiatives' }).getByRole('listitem'),
    ).not.toHaveCount(0);
    await page
      .getByText(/^Choosing needs scripts/)
      .getByRole('link', { name: 'all records' })
      .click();
    await page.getByRole('link', { name: disputed.title }).first().click();
    await expect(page.getByRole('article')).toContainText(disputed.response!);
  });

  test('a merged record leads on', async ({ page }) => {
    const merged = JSON.parse(readFileSync(path.join(dist, 'data/merged.json'), 'utf8')) as Record<
      string,
      string
    >;
    const [[lost, into]] = Object.entries(merged) as [[string, string]];
    await page.goto(`records/${lost}.html`);
    await expect(page).toHaveURL(new RegExp(`/records/${into}\\.html$`));
  });
});

/** Holds the app back until it is let go: its first picture stands until then. */
async function holdApp(page: Page): Promise<() => void> {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/assets/index-*.js', async (route) => {
    await held;
    await route.continue();
  });
  return letGo;
}

test.describe('with scripts', () => {
  test('what is typed in the search before the app is there goes on in the app', async ({
    page,
    atlas,
  }) => {
    const letGo = await holdApp(page);
    await page.goto('', { waitUntil: 'commit' });
    await expect(page.getByRole('region', { name: 'Timeline' })).toBeVisible();
    const search = page.getByRole('combobox', { name: /^Search words/ });
    await search.first().pressSequentially('pat');
    letGo();
    await expect(page.locator('#first')).toHaveCount(0);
    await expect(search).toBeFocused();
    await expect(search).toHaveValue('pat');
    await page.keyboard.type('rol');
    await expect(search).toHaveValue('patrol');
    await expect(page).toHaveURL(/[?&]q=patrol/);
    const { shown, all } = await atlas.counts();
    expect(shown).toBeLessThan(all);
  });

  test('the first picture goes in one step, without a shift, for the same', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.addInitScript(() => {
      Object.assign(globalThis, { shift: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          (globalThis as unknown as { shift: number }).shift += (
            entry as PerformanceEntry & { value: number }
          ).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const letGo = await holdApp(page);
    await page.goto('', { waitUntil: 'commit' });
    const said = async () => ({
      counts: await page.getByRole('status').innerText(),
      timeline: await page
        .getByRole('region', { name: 'Timeline' })
        .getByRole('heading')
        .innerText(),
      matrix: await page.getByRole('region', { name: 'Matrix' }).getByRole('heading').innerText(),
      first: await page
        .getByRole('region', { name: 'List of initiatives' })
        .getByRole('listitem')
        .first()
        .innerText(),
    });
    const before = await said();
    letGo();
    await expect(page.locator('#first')).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Play through the years' })).toBeVisible();
    await expect(page.getByLabel('Sort the list')).toBeVisible();
    expect(await said()).toEqual(before);
    expect(
      await page.evaluate(() => (globalThis as unknown as { shift: number }).shift),
    ).toBeLessThan(0.02);
  });

  test('an address that asks for something shows its frame first, and not the default view', async ({
    page,
  }) => {
    await page.route('**/assets/index-*.js', () => undefined);
    await page.goto('?view=compare', { waitUntil: 'commit' });
    await expect(page.getByRole('link', { name: 'Policing Atlas' })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Timeline' })).toBeHidden();
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  });
});

test('the pages’ style sheet is small, and nothing of the pages is kept for use without a network', () => {
  const sheets = readdirSync(path.join(dist, 'assets')).filter((name) =>
    /^pages-.*css$/.test(name),
  );
  expect(sheets).toHaveLength(1);
  const css = readFileSync(path.join(dist, 'assets', sheets[0]!));
  expect(gzipSync(css, { level: 9 }).length).toBeLessThan(10 * 1024);
  const worker = readFileSync(path.join(dist, 'sw.js'), 'utf8');
  expect(worker).toContain('index.html');
  for (const part of [sheets[0]!, 'records/', 'hosts/', 'pictures/', 'glossary.html', 'about.html'])
    expect(worker).not.toContain(`"${part}`);
});
