import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NuqsTestingAdapter } from 'nuqs/adapters/testing';
import { Suspense } from 'react';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { toCsv } from '../../../src/atlas/files/csv';
import { createQueryClient, detailsQuery } from '../../../src/dataset/queries';
import { SelectionProvider } from '../../../src/filter/SelectionProvider';
import DataView from '../../../src/views/data/DataView';
import { putIndex } from '../../putIndex';
import { record } from '../../records';

// A whole view, and names of hundreds of choices: a busy machine takes its time.
vi.setConfig({ testTimeout: 20_000 });

const saved = vi.hoisted(() => [] as { name: string; text: string }[]);
vi.mock('../../../src/ui/saveFile', () => ({
  saveFile: (name: string, text: string) => saved.push({ name, text }),
}));
// The worker's reading, without the worker.
vi.mock('../../../src/dataset/reading.worker?worker', async () => {
  const { readFile } = await import('../../../src/dataset/reading');
  return {
    default: class {
      onmessage: ((message: { data: unknown }) => void) | null = null;
      terminate() {}
      postMessage({ file, columns, today }: { file: File; columns: undefined; today: string }) {
        const reader = new FileReader();
        reader.onload = () => {
          const bytes = new Uint8Array(reader.result as ArrayBuffer);
          try {
            for (const data of readFile(bytes, file.name, { columns, today }))
              this.onmessage?.({ data });
          } catch (fault) {
            this.onmessage?.({ data: { kind: 'failed', reason: (fault as Error).message } });
          }
        };
        reader.readAsArrayBuffer(file);
      }
    },
  };
});

const RECORDS = [
  record({ id: 'fj-cn-2011-a', title: 'Course for officers', type: 'training', start: '2011' }),
  record({ id: 'fj-cn-2012-b', title: 'Yearly police forum', type: 'forum', start: '2012' }),
  record({ id: 'fj-us-2010-c', title: 'Boats for the police', provider: 'USA', start: '2010' }),
];

// Nothing has a size here, and of a table without one no row would be made.
const height = vi.spyOn(Element.prototype, 'clientHeight', 'get');
beforeAll(() => void height.mockReturnValue(600));
afterAll(() => height.mockRestore());
beforeEach(() => void saved.splice(0));

/** Shows the view over three records; without their details where these are to fail. */
async function show(query = '', details = true) {
  const client = createQueryClient();
  putIndex(client, RECORDS);
  if (details)
    client.setQueryData(
      detailsQuery('pacific').queryKey,
      new Map(RECORDS.map((one) => [one.id, one])),
    );
  const onUrlUpdate = vi.fn<(update: { queryString: string }) => void>();
  render(
    <QueryClientProvider client={client}>
      <NuqsTestingAdapter searchParams={query} onUrlUpdate={onUrlUpdate} hasMemory>
        <Suspense>
          <SelectionProvider>
            <DataView />
          </SelectionProvider>
        </Suspense>
      </NuqsTestingAdapter>
    </QueryClientProvider>,
  );
  await screen.findByRole('heading', { level: 2, name: 'Data' });
  return () => onUrlUpdate.mock.lastCall?.[0].queryString ?? '';
}
const open = (name: string, text: string) =>
  userEvent.upload(screen.getByLabelText('Open your own file'), new File([text], name));
// By text and element where a role would be sought among thousands again and again.
const titles = () =>
  Array.from(
    screen.getByLabelText('Records in the filter').querySelectorAll('a'),
    ({ textContent }) => textContent,
  );

describe('files of one’s own', () => {
  const text = toCsv([
    record({ id: 'to-cn-2020-mine', title: 'A record of my own' }),
    record({ id: 'to-cn-2020-bad', title: 'Another record of my own', provider: 'FRA' as never }),
  ]);

  test('lists each fault by row and field with how to mend it; what is good is in use, what is bad can be had', async () => {
    await show();
    await open('mine.csv', text);
    const faults = await screen.findByLabelText('Faults in mine.csv', { selector: '[role=table]' });
    const cells = within(within(faults).getAllByRole('row')[1]!).getAllByRole('cell');
    expect(cells.map(({ textContent }) => textContent)).toEqual([
      '3',
      'providerto-cn-2020-bad',
      'must be one of CHN, USA, AUS, not "FRA"',
      'Write CHN, USA or AUS.',
    ]);
    expect(screen.getByRole('list', { name: 'Files opened' })).toHaveTextContent(
      'mine.csv: 1 record, 1 row set aside',
    );
    expect(await screen.findByText('A record of my own')).toBeVisible();

    await userEvent.click(screen.getByText('Download the faults'));
    await vi.waitFor(() => expect(saved.map(({ name }) => name)).toEqual(['mine.csv-faults.csv']));
    expect(saved[0]!.text.split('\r\n')[1]).toMatch(/^3,to-cn-2020-bad,provider,/);
    await userEvent.click(screen.getByText('Download the rows set aside'));
    await open('mended.csv', saved[1]!.text.replace(',FRA,', ',CHN,'));
    expect(await screen.findByText('Another record of my own')).toBeVisible();

    await userEvent.click(screen.getByRole('button', { name: 'Remove mine.csv' }));
    expect(
      screen.queryByLabelText('Faults in mine.csv', { selector: '[role=table]' }),
    ).not.toBeInTheDocument();
    await vi.waitFor(() => expect(titles()).not.toContainEqual(expect.stringMatching(/^A record/)));
  });

  test('says of a file why nothing in it was opened', async () => {
    await show();
    await open('none.json', '{"a":1}');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /^none\.json was not opened\. The file holds no records/,
    );
    expect(titles()).toHaveLength(RECORDS.length);
  });

  test('asks which column is which and shows what each would give', async () => {
    await show();
    await open('other.csv', text.replace('id,title,provider', 'Key,Name,Who'));
    const asked = await screen.findByRole('region', { name: 'Columns of other.csv' });
    const column = (field: string) => within(asked).getByLabelText(`Column for ${field}`);
    // By its element: to find a row by its name takes the names of hundreds of choices.
    const preview = () => column('title').closest('tr')!.lastElementChild;
    expect(asked).toHaveTextContent('Without id, title, provider every row will be set aside.');
    expect(preview()).toBeEmptyDOMElement();
    for (const [at, field] of ['id', 'title', 'provider'].entries())
      await userEvent.selectOptions(column(field), String(at));
    expect(preview()).toHaveTextContent(/^A record of my own ?Another record of my own$/);
    expect(asked).not.toHaveTextContent('Without');
    await userEvent.click(within(asked).getByRole('button', { name: 'Read with these columns' }));
    expect(await screen.findByRole('list', { name: 'Files opened' })).toHaveTextContent(
      'other.csv: 1 record, 1 row set aside',
    );
    expect(asked).not.toBeInTheDocument();
  });

  test('leaves out a file whose columns are not told', async () => {
    await show();
    await open('other.csv', text.replace('id,title', 'Key,Name'));
    await userEvent.click(await screen.findByRole('button', { name: 'Leave the file out' }));
    expect(screen.queryByRole('region', { name: /^Columns of/ })).not.toBeInTheDocument();
    expect(screen.queryByRole('list', { name: 'Files opened' })).not.toBeInTheDocument();
  });
});

