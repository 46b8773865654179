import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { comparing } from '../../src/atlas/briefing/comparing';
import { foundingScenes } from './support/present';
import { dataset, expect, expectAccessible, inBothThemes, test } from './support/test';

const all = dataset();
const scenes = foundingScenes();

const status = (page: Page) => page.getByRole('status');
const open = async (page: Page, query: string, said: string | null = null) => {
  await page.goto(`?view=briefing${query}`);
  if (said) await expect(status(page)).toHaveText(said);
};
/** The title of the scene that is seen, as a reader of the page hears it. */
const seen = (page: Page) => page.getByRole('article').getByRole('heading', { level: 2 }).first();

/** Draws a finger across the words of a scene, from and to so many pixels from the left. */
async function swipe(page: Page, { from, to }: { from: number; to: number }) {
  const session = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...at: number[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: at.map((x) => ({ x, y: 150 })) });
  await touch('touchStart', from);
  for (const part of [0.25, 0.5, 0.75, 1]) await touch('touchMove', from + (to - from) * part);
  await touch('touchEnd');
}

test('the founding briefing is presented by keyboard, and read from the back row', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await page.setViewportSize({ width: 1920, height: 1080 });
  await open(page, '&briefing=founding');
  await expect(page.getByRole('heading', { level: 2, name: /answers to it/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Present', exact: true }).click();

  await expect(status(page)).toHaveText(`Scene 1 of ${scenes.length}`);
  await page.keyboard.press('End');
  await expect(status(page)).toHaveText(`Scene ${scenes.length} of ${scenes.length}`);
  await page.keyboard.press('PageUp');
  await expect(seen(page)).toHaveText(scenes.at(-2)!.title);
  await page.keyboard.press('ArrowDown');
  await expect(seen(page)).toHaveText(scenes.at(-1)!.title);
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await expect(status(page)).toHaveText(`Scene 2 of ${scenes.length}`);
  await page.getByRole('button', { name: 'Controls of the timeline' }).click();
  await expect(page.getByRole('radio', { name: 'Cumulative' })).toBeVisible();
  await inBothThemes(page, () => expectAccessible(page));
  // Read from the back row: nothing in sight is smaller than 24 px.
  const small = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body > [role=group] *')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) =>
        [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
      )
      .filter((element) => element.getBoundingClientRect().width > 1)
      .filter((element) => parseFloat(getComputedStyle(element).fontSize) < 23.99)
      .map((element) => `${element.textContent} ${getComputedStyle(element).fontSize}`),
  );
  expect(small).toEqual([]);

  await page.keyboard.press('Home');
  await expect(status(page)).toHaveText(`Scene 1 of ${scenes.length}`);
  await page.keyboard.type('4');
  await page.keyboard.press('Enter');
  await expect(status(page)).toHaveText(`Scene 4 of ${scenes.length}`);
  await page.keyboard.press('s');
  const sources = page.getByRole('complementary', { name: 'Sources' });
  const first = all.find(({ id }) => id === scenes[3]!.records[0])!;
  await expect(sources.getByRole('heading', { level: 3 }).first()).toHaveText(first.title);
  await expect(sources.getByRole('link', { name: first.sources[0]!.title }).first()).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(sources).toHaveCount(0);
  await page.keyboard.press('?');
  await expect(page.getByRole('complementary', { name: 'Keys' })).toContainText('Presenter window');
  await page.keyboard.press('?');
  await page.keyboard.press('b');
  await expect(page.getByRole('button', { name: /^Black screen\. / })).toBeVisible();
  await page.keyboard.press('b');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('list', { name: 'Scenes' })).toBeVisible();
  await expect.poll(() => new URL(page.url()).search).toBe('?view=briefing&briefing=founding');
  await expect(page.locator('#content')).toBeFocused();
});

