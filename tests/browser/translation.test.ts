import type { Page } from '@playwright/test';
import { imitateTranslation } from '../translator';
import { foundingScenes } from './support/present';
import { dataset, expect, test } from './support/test';

const all = dataset();

/** What stands in an element, marks of the translation and space left aside. */
const words = async (page: Page, selector: string) =>
  (await page.locator(selector).innerText()).replaceAll(/[«»\s]/g, '');

/** The same address, not translated, says the same; where it does not, the words from the first difference on are told. */
async function expectTrue(page: Page, plain: Page, selector = '#content') {
  await plain.goto(page.url());
  await plain.waitForLoadState('networkidle');
  const difference = async () => {
    const [read, told] = [await words(page, selector), await words(plain, selector)];
    const at = [...told].findIndex((letter, place) => letter !== read[place]);
    return at < 0 && read.length === told.length
      ? null
      : [read, told].map((text) => text.slice(Math.max(0, at - 40), at + 40));
  };
  await expect.poll(difference).toBeNull();
}

test('a reader whose browser translates the page sees every number as it is', async ({
  page,
  context,
  atlas,
}) => {
  test.setTimeout(150_000);
  const plain = await context.newPage();
  await atlas.goto();
  await expect(page.getByRole('region', { name: 'Timeline' })).toBeVisible();
  await page.evaluate(`(${imitateTranslation.toString()})(document.body, 'replaces')`);
  await expect(page.getByRole('link', { name: '«Explore»' })).toBeVisible();

  await test.step('words typed, letter by letter', async () => {
    await page.getByRole('search').getByRole('combobox').pressSequentially('patrol', { delay: 60 });
    await expect(page).toHaveURL(/q=patrol/);
    await page.getByRole('search').getByRole('combobox').press('Escape');
    await expectTrue(page, plain);
    await page.getByRole('button', { name: 'Clear all' }).click();
  });

  await test.step('a filter', async () => {
    await page.getByRole('button', { name: /Provider/ }).click();
    await page.getByRole('checkbox', { name: /China/ }).check();
    await page.keyboard.press('Escape');
    await expect(page).toHaveURL(/provider=china/);
    await page.mouse.move(0, 0);
    await expectTrue(page, plain);
  });

  await test.step('a record, and the way back', async () => {
    const record = all.find(({ id }) => id === 'fj-cn-2011-police-mou')!;
    const search = page.getByRole('search').getByRole('combobox');
    await search.fill(`"${record.title}"`);
    await search.press('Escape');
    await page
      .getByRole('region', { name: 'List of initiatives' })
      .getByRole('link')
      .first()
      .click();
    await expect(page.getByRole('article')).toContainText(`${record.sources.length} sources`);
    await expectTrue(page, plain, 'article');
    await page.getByRole('button', { name: 'Close the record' }).click();
    await expect(page.getByRole('article')).toHaveCount(0);
    await page.getByRole('button', { name: 'Clear all' }).click();
  });

  await test.step('other views, filtered anew in each', async () => {
    for (const [at, name] of ['Trends', 'Contested', 'Data', 'Compare'].entries()) {
      await page.getByRole('link', { name: `«${name}»` }).click();
      await expect(page).toHaveURL(new RegExp(`view=${name.toLowerCase()}`));
      await expectTrue(page, plain);
      await page
        .getByRole('button', { name: /Region/ })
        .first()
        .click();
      await page.getByRole('checkbox', { name: /^«Pacific/ }).click();
      await expect(page).toHaveURL(at % 2 === 0 ? /region=pacific/ : /^(?!.*region)/);
      await page.keyboard.press('Escape');
      await page.mouse.move(0, 0);
      await expectTrue(page, plain);
    }
  });

  await test.step('a briefing', async () => {
    await page.goto('?view=briefing&briefing=founding&scene=1');
    await expect(page.getByText(/^Scene 1 of/)).toBeVisible();
    await page.evaluate(`(${imitateTranslation.toString()})(document.body, 'replaces')`);
    const { length } = foundingScenes();
    for (let scene = 2; scene <= length; scene += 1) {
      await page.keyboard.press('ArrowRight');
      await expect
        .poll(() => words(page, '[role="status"]:not(article *)'))
        .toBe(`Scene${scene}of${length}`);
    }
    await page.keyboard.press('Escape');
    await expect(page).not.toHaveURL(/scene=/);
    await expectTrue(page, plain);
  });
  await expect(page.getByRole('alert')).toHaveCount(0);
});
