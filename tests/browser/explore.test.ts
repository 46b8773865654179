import type { Page } from '@playwright/test';
import { regionsOfHosts } from '../../src/atlas/record/regions';
import type { Initiative } from '../../src/atlas/record/schema';
import { PROVIDER_LABELS, PROVIDERS, TYPE_LABELS, TYPES } from '../../src/atlas/record/vocabulary';
import { dataset, expect, test } from './support/test';

const all = dataset();
const yearOf = ({ start }: Initiative) => Number(start.slice(0, 4));
const inPacific = ({ hosts }: Initiative) => regionsOfHosts(hosts).includes('pacific');
const hostsOf = (records: readonly Initiative[]) =>
  new Set(records.flatMap((record) => record.hosts)).size;
const number = (value: number) => value.toLocaleString('en-GB');

/** Opens one of the filters and returns its panel. */
async function openFilter(page: Page, name: string) {
  await page.getByRole('button', { name, exact: true }).click();
  return page.getByRole('group', { name, exact: true }).first();
}

test('opens on the whole dataset, with every initiative counted', async ({ page, atlas }) => {
  await atlas.goto();
  expect(await atlas.counts()).toEqual({ shown: all.length, all: all.length, hosts: hostsOf(all) });
  await expect(page.getByRole('status')).toHaveText(
    `Showing ${number(all.length)} of ${number(all.length)} initiatives in ${hostsOf(all)} hosts`,
  );
  await expect(
    page.getByRole('heading', { name: `${number(all.length)} initiatives` }),
  ).toBeVisible();
});

test('a policy analyst answers: what has China begun in the Pacific since 2019, and Australia?', async ({
  page,
  atlas,
}) => {
  const since = all.filter((record) => inPacific(record) && yearOf(record) >= 2019);
  const china = since.filter((record) => record.provider === 'CHN');
  const australia = since.filter((record) => record.provider === 'AUS');

  await atlas.goto();
  await (await openFilter(page, 'Region')).getByRole('checkbox', { name: /^Pacific / }).check();
  await (await openFilter(page, 'Provider')).getByRole('checkbox', { name: /^China / }).check();
  await openFilter(page, 'When');
  await page.getByRole('group', { name: 'When' }).getByLabel('From year').fill('2019');
  await page.keyboard.press('Enter');

  await expect
    .poll(() => atlas.counts())
    .toEqual({ shown: china.length, all: all.length, hosts: hostsOf(china) });
  // Which kinds: each type says what it would give, and so does how sure we are.
  const types = await openFilter(page, 'Type');
  for (const type of TYPES)
    await expect(
      types.getByRole('checkbox', {
        name: `${TYPE_LABELS[type]} ${china.filter((record) => record.type === type).length}`,
        exact: true,
      }),
    ).toBeVisible();
  const evidence = await openFilter(page, 'Evidence');
  await expect(
    evidence.getByRole('checkbox', {
      name: `Official ${china.filter((record) => record.evidence === 'official').length}`,
      exact: true,
    }),
  ).toBeVisible();

  // And Australia, in the same years: the other choice says it before it is made.
  const providers = await openFilter(page, 'Provider');
  await providers
    .getByRole('checkbox', { name: `Australia ${australia.length}`, exact: true })
    .check();
  await providers.getByRole('checkbox', { name: /^China / }).uncheck();
  await expect.poll(async () => (await atlas.counts()).shown).toBe(australia.length);
  expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({
    provider: 'australia',
    region: 'pacific',
    from: '2019',
  });
});

test('choices that would give nothing stay, and chips take out what was chosen', async ({
  page,
  atlas,
}) => {
  await atlas.goto('type=station&provider=australia');
  expect((await atlas.counts()).shown).toBe(0);
  await expect(page.getByText('Nothing matches', { exact: true })).toBeVisible();
  const regions = await openFilter(page, 'Region');
  await expect(regions.getByRole('checkbox', { name: 'Europe 0', exact: true })).toBeVisible();
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Clear Provider' }).press('Enter');
  const stations = all.filter((record) => record.type === 'station');
  await expect.poll(async () => (await atlas.counts()).shown).toBe(stations.length);
  // The button is gone, and the keyboard goes on from the page's content.
  await expect(page.getByRole('main')).toBeFocused();
  await page.getByRole('button', { name: 'Remove Type: Station' }).click();
  await expect.poll(async () => (await atlas.counts()).shown).toBe(all.length);
  await atlas.goto('type=station&provider=china');
  await page.getByRole('button', { name: 'Clear all' }).click();
  await expect.poll(async () => (await atlas.counts()).shown).toBe(all.length);
  await expect.poll(() => new URL(page.url()).search).toBe('');
});

