import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { Initiative } from '../../src/atlas/record/schema';
import { dataset, expect, expectAccessible, inBothThemes, test } from './support/test';

/** Lists as people have them, opened through the mapping step to the right records. */

const LISTS = 'tests/data/lists';
const OWN = 'section[aria-labelledby=own-title]';

const open = (page: Page, name: string) =>
  page.getByLabel('Open your own file').setInputFiles(path.join(LISTS, name));
const asked = (page: Page, name: string) =>
  page.getByRole('region', { name: `Columns of ${name}` });
async function openRows(page: Page, name: string, all: number) {
  const step = asked(page, name);
  await expect(step.getByRole('status')).toContainText(`${all} of ${all} rows can be opened.`);
  await step.getByRole('button', { name: 'Open these rows' }).click();
  await expect(page.getByRole('list', { name: 'Files opened' })).toContainText(
    `${name}: ${all} records`,
  );
}
/** The records opened, as they leave the atlas again. */
async function records(page: Page): Promise<Initiative[]> {
  await page.getByText('In place of them').click();
  await page.getByText('Everything', { exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download JSON', exact: true }).click(),
  ]);
  const { initiatives } = JSON.parse(readFileSync(await download.path(), 'utf8')) as {
    initiatives: Initiative[];
  };
  return initiatives;
}
/** What a row says, in one line. */
const told = ({ title, provider, hosts, type, start, status }: Initiative) =>
  [title, provider, hosts.join('+'), type, start, status].join(' | ');

test('a spreadsheet of trainings: which comes first, day or month, is asked', async ({
  page,
  atlas,
}) => {
  await atlas.goto('view=data');
  await open(page, 'trainings.csv');
  const step = asked(page, 'trainings.csv');
  await expect(step.getByRole('heading')).toBeFocused();
  await expect(step.getByRole('status')).toContainText('0 of 12 rows can be opened.');
  await inBothThemes(page, () => expectAccessible(page, OWN));
  await step.getByLabel(/03\/04\/2020 is 3 April 2020.*day first/).check();
  await expect(step.getByRole('status')).toContainText('11 of 12 rows can be opened.');
  await step.getByLabel(/^“Phillipines”/).selectOption('Philippines');
  await openRows(page, 'trainings.csv', 12);
  // Wherever they are counted they are named as the reader's own.
  await expect(
    page.getByText(/^Showing [\d,]+ of [\d,]+ initiatives.*, 12 of them your own$/),
  ).toBeVisible();
  const opened = await records(page);
  await expect(page.getByText(/^Showing 12 of 12 initiatives.*, all your own$/)).toBeVisible();
  expect(opened.map(told)).toEqual([
    'Example: course for traffic police | CHN | KEN | training | 2020-04-03 | ended',
    'Example: course on cybercrime | CHN | TZA | training | 2020-04-05 | ended',
    'Example: seminar for police leaders | USA | FJI | training | 2020-05-07 | unknown',
    'Example: forensic workshop | AUS | SLB | training | 2020-06-01 | active',
    'Example: instructors exchanged | CHN | CIV | training | 2020-07-02 | ended',
    'Example: regional course | AUS | FJI+TON | training | 2020-08-03 | ended',
    'Example: dog handlers | USA | KEN | training | 2020-09-04 | ended',
    'Example: crowd control | CHN | LAO | training | 2020-10-05 | ended',
    'Example: border police | CHN | VNM | training | 2020-11-06 | ended',
    'Example: marine police | AUS | PNG | training | 2020-12-07 | ended',
    'Example: community policing | USA | PHL | training | 2021-01-08 | ended',
    'Example: explosives | CHN | KHM | training | 2021-02-09 | ended',
  ]);
  expect(opened[0]).toMatchObject({
    id: 'trainings-1',
    evidence: 'unknown',
    scope: 'bilateral',
    sources: [{ url: 'https://example.org/1', kind: 'unknown' }],
  });
});

