import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NuqsTestingAdapter, type OnUrlUpdateFunction } from 'nuqs/adapters/testing';
import { Suspense, type ReactNode } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { createQueryClient } from '../../../src/dataset/queries';
import { detailsQuery } from '../../../src/dataset/queries';
import { ChangedChoices } from '../../../src/filter/ChangedChoices';
import { Chips } from '../../../src/filter/Chips';
import { FacetChoices } from '../../../src/filter/FacetChoices';
import { NothingMatches } from '../../../src/filter/NothingMatches';
import { SelectionProvider } from '../../../src/filter/SelectionProvider';
import { Sentence } from '../../../src/filter/Sentence';
import { YearChoices } from '../../../src/filter/YearChoices';
import type { Initiative } from '../../../src/atlas/record/schema';
import { regionsOfHosts } from '../../../src/atlas/record/regions';
import { putIndex } from '../../putIndex';
import { record } from '../../records';

const RECORDS = [
  record({
    id: 'fj-cn-2011-a',
    hosts: ['FJI'],
    type: 'training',
    provider: 'CHN',
    start: '2011',
    events: [
      { date: '2023-01', kind: 'suspended', text: 'Suspended.' },
      { date: '2024-02', kind: 'denied', text: 'Denied.' },
    ],
  }),
  record({ id: 'fj-cn-2012-b', hosts: ['FJI'], type: 'forum', provider: 'CHN', start: '2012' }),
  record({
    id: 'ci-us-2019-c',
    hosts: ['CIV'],
    type: 'training',
    provider: 'USA',
    start: '2019',
    events: [{ date: '2024', kind: 'suspended', text: 'Suspended.' }],
  }),
];
const SHARDS = ['pacific', 'sub-saharan-africa'] as const;

/** Shows part of the filter over three records, at a query, and tells the queries it is set to. */
function show(part: ReactNode, query = '', full: readonly Initiative[] = RECORDS) {
  const client = createQueryClient();
  putIndex(client, RECORDS);
  for (const shard of SHARDS) {
    const held = full.filter(({ hosts }) => regionsOfHosts(hosts)[0] === shard);
    if (held.length > 0)
      client.setQueryData(
        detailsQuery(shard).queryKey,
        new Map(held.map((one) => [one.id, one] as const)),
      );
  }
  const onUrlUpdate = vi.fn<OnUrlUpdateFunction>();
  render(
    <QueryClientProvider client={client}>
      <NuqsTestingAdapter searchParams={query} onUrlUpdate={onUrlUpdate} hasMemory>
        <Suspense>
          <SelectionProvider>
            <Sentence />
            {part}
          </SelectionProvider>
        </Suspense>
      </NuqsTestingAdapter>
    </QueryClientProvider>,
  );
  return () => onUrlUpdate.mock.lastCall?.[0];
}

