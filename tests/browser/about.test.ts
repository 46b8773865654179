import { readFileSync } from 'node:fs';
import path from 'node:path';
import { EVIDENCE } from '../../src/atlas/record/vocabulary';
import { dataset, expect, expectAccessible, inBothThemes, test } from './support/test';

test('About counts from the dataset, its anchors hold, its examples open, a correction is prepared', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  const records = dataset();
  const by = (provider: string) => records.filter((record) => record.provider === provider);
  const count = (value: number) => value.toLocaleString('en-GB');

  await page.goto('?view=about#coverage');
  const coverage = page.locator('#coverage');
  await expect(coverage.getByRole('heading', { name: 'Coverage' })).toBeInViewport();
  const all = coverage.getByRole('row', { name: /^All, once each/ });
  for (const [at, provider] of ['CHN', 'USA', 'AUS'].entries()) {
    const sources = by(provider).reduce((sum, record) => sum + record.sources.length, 0);
    await expect(all.getByRole('cell').nth(at)).toHaveText(
      `${count(by(provider).length)}${count(sources)} sources`,
    );
  }
  const leaks = records.flatMap(({ provider, sources }) =>
    sources.filter(({ kind }) => kind === 'leak').map(() => provider),
  );
  await expect(coverage.getByRole('row', { name: /^Leaked document/ })).toContainText(
    String(leaks.filter((provider) => provider === 'CHN').length),
  );

  await page.getByRole('link', { name: 'Grades of evidence' }).click();
  await expect(page).toHaveURL(/\?view=about#evidence$/);
  const examples = page.locator('#evidence').getByRole('link');
  await expect(examples).toHaveCount(EVIDENCE.length);
  const title = await examples.first().innerText();
  await examples.first().click();
  await expect(page.getByRole('heading', { level: 2, name: title })).toBeFocused();
  const official = records.find((record) => record.title === title)!;
  expect(official.evidence).toBe('official');
  await page.getByText('Correct this record', { exact: true }).click();
  await page.getByRole('article').getByRole('button', { name: 'Copy the prepared text' }).click();
  await expect.poll(clipboard).toContain(`Correction to record ${official.id}`);
  await page.getByRole('button', { name: 'Close the record' }).click();

  await page.getByLabel('Id of the record').fill('fj-cn-2011-police-mou');
  await page.locator('#correct').getByRole('button', { name: 'Copy the prepared text' }).click();
  await expect.poll(clipboard).toContain('records/fj-cn-2011-police-mou.html');
  await page.locator('#cite').getByRole('button', { name: 'Copy citation (RIS)' }).click();
  await expect.poll(clipboard).toMatch(/^TY {2}- DATA/);

  await inBothThemes(page, () => expectAccessible(page));
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test('a view is cited by its filter, and the page for programs names files that are there', async ({
  page,
  atlas,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await atlas.goto('region=pacific&type=training');
  await page.getByRole('button', { name: 'Cite this view' }).click();
  await page.getByRole('button', { name: 'Copy citation (Chicago)' }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toContain('“Explore; Region: Pacific; Type: Training.” Policing Atlas, version ');

  await page.goto('?view=reuse');
  const addresses = page.getByRole('link', { name: /\/data\/.+\.(json|csv|geojson)$/ });
  const described = JSON.parse(
    readFileSync(path.join(process.env.ATLAS_DIST!, 'data', 'datapackage.json'), 'utf8'),
  ) as { resources: unknown[] };
  // Those that the data package describes, and itself.
  await expect(addresses).toHaveCount(described.resources.length + 1);
  for (const address of await addresses.all()) {
    const response = await page.request.get((await address.getAttribute('href'))!);
    expect(response.status(), await address.innerText()).toBe(200);
  }
  await expect(page.getByRole('rowheader', { name: 'statusAsOf' })).toBeVisible();
  const code = await page.getByRole('group', { name: 'JavaScript example' }).innerText();
  expect(code).toContain(new URL('data/initiatives.json', page.url()).href);
  await inBothThemes(page, () => expectAccessible(page));
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});