test('a presentation keeps the screen awake, and shows the scene alone while the hand rests', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const held = { asked: 0, released: 0 };
    Object.assign(window, { held });
    const request = () => {
      held.asked += 1;
      return Promise.resolve({ release: () => Promise.resolve(void (held.released += 1)) });
    };
    Object.defineProperty(navigator, 'wakeLock', { value: { request } });
  });
  const held = () => page.evaluate(() => (window as unknown as { held: unknown }).held);
  await open(page, '&briefing=founding&scene=2', `Scene 2 of ${scenes.length}`);
  await expect.poll(held).toEqual({ asked: 1, released: 0 });
  const bar = page.getByRole('contentinfo');
  await expect(bar).toHaveCSS('opacity', '0');
  // A clicker goes on without it; a move of the hand brings it back.
  await page.keyboard.press('PageDown');
  await expect(status(page)).toHaveText(`Scene 3 of ${scenes.length}`);
  await expect(bar).toHaveCSS('opacity', '0');
  await page.mouse.move(300, 300);
  await page.mouse.move(320, 320);
  await expect(bar).toHaveCSS('opacity', '1');
  await page.keyboard.press('.');
  await expect(page.getByRole('button', { name: /^Black screen\. / })).toBeVisible();
  await page.keyboard.press('.');
  await page.keyboard.press('Escape');
  await expect.poll(held).toEqual({ asked: 1, released: 1 });
});

test('a scene is live, comes back by one key, and a wrong number opens the nearest', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, '&briefing=founding&scene=99', `Scene ${scenes.length} of ${scenes.length}`);
  await expect(page.getByRole('alert')).toHaveText('There is no scene 99: this is the nearest');
  await page.keyboard.press('6');
  await page.keyboard.press('Enter');
  await expect(status(page)).toHaveText(`Scene 6 of ${scenes.length}`);
  await expect(page.getByRole('alert')).toHaveCount(0);
  const bring = page.getByRole('button', { name: 'Bring the scene back' });
  await expect(bring).toHaveCount(0);
  await page.getByRole('button', { name: 'Controls of the timeline' }).click();
  await page.getByRole('radio', { name: 'Cumulative' }).check();
  await expect(bring).toBeVisible();
  await page.getByRole('heading', { level: 2, name: scenes[5]!.title }).click();
  await page.keyboard.press('r');
  await expect(bring).toHaveCount(0);
  await expect(page.getByRole('radio', { name: 'New' })).toBeChecked();
  // A symbol chosen moves the map, and so does the way back: neither is the reader's own move.
  await page
    .getByRole('article')
    .getByRole('group', { name: 'Symbols on the map' })
    .getByRole('button')
    .first()
    .click();
  await expect(bring).toBeVisible();
  await page.keyboard.press('r');
  await expect(bring).toHaveCount(0);
  // By finger over the words: to the right is the scene before, and not the page before.
  await swipe(page, { from: 100, to: 300 });
  await expect(status(page)).toHaveText(`Scene 5 of ${scenes.length}`);
  await swipe(page, { from: 300, to: 100 });
  await expect(status(page)).toHaveText(`Scene 6 of ${scenes.length}`);
  await expect(bring).toHaveCount(0);
  // The page's own address never took part.
  await expect(page).toHaveURL(/\?view=briefing&briefing=founding&scene=6$/);
});

test('a presenter window keeps in step with the room and goes on alone', async ({
  page,
  context,
}) => {
  const briefing = comparing(all, '2026-11-24').scenes;
  await open(page, '&briefing=comparing&scene=1', 'Scene 1 of 5');
  const opening = context.waitForEvent('page');
  await page.keyboard.press('p');
  const presenter = await opening;
  await expect(status(presenter)).toHaveText('Scene 1 of 5');
  await expect(presenter.getByText(briefing[0]!.notes)).toBeVisible();
  await expect(presenter.getByRole('region', { name: 'Next' })).toContainText(briefing[1]!.title);
  await expectAccessible(presenter);

  await presenter.keyboard.press('ArrowRight');
  await expect(status(page)).toHaveText('Scene 2 of 5');
  await page.keyboard.press('End');
  await expect(status(presenter)).toHaveText('Scene 5 of 5');
  await expect(presenter.getByRole('region', { name: 'Next' })).toContainText('The end');
  await presenter.close();
  await page.keyboard.press('Home');
  await expect(status(page)).toHaveText('Scene 1 of 5');
});