test('the address is the state: reload, back, forward and a fresh window show the same', async ({
  page,
  atlas,
  context,
}) => {
  await atlas.goto();
  await (await openFilter(page, 'Type')).getByRole('checkbox', { name: /^Training / }).check();
  await page.keyboard.press('Escape');
  const training = await atlas.counts();
  await (await openFilter(page, 'Region')).getByRole('checkbox', { name: /^Europe / }).check();
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await atlas.counts()).shown).toBeLessThan(training.shown);
  const both = await atlas.counts();
  await page.getByRole('link').filter({ hasText: 'training' }).first().click();
  const title = await page.getByRole('article').getByRole('heading', { level: 2 }).innerText();

  await page.reload();
  await expect(page.getByRole('heading', { level: 2, name: title })).toBeVisible();
  expect(await atlas.counts()).toEqual(both);
  await page.goBack();
  await expect(page.getByRole('article')).toHaveCount(0);
  await page.goBack();
  await expect.poll(() => atlas.counts()).toEqual(training);
  await page.goForward();
  await expect.poll(() => atlas.counts()).toEqual(both);

  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByRole('status')).toHaveText(await page.getByRole('status').innerText());
});

test('a broken address opens the nearest view and says what it left out', async ({
  page,
  atlas,
}) => {
  await atlas.goto('colour=red&type=training,parade&view=moon&id=no-such-2020-record');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('colour');
  await expect(alert).toContainText('type=parade');
  await expect(alert).toContainText('view=moon');
  await expect(alert).toContainText('id=no-such-2020-record');
  expect((await atlas.counts()).shown).toBe(
    all.filter((record) => record.type === 'training').length,
  );
  await alert.getByRole('button', { name: 'Close this notice' }).click();
  await expect(alert).toHaveCount(0);
});

test('an address that was passed on is understood, and views keep theirs to themselves', async ({
  page,
  atlas,
}) => {
  await atlas.goto('utm_source=mail&region=pacific&amp;type=training&fbclid=1&sort=title).');
  await expect
    .poll(() => new URL(page.url()).search)
    .toBe('?region=pacific&type=training&sort=title');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.getByRole('link', { name: 'Data', exact: true }).click();
  await expect
    .poll(() => Object.fromEntries(new URL(page.url()).searchParams))
    .toEqual({ view: 'data', region: 'pacific', type: 'training' });
});

test('words are sought in all that a record says', async ({ page, atlas }) => {
  const found = all.filter((record) => JSON.stringify(record).includes('Lianyungang'));
  expect(found.length).toBeGreaterThan(0);
  await atlas.goto();
  await page.keyboard.press('/');
  await page.keyboard.type('Lianyungang');
  await expect.poll(async () => (await atlas.counts()).shown).toBe(found.length);
  await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('Lianyungang');
  await page.goBack();
  await expect.poll(async () => (await atlas.counts()).shown).toBe(all.length);
});

test('a record says what, when, how sure, who denies it, and on whose word', async ({
  page,
  atlas,
}) => {
  const record = all.find(
    ({ disputedBy, sources, events }) =>
      disputedBy.length > 0 && sources.some((source) => source.copy) && events.length > 1,
  )!;
  await atlas.goto(`id=${record.id}`);
  const article = page.getByRole('article', { name: record.title });
  await expect(article.getByRole('heading', { level: 2 })).toHaveText(record.title);
  await expect(article.getByText(record.summary)).toBeVisible();
  await expect(article.getByText(/^Disputed by /)).toBeVisible();
  await expect(article.getByText(/^Evidence$/)).toBeVisible();
  for (const event of record.events) await expect(article.getByText(event.text)).toBeVisible();
  for (const source of record.sources) {
    const link = article.getByRole('link', { name: `${source.title} (opens in a new tab)` });
    const hrefs = await link.evaluateAll((links) => links.map((each) => each.getAttribute('href')));
    expect(hrefs).toContain(source.url);
    for (const each of await link.all())
      await expect(each).toHaveAttribute('rel', 'noopener noreferrer');
  }
  await expect(article.getByRole('link', { name: /^Archived copy of / })).toHaveCount(
    record.sources.length,
  );
  await expect(article.getByText(/^A copy, read at /)).toHaveCount(
    record.sources.filter((source) => source.copy).length,
  );
});