test('what a list does not state is shown as not stated, and beside it the atlas’s grades stay', async ({
  page,
  atlas,
}) => {
  await atlas.goto('view=data');
  const filters = page.getByRole('region', { name: 'Filters' });
  const grades = async () => {
    await filters.getByRole('button', { name: 'Evidence', exact: true }).click();
    const values = filters
      .getByRole('group', { name: 'Evidence', exact: true })
      .last()
      .getByRole('listitem');
    await expect(values.first()).toBeVisible();
    const names = await values.allInnerTexts();
    await page.keyboard.press('Escape');
    return names.map((name) => name.replace(/\s*[\d,]+$/, ''));
  };
  expect(await grades()).toEqual(['Official', 'Reported', 'Alleged']);
  await open(page, 'formations.csv');
  await expect(
    asked(page, 'formations.csv').getByLabel('How sure it is', { exact: true }),
  ).toHaveValue('');
  await openRows(page, 'formations.csv', 3);
  expect(await grades()).toEqual(['Official', 'Reported', 'Alleged', 'Not stated']);

  // Chosen, it shows just these: in the table, the list, the map's key, a record, and lanes.
  await filters.getByRole('button', { name: 'Evidence', exact: true }).click();
  await filters.getByRole('checkbox', { name: /^Not stated 3$/ }).check();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Remove Evidence: Not stated' })).toBeVisible();
  const table = page.getByRole('table', { name: 'Records in the filter' });
  await expect(table).toHaveAttribute('aria-rowcount', '4');
  await expect(table.getByRole('cell', { name: 'Not stated' })).toHaveCount(3);
  await page.getByRole('link', { name: 'Explore', exact: true }).click();
  await expect(page.getByText(/evidence not stated · 1 source/)).toHaveCount(3);
  await page.getByText('formation de policiers').first().click();
  const article = page.getByRole('article');
  await expect(article).toContainText('Not stated: your own list does not say how sure it is');
  await expect(article).toContainText('Kind not stated');
});

test('a German spreadsheet in Windows-1252', async ({ page, atlas }) => {
  await atlas.goto('view=data');
  await open(page, 'ausbildungen.csv');
  const step = asked(page, 'ausbildungen.csv');
  await expect(step.getByLabel('Letters read as')).toHaveValue('windows-1252');
  await expect(step.getByRole('region', { name: 'First rows' })).toContainText('für Polizisten');
  await expect(step.getByLabel(/^Type “Ausbildung”/)).toHaveValue('training');
  // Read in another way, the letters in the first rows tell.
  await step.getByLabel('Letters read as').selectOption('Cyrillic (Windows-1251)');
  await expect(step.getByRole('region', { name: 'First rows' })).not.toContainText(
    'für Polizisten',
  );
  await step.getByLabel('Letters read as').selectOption('Western European (Windows-1252)');
  await openRows(page, 'ausbildungen.csv', 4);
  expect((await records(page)).map(told)).toEqual([
    'Beispiel: Lehrgang für Polizisten | CHN | CIV | training | 2024-03-12 | ended',
    'Beispiel: Übung mit Küstenwache | AUS | FJI | training | 2024-04-03 | active',
    'Beispiel: Übergabe von Fahrzeugen | USA | KEN | equipment | 2023-11-25 | ended',
    'Beispiel: Streife in Südafrika | CHN | ZAF | patrol | 2023-05 | unknown',
  ]);
});

test('a French spreadsheet with semicolons and days first', async ({ page, atlas }) => {
  await atlas.goto('view=data');
  await open(page, 'formations.csv');
  await openRows(page, 'formations.csv', 3);
  expect((await records(page)).map(told)).toEqual([
    'Exemple : formation de policiers | CHN | SEN | training | 2024-03-12 | unknown',
    'Exemple : don d’équipement | USA | CIV | equipment | 2023-06-05 | unknown',
    'Exemple : atelier régional | AUS | SLB+VUT | training | 2022-02-28 | unknown',
  ]);
});

