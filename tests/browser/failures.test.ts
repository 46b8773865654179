import { dataset, expect, test } from './support/test';

test.use({ expectedErrors: /Failed to load resource|DataFileError/ });
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
