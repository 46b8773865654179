import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { dataset, expect, test } from './support/test';

const dist = process.env.ATLAS_DIST!;
const KB = 1024;

test('what a browser loads stays within the budgets', async ({ page, atlas }) => {
  // By address: a part is fetched before it is imported, and the import finds it in the browser's cache.
  const loaded = new Map<string, number>();
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    const file = path.join(dist, pathname === '/' ? 'index.html' : pathname);
    loaded.set(pathname, gzipSync(readFileSync(file), { level: 9 }).length);
  });
  const sum = (pattern: RegExp) =>
    [...loaded].reduce((total, [url, gzip]) => total + (pattern.test(url) ? gzip : 0), 0);

  // All that the page itself does not name is held back until counts and symbols answer: they need none of it.
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const named = readFileSync(path.join(dist, 'index.html'), 'utf8');
  await page.route(/assets\/.*\.(js|css)$/, async (route) => {
    if (!named.includes(`="./assets/${path.basename(route.request().url())}"`)) await held;
    await route.continue();
  });
  await atlas.goto();
  const before = await atlas.counts();
  await page
    .getByRole('button', { name: /: [\d,]+ initiatives; / })
    .first()
    .click();
  await expect.poll(async () => (await atlas.counts()).shown).toBeLessThan(before.shown);
  const first = sum(/\.(js|css)$/);
  expect(first, 'JavaScript and CSS before symbols and counts answer').toBeLessThan(150 * KB);
  expect(sum(/data\/index\.json$/), 'index, first part').toBeLessThan(20 * KB);
  expect(sum(/^\/$/), 'the page with its first picture').toBeLessThan(70 * KB);

  letGo();
  await expect(page.getByRole('region', { name: 'Timeline' })).toBeVisible();
  const whole = sum(/\.(js|css)$/);
  expect(whole, 'JavaScript and CSS with the charts').toBeLessThan(300 * KB);
  test.info().annotations.push({ type: 'gzip', description: `${first} bytes, ${whole} in all` });
});

test('the built site runs from any folder of a plain file server', async ({ page, browser }) => {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://localhost');
    const inside = /^\/some\/folder\/(.*)$/.exec(pathname)?.[1];
    if (inside === undefined) {
      response.writeHead(404).end();
      return;
    }
    const file = inside || 'index.html';
    const types: Record<string, string> = {
      html: 'text/html',
      js: 'text/javascript',
      css: 'text/css',
      svg: 'image/svg+xml',
      json: 'application/json',
    };
    try {
      const body = readFileSync(path.join(dist, file));
      response.writeHead(200, { 'Content-Type': types[file.split('.').at(-1)!] ?? 'text/plain' });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const elsewhere = await browser.newPage();
  const failed: string[] = [];
  elsewhere.on('response', (response) => {
    if (!response.ok()) failed.push(response.url());
  });
  await elsewhere.goto(
    `http://127.0.0.1:${port}/some/folder/index.html?region=pacific&type=training`,
  );
  await expect(elsewhere.getByRole('status')).toHaveText(/^Showing \d+ of /);
  await elsewhere.getByRole('listitem').getByRole('link').first().click();
  await expect(elsewhere.getByRole('heading', { name: /sources?$/ })).toBeVisible();
  expect(failed).toEqual([]);
  await elsewhere.close();
  server.close();
  await page.close();
});

test('the dataset stands at its stable addresses', async ({ request }) => {
  const json = async <T>(file: string) => (await (await request.get(file)).json()) as T;
  const all = dataset();
  expect(all.length).toBeGreaterThan(1300);
  const hosts = await json<{ code: string; name: string; region: string }[]>('data/hosts.json');
  expect(new Set(hosts.map(({ code }) => code))).toEqual(
    new Set(all.flatMap((record) => record.hosts)),
  );
  expect(hosts).toContainEqual({ code: 'SLB', name: 'Solomon Islands', region: 'pacific' });
  const geojson = await json<{ features: unknown[] }>('data/initiatives.geojson');
  expect(geojson.features).toHaveLength(all.length);
  const datapackage = await json<{ resources: { path: string }[] }>('data/datapackage.json');
  for (const { path: file } of datapackage.resources)
    expect((await request.get(`data/${file}`)).ok(), file).toBe(true);
});
