import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { describePullBacks, pullBacks } from '../../src/atlas/figures/pullBacks';
import { regionsOfHosts } from '../../src/atlas/record/regions';
import { dataset, expect, expectAccessible, inBothThemes, test } from './support/test';
import { foundingScenes } from './support/present';

const all = dataset();
const pacific = all.filter(({ hosts }) => regionsOfHosts(hosts).includes('pacific'));
const FIJI = all.find(({ id }) => id === 'fj-cn-2011-police-mou')!;
const list = (page: Page) => page.getByRole('region', { name: /cases? found/ });

test('a reader finds by keyboard what was pulled back, orders it, opens a case and comes back to it', async ({
  page,
  atlas,
}) => {
  await atlas.goto('view=trends');
  await page.getByRole('radio', { name: 'What changed' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/view=trends&trends=pull-backs$/);
  await expect(page.getByRole('heading', { level: 3 }).first()).toHaveText(
    describePullBacks(pullBacks(all)).title,
  );

  await atlas.goto('view=trends&trends=pull-backs&region=pacific');
  const cases = pullBacks(pacific);
  await expect(page.getByRole('heading', { level: 3 }).first()).toHaveText(
    describePullBacks(cases).title,
  );
  await expect(list(page).getByRole('article').first()).toHaveAccessibleName(
    cases[0]!.record.title,
  );
  await page.getByRole('radio', { name: 'Latest first' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/cases=decided/);
  await expect(list(page).getByRole('heading', { level: 4 }).nth(1)).toHaveText(
    /^The host decided \d+ cases?$/,
  );

  const fiji = list(page).getByRole('article', { name: FIJI.title });
  await expect(fiji).toContainText(FIJI.response!);
  await expect(fiji).toContainText('Suspended January 2023; reviewed June 2023; upheld 15 March');
  const link = fiji.getByRole('link', { name: FIJI.title });
  await link.focus();
  await page.keyboard.press('Enter');
  const sheet = page
    .getByRole('article', { name: FIJI.title })
    .filter({ hasText: 'What happened' });
  await expect(sheet.getByRole('heading', { level: 2 })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(link).toBeFocused();
});

test('list, table and phone hold nothing for axe to find, and none scrolls sideways', async ({
  page,
  atlas,
}) => {
  await atlas.goto('view=trends&trends=pull-backs&cases=host&region=pacific');
  await expect(list(page).getByRole('article').first()).toBeVisible();
  await inBothThemes(page, () => expectAccessible(page));
  await page.getByRole('button', { name: 'View as table' }).click();
  await expect(page.getByRole('table', { name: 'Cases of pulling back' })).toBeVisible();
  expect(await page.getByRole('table').getByRole('row').count()).toBe(
    pullBacks(pacific).length + 2,
  );
  await inBothThemes(page, () => expectAccessible(page));

  await page.setViewportSize({ width: 390, height: 844 });
  await atlas.goto('view=trends&trends=pull-backs&region=pacific');
  await expect(list(page).getByRole('article').first()).toBeVisible();
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0);
  await inBothThemes(page, () => expectAccessible(page));
});

test('what is downloaded is what is shown, a line a case; where there is none, that is said', async ({
  page,
  atlas,
}) => {
  await atlas.goto('view=trends&trends=pull-backs&region=pacific');
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download as CSV' }).click();
  const file = await coming;
  expect(file.suggestedFilename()).toBe('policing-atlas-pulled-back.csv');
  const ids = readFileSync(await file.path(), 'utf8')
    .split('\r\n')
    .flatMap((line) => /^([a-z]+-[a-z]+-\d{4}-[a-z0-9-]+),/.exec(line)?.[1] ?? []);
  expect(ids).toEqual(pullBacks(pacific).map(({ record }) => record.id));

  await atlas.goto('view=trends&trends=pull-backs&host=FJI&status=proposed');
  await expect(page.getByText(/^In this filter no such case is found/)).toBeVisible();
});

test('a scene shows the cases it points at in a room, and its link opens the view', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  const scenes = foundingScenes();
  const at = scenes.findIndex(({ layout }) => layout === 'pull-backs');
  await page.goto(`?view=briefing&briefing=founding&scene=${at + 1}`);
  const scene = page.getByRole('article', { name: new RegExp(scenes[at]!.title) });
  const rows = scene.getByRole('listitem').filter({ has: page.getByRole('link') });
  await expect(rows).toHaveCount(scenes[at]!.points!.length);
  await expect(rows.first()).toContainText('Italy: joint patrols');
  await expect(rows.first()).toContainText('Broken off by the host, 19 December 2022');
  await inBothThemes(page, () => expectAccessible(page));
  // Read from the back row, and all of it in sight.
  const small = await scene.evaluate((element) =>
    [...element.querySelectorAll<HTMLElement>('*')]
      .filter((each) => each.checkVisibility({ visibilityProperty: true }))
      .filter((each) => [...each.childNodes].some((node) => node.nodeType === 3))
      .filter((each) => each.getBoundingClientRect().width > 1)
      .filter((each) => parseFloat(getComputedStyle(each).fontSize) < 23.99)
      .map((each) => each.textContent),
  );
  expect(small).toEqual([]);
  await expect(scene.getByText(/^Shown: 4 of \d+ cases found in view/)).toBeInViewport();

  await page.goto(`?${scenes[at]!.address}`);
  await expect(page.getByRole('radio', { name: 'Pulled back' })).toBeChecked();
  await expect(list(page)).toBeVisible();
});

test.describe('where a file cannot be had', () => {
  test.use({ expectedErrors: /Failed to load resource|DataFileError/ });
  test('that is said, and a retry brings the cases', async ({ page }) => {
    let broken = true;
    await page.route('**/data/details/europe.json', (route) =>
      broken ? route.fulfill({ status: 500, body: 'no' }) : route.continue(),
    );
    await page.goto('?view=trends&trends=pull-backs');
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('Could not show what was pulled back');
    broken = false;
    await alert.getByRole('button', { name: 'Try again' }).click();
    await expect(list(page).getByRole('article').first()).toBeVisible();
  });
});
