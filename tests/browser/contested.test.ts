import type { Page } from '@playwright/test';
import { contestedByYear } from '../../src/atlas/figures/contested';
import { toEntry } from '../../src/atlas/files/toEntry';
import { hostName } from '../../src/atlas/places/hosts';
import { regionOfHost } from '../../src/atlas/record/regions';
import { EMPTY_FILTER } from '../../src/atlas/selection/filter';
import { dataset, expect, expectAccessible, inBothThemes, test } from './support/test';

const all = dataset();

/** Hosts with records of two or more providers. */
function contested(records = all): string[] {
  const providers = new Map<string, Set<string>>();
  for (const { hosts, provider } of records)
    for (const host of hosts) providers.set(host, (providers.get(host) ?? new Set()).add(provider));
  return [...providers].filter(([, own]) => own.size > 1).map(([host]) => host);
}
const byName = (a: string, b: string) => a.localeCompare(b, 'en');
const tableOf = (page: Page) => page.getByRole('table', { name: 'Contested hosts', exact: true });

test('an analyst sorts the contested hosts by keyboard, opens one, and comes back to the same', async ({
  page,
  atlas,
}) => {
  const names = contested().map(hostName).sort(byName);
  await atlas.goto('view=contested');
  const table = tableOf(page);
  await expect(table.getByRole('rowheader')).toHaveCount(names.length);
  await expect(page.getByText(`${names.length} contested hosts`)).toBeVisible();

  const sort = table.getByRole('button', { name: 'Host' });
  await sort.focus();
  await page.keyboard.press('Enter');
  await expect(table.getByRole('columnheader', { name: 'Host' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  expect(await table.getByRole('rowheader').allInnerTexts()).toEqual(names);

  await table.getByRole('link', { name: 'Fiji', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Fiji', level: 2 })).toBeVisible();
  await page.goBack();
  await expect(table.getByRole('columnheader', { name: 'Host' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
});

test('map, table and chart show the contested hosts of the filter', async ({ page, atlas }) => {
  const pacific = contested().filter((code) => regionOfHost(code) === 'pacific');
  await atlas.goto('view=contested&region=pacific');
  const table = tableOf(page);
  await expect(table.getByRole('rowheader')).toHaveCount(pacific.length);
  await inBothThemes(page, () => expectAccessible(page));

  // A host is newly contested in a year only where the dates settle which: some have none.
  await page.getByRole('button', { name: 'View as table' }).click();
  const years = page.getByRole('table', { name: 'Contested hosts by year and region' });
  const totals = await years.locator('tbody tr td:last-child').allInnerTexts();
  const newly = contestedByYear(
    all.map(toEntry),
    { ...EMPTY_FILTER, region: ['pacific'] },
    { measure: 'new', today: new Date().toISOString().slice(0, 10) },
  ).reduce((sum, { total }) => sum + total, 0);
  expect(newly).toBeGreaterThan(0);
  expect(newly).toBeLessThanOrEqual(pacific.length);
  expect(totals.reduce((sum, total) => sum + Number(total), 0)).toBe(newly);
  await expectAccessible(page);

  // A symbol of the map is the host filter, here as in Explore.
  await page
    .getByRole('group', { name: 'Symbols on the map' })
    .getByRole('button', { name: /^Papua New Guinea/ })
    .click();
  await expect(table.getByRole('rowheader')).toHaveText(['Papua New Guinea']);
  await page.getByRole('button', { name: 'Remove Host: Papua New Guinea' }).click();
  await expect(table.getByRole('rowheader')).toHaveCount(pacific.length);

  // How the land is tinted stays with the address.
  const legend = page.getByRole('button', { name: 'Key', exact: true });
  await legend.click();
  await expect(page.getByRole('radio', { name: 'Who leads' })).toBeChecked();
  await page.getByText('Tint by count', { exact: true }).click();
  await expect(page).toHaveURL(/tint=count/);
  await page.reload();
  await legend.click();
  await expect(page.getByRole('radio', { name: 'Tint by count' })).toBeChecked();

  // One provider alone contests nothing.
  await atlas.goto('view=contested&provider=china');
  await expect(page.getByText('no host has records of two providers')).toBeVisible();
  await page.getByRole('link', { name: 'Show all providers' }).click();
  await expect(page).toHaveURL(/[?]view=contested$/);
});

test('one press leaves the hosts where all three are, another those where all three train', async ({
  page,
  atlas,
}) => {
  const hostsOfAll = (records: typeof all) => {
    const providers = new Map<string, Set<string>>();
    for (const { hosts, provider } of records)
      for (const host of hosts)
        providers.set(host, (providers.get(host) ?? new Set()).add(provider));
    return [...providers].flatMap(([host, own]) => (own.size === 3 ? [hostName(host)] : []));
  };
  await atlas.goto('view=contested');
  const choices = page.getByRole('list', { name: 'Hosts where all three are present' });
  const any = hostsOfAll(all);
  await expect(choices.getByRole('listitem').first()).toHaveText(
    `With records of any type ${any.length}`,
  );
  await choices.getByRole('link', { name: 'With records of any type' }).click();
  await expect(page).toHaveURL(/present=china,united-states,australia/);
  await expect(tableOf(page).getByRole('rowheader')).toHaveCount(any.length);

  const training = hostsOfAll(all.filter(({ type }) => type === 'training'));
  await expect(choices.getByRole('listitem').filter({ hasText: 'Training' })).toHaveText(
    `Training ${training.length}`,
  );
  await choices.getByRole('link', { name: 'Training' }).click();
  await expect(page).toHaveURL(/type=training/);
  await expect(tableOf(page).getByRole('rowheader')).toHaveCount(training.length);
  expect((await tableOf(page).getByRole('rowheader').allInnerTexts()).sort(byName)).toEqual(
    training.sort(byName),
  );
});

test('what did not go on in a host leads to its cases', async ({ page, atlas }) => {
  await atlas.goto('view=contested&region=pacific');
  const table = tableOf(page);
  const link = table.getByRole('link', { name: /the cases of China in Fiji$/ });
  await expect(link).toHaveText(/^1 broken off/);
  await link.click();
  await expect(page.getByRole('radio', { name: 'Pulled back' })).toBeChecked();
  await expect(page.getByRole('heading', { level: 3 }).first()).toHaveText(
    /^\d+ cases? found: 1 broken off /,
  );
});

test('on a phone the rows are stacked and nothing scrolls sideways', async ({ page, atlas }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await atlas.goto('view=contested&region=southeast-asia');
  await expect(tableOf(page)).toBeVisible();
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0);
  await inBothThemes(page, () => expectAccessible(page));
});
