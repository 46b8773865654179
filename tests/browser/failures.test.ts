import { dataset, expect, test } from './support/test';

test.use({ expectedErrors: /Failed to load resource|DataFileError|PartError/ });
const all = dataset();

test('an index that cannot be had is said, and a retry brings the atlas', async ({
  page,
  atlas,
}) => {
  let broken = true;
  await page.route('**/data/index.json', (route) =>
    broken ? route.fulfill({ status: 500, body: 'no' }) : route.continue(),
  );
  await page.goto('');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('data/index.json: the server answered 500');
  await expect(page.getByRole('link', { name: 'Policing Atlas' })).toBeVisible();
  broken = false;
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(async () => (await atlas.counts()).shown).toBe(all.length);
});

test('a damaged index is said to be damaged', async ({ page }) => {
  await page.route('**/data/index.json', (route) => route.fulfill({ body: '{"version": 1' }));
  await page.goto('');
  await expect(page.getByRole('alert')).toContainText('data/index.json: is damaged');
});

test('without its base the map fails alone', async ({ page, atlas }) => {
  let broken = true;
  await page.route('**/basemap.json', (route) => (broken ? route.abort() : route.continue()));
  await atlas.goto('region=pacific');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('Could not show the map');
  await expect(page.getByRole('region', { name: 'List of initiatives' })).toBeVisible();
  broken = false;
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('button', { name: /^Solomon Islands: / })).toBeVisible();
});

test('a record whose details fail shows what is known, and a retry the rest', async ({
  page,
  atlas,
}) => {
  let broken = true;
  await page.route('**/data/details/pacific.json', (route) =>
    broken ? route.fulfill({ body: 'not JSON' }) : route.continue(),
  );
  await atlas.goto('id=fj-cn-2011-police-mou');
  const article = page.getByRole('article');
  await expect(article.getByRole('heading', { level: 2 })).toHaveText(
    'Memorandum on police cooperation, Fiji and China',
  );
  await expect(article.getByRole('alert')).toContainText('data/details/pacific.json: is damaged');
  broken = false;
  await article.getByRole('button', { name: 'Try again' }).click();
  await expect(article.getByText('12 sources')).toBeVisible();
});

test('words that cannot be sought are said, never silently left out', async ({ page }) => {
  let broken = true;
  await page.route('**/data/details/europe.json', (route) =>
    broken ? route.abort() : route.continue(),
  );
  await page.goto('?q=prato');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('The words could not be sought');
  broken = false;
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('status')).toHaveText(/^Showing \d+ of /);
});

test('what comes last may fail and nothing else goes with it', async ({ page, atlas }) => {
  let asked = 0;
  await page.route(/\/(UpdateNotice|PageTitle)-/, (route) => {
    asked += 1;
    return route.abort();
  });
  await atlas.goto();
  await expect.poll(() => asked, { timeout: 20_000 }).toBeGreaterThanOrEqual(2);
  // The failure has been taken in.
  await page.waitForTimeout(500);
  expect((await atlas.counts()).shown).toBe(all.length);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('the network gone just after the first symbols takes nothing that stands', async ({
  page,
  context,
  atlas,
}) => {
  await atlas.goto();
  await expect(page.getByRole('button', { name: /: [\d,]+ initiatives; / }).first()).toBeVisible();
  await context.setOffline(true);
  // Nothing is kept here for use without a network.
  await expect(page.getByText('Offline, only what was opened before is here')).toBeVisible();
  await page.waitForTimeout(7000);
  expect((await atlas.counts()).shown).toBe(all.length);
  // What seeks was never loaded: the search says so, and is there once the network is.
  await page.getByRole('combobox', { name: /^Search words/ }).fill('fiji');
  const search = page.getByRole('search');
  await expect(search.getByRole('alert')).toContainText('Could not show what the search finds');
  await expect(page.getByRole('region', { name: 'Timeline' })).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText(/^Offline/)).toHaveCount(0);
  await search.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('option', { name: /with host Fiji$/ })).toBeVisible();
});

