import { spawnSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import { dataset, expect, test } from './support/test';

const all = dataset();

/** What a page is worked with, and not what it says: paper goes without. */
const TOOLS = [
  'nav',
  'form',
  'select',
  'progress',
  '.button',
  '[data-no-picture]',
  'label:has(select)',
  '[popover]',
  '[role="radiogroup"]',
  'button[popovertarget]:not([data-word])',
  'a[href="#content"], a[href="#list"]',
].join(', ');

/** How often each word can be read on the page as it stands, its tools left aside. */
const readable = (page: Page) =>
  page.evaluate((tools) => {
    const counts: Record<string, number> = {};
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (texts.nextNode()) {
      const text = texts.currentNode as Text;
      const parent = text.parentElement!;
      if (parent.closest(`${tools}, script, style, [inert]`)) continue;
      range.selectNodeContents(text);
      const box = range.getBoundingClientRect();
      // What is only spoken lies in one pixel.
      if (box.width === 0 || parent.offsetWidth === 1 || !parent.checkVisibility()) continue;
      if (parent.closest('.hidden')) continue;
      for (const word of text.data.split(/[^\p{L}\p{N}]+/u))
        if (word) counts[word] = (counts[word] ?? 0) + 1;
    }
    return counts;
  }, TOOLS);

/** The words of the screen that paper has not, each as often as it misses. */
async function lost(page: Page) {
  const screen = await readable(page);
  await page.emulateMedia({ media: 'print' });
  await page.waitForTimeout(300);
  const paper = await readable(page);
  await page.emulateMedia({ media: 'screen' });
  return Object.entries(screen)
    .filter(([word, count]) => (paper[word] ?? 0) < count)
    .map(([word, count]) => `${word} ${count - (paper[word] ?? 0)}`);
}

const RECORD = 'fj-cn-2011-police-mou';
const VIEWS = [
  '',
  'region=pacific&type=training',
  `id=${RECORD}`,
  'view=compare',
  'view=contested',
  'view=trends',
  'view=trends&trends=pull-backs&region=pacific',
  `view=trends&since=2019-01-01&id=${RECORD}`,
  'view=data&region=pacific&provider=australia',
  'view=about',
  'view=host',
  'view=host&host=SLB',
  'view=quality',
  'view=reuse',
  'view=briefing',
  'view=briefing&briefing=founding',
];
for (const query of VIEWS)
  test(`no word of ${query || 'the first view'} is lost on paper`, async ({ page }) => {
    await page.goto(query && `?${query}`);
    await page.waitForLoadState('networkidle');
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
    expect(await lost(page)).toEqual([]);
  });

test('lists are printed whole up to what is told', async ({ page }) => {
  await page.goto('?view=data&region=pacific');
  await expect(page.getByRole('table')).toBeVisible();
  const pacific = Number(/\d+/.exec(await page.getByRole('status').innerText())![0]);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('tbody tr')).toHaveCount(pacific);
  await page.emulateMedia({ media: 'screen' });

  await page.goto('');
  const list = page.getByRole('region', { name: 'List of initiatives' });
  await expect(list.getByRole('listitem').first()).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(list.getByRole('listitem')).toHaveCount(500);
  await expect(list).toContainText(
    `The first 500 of ${all.length.toLocaleString('en-GB')} are printed`,
  );
});

test('a record is on its pages once, whole, with date, address and page numbers', async ({
  page,
}) => {
  test.skip(spawnSync('pdftotext', ['-v']).error !== undefined, 'pdftotext is not installed');
  const record = all.find(({ id }) => id === RECORD)!;
  for (const query of [`?id=${RECORD}`, `?view=trends&id=${RECORD}`]) {
    await page.goto(query);
    await expect(page.getByText(`${record.sources.length} sources`)).toBeVisible();
    await expect(
      page.getByRole('article').getByRole('button', { name: 'Ministry of Public Security' }),
    ).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByText(/^Printed on/)).toBeVisible();
    await page.emulateMedia({ media: null });
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    const { stdout } = spawnSync('pdftotext', ['-layout', '-', '-'], { input: pdf });
    const text = stdout.toString().replaceAll(/\s+/g, ' ');
    const times = (words: string) => text.split(words).length - 1;
    expect(times(`Record ${RECORD}`)).toBe(1);
    expect(times('What happened')).toBe(1);
    expect(text).toMatch(/China['’]s Ministry of Public Security/);
    expect(text).toMatch(/Printed on \d+ \w+ \d{4}, dataset/);
    expect(text).toContain(query);
    const pages = stdout.toString().split('\f').length - 1;
    for (let number = 1; number <= pages; number += 1)
      expect(text.match(new RegExp(`Policing Atlas ${number} ?/ ?${pages}`, 'g'))).toHaveLength(1);
  }
});
