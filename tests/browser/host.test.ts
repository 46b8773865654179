import { sequenceOf, sequenceWords } from '../../src/atlas/figures/firsts';
import { toEntry } from '../../src/atlas/files/toEntry';
import { regionOfHost } from '../../src/atlas/record/regions';
import type { Initiative } from '../../src/atlas/record/schema';
import { PROVIDER_LABELS, PROVIDERS } from '../../src/atlas/record/vocabulary';
import { dataset, expect, expectAccessible, inBothThemes, test } from './support/test';

const all = dataset();
const at = (code: string) => all.filter(({ hosts }) => hosts.includes(code));
const counted = (count: number) => `${count} initiative${count === 1 ? '' : 's'}`;
const by = (records: readonly Initiative[], provider: string) =>
  records.filter((record) => record.provider === provider);

test('a student finds a host by another name, from anywhere, by keyboard', async ({
  page,
  atlas,
}) => {
  await atlas.goto();
  await page.keyboard.press('/');
  await page.keyboard.type('ivory coast');
  await expect(
    page.getByRole('option', { name: `${at('CIV').length} records with host Côte d'Ivoire` }),
  ).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: "Côte d'Ivoire", level: 2 })).toBeVisible();
  // The words found the host; they do not narrow its page.
  expect((await atlas.counts()).shown).toBe(at('CIV').length);
  await expect.poll(() => new URL(page.url()).search).toBe('?view=host&host=CIV');
  await page.goBack();
  await expect(page.getByRole('combobox').first()).toHaveValue('ivory coast');
});

test('Solomon Islands on lanes: who came first, the records behind it, the neighbours', async ({
  page,
  atlas,
}) => {
  const records = at('SLB');
  await atlas.goto('view=host&host=SLB');
  await expect(page.getByRole('heading', { name: 'Solomon Islands', level: 2 })).toBeVisible();
  for (const provider of PROVIDERS) {
    const own = by(records, provider);
    const lane = page.getByRole('region', {
      name: `${PROVIDER_LABELS[provider]} ${counted(own.length)} found`,
    });
    await expect(lane.getByRole('listitem')).toHaveCount(own.length);
  }

  const training = page
    .getByRole('table', { name: /First dated record/ })
    .getByRole('row', { name: /^Training/ });
  const courses = records.filter(({ type }) => type === 'training').map(toEntry);
  const words = sequenceWords(sequenceOf(courses));
  await expect(training.getByRole('cell').last()).toHaveText(
    words.charAt(0).toUpperCase() + words.slice(1),
  );

  await inBothThemes(page, () => expectAccessible(page));

  // The events come later, with the sources.
  const publishers = new Set(records.flatMap(({ sources }) => sources.map((one) => one.publisher)));
  await expect(page.getByText(`by ${publishers.size} publishers`)).toBeVisible();
  await page.getByRole('button', { name: 'View as table' }).click();
  const table = page.getByRole('table', { name: 'Initiatives over time' });
  await expect(table.getByRole('row')).toHaveCount(records.length + 1);
  await expect(table).not.toContainText('loading');
  await expectAccessible(page);

  const first = table.getByRole('link').first();
  const title = await first.innerText();
  await first.click();
  await expect(page.getByRole('heading', { name: title, level: 2 })).toBeFocused();
  await page.keyboard.press('Escape');

  await page
    .getByRole('region', { name: /^Elsewhere in the region/ })
    .getByRole('link', { name: 'Fiji' })
    .click();
  await expect(page.getByRole('heading', { name: 'Fiji', level: 2 })).toBeFocused();
  expect((await atlas.counts()).shown).toBe(at('FJI').length);
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Solomon Islands', level: 2 })).toBeVisible();
});

test('the filter holds on the page of a host, and leads on to Explore', async ({ page, atlas }) => {
  const shown = by(at('FJI'), 'AUS');
  await atlas.goto('view=host&host=FJI&provider=australia');
  await expect(page.getByText(`${counted(shown.length)} found in the filter`)).toBeVisible();
  await expect(page.getByRole('region', { name: /^China/ })).toHaveCount(0);
  const training = shown.filter(({ type }) => type === 'training').length;
  await page
    .getByRole('region', { name: 'By type' })
    .getByRole('link', { name: /^Training/ })
    .click();
  await expect(page.getByRole('region', { name: 'Timeline' })).toBeVisible();
  expect((await atlas.counts()).shown).toBe(training);
});

test('all hosts by region, sought by name; several in the address', async ({ page, atlas }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await atlas.goto('view=host');
  const pacific = new Set(
    all.flatMap(({ hosts }) => hosts).filter((code) => regionOfHost(code) === 'pacific'),
  );
  await expect(
    page.getByRole('region', { name: `Pacific ${pacific.size} hosts` }).getByRole('listitem'),
  ).toHaveCount(pacific.size);
  await inBothThemes(page, () => expectAccessible(page));
  await page.getByRole('searchbox', { name: 'Find a host' }).fill('Burma');
  await page.getByRole('link', { name: 'Myanmar' }).click();
  await expect(page.getByRole('heading', { name: 'Myanmar', level: 2 })).toBeVisible();

  await atlas.goto('view=host&host=SLB,FJI');
  await expect(page.getByText('The address names 2 hosts')).toBeVisible();
  await expect(page.getByText(`${counted(at('SLB').length)} found in the filter`)).toBeVisible();
  await inBothThemes(page, () => expectAccessible(page));
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0);
});
