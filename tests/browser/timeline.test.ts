import type { Initiative } from '../../src/atlas/record/schema';
import { dataset, expect, test } from './support/test';

// Counted here by other code than the atlas's.
const all = dataset();

const yearOf = (date: string) => date.slice(0, 4);

/** What of a record tells in the year of its start: that it began, or only that it was announced or first reported. */
function toldIn({ start, startBasis, status, events }: Initiative) {
  if (startBasis === 'first-reported') return 'reported';
  if (startBasis !== 'announced') return 'began';
  if (status === 'proposed') return 'announced';
  const shown = events.find(
    ({ kind, date }) =>
      ['started', 'signed', 'delivered'].includes(kind) &&
      // At or after the announcement by all that its date may stand for.
      `${date}-99-99`.slice(0, 10) >= start,
  );
  return shown && yearOf(shown.date) === yearOf(start) ? 'began' : 'announced';
}

/** By year how many began, were announced and were first reported. */
function told(records: readonly Initiative[]) {
  const years = new Map<string, { began: number; announced: number; reported: number }>();
  for (const record of records) {
    const year = yearOf(record.start);
    const counts = years.get(year) ?? { began: 0, announced: 0, reported: 0 };
    counts[toldIn(record)] += 1;
    years.set(year, counts);
  }
  return years;
}

test('the first screen says in which year most began, and tells apart what was only announced or reported', async ({
  page,
  atlas,
}) => {
  for (const [query, records] of [
    ['', all],
    ['provider=china', all.filter(({ provider }) => provider === 'CHN')],
  ] as const) {
    const years = told(records);
    const most = Math.max(...[...years.values()].map(({ began }) => began));
    const peaks = [...years].filter(([, { began }]) => began === most);
    await atlas.goto(query);
    const timeline = page.getByRole('region', { name: 'Timeline' });
    const title = timeline.getByRole('heading');
    await expect(title).toContainText(`${most} initiatives began in `);
    const [[year, { announced, reported }]] = peaks as [(typeof peaks)[0]];
    if (peaks.length > 1) continue;
    await expect(title).toHaveText(`${most} initiatives began in ${year}, the most of any year`);
    await expect(timeline).toContainText(
      `${announced} more were announced and ${reported} first reported in ${year}.`,
    );
    await expect(timeline).toContainText('“Began” takes in what was signed.');
  }
});

test('the table of the timeline has a column for each, with the same numbers', async ({
  page,
  atlas,
}) => {
  await atlas.goto();
  await page.getByRole('button', { name: 'View as table' }).click();
  const years = told(all);
  for (const year of ['2016', '2022', '2024']) {
    const { began, announced, reported } = years.get(year)!;
    const cells = page.getByRole('row', { name: new RegExp(`^${year}`) }).getByRole('cell');
    await expect(cells.nth(-3)).toHaveText(String(began));
    await expect(cells.nth(-2)).toHaveText(String(announced));
    await expect(cells.nth(-1)).toHaveText(String(reported));
  }
});

test('a beginning is a filter, and a row says what its date tells', async ({ page, atlas }) => {
  await atlas.goto('dated=reported&sort=newest');
  const reported = all.filter(({ startBasis }) => startBasis === 'first-reported');
  expect((await atlas.counts()).shown).toBe(reported.length);
  await expect(page.getByRole('region', { name: 'Timeline' }).getByRole('heading')).toHaveText(
    'No initiatives are known to have begun',
  );
  const newest = reported
    .map(({ start }) => yearOf(start))
    .sort()
    .at(-1);
  const row = page
    .getByRole('region', { name: 'List of initiatives' })
    .getByRole('listitem')
    .first();
  await expect(row).toContainText(new RegExp(`by (\\d+ )?(\\w+ )?${newest}`));
  await expect(row.getByRole('link')).toHaveAccessibleName(
    /First reported .*, when it began is not known/,
  );
});
