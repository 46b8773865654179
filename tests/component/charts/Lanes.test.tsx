import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NuqsTestingAdapter } from 'nuqs/adapters/testing';
import { describe, expect, it, vi } from 'vitest';
import { Lanes } from '../../../src/charts/Lanes';
import type { EventsOf } from '../../../src/charts/LanesTable';
import { entry } from '../../entries';

const ENTRIES = [
  entry({ id: 'aa-bb-2015-late', title: 'A later agreement', provider: 'AUS', start: '2015' }),
  entry({ id: 'aa-bb-2011-mou', title: 'An early memorandum', provider: 'AUS', start: '2011-04' }),
  entry({
    id: 'aa-bb-2018-claim',
    title: 'A claim',
    provider: 'CHN',
    start: '2018',
    status: 'unknown',
    statusAsOf: '2020-05',
    evidence: 'alleged',
    disputed: 'yes',
  }),
];
const EVENTS: EventsOf = ({ id }) =>
  id === 'aa-bb-2011-mou' ? [{ date: '2024-03', kind: 'upheld', text: 'Upheld.' }] : [];

function show(eventsOf: EventsOf = EVENTS) {
  const onUrlUpdate = vi.fn<(update: { queryString: string }) => void>();
  render(
    <NuqsTestingAdapter searchParams="?view=host&host=FJI" onUrlUpdate={onUrlUpdate}>
      <Lanes entries={ENTRIES} eventsOf={eventsOf} today="2026-06-30" />
    </NuqsTestingAdapter>,
  );
  return onUrlUpdate;
}

describe('Lanes', () => {
  it("stand in the atlas's order of providers, the oldest first, and leave out who has none", () => {
    show();
    expect(screen.getAllByRole('heading').map((heading) => heading.textContent.trim())).toEqual([
      'China 1 initiative found',
      'Australia 2 initiatives found',
    ]);
    const australia = screen.getByRole('region', { name: /^Australia/ });
    expect(
      within(australia)
        .getAllByRole('link')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'An early memorandum, training; from April 2011; active, last confirmed 2024; official',
      'A later agreement, training; from 2015; active, last confirmed 2024; official',
    ]);
  });

  it('say in words what is denied, and when it was last confirmed', () => {
    show();
    expect(screen.getByRole('link', { name: /^A claim/ })).toHaveAccessibleName(
      'A claim, training; from 2018; status unknown, last confirmed May 2020; alleged, disputed',
    );
  });

  it('open the record from its row, in a real link', async () => {
    const onUrlUpdate = show();
    const row = screen.getByRole('link', { name: /^An early memorandum/ });
    expect(row).toHaveAttribute('href', expect.stringContaining('id=aa-bb-2011-mou'));
    await userEvent.click(row);
    expect(onUrlUpdate.mock.lastCall![0].queryString).toContain('id=aa-bb-2011-mou');
  });

  it('tell the same as a table, with the events', async () => {
    show();
    await userEvent.click(screen.getByRole('button', { name: 'View as table' }));
    const rows = screen.getAllByRole('row').slice(1);
    expect(rows.map((row) => within(row).getByRole('link').textContent)).toEqual([
      'A claim',
      'An early memorandum',
      'A later agreement',
    ]);
    expect(within(rows[1]!).getByText('upheld March 2024')).toBeVisible();
    expect(within(rows[0]!).getByText('Alleged, disputed')).toBeVisible();
  });

  it('say that the events are still to come', async () => {
    show(() => undefined);
    await userEvent.click(screen.getByRole('button', { name: 'View as table' }));
    expect(screen.getAllByText('loading')).toHaveLength(3);
  });

  it('say how an end came, in words and in the table', async () => {
    const user = userEvent.setup();
    render(
      <NuqsTestingAdapter>
        <Lanes
          entries={[
            entry({
              title: 'Patrols',
              status: 'ended',
              end: '2022',
              ending: 'broken-off',
              decided: 'host',
            }),
          ]}
          eventsOf={EVENTS}
          today="2026-06-30"
        />
      </NuqsTestingAdapter>,
    );
    expect(screen.getByRole('list', { name: 'What the bars mean' })).toHaveTextContent(
      'completed broken off',
    );
    expect(screen.getByRole('link')).toHaveAccessibleName(/ended, broken off by the host/);
    await user.click(screen.getByRole('button', { name: 'View as table' }));
    expect(
      screen.getByRole('cell', { name: 'Ended, broken off by the host, last confirmed 2024' }),
    ).toBeVisible();
  });
});