describe('the filter', () => {
  test('each choice is a checkbox named for it and for what it would give under the others', async () => {
    const last = show(<FacetChoices facet="type" />, '?provider=china');
    expect(screen.getByRole('checkbox', { name: 'Training 1' })).not.toBeChecked();
    expect(screen.getByRole('checkbox', { name: 'Station 0' })).toBeEnabled();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Training 1' }));
    expect(last()?.queryString).toContain('type=training');
    expect(last()?.options.history).toBe('push');
    expect(screen.getByRole('status')).toHaveTextContent('Showing 1 of 3 initiatives in 1 host');
    // Its own choice does not change what the others of its facet would give.
    expect(screen.getByRole('checkbox', { name: 'Forum 1' })).not.toBeChecked();
  });

  test('hosts are found by their other names', async () => {
    show(<FacetChoices facet="host" />);
    await userEvent.type(screen.getByRole('searchbox', { name: 'Find a host by name' }), 'ivory');
    expect(screen.getAllByRole('checkbox').map((box) => box.closest('label')?.textContent)).toEqual(
      ["Côte d'Ivoire 1"],
    );
  });

  test('chips name what is chosen and take it out', async () => {
    const last = show(<Chips />, '?type=forum&from=2012&host=FJI');
    expect(screen.getByRole('button', { name: 'Remove Years: from 2012' })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Remove Host: Fiji' }));
    expect(last()?.queryString).toBe('?type=forum&from=2012');
    await userEvent.click(screen.getByRole('button', { name: 'Clear all' }));
    expect(last()?.queryString).toBe('');
    expect(screen.queryByRole('list')).toBeNull();
  });

  test('years are typed; one that is none is said and changes nothing', async () => {
    const last = show(<YearChoices />);
    await userEvent.type(screen.getByLabelText('From year'), '20x1{Enter}');
    expect(screen.getByRole('alert')).toHaveTextContent('four digits');
    expect(last()).toBeUndefined();
    await userEvent.clear(screen.getByLabelText('From year'));
    await userEvent.type(screen.getByLabelText('From year'), '2019');
    await userEvent.type(screen.getByLabelText('To year'), '2012{Enter}');
    expect(last()?.queryString).toBe('?from=2012&to=2019');
    expect(screen.getByRole('status')).toHaveTextContent('Showing 2 of 3');
  });

  test('when something happened is typed, what is chosen with its count, and words say both', async () => {
    const last = show(
      <>
        <ChangedChoices />
        <Chips />
      </>,
    );
    const suspended = await screen.findByRole('checkbox', { name: 'Suspended 2' });
    await userEvent.click(suspended);
    expect(last()?.queryString).toBe('?what=suspended');
    expect(screen.getByRole('status')).toHaveTextContent(
      'Showing 2 of 3 initiatives in 2 hosts, suspended at any time',
    );
    await userEvent.type(screen.getByLabelText('Changed from'), '2024-13{Enter}');
    expect(screen.getByRole('alert')).toHaveTextContent('2024-03-15');
    expect(last()?.queryString).toBe('?what=suspended');
    await userEvent.clear(screen.getByLabelText('Changed from'));
    await userEvent.type(screen.getByLabelText('Changed from'), '2024-01{Enter}');
    expect(last()?.queryString).toBe('?what=suspended&changed=2024-01..now');
    expect(last()?.options.history).toBe('push');
    expect(screen.getByRole('status')).toHaveTextContent(
      'Showing 1 of 3 initiatives in 1 host, suspended since January 2024',
    );
    expect(screen.getByRole('checkbox', { name: 'Denied 1' })).not.toBeChecked();
    expect(screen.getByRole('checkbox', { name: 'Reviewed 0' })).toBeEnabled();
    await userEvent.click(
      screen.getByRole('button', {
        name: 'Remove What happened: suspended since January 2024',
      }),
    );
    expect(last()?.queryString).toBe('');
    expect(screen.getByLabelText('Changed from')).toHaveValue('');
  });

  test('nothing is read in the records before what happened is asked for', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('no network'));
    show(<Chips />);
    expect(fetched).not.toHaveBeenCalled();
    fetched.mockRestore();
  });

  test('what could not be read is told, with another try', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('no network'));
    show(<Chips />, '?what=suspended', []);
    expect(await screen.findByRole('alert')).toHaveTextContent('What happened could not be read');
    fetched.mockRestore();
    expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
  });

  test('where nothing matches, each part of the filter can be cleared', async () => {
    const last = show(<NothingMatches />, '?type=station&provider=china');
    expect(screen.getByRole('status')).toHaveTextContent('Showing 0 of 3 initiatives in 0 hosts');
    await userEvent.click(screen.getByRole('button', { name: 'Clear Type' }));
    expect(last()?.queryString).toBe('?provider=china');
  });

  test('where nothing of the kind happened, that can be cleared', async () => {
    const last = show(<NothingMatches />, '?what=expired&changed=2024..now');
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('Showing 0 of 3'));
    await userEvent.click(screen.getByRole('button', { name: 'Clear What happened' }));
    expect(last()?.queryString).toBe('');
  });
});