test('a view is added, edited in two windows at once without loss, and travels in a file', async ({
  page,
  context,
  atlas,
}) => {
  test.setTimeout(120_000);
  await atlas.goto('provider=china&region=pacific');
  await page.getByRole('button', { name: 'Add to briefing' }).click();
  const form = page.getByRole('group', { name: 'Add to briefing' });
  await expect(form.getByLabel('Title of the scene')).toHaveValue(
    'Provider: China; Region: Pacific',
  );
  await form.getByRole('button', { name: 'Add this view' }).click();
  await expect(form.getByText('Added to')).toBeVisible();
  await form.getByLabel('Title of the scene').fill('Second');
  await form.getByRole('button', { name: 'Add this view' }).click();
  await expect(async () => {
    await form.getByRole('link', { name: 'My briefing' }).click();
    await expect(page.getByRole('list', { name: 'Scenes' })).toBeVisible();
  }).toPass();

  const other = await context.newPage();
  await other.goto(page.url());
  const first = (window: Page) => window.getByRole('group', { name: 'Scene 1' });
  const second = (window: Page) => window.getByRole('group', { name: 'Scene 2' });
  await expect(second(other).getByLabel('Title')).toHaveValue('Second');
  // Different scenes, and different fields of one scene, at once.
  await Promise.all([
    first(page).getByLabel('Title').fill('Written here'),
    // One window has one focus: what is written in it is written one after the other.
    first(other)
      .getByLabel("Presenter's notes")
      .fill('Written there')
      .then(() => second(other).getByLabel('Text').pressSequentially('Letter by letter')),
  ]);
  for (const window of [page, other]) {
    await expect(first(window).getByLabel('Title')).toHaveValue('Written here');
    await expect(first(window).getByLabel("Presenter's notes")).toHaveValue('Written there');
    await expect(second(window).getByLabel('Text')).toHaveValue('Letter by letter');
  }
  await page.getByRole('button', { name: /^Move down scene 1/ }).click();
  await expect(first(other).getByLabel('Title')).toHaveValue('Second');
  await page.getByRole('button', { name: /^Delete scene 2/ }).click();
  await expect(second(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(second(page).getByLabel('Title')).toHaveValue('Written here');
  await expectAccessible(page);
  await other.close();
  await page.reload();
  await expect(second(page).getByLabel("Presenter's notes")).toHaveValue('Written there');

  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save to a file' }).click();
  const saved = await (await saving).path();
  await page.getByRole('link', { name: 'All briefings' }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open a file' }).click();
  await (
    await chooser
  ).setFiles({
    name: 'talk.briefing.json',
    mimeType: 'application/json',
    buffer: readFileSync(saved),
  });
  await expect(second(page).getByLabel('Title')).toHaveValue('Written here');
  await page.getByRole('link', { name: 'All briefings' }).click();
  await expect(page.getByRole('link', { name: 'My briefing', exact: true })).toHaveCount(2);
  await inBothThemes(page, () => expectAccessible(page));

  const again = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open a file' }).click();
  await (
    await again
  ).setFiles({
    name: 'newer.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"format":"policing-atlas-briefing","version":99}'),
  });
  await expect(page.getByRole('alert')).toContainText(
    'newer.json: The briefing was made by a newer',
  );
});

test('a briefing travels in a link', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '&briefing=comparing');
  await page.getByRole('button', { name: 'Copy a link with the briefing' }).click();
  await expect(page.getByText(/^Link copied/)).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const other = await context.newPage();
  await other.goto(link);
  await expect(other.getByRole('heading', { level: 2, name: /^How to compare/ })).toBeVisible();
  await expect(other.getByRole('alert')).toHaveCount(0);
  await other.getByRole('button', { name: 'Copy to edit' }).click();
  await expect(other.getByLabel('Title of the briefing')).toHaveValue(/\(copy\)$/);
  expect(new URL(other.url()).hash).toBe('');
});

test('where the browser keeps nothing, a briefing is made all the same and saved to a file', async ({
  page,
}) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
  });
  await open(page, '');
  await page.getByRole('button', { name: 'New briefing' }).click();
  await expect(page.getByRole('alert')).toContainText('kept in this window only');
  await page.getByLabel('Title of the briefing').fill('Unkept');
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save to a file' }).click();
  expect(readFileSync(await (await saving).path(), 'utf8')).toContain('"title": "Unkept"');
});

