import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NuqsTestingAdapter } from 'nuqs/adapters/testing';
import { describe, expect, it, vi } from 'vitest';
import { contestedHosts } from '../../../src/atlas/figures/contested';
import { EMPTY_FILTER } from '../../../src/atlas/selection/filter';
import { ContestedTable } from '../../../src/views/contested/ContestedTable';
import { entry } from '../../entries';

const ROWS = contestedHosts(
  [
    entry({
      provider: 'AUS',
      hosts: ['SLB'],
      start: '2003-07-24',
      title: 'Regional mission',
      status: 'suspended',
    }),
    entry({ provider: 'CHN', hosts: ['SLB'], start: '2022-04-19', title: 'Security agreement' }),
    entry({
      provider: 'CHN',
      hosts: ['SLB'],
      start: '2021',
      title: 'Training',
      status: 'ended',
      ending: 'broken-off',
      decided: 'host',
    }),
    entry({ provider: 'CHN', hosts: ['FJI'], start: '2011', title: 'Memorandum' }),
    entry({ provider: 'AUS', hosts: ['FJI'], start: '2011-04', title: 'Partnership' }),
  ],
  EMPTY_FILTER,
);

function show() {
  const onUrlUpdate = vi.fn<(update: { queryString: string }) => void>();
  render(
    <NuqsTestingAdapter searchParams="?view=contested" onUrlUpdate={onUrlUpdate} hasMemory>
      <ContestedTable rows={ROWS} />
    </NuqsTestingAdapter>,
  );
  return onUrlUpdate;
}
const hosts = () =>
  screen.getAllByRole('rowheader').map((head) => within(head).getByRole('link').textContent);
const cells = (host: string) =>
  within(screen.getByRole('row', { name: new RegExp(`^${host}`) }))
    .getAllByRole('cell')
    .map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());

describe('the table of contested hosts', () => {
  it('says who was first, how much later the next, and the latest', () => {
    show();
    expect(screen.getByRole('table', { name: 'Contested hosts' })).toBeVisible();
    expect(cells('Solomon Islands')).toEqual([
      'Pacific',
      '21 broken off: the cases of China in Solomon Islands',
      '0',
      '11 suspended: the cases of Australia in Solomon Islands',
      '3',
      'Australia, 24 July 2003: Regional mission',
      'about 18 years to China',
      '19 April 2022, ChinaSecurity agreement',
    ]);
  });

  it('says a tie instead of a gap', () => {
    show();
    expect(cells('Fiji').slice(5, 7)).toEqual([
      'China, 2011: Memorandumor Australia, April 2011: Partnership',
      'in the same year, order not known',
    ]);
    expect(cells('Fiji')[7]).toContain('one of 2 that may be the latest');
  });

  it('sorts by a column, in the address, and says which way', async () => {
    const onUrlUpdate = show();
    expect(hosts()).toEqual(['Solomon Islands', 'Fiji']);
    expect(screen.getByRole('columnheader', { name: 'All' })).toHaveAttribute(
      'aria-sort',
      'descending',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Host' }));
    expect(hosts()).toEqual(['Fiji', 'Solomon Islands']);
    expect(onUrlUpdate.mock.lastCall![0].queryString).toContain('contested=host');
    await userEvent.click(screen.getByRole('button', { name: 'Host' }));
    expect(hosts()).toEqual(['Solomon Islands', 'Fiji']);
    expect(screen.getByRole('columnheader', { name: 'Host' })).toHaveAttribute(
      'aria-sort',
      'descending',
    );
    expect(screen.getByRole('columnheader', { name: 'All' })).not.toHaveAttribute('aria-sort');
  });

  it("leads to the host's page, to its cases of pulling back and to the records", () => {
    show();
    expect(
      screen.getByRole('link', { name: /cases of China in Solomon Islands$/ }),
    ).toHaveAttribute('href', '?view=trends&provider=china&host=SLB&trends=pull-backs');
    expect(screen.getByRole('link', { name: 'Fiji' })).toHaveAttribute(
      'href',
      '?view=host&host=FJI',
    );
    expect(screen.getByRole('link', { name: 'Security agreement' })).toHaveAttribute(
      'href',
      expect.stringContaining('view=contested&id='),
    );
  });
});
