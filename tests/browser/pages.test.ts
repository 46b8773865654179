import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
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