test('an Excel workbook with three sheets, its list below a title', async ({ page, atlas }) => {
  await atlas.goto('view=data');
  await open(page, 'three-sheets.xlsx');
  const step = asked(page, 'three-sheets.xlsx');
  const sheet = step.getByLabel('Sheet');
  await expect(sheet).toHaveValue('Initiatives');
  await expect(step.getByLabel('Names of the columns in row')).toHaveValue('4');
  await sheet.selectOption('Categories');
  await expect(step.getByRole('region', { name: 'First rows' })).toContainText('Count');
  await sheet.selectOption('Initiatives');
  await inBothThemes(page, () => expectAccessible(page, OWN));
  await openRows(page, 'three-sheets.xlsx', 4);
  const opened = await records(page);
  expect(opened.map(told)).toEqual([
    'Example: vehicles for the police | CHN | KEN | equipment | 2024-03-12 | unknown',
    'Example: yearly meeting of chiefs | AUS | TON+WSM | forum | 2023-04-03 | ended',
    'Example: joint patrol | USA | PLW | patrol | 2022-11-01 | unknown',
    'Example: known by its year | CHN | FJI | agreement | 2011 | unknown',
  ]);
  expect(opened[1]!.end).toBe('2023-04-05');
});

test('an ACLED export: who acts is said for all rows, words once each', async ({ page, atlas }) => {
  await atlas.goto('view=data');
  await open(page, 'acled.csv');
  const step = asked(page, 'acled.csv');
  await expect(step.getByRole('status')).toContainText('Still to be said: Who acts.');
  await step.getByLabel('Who acts', { exact: true }).selectOption('China');
  await step.getByLabel(/^Type “Strategic developments” 2 rows/).selectOption('Operation');
  await step.getByLabel(/^Type “Protests”/).selectOption('Leave these rows out');
  await expect(step.getByRole('status')).toContainText('2 of 3 rows can be opened.');
  await expect(step.getByRole('status')).toContainText(
    '1 row left out: Type is "Protests", and rows with that were to be left out.',
  );
  await step.getByRole('button', { name: 'Open these rows' }).click();
  await expect(page.getByRole('list', { name: 'Files opened' })).toContainText(
    'acled.csv: 2 records, 1 row set aside',
  );
  const opened = await records(page);
  expect(opened).toMatchObject([
    {
      id: 'acled-slb0001',
      title: expect.stringMatching(
        /^Made-up row for a test\. On 12 March 2024.*…$/,
      ) as unknown as string,
      summary: expect.stringMatching(
        /first of its kind", with local police\.$/,
      ) as unknown as string,
      provider: 'CHN',
      hosts: ['SLB'],
      start: '2024-03-12',
      place: { name: 'Honiara', lat: -9.4333, lng: 159.95, precision: 'city' },
      sources: [{ title: 'Example Times', url: '' }],
    },
    { id: 'acled-ken0002', hosts: ['KEN'], sources: [{}, {}] },
  ]);
  // A source that is only named is shown by its name.
  await page
    .getByRole('table', { name: 'Records in the filter' })
    .getByRole('link')
    .first()
    .click();
  await expect(page.getByRole('article')).toContainText('Example');
});

test('a GeoJSON as a desktop GIS writes it: points, lines and areas by their middle', async ({
  page,
  atlas,
}) => {
  await atlas.goto('view=data');
  await open(page, 'sites.geojson');
  await openRows(page, 'sites.geojson', 4);
  const opened = await records(page);
  expect(opened.map(told)).toEqual([
    'Example: training centre | CHN | KEN | training | 2024-03-12 | unknown',
    'Example: patrol route | AUS | FJI | patrol | 2023-07-01 | unknown',
    'Example: surveyed district | CHN | LAO | technology | 2022-01-15 | unknown',
    'Example: without a place | USA | TON | forum | 2021-05-01 | unknown',
  ]);
  expect(opened.map(({ place }) => [place?.lat, place?.lng, place?.precision])).toEqual([
    [-1.2833, 36.8167, 'city'],
    [-18.1, 178.5, 'city'],
    [18, 102.6, 'city'],
    [-21.2, -175.2, 'country'],
  ]);
});

test('a record a line, as programs write logs', async ({ page, atlas }) => {
  await atlas.goto('view=data');
  await open(page, 'incidents.jsonl');
  await openRows(page, 'incidents.jsonl', 2);
  expect((await records(page)).map(told)).toEqual([
    'Example: radio equipment handed over | CHN | KEN | equipment | 2024-03 | unknown',
    'Example: border course | USA | MEX | training | 2019 | ended',
  ]);
});

