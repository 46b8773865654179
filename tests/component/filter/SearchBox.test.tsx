import { QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NuqsTestingAdapter } from 'nuqs/adapters/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Entry } from '../../../src/atlas/record/entry';
import { createTermFinder } from '../../../src/atlas/record/terms';
import { countsQuery, indexQuery } from '../../../src/dataset/indexQuery';
import { createQueryClient, detailsQuery } from '../../../src/dataset/queries';
import { SearchBox } from '../../../src/filter/SearchBox';
import { glossaryQuery } from '../../../src/glossary/glossaryQuery';
import { entry } from '../../entries';
import { record } from '../../records';

// jsdom scrolls nowhere.
beforeAll(() => {
  vi.stubGlobal('scrollTo', vi.fn());
  Element.prototype.scrollIntoView = vi.fn();
});
afterAll(() => vi.unstubAllGlobals());

const RECORDS = [
  record({ id: 'ci-cn-2019-course', title: 'Course for the police of Abidjan', hosts: ['CIV'] }),
  record({ id: 'rs-cn-2019-cameras', title: 'Cameras in Belgrade', hosts: ['SRB'] }),
  record({ id: 'rs-cn-2020-patrol', title: 'Patrols in Belgrade', hosts: ['SRB'], type: 'patrol' }),
  record({ id: 'gn-cn-2021-course', title: 'Course in Conakry', hosts: ['GIN'] }),
];
const SHIPRIDER = {
  id: 'shiprider',
  term: 'Shiprider agreement',
  forms: ['shiprider'],
  definition: 'A treaty that lets officers of one state sail on ships of another.',
  source: { kind: 'method' as const },
};

function show(searchParams = '') {
  const client = createQueryClient();
  const entries = RECORDS.map(({ id, title, hosts, type }): Entry =>
    entry({ id, title, hosts, type, regions: ['europe'], shard: 'europe' }),
  );
  for (const { queryKey } of [countsQuery, indexQuery])
    client.setQueryData(queryKey, {
      entries,
      meta: { version: '1.0.0', date: '2026-01-01' },
    } as never);
  client.setQueryData(
    detailsQuery('europe').queryKey,
    new Map(RECORDS.map((one) => [one.id, one])),
  );
  client.setQueryData(glossaryQuery.queryKey, {
    terms: [SHIPRIDER],
    find: createTermFinder([SHIPRIDER]),
  });
  const onUrlUpdate = vi.fn<(update: { queryString: string }) => void>();
  render(
    <QueryClientProvider client={client}>
      <NuqsTestingAdapter searchParams={searchParams} onUrlUpdate={onUrlUpdate} hasMemory>
        <SearchBox />
      </NuqsTestingAdapter>
    </QueryClientProvider>,
  );
  const query = () =>
    Object.fromEntries(new URLSearchParams(onUrlUpdate.mock.lastCall?.[0].queryString));
  return { field: screen.getByRole('combobox'), query, user: userEvent.setup() };
}
const offers = async () =>
  within(await screen.findByRole('listbox'))
    .getAllByRole('option')
    .map(({ textContent }) => textContent);

describe('the search', () => {
  it('offers hosts by any of their names, with their records counted', async () => {
    const { field, query, user } = show();
    await user.type(field, 'ivory coast');
    expect(await offers()).toEqual([
      "1 record with host Côte d'Ivoire",
      "The page of Côte d'Ivoire",
      '1 record with ivory coast',
      'Course for the police of Abidjan',
    ]);
    await user.keyboard('{ArrowDown}{Enter}');
    expect(query()).toEqual({ host: 'CIV' });
    expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
  });

  it('takes a host out of the words, and tells what is sought beside those left', async () => {
    const { field, query, user } = show('?type=agreement');
    await user.type(field, 'serbian cctv');
    expect(await offers()).toEqual([
      '1 record in your filter with host Serbia and the words “cctv”',
      'The page of Serbia',
      '1 record in your filter with serbian cctv (also: camera, surveillance)',
      'Cameras in Belgrade',
    ]);
    await user.click(screen.getAllByRole('option')[0]!);
    expect(query()).toEqual({ host: 'SRB', q: 'cctv', type: 'agreement' });
  });

  it('has terms on top, with their definition', async () => {
    const { field, user } = show();
    await user.type(field, 'shiprider');
    expect((await offers())[0]).toBe(`${SHIPRIDER.term} ${SHIPRIDER.definition}`);
  });

  it('offers what was meant, and seeks it', async () => {
    const { field, query, user } = show();
    await user.type(field, 'belgrad{Backspace}{Backspace}ade');
    await user.clear(field);
    await user.type(field, 'belgrdae');
    await user.click(await screen.findByRole('option', { name: 'Did you mean belgrade?' }));
    expect(query()).toEqual({ q: 'belgrade' });
    expect(field).toHaveValue('belgrade');
  });

  it('opens a record by its id', async () => {
    const { field, query, user } = show();
    await user.type(field, 'gn-cn-2021-course');
    await user.click(await screen.findByRole('option', { name: 'Course in Conakry' }));
    expect(query()).toMatchObject({ id: 'gn-cn-2021-course' });
  });

  it('sets the words while they are typed, best matches first on Enter', async () => {
    const { field, query, user } = show('?type=agreement');
    await user.type(field, 'belgrade');
    expect(query()).toEqual({ q: 'belgrade', type: 'agreement' });
    await user.keyboard('{Enter}');
    expect(query()).toEqual({ q: 'belgrade', type: 'agreement', sort: 'best' });
  });

  it('leads from a view without a filter to Explore, and changes nothing before', async () => {
    const { field, query, user } = show('?view=about');
    await user.type(field, 'belgrade');
    expect(query()).toEqual({});
    expect(field).toHaveValue('belgrade');
    await user.keyboard('{Enter}');
    expect(query()).toEqual({ q: 'belgrade', sort: 'best' });
  });

  it('leaves what is being composed alone', async () => {
    const { field, query } = show();
    fireEvent.compositionStart(field);
    fireEvent.input(field, { target: { value: 'けい' }, isComposing: true });
    expect(field).toHaveValue('けい');
    fireEvent.keyDown(field, { key: 'Enter', isComposing: true });
    expect(query()).toEqual({});
    fireEvent.input(field, { target: { value: '警察' }, isComposing: true });
    fireEvent.compositionEnd(field);
    await waitFor(() => expect(query()).toEqual({ q: '警察' }));
  });

  it('moves by the arrows and says where', async () => {
    const { field, user } = show();
    await user.type(field, 'guinea');
    const [first, second] = await offers().then(() => screen.getAllByRole('option'));
    await user.keyboard('{ArrowDown}');
    expect(field).toHaveAttribute('aria-activedescendant', first!.id);
    expect(first).toHaveAttribute('aria-selected', 'true');
    await user.keyboard('{ArrowDown}');
    expect(field).toHaveAttribute('aria-activedescendant', second!.id);
    await user.keyboard('{ArrowUp}{ArrowUp}');
    expect(field).not.toHaveAttribute('aria-activedescendant');
    expect(field).toHaveFocus();
  });

  it('closes on Escape and elsewhere, and keeps the words', async () => {
    const { field, query, user } = show();
    await user.type(field, 'belgrade');
    await offers();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
    expect(query()).toEqual({ q: 'belgrade' });
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(screen.getByRole('listbox')).toBeVisible());
    await user.click(document.body);
    expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
  });
});
