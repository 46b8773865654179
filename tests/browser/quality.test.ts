import { regionsOfHosts } from '../../src/atlas/record/regions';
import { dataset, expect, expectAccessible, inBothThemes, test } from './support/test';

test('Quality lists what the dataset holds, a cell is the filter, a row opens its record', async ({
  page,
  atlas,
}) => {
  const records = dataset();
  const single = records.filter(({ sources }) => sources.length === 1);
  const unknown = records.filter(({ status }) => status === 'unknown');
  const title = page.getByRole('heading', { level: 3 });
  const count = (value: number) => value.toLocaleString('en-GB');

  await atlas.goto('view=quality');
  await expect(title).toHaveText(
    `One source: ${count(single.length)} of ${count(records.length)} records`,
  );
  const there = (record: (typeof records)[number]) =>
    record.provider === 'CHN' && regionsOfHosts(record.hosts).includes('pacific');
  const [listed, all] = [single.filter(there).length, records.filter(there).length];
  const cell = page.getByRole('button', { name: /^Pacific, China: / });
  await expect(cell).toHaveAccessibleName(
    `Pacific, China: ${listed} of ${all}, ${Math.round((listed / all) * 100)} %`,
  );
  await cell.press('Enter');
  await expect(page).toHaveURL(/provider=china/);
  await expect(title).toHaveText(`One source: ${listed} of ${all} records`);
  await expect(
    page.getByRole('list', { name: 'Listed records' }).getByRole('listitem'),
  ).toHaveCount(Math.min(50, listed));
  await cell.press('Enter');
  await expect(page).not.toHaveURL(/provider=china/);

  await page.getByRole('radio', { name: /^Unknown status/ }).check();
  await expect(page).toHaveURL(/check=unknown-status/);
  await expect(title).toHaveText(
    `Unknown status: ${count(unknown.length)} of ${count(records.length)} records`,
  );
  await inBothThemes(page, () => expectAccessible(page));
  const first = page.getByRole('list', { name: 'Listed records' }).getByRole('link').first();
  const name = await first.innerText();
  await first.click();
  await expect(page.getByRole('heading', { level: 2, name })).toBeFocused();
  expect(unknown.map((record) => record.title)).toContain(name);
  await page.goBack();
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});