test('records of one’s own stand in scenes and are checked like all others', async ({
  page,
  atlas,
}) => {
  await atlas.goto('view=data');
  await open(page, 'incidents.jsonl');
  await openRows(page, 'incidents.jsonl', 2);
  await page.getByText('In place of them').click();
  const { id, title } = (await records(page))[0]!;
  await page.getByRole('checkbox', { name: 'Keep in this browser' }).click();
  await expect(page.getByRole('checkbox', { name: 'Keep in this browser' })).toBeChecked();

  await page.goto('?view=quality');
  await expect(page.getByRole('heading', { name: /of 2 records$/ })).toBeVisible();

  await page.goto('?view=briefing');
  await page.locator('input[type="file"]').setInputFiles({
    name: 'own.json',
    mimeType: 'application/json',
    buffer: Buffer.from(
      JSON.stringify({
        ...{ format: 'policing-atlas-briefing', version: 4, title: 'Own', author: '' },
        date: '2026-11-28',
        scenes: [
          {
            title: 'One',
            address: `id=${id}`,
            text: '',
            notes: '',
            records: [id],
            layout: 'record',
          },
        ],
      }),
    ),
  });
  await page.getByRole('link', { name: 'Present', exact: true }).click();
  await expect(page.getByRole('article').getByRole('heading', { name: title })).toBeVisible();
  await expect(page.getByRole('article')).toContainText(
    'Status unknown, last confirmed March 2024',
  );
});

test('a record is typed in, edited, copied, kept and taken out; by keyboard and with what is missing told', async ({
  page,
  atlas,
}) => {
  await atlas.goto('view=data');
  const { all } = await atlas.counts();
  await page.getByRole('button', { name: 'Type in a record' }).press('Enter');
  const form = page.getByRole('form', { name: 'A record of your own' });
  await expect(form.getByRole('heading')).toBeFocused();
  await form.getByLabel('Title needed').fill('Example: course for river police');
  await form.getByRole('button', { name: 'Add the record' }).press('Enter');
  await expect(form.getByRole('alert')).toBeFocused();
  await expect(form.getByRole('alert')).toContainText(
    /Who acts is missing.*Countries is missing.*Date is missing/s,
  );
  await inBothThemes(page, () => expectAccessible(page, OWN));
  await form.getByLabel('Who acts').selectOption('China');
  await form.getByLabel('Countries needed').fill('Kenia; Uganda');
  await form.getByLabel(/^Type/).selectOption('Training');
  await form.getByLabel('Date needed').fill('12 March 2024');
  await form.getByRole('button', { name: 'Add a source' }).click();
  await form
    .getByRole('group', { name: 'source 1' })
    .getByLabel('Address')
    .fill('https://example.org/typed');
  // A figure that does not hold is told, and not left out in silence.
  await form.getByRole('button', { name: 'Add a figure' }).click();
  const figure = form.getByRole('group', { name: 'figure 1' });
  await figure.getByLabel('Number').fill('1,200');
  await figure.getByLabel('Unit').fill('officers');
  await form.getByRole('button', { name: 'Add the record' }).click();
  await expect(form.getByRole('alert')).toContainText(/Figures must be a real date/);
  await figure.getByLabel('As of').fill('May 2024');
  await inBothThemes(page, () => expectAccessible(page, OWN));
  await form.getByRole('button', { name: 'Add the record' }).click();
  await expect(page.getByText('“Example: course for river police” was added.')).toBeVisible();
  await expect.poll(async () => (await atlas.counts()).all).toBe(all + 1);
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  await page.getByRole('checkbox', { name: 'Keep in this browser' }).click();
  // Written, and not only asked for: the page is left now.
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('atlas-own-records')))
    .toBe('yes');

  await atlas.goto('q=river+police&id=my-example-course-for-river-police');
  const article = page.getByRole('article');
  await expect(article).toContainText('Your own record, from My list');
  await expect(article).toContainText('12 March 2024');
  await expect(article).toContainText(/Officers trained\s*1,200 officers/);
  await article.getByRole('button', { name: 'Edit', exact: true }).click();
  const edit = page.getByRole('form', { name: 'Edit your own record' });
  await expect(edit.getByLabel('Countries needed')).toHaveValue('Kenya; Uganda');
  await edit.getByLabel('Date needed').fill('April 2024');
  await edit.getByRole('group', { name: 'figure 1' }).getByLabel('Number').fill('1300');
  await edit.getByRole('button', { name: 'Save the record' }).click();
  await expect(article).toContainText('April 2024');
  await expect(article).not.toContainText('12 March 2024');
  await expect(article).toContainText('1,300 officers');

  await article.getByRole('button', { name: 'Copy', exact: true }).click();
  const copy = page.getByRole('form', { name: 'A copy among your own records' });
  await copy.getByLabel('Title needed').fill('Example: course for lake police');
  await copy.getByRole('button', { name: 'Save the record' }).click();
  await expect(page).toHaveURL(/id=my-example-course-for-lake-police/);
  await expect(article.getByRole('heading', { level: 2 })).toHaveText(
    'Example: course for lake police',
  );
  await article.getByRole('button', { name: 'Take it out' }).click();
  // What is kept follows what is shown: until then the page stays open.
  await expect
    .poll(() =>
      page.evaluate(
        () =>
          new Promise<number>((resolve, reject) => {
            const opening = indexedDB.open('policing-atlas-own');
            opening.onerror = () => reject(new Error('no storage'));
            opening.onsuccess = () => {
              const stores = opening.result.transaction(['files', 'pieces']);
              const files = stores.objectStore('files').count();
              const pieces = stores.objectStore('pieces').getAll();
              stores.oncomplete = () => {
                opening.result.close();
                resolve(files.result === 1 ? (pieces.result as unknown[][]).flat().length : 0);
              };
            };
          }),
      ),
    )
    .toBe(1);
  await atlas.goto('view=data');
  await expect.poll(async () => (await atlas.counts()).all).toBe(all + 1);
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save My list as a file' }).click(),
  ]);
  expect(saved.suggestedFilename()).toBe('my-list.json');
  expect(JSON.parse(readFileSync(await saved.path(), 'utf8'))).toMatchObject({
    initiatives: [
      {
        provider: 'CHN',
        hosts: ['KEN', 'UGA'],
        start: '2024-04',
        sources: [{ url: 'https://example.org/typed', publisher: 'example.org' }],
      },
    ],
  });
});

