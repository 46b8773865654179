import type { Page } from '@playwright/test';
import { presentFounding } from './support/present';
import { serveBelow } from './support/server';
import { dataset, expect, test } from './support/test';

const dist = process.env.ATLAS_DIST!;
const all = dataset();

// The server of these tests lies below a folder, at an origin of its own.
let server: Awaited<ReturnType<typeof serveBelow>>;
let suffix = '';
test.use({
  serviceWorkers: 'allow',
  baseURL: async ({}, use) => {
    suffix = '';
    server = await serveBelow(dist, (file, body) => (file === 'sw.js' ? `${body}${suffix}` : body));
    await use(server.url);
    server.stop();
  },
});

/** Waits until the service worker has kept everything and answers for the page. */
const kept = (page: Page) =>
  page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');

test('after the first visit the whole atlas works with the network gone', async ({
  page,
  context,
  atlas,
}) => {
  test.setTimeout(120_000);
  await atlas.goto();
  await kept(page);
  server.stop();
  await context.setOffline(true);

  await page.reload();
  await expect(page.locator('#first')).toHaveCount(0);
  await expect.poll(async () => (await atlas.counts()).shown).toBe(all.length);
  await expect(page.getByRole('region', { name: 'Timeline' })).toBeVisible();

  // Words need every details file.
  await page.getByRole('combobox', { name: /^Search words/ }).fill('prato');
  await page.getByRole('combobox', { name: /^Search words/ }).press('Enter');
  await expect.poll(async () => (await atlas.counts()).shown).toBeLessThan(all.length);
  const { shown } = await atlas.counts();
  expect(shown).toBeGreaterThan(0);

  const record = all.find(({ hosts, sources }) => hosts.includes('FJI') && sources.length > 3)!;
  await page.goto(`?id=${record.id}`);
  const article = page.getByRole('article');
  await expect(article.getByRole('heading', { level: 2 })).toHaveText(record.title);
  await expect(article.getByText(`${record.sources.length} sources`)).toBeVisible();

  for (const view of ['compare', 'trends', 'data', 'about']) {
    await page.goto(`?view=${view}`);
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
  }
  await page.goto('?view=briefing&briefing=founding&scene=1');
  await presentFounding(page);
});

test('the network gone in the middle of the first visit takes nothing away', async ({
  page,
  context,
  atlas,
}) => {
  test.setTimeout(120_000);
  await atlas.goto();
  await kept(page);
  server.stop();
  await context.setOffline(true);
  await expect(page.getByText('Offline, everything is here')).toBeVisible();

  const record = all.find(({ hosts, sources }) => hosts.includes('FJI') && sources.length > 3)!;
  const search = page.getByRole('combobox', { name: /^Search words/ });
  await search.fill('prato');
  await expect.poll(async () => (await atlas.counts()).shown).toBeLessThan(all.length);
  await search.press('Escape');
  await page.getByRole('button', { name: 'Clear all' }).click();
  await search.fill(`"${record.title}"`);
  await search.press('Escape');
  await page.getByRole('link', { name: record.title }).first().click();
  await expect(page.getByText(`${record.sources.length} sources`)).toBeVisible();
  await page.getByRole('button', { name: 'Close the record' }).click();

  for (const name of ['Trends', 'Data', 'Compare', 'About']) {
    await page.getByRole('link', { name, exact: true }).click();
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  }
  await page.getByRole('link', { name: 'Briefing', exact: true }).click();
  await page.getByRole('link', { name: /^China's policing abroad/ }).click();
  await page
    .getByRole('link', { name: /^Present/ })
    .first()
    .click();
  await expect(page.getByText(/^Scene 1 of/)).toBeVisible();
  await expect(
    page
      .getByRole('article')
      .getByRole('button', { name: /initiatives?; / })
      .first(),
  ).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a newer version is offered, never forced', async ({ page, atlas }) => {
  await atlas.goto('region=pacific');
  await kept(page);
  let loads = 0;
  page.on('load', () => (loads += 1));

  suffix = '\n// newer';
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update();
  });
  await expect(page.getByText('A newer version is ready.')).toBeVisible();
  expect(loads).toBe(0);

  await page.getByRole('button', { name: 'Reload' }).click();
  await expect.poll(() => loads).toBe(1);
  await expect.poll(async () => (await atlas.counts()).all).toBe(all.length);
  await expect(page.getByText('A newer version is ready.')).toHaveCount(0);
  expect(
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting),
  ).toBeNull();
});

test('the atlas can be installed', async ({ request }) => {
  const manifest = (await (await request.get('manifest.webmanifest')).json()) as {
    name: string;
    start_url: string;
    display: string;
    icons: { src: string; sizes: string; type: string; purpose?: string }[];
  };
  expect(manifest).toMatchObject({
    name: 'Policing Atlas',
    start_url: './',
    display: 'standalone',
  });
  const sizes = manifest.icons.map(({ sizes, purpose }) => [sizes, purpose].join(' ').trim());
  expect(sizes).toEqual(expect.arrayContaining(['192x192', '512x512', '512x512 maskable']));
  for (const { src, sizes, type } of manifest.icons.filter((icon) => icon.type === 'image/png')) {
    const answer = await request.get(src);
    expect(answer.headers()['content-type'], src).toBe(type);
    const png = await answer.body();
    expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`, src).toBe(sizes);
  }
});
