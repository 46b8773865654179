import type { Page } from '@playwright/test';
import { sequenceOf, sequenceWords } from '../../src/atlas/figures/firsts';
import { toEntry } from '../../src/atlas/files/toEntry';
import { regionsOfHosts, regionOfHost } from '../../src/atlas/record/regions';
import type { Initiative } from '../../src/atlas/record/schema';
import { PROVIDER_LABELS, PROVIDERS, TYPE_LABELS, TYPES } from '../../src/atlas/record/vocabulary';
import { dataset, expect, expectAccessible, inBothThemes, test } from './support/test';

const all = dataset();
const inRegion = (region: string) =>
  all.filter(({ hosts }) => (regionsOfHosts(hosts) as string[]).includes(region));
const hostsIn = (records: readonly Initiative[], region: string) =>
  new Set(records.flatMap(({ hosts }) => hosts.filter((code) => regionOfHost(code) === region)));
const percent = (count: number, total: number) => `${Math.round((100 * count) / total)} %`;

/** Presses Tab, or Shift and Tab, until the focus stands on what has this name. */
async function tabTo(
  page: Page,
  role: 'button' | 'link' | 'radio',
  name: string | RegExp,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
) {
  const target = page.getByRole(role, { name, exact: typeof name === 'string' }).first();
  await expect(target).toBeVisible();
  for (let press = 0; press < 80; press++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Tab never came to ${String(name)}`);
}

test('a student, by keyboard alone: two regions, three differences, the records behind one, Solomon Islands, a citation, a link that opens the same', async ({
  page,
  atlas,
  context,
}) => {
  test.setTimeout(120_000);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await atlas.goto('view=compare&sides=europe,south-asia');
  await tabTo(page, 'button', 'Europe');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Region, provider or host' })).toBeFocused();
  await page.keyboard.type('pacif');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Pacific', exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Pacific', exact: true })).toBeFocused();

  await tabTo(page, 'button', 'South Asia');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main').getByRole('combobox')).toBeFocused();
  // The second of the regions found.
  await page.keyboard.type('afr');
  await expect(page.getByRole('option').first()).toHaveText(/^Middle East & North Africa/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Sub-Saharan Africa', exact: true })).toBeFocused();
  await expect
    .poll(() => new URL(page.url()).searchParams.get('sides'))
    .toBe('pacific,sub-saharan-africa');

  // The numbers are those of the records.
  for (const [name, slug] of [
    ['Pacific', 'pacific'],
    ['Sub-Saharan Africa', 'sub-saharan-africa'],
  ] as const) {
    const records = inRegion(slug);
    const side = page.getByRole('region', { name, exact: true });
    await expect(side.getByText(`${records.length} initiatives`, { exact: true })).toBeVisible();
    await expect(side.getByText(`in ${hostsIn(records, slug).size} hosts`)).toBeVisible();
    for (const provider of PROVIDERS) {
      const own = records.filter((record) => record.provider === provider).length;
      await expect(
        side.getByRole('listitem').filter({ hasText: PROVIDER_LABELS[provider] }).first(),
      ).toHaveText(`${PROVIDER_LABELS[provider]} ${own} ${percent(own, records.length)}`);
    }
    for (const type of TYPES) {
      const own = records.filter((record) => record.type === type).length;
      await expect(
        side.getByRole('listitem').filter({ hasText: TYPE_LABELS[type] }).first(),
      ).toContainText(`${TYPE_LABELS[type]}${own}`);
    }
    const disputed = records.filter(({ disputedBy }) => disputedBy.length > 0).length;
    await expect(side.getByText(new RegExp(`^Disputed ${disputed}\\b`))).toBeVisible();
  }

  // Three differences, each true; the records behind the first.
  const differences = page.getByRole('region', { name: /^Largest gaps/ });
  const sentences = differences.getByRole('listitem');
  expect(await sentences.count()).toBeGreaterThanOrEqual(3);
  for (let at = 0; at < 3; at++)
    await expect(sentences.nth(at)).toHaveText(
      /\d+ % (of the .+ records \([\d,]+ of [\d,]+\)|began in \d+ or later \([\d,]+\),) and .*\d+ % (of the .+ records )?\([\d,]+( of [\d,]+)?\)\. See the records/,
    );
  const australian = (slug: string) => {
    const records = inRegion(slug);
    return {
      own: records.filter(({ provider }) => provider === 'AUS').length,
      total: records.length,
    };
  };
  const [here, there] = [australian('pacific'), australian('sub-saharan-africa')];
  const sentence = sentences.filter({ hasText: 'Australia is the provider' });
  await expect(sentence).toContainText(
    `Australia is the provider of ${percent(here.own, here.total)} of the Pacific records (${here.own} of ${here.total}) and ${percent(there.own, there.total)} of the Sub-Saharan Africa records (${there.own} of ${there.total}).`,
  );
  await expect(sentence).toContainText(/Safe to state|Not safe after \d+ comparisons/);
  await expect(differences).toContainText('two-proportion z-test');
  await expect(differences).toContainText('Fisher’s exact test');
  await inBothThemes(page, () => expectAccessible(page));

  await tabTo(page, 'radio', 'Counts');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Shares' })).toBeChecked();
  await expect.poll(() => new URL(page.url()).searchParams.get('unit')).toBe('shares');

  await tabTo(page, 'link', `See the records (${here.own} of Pacific)`);
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await atlas.counts()).shown).toBe(here.own);
  expect(Object.fromEntries(new URL(page.url()).searchParams)).toMatchObject({
    provider: 'australia',
    region: 'pacific',
  });
  await expect.poll(() => new URL(page.url()).searchParams.has('view')).toBe(false);
  await page.goBack();
  await expect(page.getByRole('region', { name: 'Sub-Saharan Africa', exact: true })).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Shares' })).toBeChecked();

  // Solomon Islands' page says who came first in training.
  await page.keyboard.press('/');
  await page.keyboard.type('solomon');
  await expect(page.getByRole('option', { name: /with host Solomon Islands$/ })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const heading = (window: Page) =>
    window.getByRole('heading', { name: 'Solomon Islands', level: 2 });
  await expect(heading(page)).toBeVisible();
  await expect(page.getByRole('main')).toBeFocused();
  const training = (window: Page) =>
    window
      .getByRole('table', { name: /First dated record/ })
      .getByRole('row', { name: /^Training/ })
      .getByRole('cell')
      .last();
  const words = sequenceWords(
    sequenceOf(
      all.filter(({ hosts, type }) => hosts.includes('SLB') && type === 'training').map(toEntry),
    ),
  );
  await expect(training(page)).toHaveText(words.charAt(0).toUpperCase() + words.slice(1));

  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await tabTo(page, 'button', 'Cite this view', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await tabTo(page, 'button', 'Copy citation (APA)');
  await expectAccessible(page, ':popover-open');
  await page.keyboard.press('Enter');
  await expect.poll(clipboard).toContain('host=SLB');
  await page.keyboard.press('Escape');
  await tabTo(page, 'button', 'Copy a link to this view');
  await page.keyboard.press('Enter');
  await expect.poll(clipboard).toMatch(/^http/);

  const fresh = await context.newPage();
  await fresh.goto(await clipboard());
  await expect(heading(fresh)).toBeVisible();
  await expect(training(fresh)).toHaveText(await training(page).innerText());
  await expect(fresh.getByRole('status')).toHaveText(await page.getByRole('status').innerText());
  expect(fresh.url()).toBe(page.url());
});

test('sides are added, swapped and removed; hosts are found by their other names', async ({
  page,
  atlas,
}) => {
  await atlas.goto('view=compare');
  // The start: two regions, nothing in the address.
  await expect(page.getByRole('region', { name: 'Pacific', exact: true })).toBeVisible();
  const add = page.getByRole('button', { name: 'Add a side' });
  for (const [words, slug] of [
    ['Ivory', 'CIV'],
    ['united st', 'united-states'],
  ] as const) {
    await add.click();
    await page.getByRole('main').getByRole('combobox').fill(words);
    await page.getByRole('option').first().click();
    await expect
      .poll(() => new URL(page.url()).searchParams.get('sides')?.split(',').at(-1))
      .toBe(slug);
  }
  await expect(page.getByText('Four sides at most')).toBeVisible();
  const ivory = all.filter(({ hosts }) => hosts.includes('CIV')).length;
  await expect(
    page
      .getByRole('region')
      .filter({ has: page.getByText(`${ivory} initiatives`, { exact: true }) })
      .first(),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Swap Pacific and Sub-Saharan Africa' }).click();
  await page.getByRole('button', { name: 'Remove Pacific' }).click();
  await expect
    .poll(() => new URL(page.url()).searchParams.get('sides'))
    .toBe('sub-saharan-africa,CIV,united-states');
  await page.goBack();
  await expect(page.getByRole('region', { name: 'Pacific', exact: true })).toBeVisible();
});

test('one scale: the same number has the same length on every side, in counts and in shares', async ({
  page,
  atlas,
}) => {
  for (const unit of ['counts', 'shares']) {
    await atlas.goto(`view=compare&sides=pacific,sub-saharan-africa,china&unit=${unit}`);
    const bars = await page.locator('main section[style*="--column"]').evaluateAll((sides) =>
      sides.flatMap((side) =>
        [...side.querySelectorAll('li')].flatMap((line) => {
          const bar = line.querySelector('[aria-hidden="true"][style*="width"]');
          const number = /(\d+)( %)?/.exec(line.querySelector('b')?.textContent ?? '');
          return bar && number
            ? [{ width: bar.getBoundingClientRect().width, value: Number(number[1]) }]
            : [];
        }),
      ),
    );
    expect(bars).toHaveLength(30);
    const most = bars.reduce((a, b) => (b.value > a.value ? b : a));
    for (const { width, value } of bars)
      // Whole per cent are rounded: half a per cent and a pixel of play.
      expect(Math.abs(width - (most.width * value) / most.value)).toBeLessThan(
        1 + (unit === 'shares' ? (most.width * 0.8) / most.value : 0),
      );
  }
});

test('the shared filter holds for all sides, and says where it leaves nothing', async ({
  page,
  atlas,
}) => {
  const training = all.filter(({ type }) => type === 'training');
  await atlas.goto('view=compare&sides=pacific,europe&type=training');
  const pacific = training.filter(({ hosts }) => regionsOfHosts(hosts).includes('pacific'));
  await expect(
    page
      .getByRole('region', { name: 'Pacific', exact: true })
      .getByText(`${pacific.length} initiatives`, { exact: true }),
  ).toBeVisible();

  await atlas.goto('view=compare&sides=pacific,TUV,china,australia,FJI&host=KEN');
  await expect(page.getByRole('alert')).toHaveText('Four sides at most: Fiji is left out.');
  const tuvalu = page.getByRole('region', { name: 'Tuvalu', exact: true });
  await expect(tuvalu.getByText('0 initiatives', { exact: true })).toBeVisible();
  await expect(tuvalu).toContainText('The filter leaves no record of Tuvalu.');
  await expect(
    page.getByText(/Tuvalu has 0 records in this filter, fewer than ten.+asks for another host/),
  ).toBeVisible();
  await expectAccessible(page);
  await tuvalu.getByRole('button', { name: 'Clear the filter' }).click();
  await expect(tuvalu).not.toContainText('The filter leaves no record');
});

test('on a phone the sides stack under a scale that stays in sight, and the table says the same', async ({
  page,
  atlas,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await atlas.goto('view=compare&sides=pacific,sub-saharan-africa,FJI&unit=shares');
  const boxes = await Promise.all(
    ['Pacific', 'Sub-Saharan Africa', 'Fiji'].map((name) =>
      page.getByRole('region', { name, exact: true }).boundingBox(),
    ),
  );
  expect(boxes[1]!.y).toBeGreaterThanOrEqual(boxes[0]!.y + boxes[0]!.height);
  expect(boxes[2]!.y).toBeGreaterThanOrEqual(boxes[1]!.y + boxes[1]!.height);
  await page
    .getByRole('region', { name: 'Fiji', exact: true })
    .getByRole('heading', { name: 'Map' })
    .scrollIntoViewIfNeeded();
  await expect(page.getByText(/^One scale for all sides/)).toBeInViewport();
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
  ).toBeLessThanOrEqual(0);
  await inBothThemes(page, () => expectAccessible(page));

  await page.getByRole('button', { name: 'View as table' }).click();
  const table = page.getByRole('table');
  const fiji = all.filter(({ hosts }) => hosts.includes('FJI'));
  const patrols = fiji.filter(({ type }) => type === 'patrol').length;
  await expect(table.getByRole('row', { name: /^Initiatives / })).toHaveText(
    `Initiatives${inRegion('pacific').length}${inRegion('sub-saharan-africa').length}${fiji.length}`,
  );
  await expect(
    table
      .getByRole('row', { name: /^Patrol / })
      .getByRole('cell')
      .nth(2),
  ).toContainText(`${percent(patrols, fiji.length)} ${patrols}`);
  await expectAccessible(page);

  // Printed, the pictures come with the table.
  await page.getByRole('button', { name: 'View as table' }).click();
  await expect(table).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('table')).toBeVisible();
  await expect(page.getByRole('img', { name: /^Map of Fiji/ })).toBeVisible();
});
