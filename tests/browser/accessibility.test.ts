import type { Page } from '@playwright/test';
import { regionsOfHosts } from '../../src/atlas/record/regions';
import { dataset, expect, expectAccessible, inBothThemes, test } from './support/test';

/** Every state of Explore that a reader may meet. */
const STATES: readonly { name: string; query: string }[] = [
  { name: 'the whole', query: '' },
  { name: 'a region', query: 'region=pacific&provider=china,australia&from=2019' },
  { name: 'a crowded region', query: 'region=europe&by=evidence&measure=in-force' },
  { name: 'a record', query: 'region=pacific&id=fj-cn-2011-police-mou' },
  { name: 'nothing, at a broken address', query: 'type=station&provider=australia&colour=red' },
  { name: 'one host, close', query: 'host=SLB&by=type&measure=cumulative&tint=leader' },
];

// Each test looks at several states of a page, which the usual time is too short for on a busy machine.
test.slow();

const SIZES = [
  { width: 1440, height: 900 },
  // Between these two only the room changes, not what has which colour: one theme is enough.
  { width: 1280, height: 720, light: true },
  { width: 390, height: 844 },
];

/** Until what follows a new size, with its short delays, has been painted. */
const settled = (page: Page) =>
  page.evaluate(
    () =>
      new Promise((done) => {
        setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(done)), 400);
      }),
  );

// One page a state: sizes and themes follow each other on it.
for (const { name, query } of STATES)
  test(`${name}: nothing for axe to find, at any size, in either theme`, async ({
    page,
    atlas,
  }) => {
    await page.setViewportSize(SIZES[0]!);
    await atlas.goto(query);
    await expect(page.getByRole('region', { name: 'Timeline' })).toBeVisible();
    for (const { width, height, light } of SIZES)
      await test.step(`${width} × ${height}`, async () => {
        await page.setViewportSize({ width, height });
        await settled(page);
        if (light) await expectAccessible(page);
        else await inBothThemes(page, () => expectAccessible(page));
      });
  });

test('the menus and the filters of a phone: nothing for axe to find', async ({ page, atlas }) => {
  await atlas.goto('region=pacific');
  for (const menu of ['Provider', 'Evidence', 'When', 'Host', 'Theme'])
    await test.step(menu, async () => {
      await page.getByRole('button', { name: menu, exact: true }).click();
      await expect(page.locator(':popover-open')).toBeVisible();
      // The page around it is judged in the states above.
      await inBothThemes(page, () => expectAccessible(page, ':popover-open'));
      await page.keyboard.press('Escape');
    });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('button', { name: 'Filters' }).click();
  await page.getByText('Region', { exact: true }).first().click();
  await inBothThemes(page, () => expectAccessible(page));
});

test('the themes for high contrast and projectors: nothing for axe to find, and kept', async ({
  page,
  atlas,
}) => {
  for (const theme of ['High contrast', 'Projector']) {
    await atlas.goto();
    await page.getByRole('button', { name: 'Theme' }).click();
    await page.getByRole('radio', { name: theme }).check();
    await page.reload();
    await expect(page.getByRole('region', { name: 'Timeline' })).toBeVisible();
    await settled(page);
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBeTruthy();
  }
});

test('nothing scrolls sideways from 360 to 2560 px, nor at 200 % zoom', async ({ page, atlas }) => {
  for (const query of ['', 'region=pacific&id=fj-cn-2011-police-mou']) {
    await atlas.goto(query);
    await expect(page.getByRole('region', { name: 'Timeline' })).toBeAttached();
    for (const [width, height] of [
      [360, 740],
      [720, 450],
      [1024, 768],
      [2560, 1440],
    ] as const) {
      await page.setViewportSize({ width, height });
      await settled(page);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
        `${width} × ${height}`,
      ).toBeLessThanOrEqual(0);
    }
  }
});

test('a policy analyst does it all by keyboard: filters, record, source, back, clear', async ({
  page,
  atlas,
}) => {
  const all = dataset();
  const pressed = (name: RegExp | string) =>
    page.locator(':focus').and(page.getByRole('button', { name }));
  /** Presses a key until what has the focus is so; fails after `most`. */
  const go = async (key: string, there: () => Promise<boolean>, most = 60) => {
    for (let press = 0; press < most; press++) {
      await page.keyboard.press(key);
      if (await there()) return;
    }
    throw new Error(`${key} pressed ${most} times did not lead there`);
  };
  const focused = (role: 'button' | 'checkbox' | 'textbox' | 'link', name: RegExp) => async () =>
    (await page.locator(':focus').and(page.getByRole(role, { name })).count()) === 1;

  await atlas.goto();
  // The skip link is first, and leads past the header to the filters.
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');

  await go('Tab', focused('button', /^Provider$/), 3);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('checkbox', { name: /^China / })).toBeVisible();
  await go('Tab', focused('checkbox', /^China /), 3);
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  await expect(pressed(/^Provider$/)).toHaveCount(1);

  await go('Tab', focused('button', /^Region$/), 2);
  await page.keyboard.press('Enter');
  await go('Tab', focused('checkbox', /^Pacific /), 3);
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');

  await go('Tab', focused('button', /^When$/), 5);
  await page.keyboard.press('Enter');
  await go('Tab', focused('textbox', /^From year$/), 3);
  await page.keyboard.type('2019');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  const shown = all.filter(
    ({ provider, hosts, start }) =>
      provider === 'CHN' &&
      regionsOfHosts(hosts).includes('pacific') &&
      Number(start.slice(0, 4)) >= 2019,
  );
  await expect.poll(async () => (await atlas.counts()).shown).toBe(shown.length);

  // A chip that is taken out hands its focus on: here to the last that is left, and back it comes.
  await go('Tab', focused('button', /^Remove Years: /), 8);
  await page.keyboard.press('Enter');
  await expect(pressed(/^Remove Region: /)).toHaveCount(1);
  await page.goBack();
  await expect.poll(async () => (await atlas.counts()).shown).toBe(shown.length);

  // On past map, timeline and matrix to the list, a record and its first source.
  const titles = new Set(shown.map(({ title }) => title));
  await go(
    'Tab',
    () => page.evaluate(() => document.activeElement?.closest('li[aria-posinset]') !== null),
    150,
  );
  await page.keyboard.press('Enter');
  const heading = page.getByRole('article').getByRole('heading', { level: 2 });
  await expect(heading).toBeFocused();
  expect(titles).toContain(await heading.innerText());
  await expect(page.getByRole('article').getByRole('heading', { name: /sources?$/ })).toBeVisible();
  await go('Tab', focused('link', /\(opens in a new tab\)$/), 25);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('article')).toHaveCount(0);
  await expect(page.locator('li[aria-posinset] :focus')).toHaveCount(1);

  await go('Shift+Tab', focused('button', /^Clear all$/), 150);
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await atlas.counts()).shown).toBe(all.length);
  await expect(pressed(/^Provider$/)).toHaveCount(1);
});