test('a scene points at records: labels within the picture, none over another, and marks over the years', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  const at = scenes.findIndex(({ title }) => title.startsWith('Pulled back')) + 1;
  await open(page, `&briefing=founding&scene=${at}`, `Scene ${at} of ${scenes.length}`);
  const labels = page.getByRole('img', { name: /^Pointed at: Italy.*Hong Kong/ });
  await expect(labels).toBeVisible();
  const boxes = await labels
    .locator('rect')
    .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().toJSON() as DOMRect));
  expect(boxes).toHaveLength(4);
  const panel = (await labels.boundingBox())!;
  for (const box of boxes) {
    expect(box.left).toBeGreaterThanOrEqual(panel.x);
    expect(box.right).toBeLessThanOrEqual(panel.x + panel.width);
    expect(box.top).toBeGreaterThanOrEqual(panel.y);
    expect(box.bottom).toBeLessThanOrEqual(panel.y + panel.height);
    for (const other of boxes)
      if (other !== box)
        expect(
          box.left < other.right &&
            other.left < box.right &&
            box.top < other.bottom &&
            other.top < box.bottom,
        ).toBe(false);
  }
  await page.keyboard.press('4');
  await page.keyboard.press('Enter');
  await expect(seen(page)).toHaveText(/^The Pacific since/);
  await expect(page.locator('svg text', { hasText: 'suspended, reviewed' })).toBeVisible();
});

test('a briefing is made at once, points where its maker says, and leaves as PowerPoint', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await open(page, '');
  await page.getByRole('combobox', { name: 'About' }).selectOption({ label: 'Kenya' });
  await page.getByRole('button', { name: 'Make it' }).click();
  await expect(page.getByRole('heading', { level: 2, name: /^Kenya: / })).toBeVisible();
  const made = page.getByRole('list', { name: 'Scenes' }).locator(':scope > li');
  const length = await made.count();
  expect(length).toBeGreaterThanOrEqual(5);
  expect(length).toBeLessThanOrEqual(8);

  const first = made.first();
  await first.getByText('What is shown').click();
  await first.getByRole('combobox', { name: 'Layout' }).selectOption('map');
  await first.getByRole('searchbox', { name: 'Find a record in this view' }).fill('legal attach');
  await first
    .getByRole('button', { name: /^Point at / })
    .first()
    .click();
  const name = first.getByRole('textbox', { name: /^Short name/ });
  await name.fill('FBI office');
  await name.press('Tab');
  await expect(first.getByText(/shown as “FBI office, /)).toBeVisible();
  await expectAccessible(page);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download PowerPoint' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('kenya-policing-and-three-providers.pptx');
  const parts = unzipSync(readFileSync(await file.path()));
  const slides = Object.keys(parts).filter((part) => /^ppt\/slides\/slide\d+[.]xml$/.test(part));
  expect(slides).toHaveLength(length + 1);
  expect(strFromU8(parts['ppt/slides/slide1.xml']!)).toContain('FBI office');
  const pictures = Object.entries(parts).filter(([part]) => /^ppt\/media\/.*[.]png$/.test(part));
  expect(pictures.length).toBeGreaterThan(0);
  for (const [, bytes] of pictures) expect(bytes.length).toBeGreaterThan(20_000);

  await page.getByRole('link', { name: 'Present', exact: true }).click();
  await expect(status(page)).toHaveText(`Scene 1 of ${length}`);
  await expect(page.getByRole('img', { name: /^Pointed at: FBI office/ })).toBeVisible();
});

test('a briefing made of a comparison sets the same sides beside each other, also those it opens with', async ({
  page,
}) => {
  await page.goto('?view=compare');
  await expect(page.getByRole('heading', { level: 3, name: 'Sub-Saharan Africa' })).toBeVisible();
  await page.getByRole('button', { name: 'Add to briefing' }).click();
  await page.getByRole('button', { name: 'Make a briefing' }).click();
  await page.getByRole('link', { name: 'Present', exact: true }).click();
  await expect(status(page)).toHaveText(/^Scene 1 of /);
  const scene = page.getByRole('article');
  await expect(scene.getByRole('heading', { level: 2 }).first()).toHaveText(
    'Pacific and Sub-Saharan Africa side by side',
  );
});