test('from a record of the atlas the form writes a correction in our format', async ({
  page,
  atlas,
}) => {
  const [record] = dataset();
  await atlas.goto(`id=${record!.id}`);
  await page.getByText('Correct this record').click();
  await page.getByRole('button', { name: 'Write it in a form' }).click();
  const form = page.getByRole('form', { name: 'Propose a correction' });
  await form.getByLabel('Title needed').fill('Too short');
  await form.getByRole('button', { name: 'Write the correction' }).click();
  await expect(form.getByRole('alert')).toContainText(
    'Title must have 10 to 110 characters, has 9.',
  );
  await inBothThemes(page, () => expectAccessible(page, 'article'));
  await form.getByLabel('Title needed').fill('Another title that is long enough');
  await form.getByRole('button', { name: 'Add a figure' }).click();
  const figures = form.getByRole('group', { name: /^figure/ });
  await figures.last().getByLabel('Of what').selectOption('Vehicles');
  await figures.last().getByLabel('Number').fill('2');
  await figures.last().getByLabel('Unit').fill('vehicles');
  await figures.last().getByLabel('As of').fill('March 2024');
  await form.getByRole('button', { name: 'Write the correction' }).click();
  const text = page.getByRole('group', { name: 'Prepared text' });
  await expect(text).toContainText(`Proposed correction to record ${record!.id}`);
  await expect(text).toContainText(`is: ${JSON.stringify(record!.title)}`);
  const json = (await text.innerText()).split('The record as it should be:')[1]!;
  expect(JSON.parse(json)).toEqual({
    ...record,
    title: 'Another title that is long enough',
    measures: [
      ...record!.measures,
      { kind: 'vehicles', value: 2, unit: 'vehicles', asOf: '2024-03' },
    ],
  });
});