test('a record is cited and linked to by its own address', async ({ page, atlas, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await atlas.goto('region=pacific&id=fj-cn-2011-police-mou');
  await page.getByRole('button', { name: 'Copy link', exact: true }).click();
  await expect.poll(clipboard).toBe(new URL('records/fj-cn-2011-police-mou.html', page.url()).href);
  await page.getByRole('button', { name: 'Cite', exact: true }).click();
  await page.getByRole('button', { name: 'Copy citation (BibTeX)' }).click();
  await expect.poll(clipboard).toMatch(/^@misc\{fj-cn-2011-police-mou,/);
  await page.getByRole('button', { name: 'Copy citation (APA)' }).click();
  await expect.poll(clipboard).toContain('/records/fj-cn-2011-police-mou.html');
});

test('the list scrolls to its last record and Back brings it where it was', async ({
  page,
  atlas,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await atlas.goto('sort=title');
  const list = page.getByRole('region', { name: 'List of initiatives' });
  const last = [...all].sort((a, b) => a.title.localeCompare(b.title, 'en')).at(-1)!;
  await list.getByRole('listitem').first().hover();
  await expect(async () => {
    await page.mouse.wheel(0, 20_000);
    await expect(list.getByText(last.title)).toBeVisible({ timeout: 200 });
  }).toPass();
  await list.getByText(last.title).click();
  await expect(page.getByRole('heading', { level: 2, name: last.title })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(list.getByRole('link', { name: last.title })).toBeFocused();
});

test('sorting puts the oldest first', async ({ page, atlas }) => {
  await atlas.goto('region=pacific');
  await page.getByLabel('Sort the list').selectOption('Oldest beginning');
  const first = Math.min(...all.filter(inPacific).map(yearOf));
  await expect(
    page.getByRole('region', { name: 'List of initiatives' }).getByRole('listitem').first(),
  ).toContainText(String(first));
});

test('a map symbol speaks what it holds, and choosing it is the host filter', async ({
  page,
  atlas,
}) => {
  const there = all.filter(({ hosts }) => hosts.includes('SLB'));
  // Largest first.
  const split = PROVIDERS.map((code) => ({
    label: PROVIDER_LABELS[code],
    count: there.filter(({ provider }) => provider === code).length,
  })).sort((one, other) => other.count - one.count);
  await atlas.goto('region=pacific');
  const symbol = page.getByRole('button', {
    name: `Solomon Islands: ${there.length} initiatives; ${split.map(({ label, count }) => `${label} ${count}`).join(', ')}`,
    exact: true,
  });
  await expect(symbol).toBeVisible();

  // A window of another size frames the filter again, and is no move of the reader's.
  const before = await symbol.boundingBox();
  await page.setViewportSize({ width: 1300, height: 700 });
  await expect.poll(async () => (await symbol.boundingBox())?.x).not.toBe(before?.x);
  await page.waitForTimeout(600);
  expect(new URL(page.url()).search).toBe('?region=pacific');

  await symbol.focus();
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await atlas.counts()).shown).toBe(there.length);
  // The address follows the counts by a moment.
  await expect.poll(() => new URL(page.url()).searchParams.get('host')).toBe('SLB');
});

test('a group of hosts that comes apart when it is chosen keeps the focus, and so does Back', async ({
  page,
  atlas,
}) => {
  await atlas.goto('type=training&from=2019');
  const symbols = page.getByRole('group', { name: 'Symbols on the map' });
  // The map that moves has taken the first one's place.
  await expect(page.locator('.leaflet-container')).toBeVisible();
  const group = symbols.getByRole('button', { name: /^\d+ hosts in Southeast Asia: / }).first();
  const name = (await group.getAttribute('aria-label'))!;
  await group.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/host=/);
  await expect(group).toHaveCount(0);
  await expect(symbols.locator(':focus')).toHaveCount(1);
  await page.goBack();
  await expect(symbols.getByRole('button', { name, exact: true })).toBeFocused();
});

test('every symbol of the map together holds every initiative that has a host', async ({
  page,
  atlas,
}) => {
  await atlas.goto();
  const label = /: ([\d,]+) initiatives?; /;
  const symbols = page.getByRole('button', { name: label });
  // They come with the map, a moment after the counts.
  await expect(symbols.first()).toBeVisible();
  const names = await symbols.evaluateAll((buttons) =>
    buttons.map((button) => button.getAttribute('aria-label') ?? ''),
  );
  const counted = names
    .map((name) => Number(label.exec(name)![1]!.replaceAll(',', '')))
    .reduce((sum, count) => sum + count, 0);
  // An initiative of several hosts counts at each symbol that holds one of them, so never less than once.
  expect(counted).toBeGreaterThanOrEqual(all.filter(({ hosts }) => hosts.length > 0).length);
  await expect(
    page.getByRole('button', {
      name: `${all.filter(({ hosts }) => hosts.length === 0).length} worldwide`,
    }),
  ).toBeVisible();
});

test('a cell of the matrix is a filter', async ({ page, atlas }) => {
  await atlas.goto();
  const expected = all.filter((record) => inPacific(record) && record.type === 'patrol');
  await page
    .getByRole('button', { name: `Pacific, Patrol: ${expected.length} initiatives` })
    .click();
  await expect.poll(async () => (await atlas.counts()).shown).toBe(expected.length);
  await expect.poll(() => new URL(page.url()).search).toBe('?region=pacific&type=patrol');

  // Pressed again it gives back what was chosen before it.
  await atlas.goto('region=pacific,europe&type=training,patrol&from=2019');
  const cell = page.getByRole('button', { name: /^Pacific, Training: / });
  await cell.click();
  await expect(page).toHaveURL(/[?]region=pacific&type=training&from=2019$/);
  await expect(cell).toHaveAttribute('aria-pressed', 'true');
  await cell.click();
  await expect(page).toHaveURL(/[?]region=pacific,europe&type=training,patrol&from=2019$/);
});

test('a record that the filter leaves out says so, and Escape closes one thing at a time', async ({
  page,
  atlas,
}) => {
  await atlas.goto('region=europe&id=fj-cn-2011-police-mou');
  const article = page.getByRole('article');
  await article.getByRole('button', { name: 'Cite', exact: true }).click();
  await expect(article.getByRole('group', { name: 'Cite' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(article.getByRole('group', { name: 'Cite' })).toBeHidden();
  await expect(article).toContainText('The filter leaves this record out.');
  await article.getByRole('button', { name: 'Clear the filter' }).click();
  await expect(page).toHaveURL(/[?]id=fj-cn-2011-police-mou$/);
  await expect(article.getByRole('heading', { level: 2 })).toBeFocused();
  await expect(article).not.toContainText('leaves this record out');
  // The window is named for what is looked at.
  const { title } = all.find(({ id }) => id === 'fj-cn-2011-police-mou')!;
  await expect(page).toHaveTitle(`${title} · Policing Atlas`);
  await article.getByRole('link', { name: 'Fiji', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Fiji', level: 2 })).toBeVisible();
  await expect(page).toHaveTitle('Fiji · Policing Atlas');
  await page.getByRole('link', { name: 'Policing Atlas', exact: true }).click();
  await expect(page).toHaveTitle('Policing Atlas');
});

test('the brush is the year filter, by keyboard', async ({ page, atlas }) => {
  await atlas.goto('from=2015');
  const from = page.getByRole('slider', { name: 'Start of the range' });
  await from.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => new URL(page.url()).searchParams.get('from')).toBe('2016');
  await expect
    .poll(async () => (await atlas.counts()).shown)
    .toBe(all.filter((record) => yearOf(record) >= 2016).length);
  // A run of presses is one step for Back.
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => new URL(page.url()).searchParams.get('from')).toBe('2018');
  await page.goBack();
  await expect.poll(() => new URL(page.url()).searchParams.get('from')).toBe('2015');
  await page.getByRole('button', { name: 'All years' }).click();
  await expect.poll(async () => (await atlas.counts()).shown).toBe(all.length);
});