describe('downloads', () => {
  test('say what they hold, what was saved, and give the CSV its note', async () => {
    await show('?provider=united-states');
    const downloads = screen.getByRole('region', { name: 'Download' });
    expect(downloads).toHaveTextContent('1 record: Provider: United States');
    await userEvent.click(within(downloads).getByRole('button', { name: 'Download CSV' }));
    expect(await within(downloads).findByText(/^Saved as/)).toHaveTextContent(
      'Saved as policing-atlas-united-states-2026-11-24.csv.',
    );
    await userEvent.click(
      within(downloads).getByRole('button', { name: 'Download the note for the CSV' }),
    );
    expect(saved.map(({ name }) => name)).toEqual([
      'policing-atlas-united-states-2026-11-24.csv',
      'policing-atlas-united-states-2026-11-24.csv-metadata.json',
    ]);
    expect(saved[0]!.text).toBe(toCsv(RECORDS.slice(2)));
    expect(JSON.parse(saved[1]!.text)).toMatchObject({
      'dc:description': 'Provider: United States',
    });

    await userEvent.click(within(downloads).getByText('Everything'));
    expect(downloads).toHaveTextContent('3 records:');
    await userEvent.click(within(downloads).getByLabelText(/byte order mark/));
    await userEvent.click(within(downloads).getByRole('button', { name: 'Download CSV' }));
    await vi.waitFor(() => expect(saved[2]?.text).toBe(`\uFEFF${toCsv(RECORDS)}`));
  });

  test('say why a file could not be put together', async () => {
    const network = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('no network'));
    await show('', false);
    await userEvent.click(screen.getByRole('button', { name: 'Download JSON' }));
    expect(await screen.findByText(/^The file could not be put together/)).toHaveTextContent(
      'The file could not be put together: data/details/pacific.json: could not be reached',
    );
    expect(saved).toEqual([]);
    network.mockRestore();
  });
});

describe('the tools of the table', () => {
  test('sort by several columns, turn one round, and let one go', async () => {
    const address = await show('?order=type,title');
    const order = screen.getByRole('list', { name: 'Sorted by' });
    expect(
      within(order)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['By type', 'then title']);
    expect(titles()).toEqual([
      'Boats for the police',
      'Yearly police forum',
      'Course for officers',
    ]);
    await userEvent.click(
      within(order).getByRole('button', { name: 'Type, ascending: turn round' }),
    );
    expect(address()).toContain('order=-type,title');
    expect(titles()).toEqual([
      'Course for officers',
      'Yearly police forum',
      'Boats for the police',
    ]);
    await userEvent.click(within(order).getByRole('button', { name: 'No longer sort by Type' }));
    expect(address()).toContain('order=title');
    expect(within(order).getAllByRole('listitem')).toHaveLength(1);
  });

  test('choose rows, one, a stretch and all', async () => {
    await show('?order=title');
    const user = userEvent.setup();
    const box = (name: string) => screen.getByRole('checkbox', { name });
    expect(screen.getByRole('button', { name: 'Copy as tab-separated text' })).toBeDisabled();
    await user.click(box('Choose Boats for the police'));
    await user.keyboard('{Shift>}');
    await user.click(box('Choose Yearly police forum'));
    await user.keyboard('{/Shift}');
    expect(screen.getByText('3 rows chosen')).toBeVisible();
    await user.click(box('Choose Course for officers'));
    expect(screen.getByText('2 rows chosen')).toBeVisible();
    expect(box('Choose all rows')).toBePartiallyChecked();
    await user.click(box('Choose all rows'));
    expect(screen.getByText('3 rows chosen')).toBeVisible();
    await user.click(box('Choose all rows'));
    expect(screen.getByText('No row chosen')).toBeVisible();
  });
});
