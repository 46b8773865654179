import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NuqsTestingAdapter } from 'nuqs/adapters/testing';
import { Suspense } from 'react';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { Notice } from '../../../src/app/Notice';
import { createQueryClient } from '../../../src/dataset/queries';
import { SelectionProvider } from '../../../src/filter/SelectionProvider';
import { putIndex } from '../../putIndex';
import { record } from '../../records';

const KEPT = record();
const GONE = 'fj-cn-2010-first-memorandum';

// What comes when it is first needed has come: no test waits for its files.
beforeAll(() => import('../../../src/app/AddressNotice'));
afterEach(() => vi.unstubAllGlobals());

/** The notice over one record, at an address; `merged.json` says what is given, or cannot be had. */
function show(query: string, merged: Record<string, string> | null, dropped: string[] = []) {
  vi.stubGlobal('fetch', () =>
    Promise.resolve(merged ? Response.json(merged) : new Response('', { status: 500 })),
  );
  const client = createQueryClient();
  putIndex(client, [KEPT]);
  const addresses: string[] = [];
  render(
    <QueryClientProvider client={client}>
      <NuqsTestingAdapter
        searchParams={query}
        onUrlUpdate={({ queryString }) => addresses.push(queryString)}
        hasMemory
      >
        <Suspense>
          <SelectionProvider>
            <Notice dropped={dropped} />
            <p>The view</p>
          </SelectionProvider>
        </Suspense>
      </NuqsTestingAdapter>
    </QueryClientProvider>,
  );
  return addresses;
}

it('leads from a record merged away to the one that stands for it, and says so', async () => {
  const addresses = show(`?id=${GONE}&type=training`, { [GONE]: KEPT.id });
  expect(await screen.findByRole('alert')).toHaveTextContent(
    `The record ${GONE} stands under another id now`,
  );
  await waitFor(() => expect(addresses.at(-1)).toBe(`?id=${KEPT.id}&type=training`));
  await userEvent.click(screen.getByRole('button', { name: 'Close this notice' }));
  expect(screen.queryByRole('alert')).toBeNull();
});

it.each([
  ['no record has it', { [GONE]: KEPT.id }],
  ['the merged ones cannot be had', null],
])('names an id where %s, and takes it out when closed', async (_, merged) => {
  const addresses = show('?id=fj-cn-2099-none', merged);
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'which was left out: id=fj-cn-2099-none',
  );
  await userEvent.click(screen.getByRole('button', { name: 'Close this notice' }));
  await waitFor(() => expect(addresses.at(-1)).toBe(''));
  expect(screen.queryByRole('alert')).toBeNull();
});

it('names what was dropped', async () => {
  show('', {}, ['colour=red']);
  expect(await screen.findByRole('alert')).toHaveTextContent('colour=red');
});

it('is silent where all is known', async () => {
  show(`?id=${KEPT.id}`, {});
  expect(await screen.findByText('The view')).toBeInTheDocument();
  expect(screen.queryByRole('alert')).toBeNull();
});
