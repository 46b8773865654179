import type { Page } from '@playwright/test';
import { foundingScenes } from './support/present';
import { dataset, expect, test } from './support/test';

/** The pages of a PDF and their size in millimetres, from its own text. */
function pagesOf(pdf: Buffer) {
  const text = pdf.toString('latin1');
  const boxes = [...text.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)];
  const millimetres = (points = '0') => Math.round((Number(points) / 72) * 25.4);
  return boxes.map(([, width, height]) => [millimetres(width), millimetres(height)]);
}

/** Prints the open briefing as the reader does, into a PDF in place of the browser's own window. */
async function print(page: Page, shape: string) {
  await page.getByRole('button', { name: 'Print or save as PDF' }).click();
  const dialog = page.getByRole('dialog', { name: 'Print or save as PDF' });
  await dialog.getByText(shape).click();
  await dialog.getByRole('button', { name: 'Print', exact: true }).click();
  await page.waitForFunction(() => document.documentElement.dataset.printed === 'yes');
  const pages = page.locator('[data-print-pages] > section');
  const texts = await pages.allInnerTexts();
  const sources = await page.locator('[data-print-pages] > div').innerText();
  const name = await page.title();
  const busy = await pages.locator('[aria-busy="true"]').count();
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  await page.evaluate(() => delete document.documentElement.dataset.printed);
  await expect(dialog).toBeHidden();
  await expect(pages).toHaveCount(0);
  return { texts, sources, name, busy, pdf };
}

test('a briefing prints one scene a page, A4 or 16:9, with its number, date and sources', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await page.addInitScript(() => {
    window.print = () => {
      document.documentElement.dataset.printed = 'yes';
    };
  });
  await page.goto('?view=briefing&briefing=founding');
  for (const [shape, size] of [
    ['A4, landscape', [297, 210]],
    ['16:9, as a screen', [339, 191]],
  ] as const) {
    const { texts, sources, name, busy, pdf } = await print(page, shape);
    expect(texts.length).toBeGreaterThanOrEqual(9);
    expect(busy).toBe(0);
    const sheets = pagesOf(pdf);
    expect(sheets.slice(0, texts.length)).toEqual(texts.map(() => size));
    // The sources follow, on as many sheets of the same size as they need.
    expect(sheets.length).toBeGreaterThan(texts.length);
    expect(new Set(sheets.map(String))).toEqual(new Set([String(size)]));
    expect(sources).toContain('Sources');
    const named = foundingScenes().flatMap(({ records }) => records);
    for (const record of dataset().filter(({ id }) => named.includes(id)))
      for (const { url } of record.sources) expect(sources).toContain(url);
    expect(sources).toContain('denied by China');
    expect(name).toMatch(/^China's policing abroad, and the answers to it, \d{4}/);
    texts.forEach((text, index) => {
      expect(text).toContain(`${index + 1} / ${texts.length}`);
      expect(text).toMatch(/Policing Atlas, dataset \S+\s+of \d+ \w+ \d{4}/);
      expect(text).toMatch(/In view: [\d,]+ records? found, with [\d,]+ sources?/);
    });
  }
});

test('what is longer than its page goes on over the next, to the last word', async ({ page }) => {
  test.setTimeout(120_000);
  await page.addInitScript(() => {
    window.print = () => {
      document.documentElement.dataset.printed = 'yes';
    };
  });
  const scene = (title: string, address: string, more: object) => ({
    ...{ title, address, text: 'One paragraph.', notes: '', records: [] },
    ...more,
  });
  const long = 'To be read on paper by whoever was not in the room. ';
  const briefing = {
    format: 'policing-atlas-briefing',
    version: 4,
    title: 'More than a page',
    author: '',
    date: '2026-11-28',
    scenes: [
      scene('A page', 'host=TUV', { layout: 'lanes' }),
      scene('Lanes', 'host=SLB', { layout: 'lanes', notes: long.repeat(60) + 'LASTNOTE' }),
      scene('Text beside', 'host=SLB', { layout: 'map', text: long.repeat(60) + 'LASTBESIDE' }),
      scene('Text above', '', { layout: 'matrix', text: long.repeat(60) + 'LASTABOVE' }),
      scene('A whole view', 'view=trends', {}),
    ],
  };
  await page.goto('?view=briefing');
  await page.locator('input[type="file"]').setInputFiles({
    name: 'long.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(briefing)),
  });
  await expect(page.getByRole('textbox', { name: 'Title of the briefing' })).toHaveValue(
    'More than a page',
  );
  await page.getByRole('button', { name: 'Print or save as PDF' }).click();
  await page.getByRole('checkbox', { name: /notes/ }).check();
  await page.getByRole('button', { name: 'Print', exact: true }).click();
  await page.waitForFunction(() => document.documentElement.dataset.printed === 'yes');
  const scenes = page.locator('[data-scene]');
  const cut = await scenes.evaluateAll((sections) =>
    sections.map((section) =>
      [section, ...section.querySelectorAll('[data-live], [data-words], [data-notes]')].some(
        (part) =>
          getComputedStyle(part).overflow !== 'visible' &&
          part.scrollHeight > part.clientHeight + 4,
      ),
    ),
  );
  expect(cut).toEqual([false, false, false, false, true]);
  for (const last of ['LASTNOTE', 'LASTBESIDE', 'LASTABOVE'])
    await expect(scenes.filter({ hasText: last })).toHaveCount(1);
  await expect(
    scenes
      .getByText('This view is longer than the page', { exact: false })
      .filter({ visible: true }),
  ).toHaveCount(1);
  // The lanes alone fill three.
  const sheets = pagesOf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  expect(sheets.length).toBeGreaterThanOrEqual(10);
  expect(new Set(sheets.map(String))).toEqual(new Set(['297,210']));
});

test('a country brief prints on two to four upright pages, whole, with its sources numbered', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await page.addInitScript(() => {
    window.print = () => {
      document.documentElement.dataset.printed = 'yes';
    };
  });
  for (const host of ['SLB', 'KEN']) {
    await page.goto(`?view=host&host=${host}`);
    await page.getByRole('button', { name: 'Country brief' }).click();
    await page.waitForFunction(() => document.documentElement.dataset.printed === 'yes');
    const brief = page.locator('[data-brief]');
    const wide = await brief.evaluate((element) => element.scrollWidth - element.clientWidth);
    expect(wide).toBeLessThanOrEqual(0);
    const text = await brief.innerText();
    for (const part of ['Over time', 'Records', 'Sources', 'Cautions', 'Cite as', 'CC BY 4.0'])
      expect(text).toContain(part);
    const rows = await brief.locator('tbody tr').count();
    expect(rows).toBeGreaterThan(10);
    const numbers = await brief.locator('tbody tr td:last-child').allInnerTexts();
    const last = Math.max(
      ...numbers.flatMap((cell) => cell.split('of')[0]!.split(',').map(Number)),
    );
    expect(await brief.locator('ol > li').filter({ hasText: 'http' }).count()).toBe(last);
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    const sizes = pagesOf(pdf);
    expect(sizes.length).toBeGreaterThanOrEqual(2);
    expect(sizes.length).toBeLessThanOrEqual(4);
    expect(sizes).toEqual(sizes.map(() => [210, 297]));
  }
});
