import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/test';

const scrolled = (page: Page) => page.evaluate(() => window.scrollY);
const mapOf = (page: Page) => page.locator('.leaflet-container');
const zoomOf = (page: Page) => Number(new URL(page.url()).searchParams.get('map')?.split(',')[2]);

/** Waits for the map that moves: its symbols come a moment after those of the first one. */
const drawn = (page: Page) => expect(mapOf(page).locator('[data-symbol]').first()).toBeVisible();

/** A point of the map that no symbol and no control stands on: in the south of the Indian Ocean or the Pacific. */
async function seaOf(map: Locator) {
  const { x, y, width, height } = (await map.boundingBox())!;
  return { x: x + width * 0.62, y: y + height * 0.62 };
}

for (const [name, query, width] of [
  ['Contested', 'view=contested', 1440],
  ['Explore in a narrow window', '', 1024],
] as const)
  test(`the wheel over the map of ${name} scrolls the page, and moves the map when asked to`, async ({
    page,
    atlas,
  }) => {
    await page.setViewportSize({ width, height: 768 });
    await atlas.goto(query);
    const map = mapOf(page);
    await drawn(page);
    await map.scrollIntoViewIfNeeded();
    const before = await scrolled(page);
    let sea = await seaOf(map);
    await page.mouse.move(sea.x, sea.y);
    await page.mouse.wheel(0, 100);
    await expect.poll(() => scrolled(page)).toBe(before + 100);
    await expect(page.getByText(/while you scroll, or click the map first/)).toBeVisible();
    expect(new URL(page.url()).searchParams.has('map')).toBe(false);

    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -100);
    await page.keyboard.up('Control');
    await expect.poll(() => zoomOf(page)).toBeGreaterThan(0);
    const closer = zoomOf(page);

    // Chosen by a click it has the wheel to itself, until Escape.
    const here = await scrolled(page);
    sea = await seaOf(map);
    await page.mouse.click(sea.x, sea.y);
    await expect(page.getByText(/The wheel now zooms the map/)).toBeVisible();
    await page.mouse.wheel(0, -100);
    await expect.poll(() => zoomOf(page)).toBeGreaterThan(closer);
    expect(await scrolled(page)).toBe(here);
    await page.keyboard.press('Escape');
    await page.mouse.wheel(0, -50);
    await expect.poll(() => scrolled(page)).toBe(here - 50);
  });

test('where Explore fills the window the wheel zooms the map', async ({ page, atlas }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await atlas.goto();
  await drawn(page);
  const sea = await seaOf(mapOf(page));
  await page.mouse.move(sea.x, sea.y);
  await page.mouse.wheel(0, -100);
  await expect.poll(() => zoomOf(page)).toBeGreaterThan(0);
  expect(await scrolled(page)).toBe(0);
});

test('a page that scrolled for a moment leaves the wheel to the map', async ({ page, atlas }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await atlas.goto();
  await drawn(page);
  await page.evaluate(() => {
    const tall = document.createElement('div');
    tall.id = 'tall';
    tall.style.cssText = 'position: absolute; top: 0; width: 1px; height: 3000px';
    document.body.append(tall);
  });
  await page.setViewportSize({ width: 1440, height: 890 });
  await expect(page.getByRole('region', { name: 'Map' })).toHaveAttribute('data-page-scrolls');
  await page.evaluate(() => document.querySelector('#tall')!.remove());
  const sea = await seaOf(mapOf(page));
  await page.mouse.move(sea.x, sea.y);
  await page.mouse.wheel(0, -100);
  await expect.poll(() => zoomOf(page)).toBeGreaterThan(0);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('one finger scrolls the page and two move the map', async ({ page, atlas }) => {
    await atlas.goto();
    const map = mapOf(page);
    await drawn(page);
    const { x, y } = await seaOf(map);
    const hand = await page.context().newCDPSession(page);
    const swipe = async (fingers: (step: number) => { x: number; y: number }[]) => {
      const at = (step: number) =>
        fingers(step).map((point, id) => ({ ...point, id, radiusX: 4, radiusY: 4 }));
      await hand.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
      for (let step = 1; step <= 8; step++)
        await hand.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(step) });
      await hand.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    };

    await swipe((step) => [
      { x: x - 20 - step * 6, y },
      { x: x + 20 + step * 6, y },
    ]);
    await expect.poll(() => zoomOf(page)).toBeGreaterThan(0);
    expect(await scrolled(page)).toBe(0);

    const moved = page.url();
    await swipe((step) => [{ x, y: y - step * 15 }]);
    await expect.poll(() => scrolled(page)).toBeGreaterThan(60);
    await expect(page.getByText('Two fingers move the map')).toBeVisible();
    expect(page.url()).toBe(moved);
  });
});
