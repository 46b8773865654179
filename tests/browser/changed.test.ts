import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { changesOf, compareChanges, spansSince } from '../../src/atlas/figures/changes';
import type { ChangeKind } from '../../src/atlas/record/changeKinds';
import type { Initiative } from '../../src/atlas/record/schema';
import { dataset, expect, expectAccessible, inBothThemes, test } from './support/test';

const all = dataset();
const { date: datasetDay } = JSON.parse(readFileSync('data/dataset.json', 'utf8')) as {
  date: string;
};
const hostsOf = (records: readonly Initiative[]) =>
  new Set(records.flatMap((record) => record.hosts)).size;

/** The records of which Trends counts an event of this kind since a date. */
const changedSince = (since: string, kind: ChangeKind) => {
  const { now } = compareChanges(all.flatMap(changesOf), spansSince(since, datasetDay)!);
  const ids = new Set(now.filter((change) => change.kind === kind).map(({ id }) => id));
  return all.filter(({ id }) => ids.has(id));
};
const countsOf = (records: readonly Initiative[]) => ({
  shown: records.length,
  all: all.length,
  hosts: hostsOf(records),
});
const query = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);

test('by keyboard alone: what was suspended since January 2024, where, and back', async ({
  page,
  atlas,
}) => {
  const suspended = changedSince('2024-01', 'suspended');
  const denied = changedSince('2024-01', 'denied');
  await atlas.goto();
  await page.getByRole('button', { name: 'When', exact: true }).focus();
  await page.keyboard.press('Enter');
  const menu = page.getByRole('group', { name: 'When', exact: true });
  await menu.getByText('Changed between two dates').focus();
  await page.keyboard.press('Enter');
  await expect(menu.getByLabel('Changed from')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(menu.getByLabel('Changed from')).toBeFocused();
  await page.keyboard.type('2024-01');
  await page.keyboard.press('Enter');
  await expect.poll(() => query(page)).toEqual({ changed: '2024-01..now' });
  const box = menu.getByRole('checkbox', { name: `Suspended ${suspended.length}`, exact: true });
  await box.focus();
  await page.keyboard.press('Space');
  await expect.poll(() => query(page)).toEqual({ changed: '2024-01..now', what: 'suspended' });
  await expect.poll(() => atlas.counts()).toEqual(countsOf(suspended));
  // What another kind would give does not change with what is chosen.
  await expect(
    menu.getByRole('checkbox', { name: `Denied ${denied.length}`, exact: true }),
  ).toBeVisible();
  await inBothThemes(page, () => expectAccessible(page, '[popover]:popover-open'));
  await page.keyboard.press('Escape');

  await expect(
    page.getByRole('status').filter({ hasText: 'suspended since January 2024' }),
  ).toBeVisible();
  await expect(
    page.getByRole('heading', { name: `${suspended.length} initiatives` }),
  ).toBeVisible();
  await expect(page.locator('.leaflet-container [data-symbol]').first()).toBeVisible();
  await expect(page.getByRole('region', { name: 'Timeline' })).toContainText(' began in ');
  await inBothThemes(page, () => expectAccessible(page));

  await page.reload();
  await expect.poll(() => atlas.counts()).toEqual(countsOf(suspended));
  await page.goBack();
  await expect.poll(() => query(page)).toEqual({ changed: '2024-01..now' });
  await page.goForward();
  await expect.poll(() => query(page)).toEqual({ changed: '2024-01..now', what: 'suspended' });
  await page
    .getByRole('button', { name: 'Remove What happened: suspended since January 2024' })
    .press('Enter');
  await expect.poll(() => atlas.counts()).toEqual(countsOf(all));
  expect(query(page)).toEqual({});
});

test('a kind of event in Trends is followed on the map, with the same records', async ({
  page,
  atlas,
}) => {
  const upheld = changedSince('2019-01-01', 'upheld');
  await atlas.goto('view=trends&since=2019-01-01&change=upheld');
  await page.getByRole('link', { name: 'See on the map' }).click();
  await expect
    .poll(() => query(page))
    .toEqual({ changed: `2019-01-01..${datasetDay}`, what: 'upheld' });
  await expect.poll(() => atlas.counts()).toEqual(countsOf(upheld));
});

test('the records are read only when what happened is asked for', async ({ page, atlas }) => {
  const read: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/details/')) read.push(request.url());
  });
  await atlas.goto('region=europe');
  await expect(page.locator('.leaflet-container [data-symbol]').first()).toBeVisible();
  expect(read).toEqual([]);
  await page.getByRole('button', { name: 'When', exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'From year' })).toBeVisible();
  expect(read).toEqual([]);
  await page.getByText('Changed between two dates').click();
  await expect(page.getByRole('checkbox', { name: /^Denied \d+$/ })).toBeVisible();
  expect(read.length).toBeGreaterThan(0);
});

test('a date that is none is told, and what nothing fits can be dropped', async ({
  page,
  atlas,
}) => {
  await atlas.goto('changed=2024-13..now&what=suspended,parade');
  await expect(page.getByRole('alert')).toContainText('changed=2024-13..now, what=parade');
  await expect(page.getByRole('status').filter({ hasText: 'suspended at any time' })).toBeVisible();

  await atlas.goto('changed=1901..1902&type=forum');
  await page.getByRole('button', { name: 'Clear What happened' }).click();
  await expect.poll(() => query(page)).toEqual({ type: 'forum' });
});

test('an embed and a phone have it too', async ({ page, atlas }) => {
  const suspended = changedSince('2024-01', 'suspended');
  await atlas.goto('changed=2024-01..now&what=suspended&embed=yes');
  expect(await atlas.counts()).toEqual(countsOf(suspended));
  await expect(page.getByRole('contentinfo')).toContainText('suspended since January 2024');

  await page.setViewportSize({ width: 390, height: 844 });
  await atlas.goto();
  await page.getByRole('button', { name: 'Filters' }).click();
  const sheet = page.getByRole('dialog', { name: 'Filters' });
  await sheet.getByText('When', { exact: true }).click();
  await sheet.getByText('Changed between two dates').click();
  await sheet.getByLabel('Changed from').fill('2024-01');
  await sheet.getByLabel('Changed from').press('Enter');
  await sheet.getByRole('checkbox', { name: `Suspended ${suspended.length}`, exact: true }).check();
  await inBothThemes(page, () => expectAccessible(page, 'dialog[open]'));
  await sheet.getByRole('button', { name: 'Show the result' }).click();
  await expect.poll(() => atlas.counts()).toEqual(countsOf(suspended));
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0);
});
