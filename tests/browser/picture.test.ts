import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './support/test';

async function download(page: Page, picture: string, format: 'SVG' | 'PNG', shape?: '16:9') {
  await page.getByRole('button', { name: `Picture of the ${picture}` }).click();
  if (shape) await page.getByText(shape, { exact: true }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: `Download ${format}` }).click(),
  ]);
  await page.keyboard.press('Escape');
  expect(file.suggestedFilename()).toMatch(
    new RegExp(`^policing-atlas-${picture}-\\d{4}-\\d\\d-\\d\\d\\.${format.toLowerCase()}$`),
  );
  return readFileSync(await file.path());
}

/** What a picture says and holds, as a browser that never saw the page reads it. */
const read = (page: Page, svg: string) =>
  page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
    const root = parsed.documentElement;
    const all = [...root.querySelectorAll('*')];
    return {
      faults: parsed.querySelectorAll('parsererror').length,
      width: Number(root.getAttribute('width')),
      height: Number(root.getAttribute('height')),
      words: [...root.querySelectorAll('text')].map((line) => line.textContent),
      shapes: root.querySelectorAll('path, rect, circle').length,
      // Colours that only a browser with this page's styles would know, and whatever lies elsewhere.
      foreign: all.flatMap((element) =>
        [...element.attributes]
          .filter(({ name, value }) => /var\(|https?:|currentColor/.test(value) && name !== 'xmlns')
          .map(({ name, value }) => `${element.localName} ${name}=${value}`),
      ),
      outOfPlace: root.querySelectorAll('script, foreignObject, image').length,
    };
  }, svg);

test('map, timeline and matrix are taken along as pictures that say what they show', async ({
  page,
  atlas,
}) => {
  await atlas.goto('region=pacific,southeast-asia&from=2005');
  await expect(page.getByRole('button', { name: /^Fiji: / })).toBeVisible();
  const { shown } = await atlas.counts();
  const timeline = page.getByRole('region', { name: 'Timeline' });
  const matrix = page.getByRole('region', { name: 'Matrix' });
  const titles = {
    // Some records touch other regions too: what lies beyond the frame is not counted.
    map: / initiatives in \d+ hosts here, of (\d+) initiatives found/,
    timeline: await timeline.getByRole('heading', { level: 2 }).innerText(),
    matrix: await matrix.getByRole('heading', { level: 2 }).innerText(),
  };
  for (const picture of ['map', 'timeline', 'matrix'] as const) {
    const found = await read(page, (await download(page, picture, 'SVG')).toString('utf8'));
    expect(found, picture).toMatchObject({ faults: 0, foreign: [], outOfPlace: 0 });
    const words = found.words.join(' ');
    const title = titles[picture];
    if (typeof title === 'string') expect(words).toContain(title.replaceAll(/\s+/g, ' '));
    else expect(title.exec(words)?.[1]).toBe(String(shown));
    expect(words, picture).toContain('Region: Pacific, Southeast Asia; Years: from 2005');
    expect(words, picture).toMatch(/Source: Policing Atlas, dataset \S+ of \d+ \w+ \d{4}/);
    expect(words, picture).toMatch(/Made on \d+ \w+ \d{4}/);
    expect(found.shapes, picture).toBeGreaterThan(20);
    // The words of controls stay on the page.
    expect(words, picture).not.toMatch(/Play through|View as table|Cumulative|Who leads/);

    const png = await download(page, picture, 'PNG');
    expect(png.subarray(1, 4).toString(), picture).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)], picture).toEqual([
      found.width * 2,
      found.height * 2,
    ]);
  }

  // On the shape of a slide; the map's legend stands under the map.
  const wide = await read(page, (await download(page, 'map', 'SVG', '16:9')).toString('utf8'));
  expect(wide.width / wide.height).toBeCloseTo(16 / 9, 1);

  // Every row of the matrix and every symbol's number is in its picture.
  const rows = await matrix.getByRole('rowheader').allInnerTexts();
  const { words } = await read(page, (await download(page, 'matrix', 'SVG')).toString('utf8'));
  for (const row of rows) expect(words).toContain(row.trim());
});

test('a picture is copied to the clipboard', async ({ page, context, atlas }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await atlas.goto('region=pacific');
  await page.getByRole('button', { name: 'Picture of the matrix' }).click();
  await page.getByRole('button', { name: 'Copy picture' }).click();
  await expect(page.getByText('Copied', { exact: true })).toBeVisible();
  const size = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await item!.getType('image/png')).size;
  });
  expect(size).toBeGreaterThan(10_000);
});
