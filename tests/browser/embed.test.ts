import { expect, expectAccessible, inBothThemes, test } from './support/test';

test('a view in another page is the view alone, with what it is and the way to the atlas', async ({
  page,
  atlas,
}) => {
  await atlas.goto('region=pacific&embed=yes');
  await expect(page.getByRole('banner')).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Filters' })).toHaveCount(0);
  await expect(page.locator('button[popovertarget]')).toHaveCount(0);
  await expect(page.getByRole('button', { name: /: [\d,]+ initiatives; / }).first()).toBeVisible();
  const foot = page.getByRole('contentinfo');
  await expect(foot).toHaveText(
    /^Region: Pacific.*Policing Atlas, version \d+\.\d+\.\d+Open in the atlas/,
  );
  expect((await foot.boundingBox())!.height).toBeLessThan(40);
  await expect(foot.getByRole('link')).toHaveAttribute('href', '?region=pacific');
  await inBothThemes(page, () => expectAccessible(page));
});

for (const view of [
  'compare',
  'contested',
  'trends',
  'trends&trends=pull-backs',
  'data',
  'about',
  'host&host=FJI',
])
  test(`${view} can be embedded`, async ({ page }) => {
    await page.goto(`?view=${view}&embed=yes`);
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
    await expect(page.getByRole('banner')).toHaveCount(0);
    await expect(page.getByRole('contentinfo').getByRole('link')).toBeVisible();
  });

test('the code for a page of one’s own holds the view as it stands, and shows it', async ({
  page,
  atlas,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await atlas.goto('type=training');
  await page.getByRole('button', { name: 'Embed this view' }).click();
  await page.getByRole('button', { name: 'Copy the code' }).click();
  const code = await page.evaluate(() => navigator.clipboard.readText());
  const address = new URL('?type=training&embed=yes', page.url()).href.replaceAll('&', '&amp;');
  expect(code).toContain(`<iframe src="${address}" title="Type: Training ·`);
  expect(code).toMatch(/ height="\d{3,4}" loading="lazy"/);
  const shown = page.frameLocator('iframe');
  await expect(shown.getByRole('status')).toHaveText(/^Showing /);
  await expect(shown.getByRole('banner')).toHaveCount(0);
});

test('the map of an embed leaves the wheel to the page', async ({ page, atlas }) => {
  await page.setViewportSize({ width: 900, height: 600 });
  await atlas.goto('embed=yes');
  // Of the map that can be moved, not of the one that stands in for it.
  const symbol = page.locator('.leaflet-container [data-symbol]').first();
  await expect(symbol).toBeVisible();
  const before = (await symbol.boundingBox())!;
  const box = (await page.locator('.leaflet-container').boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.wheel(0, 100);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(100);
  const after = (await symbol.boundingBox())!;
  // A symbol stands on whole pixels of its panel, which may begin between two.
  expect({ ...after, y: 0 }).toEqual({ ...before, y: 0 });
  expect(Math.abs(after.y - (before.y - 100))).toBeLessThanOrEqual(1);
});
