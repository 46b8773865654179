import { expect, expectAccessible, inBothThemes, test } from './support/test';

test('one search answers from every page, by keyboard', async ({ page, atlas }) => {
  await page.goto('?view=about');
  await expect(page.getByRole('heading', { name: 'About the atlas' })).toBeVisible();
  await page.keyboard.press('/');
  const field = page.getByRole('combobox', { name: /^Search words/ });
  const offer = (name: RegExp) => page.getByRole('option', { name });

  await field.fill('shiprider');
  await expect(page.getByRole('option').first()).toHaveText(/^Shiprider agreement A treaty that/);

  await field.fill('Phillipines cameras');
  await offer(/^Did you mean philippines cameras\?/).click();
  await expect(offer(/with host Philippines and the words “cameras”$/)).toBeVisible();
  await expect(offer(/\(also: CCTV, surveillance\)$/)).toBeVisible();
  await inBothThemes(page, () => expectAccessible(page, '[role=search]'));
  expect(new URL(page.url()).search).toBe('?view=about');

  await field.press('Enter');
  await expect(page.getByText('also sought: CCTV, surveillance')).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Sort the list' })).toHaveValue('best');
  const { shown } = await atlas.counts();
  expect(shown).toBeGreaterThan(0);
  await expect(
    page.getByRole('region', { name: 'List of initiatives' }).getByRole('listitem').first(),
  ).toContainText(/camera/i);

  // A word too much: it is dropped in one action, and so is the other.
  await field.fill('philippines zzyzx');
  await field.press('Enter');
  await page.getByRole('button', { name: 'Clear the word zzyzx' }).click();
  await expect(field).toHaveValue('philippines');
  await expect.poll(async () => (await atlas.counts()).shown).toBeGreaterThan(shown);
});
