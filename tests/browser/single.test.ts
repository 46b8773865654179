import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { toCsv } from '../../src/atlas/files/csv';
import { presentFounding } from './support/present';
import { dataset, expect, test } from './support/test';

const folder = process.env.ATLAS_SINGLE ?? 'dist-single';
const file = pathToFileURL(path.resolve(folder, 'policing-atlas.html')).href;
const all = dataset();

test('the one file opens from a stick and does all that the site does', async ({
  page,
  context,
  atlas,
}) => {
  test.setTimeout(120_000);
  expect(readdirSync(folder)).toEqual(['policing-atlas.html']);
  const asked: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  await context.setOffline(true);

  const counted = page.getByRole('status').filter({ hasText: /^Showing / });
  await page.goto(`${file}?type=training`);
  await expect(counted).toBeVisible();
  const training = all.filter(({ type }) => type === 'training').length;
  expect(await atlas.counts()).toMatchObject({ shown: training, all: all.length });
  await expect(page.getByRole('button', { name: /: [\d,]+ initiatives; / }).first()).toBeVisible();
  await expect(page.getByRole('region', { name: 'Timeline' })).toBeVisible();

  // A record, and back: the file's own address steps.
  await page.getByRole('listitem').getByRole('link').first().click();
  await expect(page.getByRole('article').getByRole('heading', { name: /sources?$/ })).toBeVisible();
  expect(page.url()).toContain('&id=');
  await page.goBack();
  await expect(page.getByRole('article')).toHaveCount(0);
  expect(page.url()).toBe(`${file}?type=training`);

  // Words are sought in every record's own text.
  await page.getByRole('combobox', { name: /^Search words/ }).fill('fiji');
  await page.getByRole('combobox', { name: /^Search words/ }).press('Enter');
  await expect.poll(async () => (await atlas.counts()).shown).toBeLessThan(training);
  expect((await atlas.counts()).shown).toBeGreaterThan(0);

  const views = page.getByRole('navigation', { name: 'Views' });
  for (const name of ['Compare', 'Trends', 'Briefing', 'Data', 'About']) {
    await views.getByRole('link', { name, exact: true }).click();
    await expect(page.getByRole('main').getByRole('heading', { level: 2 }).first()).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
  }
  // The reader's own file is read by the worker within the page; what is saved is put together in the page.
  await page.goto(`${file}?view=data&region=pacific`);
  const own = { ...all[0]!, id: 'own-record', title: 'A record of my own' };
  await page.getByLabel('Open your own file').setInputFiles([
    { name: 'own.csv', mimeType: 'text/csv', buffer: Buffer.from(toCsv([own])) },
    { name: 'own.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify([own])) },
  ]);
  await expect(
    page.getByText('Your own records: 1 from own.csv, 1 from own.json, never uploaded'),
  ).toBeVisible();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download JSON', exact: true }).click();
  const saved = JSON.parse(readFileSync(await (await saving).path(), 'utf8')) as {
    about: { address: string };
    initiatives: unknown[];
  };
  expect(saved.initiatives.length).toBeGreaterThan(0);
  // Where the file lies on the reader's device stays there.
  expect(saved.about.address).toBe('policing-atlas.html?view=data&region=pacific');
  // Nothing lies beside the one file: no address below it is offered.
  await page.getByRole('link', { name: 'addresses and examples' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'For other programs' })).toBeVisible();
  await expect(page.getByText(/opened as one file, with nothing beside it/)).toBeVisible();
  await page.getByRole('link', { name: 'Policing Atlas', exact: true }).click();
  await expect(counted).toBeVisible();

  await page.goto(`${file}?view=briefing&briefing=founding`);
  await page.getByRole('link', { name: 'Present', exact: true }).click();
  await presentFounding(page);

  expect(asked.filter((url) => !/^(data|blob):/.test(url) && !url.startsWith(file))).toEqual([]);
});
