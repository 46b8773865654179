import type { Page } from '@playwright/test';
import { foundingScenes } from './support/present';
import { dataset, expect, test } from './support/test';

const all = dataset();

/** Every place to keep something in, and every way to other windows, closed as a browser with site data blocked closes them. */
function closeAll() {
  const closed = () => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  };
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
    Object.defineProperty(window, name, { get: closed });
  Object.defineProperty(navigator, 'serviceWorker', { get: closed });
  window.BroadcastChannel = class {
    constructor() {
      closed();
    }
  } as unknown as typeof BroadcastChannel;
}

test('with site data blocked the atlas is read and presented, and says what it cannot keep', async ({
  page,
  atlas,
}) => {
  test.slow();
  await page.addInitScript(closeAll);
  await atlas.goto('region=pacific');
  // The service worker's turn comes last.
  await page.waitForTimeout(5000);
  const record = all.find(({ id }) => id === 'fj-cn-2011-police-mou')!;
  await atlas.goto(`id=${record.id}`);
  await expect(page.getByText(`${record.sources.length} sources`)).toBeVisible();
  await page.getByRole('button', { name: 'Theme' }).click();
  await page.getByRole('radio', { name: 'Dark' }).check();
  await page.keyboard.press('Escape');

  for (const name of ['Compare', 'Contested', 'Trends', 'Data', 'About']) {
    await page.getByRole('link', { name, exact: true }).click();
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
  }
  await page.getByRole('link', { name: 'Data', exact: true }).click();
  await open(page, 'mine.json', 'Zebra patrol');
  await expect.poll(async () => (await atlas.counts()).all).toBe(all.length + 1);
  await page.getByRole('checkbox', { name: 'Keep in this browser' }).click();
  await expect(page.getByText('This browser does not keep them')).toBeVisible();

  await page.getByRole('link', { name: 'Briefing', exact: true }).click();
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
  await page.goto('?view=briefing&briefing=founding&scene=1');
  const { length } = foundingScenes();
  await expect(page.getByRole('status')).toHaveText(`Scene 1 of ${length}`);
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('status')).toHaveText(`Scene 2 of ${length}`);
  await expect(page.getByText(/insecure/)).toHaveCount(0);
});

/** Opens a file of one record in Data. */
const open = (page: Page, name: string, title: string) =>
  page.getByLabel('Open your own file').setInputFiles({
    name,
    mimeType: 'application/json',
    buffer: Buffer.from(
      JSON.stringify([{ ...all[0], id: `fj-cn-2019-${name[0]}${title[0]!.toLowerCase()}`, title }]),
    ),
  });
const files = (page: Page) =>
  page.getByRole('list', { name: 'Files opened' }).getByRole('listitem').locator('b');

test('two windows keep files of one’s own without taking each other’s out', async ({
  page,
  context,
  atlas,
}) => {
  test.slow();
  const keep = (window: Page) => window.getByRole('checkbox', { name: 'Keep in this browser' });
  await atlas.goto('view=data');
  await open(page, 'a.json', 'Zebra patrol');
  await keep(page).click();
  await expect(keep(page)).toBeChecked();
  const other = await context.newPage();
  await other.goto('?view=data');
  await expect(files(other)).toHaveText(['a.json']);

  await open(page, 'a2.json', 'Yak patrol');
  await expect(files(other)).toHaveText(['a.json', 'a2.json']);
  await open(other, 'b.json', 'Xerus patrol');
  await expect(files(page)).toHaveText(['a.json', 'a2.json', 'b.json']);

  // A second file of a name stands beside the first, and that is said.
  await open(page, 'a.json', 'Wombat patrol');
  await expect(page.getByRole('alert')).toContainText('was open already');
  const three = ['a.json', 'a2.json', 'b.json', 'a (2).json'];
  for (const window of [page, other]) await expect(files(window)).toHaveText(three);
  await page.getByRole('button', { name: 'Keep only this one' }).click();
  for (const window of [page, other]) await expect(files(window)).toHaveText(three.slice(1));
  await other.reload();
  await expect(files(other)).toHaveText(three.slice(1));

  // Let go of in one, it stays open in the other, kept nowhere.
  await keep(page).click();
  await expect(keep(other)).not.toBeChecked();
  await expect(files(other)).toHaveText(three.slice(1));
  await page.reload();
  await expect(files(page)).toHaveCount(0);
});