// A browser keeps the failure of each of these in its own way.
for (const [what, files] of [
  ['script', /assets\/DataView-.*js$/],
  ['needs', /assets\/(?!DataView-).*js$/],
  ['styles', /assets\/DataView-.*css$/],
] as const)
  test(`a view whose ${what} cannot be had says so, and a retry brings it`, async ({
    page,
    atlas,
  }) => {
    await atlas.goto('region=pacific');
    await expect(page.getByRole('region', { name: 'Timeline' })).toBeVisible();
    let broken = true;
    await page.route(files, (route) => (broken ? route.abort() : route.continue()));
    await page.getByRole('link', { name: 'Data', exact: true }).click();
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('Could not show this view');
    await expect(alert).toContainText('Check the network');
    await alert.getByRole('button', { name: 'Try again' }).click();
    await expect(alert).toContainText('Check the network');
    broken = false;
    await alert.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('table')).toBeVisible();
    await expect(page.getByRole('columnheader').first()).toHaveCSS('position', 'sticky');
  });

test('a chart and the rest of a record come on a retry', async ({ page, atlas }) => {
  let broken = true;
  await page.route(/\/(Timeline|RecordDetails)-.*js/, (route) =>
    broken ? route.abort() : route.continue(),
  );
  await atlas.goto('id=fj-cn-2011-police-mou');
  const chart = page.getByRole('alert').filter({ hasText: 'Could not show the timeline' });
  const rest = page.getByRole('alert').filter({ hasText: 'Could not show the rest' });
  await expect(chart).toBeVisible();
  await expect(rest).toBeVisible();
  broken = false;
  await chart.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('region', { name: 'Timeline' })).toBeVisible();
  await rest.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('12 sources')).toBeVisible();
});

test('a file is opened and a workbook written once the workers that do it can be had', async ({
  page,
  atlas,
}) => {
  let broken = true;
  await page.route(/assets\/(reading|writing)\.worker-.*js$/, (route) =>
    broken ? route.abort() : route.continue(),
  );
  await atlas.goto('view=data');
  await page.getByLabel('Open your own file').setInputFiles('tests/data/lists/incidents.jsonl');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('incidents.jsonl was not opened.');
  await expect(alert).toContainText('could not be loaded. Check the network, then try again');
  await expect(alert).not.toContainText('too much for this browser');
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(alert).toContainText('Check the network');
  await page.getByRole('button', { name: 'Download Excel' }).click();
  const unwritten = alert.filter({ hasText: 'The file could not be put together' });
  await expect(unwritten).toContainText('could not be loaded. Check the network, then try again');
  broken = false;
  const [workbook] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download Excel' }).click(),
  ]);
  expect(workbook.suggestedFilename()).toMatch(/\.xlsx$/);
  await expect(unwritten).toHaveCount(0);
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('region', { name: 'Columns of incidents.jsonl' })).toBeVisible();
  await expect(alert).toHaveCount(0);
});

test('a template that cannot be made says why, and comes when it is asked for again', async ({
  page,
  atlas,
}) => {
  let broken = true;
  await atlas.goto('view=data');
  await page.route(/assets\/template-.*js$/, (route) =>
    broken ? route.abort() : route.continue(),
  );
  const template = page.getByRole('button', { name: 'Download a template' });
  await template.click();
  await expect(page.getByRole('alert')).toContainText('Check the network');
  broken = false;
  const [saved] = await Promise.all([page.waitForEvent('download'), template.click()]);
  expect(saved.suggestedFilename()).toBe('policing-atlas-template.csv');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a part that a newer version has replaced comes by a reload, at the same address', async ({
  page,
  atlas,
}) => {
  let older = true;
  await page.route('**/assets/TrendsView-*.js', (route) =>
    older ? route.fulfill({ status: 404, body: 'no' }) : route.continue(),
  );
  await atlas.goto('region=pacific');
  await page.getByRole('link', { name: 'Trends', exact: true }).click();
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('a newer version has taken its place');
  older = false;
  await alert.getByRole('button', { name: 'Load the page anew' }).click();
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
  const address = new URL(page.url()).searchParams;
  expect([address.get('view'), address.get('region')]).toEqual(['trends', 'pacific']);
});
