import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NuqsTestingAdapter } from 'nuqs/adapters/testing';
import { Suspense } from 'react';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { toCsv } from '../../../src/atlas/files/csv';
import type { ReadingRequest } from '../../../src/dataset/reading.worker';
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
      postMessage({ file, told }: ReadingRequest) {
        const reader = new FileReader();
        const read = async () => {
          const bytes = new Uint8Array(reader.result as ArrayBuffer);
          try {
            for await (const data of readFile(bytes, file.name, told)) this.onmessage?.({ data });
          } catch (fault) {
            this.onmessage?.({ data: { kind: 'failed', reason: (fault as Error).message } });
          }
        };
        reader.onload = () => void read();
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
beforeAll(async () => {
  height.mockReturnValue(600);
  // What a worker loads by itself would else be loaded within the first test.
  await import('../../../src/dataset/reading');
}, 60_000);
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

  test('asks what is what, tells what would be opened, reads by the answer and remembers it', async () => {
    localStorage.clear();
    await show();
    const list = [
      'Name,Whose,Where,When',
      'Course for traffic police,China,Kenya,03/04/2020',
      'Course for dog handlers,France,Phillipines,05/04/2020',
    ].join('\n');
    await open('other.csv', list);
    const asked = await screen.findByRole('region', { name: 'Columns of other.csv' });
    await vi.waitFor(() => expect(within(asked).getByRole('heading')).toHaveFocus());
    const choice = (name: string | RegExp) => within(asked).getByLabelText(name);
    expect(asked).toHaveTextContent('Still to be said: Who acts, Type.');
    expect(asked).toHaveTextContent('0 of 2 rows can be opened.');
    await userEvent.selectOptions(choice('Who acts'), 'Whose');
    await userEvent.selectOptions(choice('Type'), 'Training');
    await userEvent.click(choice(/03\/04\/2020 is 3 April 2020/));
    await vi.waitFor(() => expect(asked).toHaveTextContent('1 of 2 rows can be opened.'));
    await userEvent.selectOptions(choice(/^Who acts “France”/), 'Leave these rows out');
    await userEvent.selectOptions(choice(/^“Phillipines”/), 'Philippines');
    await vi.waitFor(() => expect(asked).toHaveTextContent(/1 row left out: Who acts is "France"/));
    await userEvent.selectOptions(choice(/^Who acts “France”/), 'Australia');
    await vi.waitFor(() => expect(asked).toHaveTextContent('2 of 2 rows can be opened.'));
    await userEvent.click(within(asked).getByRole('button', { name: 'Open these rows' }));
    expect(await screen.findByRole('list', { name: 'Files opened' })).toHaveTextContent(
      'other.csv: 2 records',
    );
    expect(asked).not.toBeInTheDocument();
    expect(await screen.findByText('Course for dog handlers')).toBeVisible();

    // The same columns are not asked about again, but can be.
    await open('later.csv', list.replaceAll('Course for', 'Later course for'));
    await vi.waitFor(() =>
      expect(screen.getByRole('list', { name: 'Files opened' })).toHaveTextContent(
        'later.csv: 2 records',
      ),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Map later.csv again' }));
    const again = await screen.findByRole('region', { name: 'Columns of later.csv' });
    expect(within(again).getByLabelText(/^“Phillipines”/)).toHaveValue('PHL');
    await userEvent.selectOptions(within(again).getByLabelText('Type'), 'Forum');
    await vi.waitFor(() =>
      expect(within(again).getByRole('button', { name: 'Open these rows' })).toHaveAttribute(
        'aria-disabled',
        'false',
      ),
    );
    await userEvent.click(within(again).getByRole('button', { name: 'Open these rows' }));
    await vi.waitFor(() => expect(again).not.toBeInTheDocument());
    localStorage.clear();
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
