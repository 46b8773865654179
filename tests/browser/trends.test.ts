import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import {
  changesOf,
  compareChanges,
  newestFirst,
  spansSince,
} from '../../src/atlas/figures/changes';
import { formatDate } from '../../src/atlas/record/dates';
import { regionsOfHosts } from '../../src/atlas/record/regions';
import type { Initiative } from '../../src/atlas/record/schema';
import { dataset, expect, expectAccessible, inBothThemes, test } from './support/test';

const all = dataset();
const { date: datasetDay } = JSON.parse(readFileSync('data/dataset.json', 'utf8')) as {
  date: string;
};
const number = (value: number) => value.toLocaleString('en-GB');
const events = (count: number) => `${number(count)} event${count === 1 ? '' : 's'}`;

const spansOf = (since: string | null) => spansSince(since, datasetDay)!;
const compared = (records: readonly Initiative[], since: string | null) =>
  compareChanges(records.flatMap(changesOf), spansOf(since));
const isOf = (provider: string) => (record: Initiative) => record.provider === provider;
const heading = (page: Page) => page.getByRole('heading', { name: /newest first$/ });

test('what changed in the last twelve months, and a bar shows the events behind it', async ({
  page,
  atlas,
}) => {
  const { now } = compared(all, null);
  await atlas.goto('view=trends');
  await expect(heading(page)).toHaveText(`${events(now.length)}, newest first`);
  await expect(page.getByRole('complementary', { name: 'Caution' })).toContainText(
    'Recent months are found late',
  );
  const newest = newestFirst(now)[0]!;
  const first = page
    .getByRole('region', { name: /newest first/ })
    .getByRole('listitem')
    .first();
  await expect(first).toContainText(formatDate(newest.date));
  await expect(first).toContainText(all.find(({ id }) => id === newest.id)!.title);

  const china = compared(all.filter(isOf('CHN')), null);
  const completed = (changes: typeof now) =>
    changes.filter(({ kind }) => kind === 'completed').length;
  await page
    .getByRole('button', {
      name: `Completed, China: ${events(completed(china.now))}, against ${completed(china.before)} before`,
    })
    .click();
  await expect(heading(page)).toHaveText(
    `${events(completed(china.now))}: completed, newest first`,
  );
  expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({
    view: 'trends',
    provider: 'china',
    change: 'completed',
  });
  await page.getByRole('button', { name: /^Completed, China: / }).click();
  await expect(heading(page)).toHaveText(`${events(now.length)}, newest first`);
});

test('by keyboard alone: another day, a region’s reviews, the record and back', async ({
  page,
  atlas,
}) => {
  const since = '2019-01-01';
  const pacific = all.filter(({ hosts }) => regionsOfHosts(hosts).includes('pacific'));
  await atlas.goto('view=trends');
  await page.getByRole('radio', { name: '12 months' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => new URL(page.url()).searchParams.get('since')).toBe(since);
  await expect(heading(page)).toHaveText(
    `${events(compared(all, since).now.length)}, newest first`,
  );

  const day = page.getByLabel('Since', { exact: true });
  await day.fill('2022-04-21');
  await day.press('Enter');
  const { now, before } = compared(pacific, '2022-04-21');
  const reviewed = (changes: typeof now) => changes.filter(({ kind }) => kind === 'reviewed');
  const bar = page.getByRole('button', {
    name: `Pacific, Reviewed: ${events(reviewed(now).length)}, against ${reviewed(before).length} before`,
  });
  await bar.focus();
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText(`${events(reviewed(now).length)}: reviewed, newest first`);
  const link = page
    .getByRole('region', { name: /newest first/ })
    .getByRole('listitem')
    .getByRole('link')
    .first();
  const title = await link.innerText();
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article', { name: title })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('article')).toHaveCount(0);
  await expect(link).toBeFocused();
});

test('as a table it has the same numbers, and nothing for axe to find in either form', async ({
  page,
  atlas,
}) => {
  await atlas.goto('view=trends&since=2024');
  await expect(heading(page)).toBeVisible();
  await inBothThemes(page, () => expectAccessible(page));
  await page.getByRole('button', { name: 'View as table' }).click();
  const counts = ['CHN', 'USA', 'AUS'].flatMap((provider) => {
    const { now, before } = compared(all.filter(isOf(provider)), '2024');
    return [now, before].map((list) => list.filter(({ kind }) => kind === 'began').length);
  });
  await expect(page.getByRole('row', { name: /^Began / }).getByRole('cell')).toHaveText(
    counts.map(number),
  );
  // The rest of the page, which is long, is the same as before.
  const changed = 'main section[aria-labelledby^="by-"], main button[aria-pressed]';
  expect(await page.locator(changed).count()).toBeGreaterThan(2);
  await inBothThemes(page, () => expectAccessible(page, changed));
});

test('a phone shows the same without scrolling sideways', async ({ page, atlas }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await atlas.goto('view=trends&since=2014-01-01&region=pacific');
  await expect(heading(page)).toBeVisible();
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0);
  await inBothThemes(page, () => expectAccessible(page));
});

test('a day after the dataset’s is told, and the last twelve months are shown', async ({
  page,
  atlas,
}) => {
  await atlas.goto('view=trends&since=2030-01-01');
  await expect(page.getByRole('alert')).toContainText('1 January 2030 lies after');
  await expect(heading(page)).toHaveText(`${events(compared(all, null).now.length)}, newest first`);
});

test('a term in a record opens its definition with its source; Escape closes that first', async ({
  page,
  atlas,
}) => {
  await atlas.goto('id=fj-us-2018-shiprider-agreement');
  const article = page.getByRole('article');
  const term = article.getByRole('button', { name: /^shiprider/i }).first();
  await term.focus();
  await page.keyboard.press('Enter');
  const definition = page.getByRole('group', { name: 'Definition of Shiprider agreement' });
  await expect(definition).toBeVisible();
  await expect(definition.getByRole('link')).toHaveAttribute(
    'href',
    'https://canzps.georgetown.edu/2024/03/06/shiprider-agreements-making-headway/',
  );
  await inBothThemes(page, () => expectAccessible(page));
  await page.keyboard.press('Escape');
  await expect(definition).toBeHidden();
  await expect(article).toBeVisible();
  await expect(term).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(article).toHaveCount(0);
});
