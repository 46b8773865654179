import { expect, expectAccessible, inBothThemes, test } from './support/test';

/** Every state of Explore that a reader may meet, and what must be there before it is judged. */
const STATES: readonly { name: string; query: string }[] = [
  { name: 'the whole', query: '' },
  { name: 'a region', query: 'region=pacific&provider=china,australia&from=2019' },
  { name: 'a record', query: 'region=pacific&id=fj-cn-2011-police-mou' },
  { name: 'nothing', query: 'type=station&provider=australia' },
  { name: 'a broken address', query: 'colour=red' },
  { name: 'by type', query: 'by=type&measure=cumulative&tint=leader' },
  { name: 'by evidence', query: 'by=evidence&measure=in-force' },
  { name: 'one host, close', query: 'host=SLB' },
];

const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

for (const { name, query } of STATES)
  for (const size of SIZES)
    test(`${name} at ${size.width} has nothing for axe to find`, async ({ page, atlas }) => {
      await page.setViewportSize(size);
      await inBothThemes(page, async () => {
        await atlas.goto(query);
        await expect(page.getByRole('region', { name: 'Timeline' })).toBeVisible();
        await expectAccessible(page);
      });
    });

for (const menu of ['Provider', 'Evidence', 'Years', 'Host', 'Theme'])
  test(`the ${menu} menu has nothing for axe to find`, async ({ page, atlas }) => {
    await inBothThemes(page, async () => {
      await atlas.goto();
      await page.getByRole('button', { name: menu, exact: true }).click();
      await expectAccessible(page);
    });
  });

test('the filters of a phone have nothing for axe to find', async ({ page, atlas }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await inBothThemes(page, async () => {
    await atlas.goto();
    await page.getByRole('button', { name: 'Filters' }).click();
    await page.getByText('Region', { exact: true }).first().click();
    await expectAccessible(page);
  });
});

for (const theme of ['High contrast', 'Projector'])
  test(`the theme ${theme} has nothing for axe to find and is kept`, async ({ page, atlas }) => {
    await atlas.goto();
    await page.getByRole('button', { name: 'Theme' }).click();
    await page.getByRole('radio', { name: theme }).check();
    await page.reload();
    await expect(page.getByRole('region', { name: 'Timeline' })).toBeVisible();
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBeTruthy();
  });

for (const [width, height] of [
  [360, 740],
  [720, 450],
  [1024, 768],
  [2560, 1440],
] as const)
  test(`nothing scrolls sideways at ${width} × ${height}`, async ({ page, atlas }) => {
    await page.setViewportSize({ width, height });
    for (const query of ['', 'region=pacific&id=fj-cn-2011-police-mou']) {
      await atlas.goto(query);
      await expect(page.getByRole('region', { name: 'Timeline' })).toBeAttached();
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
      ).toBeLessThanOrEqual(0);
    }
  });
