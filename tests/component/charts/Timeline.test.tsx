import { act, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Entry } from '../../../src/atlas/record/entry';
import type { Measure, Split } from '../../../src/atlas/figures/series';
import Timeline from '../../../src/charts/Timeline';
import type { OnYears } from '../../../src/charts/YearRange';
import { entry } from '../../entries';

const ENTRIES = [
  entry({ start: '2019', provider: 'AUS' }),
  entry({ start: '2021' }),
  entry({ start: '2021', provider: 'USA', type: 'patrol' }),
  entry({ start: '2023', status: 'ended', end: '2024', evidence: 'alleged' }),
];

const onYears = vi.fn<OnYears>();

/** The timeline with a reader's choices held, as the page holds them. */
function Held({
  entries = ENTRIES,
  from: firstFrom = null,
  to: firstTo = null,
}: {
  entries?: readonly Entry[];
  from?: number | null;
  to?: number | null;
}) {
  const [[from, to], setYears] = useState([firstFrom, firstTo]);
  const [measure, setMeasure] = useState<Measure>('new');
  const [by, setBy] = useState<Split>('provider');
  return (
    <Timeline
      entries={entries}
      from={from}
      to={to}
      measure={measure}
      by={by}
      onMeasure={setMeasure}
      onBy={setBy}
      onYears={(a, b, how) => {
        onYears(a, b, how);
        setYears([a, b]);
      }}
      today="2026-11-24"
      filling={{ from: 2025, fillsIn: 1 }}
      empty="Nothing matches: clear Region"
    />
  );
}

const title = () => screen.getByRole('heading').textContent;
const lastYears = () => onYears.mock.lastCall;
const rows = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent)
        .join(' '),
    );

/** jsdom lays nothing out, and a chart without a size draws nothing; in a box of 400 by 200 px it does. */
const box = { x: 0, y: 0, left: 0, top: 0, right: 400, bottom: 200, width: 400, height: 200 };
const layOut = (on: Element) => {
  vi.spyOn(on, 'getBoundingClientRect').mockReturnValue({ ...box, toJSON: () => box });
};

const wait = (ms: number) => {
  act(() => {
    vi.advanceTimersByTime(ms);
  });
};

beforeEach(() => {
  onYears.mockReset();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('Timeline', () => {
  it('says in a sentence what it shows, and draws a chart with a name', () => {
    layOut(Element.prototype);
    render(<Held />);
    expect(title()).toBe('2 initiatives began in 2021, the most of any year');
    expect(screen.getByText(/These are records found/).closest('p')).toHaveTextContent(
      'China 1, United States 1, Australia 0.',
    );
    expect(screen.getByRole('application')).toHaveAccessibleName(
      /^Initiatives by the year they began/,
    );
  });

  it('tells what was only announced or first reported apart, in chart, words and table', async () => {
    layOut(Element.prototype);
    const { container } = render(
      <Held
        entries={[
          ...ENTRIES,
          entry({ start: '2021', startBasis: 'first-reported', provider: 'AUS' }),
          entry({ start: '2025', startBasis: 'announced' }),
        ]}
      />,
    );
    expect(title()).toBe('2 initiatives began in 2021, the most of any year');
    expect(screen.getByText(/1 more was first reported in 2021/).parentElement).toHaveTextContent(
      'China 1, United States 1, Australia 0. 1 more was first reported in 2021.',
    );
    expect(screen.getByText(/only announced or first reported in it/)).toBeVisible();
    // Slats are paths; what is known is drawn as boxes.
    const bars = container.querySelectorAll('.recharts-bar path');
    expect(bars).toHaveLength(2);
    await userEvent.click(screen.getByRole('button', { name: 'View as table' }));
    expect(rows().slice(1, 6)).toEqual([
      '0 +1and 1 only announced or first reported 0 0 0 1 0',
      '0 0 0 0 0 0',
      '1 0 0 1 0 0',
      '0 0 0 0 0 0',
      '1 1 0 +1and 1 only announced or first reported 2 0 1',
    ]);
  });

  it('marks the years that are still filling up', () => {
    render(<Held />);
    expect(
      screen.getByText(/2025 to 2026 are still filling up: it took 1 year until/),
    ).toBeVisible();
  });

  it('switches what is counted and what it is split by', async () => {
    render(<Held />);
    await userEvent.click(screen.getByRole('radio', { name: 'Cumulative' }));
    expect(title()).toBe('4 initiatives found, counted up to 2026 so far');
    await userEvent.click(screen.getByRole('radio', { name: 'Evidence' }));
    expect(screen.getByText(/These are records found/).closest('p')).toHaveTextContent(
      'Official 3, Reported 0, Alleged 1.',
    );
    await userEvent.click(screen.getByRole('radio', { name: 'In force' }));
    expect(title()).toBe(
      '4 initiatives found in force in each of 2023 and 2024, the most of any year',
    );
  });

  it('shows the same numbers as a table, whose years are filters too', async () => {
    render(<Held />);
    await userEvent.click(screen.getByRole('button', { name: 'View as table' }));
    expect(screen.getAllByRole('columnheader').map((head) => head.textContent)).toEqual([
      'Year',
      'China',
      'United States',
      'Australia',
      'Began',
      'Only announced',
      'Only first reported',
    ]);
    expect(rows().slice(0, 8)).toEqual([
      '0 0 0 0 0 0',
      '0 0 0 0 0 0',
      '0 0 0 0 0 0',
      '1 0 0 1 0 0',
      '0 0 0 0 0 0',
      '1 1 0 2 0 0',
      '0 0 0 0 0 0',
      '0 0 1 1 0 0',
    ]);
    await userEvent.click(screen.getByRole('button', { name: '2021' }));
    expect(lastYears()).toEqual([2021, 2021, { final: true }]);
    expect(title()).toBe('2 initiatives began in 2021');
    await userEvent.click(screen.getByRole('button', { name: '2021' }));
    expect(lastYears()).toEqual([null, null, { final: true }]);
  });

  it('counts only what began in the years chosen, in force and cumulative as well', async () => {
    render(<Held from={2021} to={2022} />);
    await userEvent.click(screen.getByRole('radio', { name: 'Cumulative' }));
    expect(title()).toBe('2 initiatives found since 2021, counted up to 2022');
    await userEvent.click(screen.getByRole('button', { name: 'View as table' }));
    expect(rows()[0]).toBe('1 1 0 2 2 0 0');
  });

  it('moves each end of the range by keyboard, and speaks it', async () => {
    render(<Held />);
    const start = screen.getByRole('slider', { name: 'Start of the range' });
    expect(start).toHaveAttribute('aria-valuetext', 'From the first year');
    start.focus();
    await userEvent.keyboard('{PageUp}{ArrowRight}');
    // A run of presses ends when the hand rests, or goes elsewhere.
    expect(onYears.mock.calls.every(([, , { final }]) => !final)).toBe(true);
    await vi.waitFor(() => expect(lastYears()).toEqual([1996, null, { final: true }]), 2000);
    expect(start).toHaveAttribute('aria-valuetext', 'From 1996');
    await userEvent.keyboard('{ArrowLeft}{Home}');
    const end = screen.getByRole('slider', { name: 'End of the range' });
    act(() => end.focus());
    expect(lastYears()).toEqual([null, null, { final: true }]);
    await userEvent.keyboard('{PageDown}');
    expect(lastYears()).toEqual([null, 2021, { final: false }]);
    expect(end).toHaveAttribute('aria-valuetext', 'To 2021');
    expect(end).toHaveAttribute('aria-valuenow', '2021');
    // An end stops at the other.
    await userEvent.keyboard('{Home}');
    act(() => start.focus());
    await userEvent.keyboard('{End}');
    act(() => start.blur());
    expect(lastYears()).toEqual([null, 1990, { final: true }]);
  });

  it('takes a range drawn on the track, and one moved', () => {
    Element.prototype.setPointerCapture = () => {};
    render(<Held />);
    const track = screen.getByRole('group', { name: 'Range of years' });
    layOut(track);
    // 400 px for the 37 years from 1990.
    const at = (year: number) => ({ clientX: ((year - 1990 + 0.5) / 37) * 400, button: 0 });
    fireEvent.pointerDown(track, at(2010));
    fireEvent.pointerMove(track, at(2014));
    expect(lastYears()).toEqual([2010, 2014, { final: false }]);
    fireEvent.pointerMove(track, at(2005));
    fireEvent.pointerUp(track);
    expect(lastYears()).toEqual([2005, 2010, { final: true }]);

    const start = screen.getByRole('slider', { name: 'Start of the range' });
    fireEvent.pointerDown(start, at(2005));
    fireEvent.pointerMove(start, at(2008));
    fireEvent.pointerUp(start);
    expect(lastYears()).toEqual([2008, 2010, { final: true }]);
  });

  it('takes typed years on Enter and on leaving, swaps them where reversed, and tells a fault', async () => {
    render(<Held />);
    const from = screen.getByLabelText('From year');
    const to = screen.getByLabelText('To year');
    await userEvent.type(from, '2022{Enter}');
    expect(lastYears()).toEqual([2022, null, { final: true }]);
    await userEvent.type(to, '2020');
    await userEvent.tab();
    expect(lastYears()).toEqual([2020, 2022, { final: true }]);
    expect(from).toHaveValue(2020);

    const told = onYears.mock.calls.length;
    await userEvent.clear(to);
    await userEvent.type(to, '3000{Enter}');
    expect(onYears).toHaveBeenCalledTimes(told);
    expect(to).toBeInvalid();
    expect(to).toHaveAccessibleDescription('Type a year from 1990 to 2026');
    await userEvent.click(screen.getByRole('button', { name: 'All years' }));
    expect(lastYears()).toEqual([null, null, { final: true }]);
    expect(screen.getByRole('alert')).toBeEmptyDOMElement();
  });

  it('plays the end of the range through the years, and pauses at the last', () => {
    vi.useFakeTimers();
    render(<Held from={2023} />);
    fireEvent.click(screen.getByRole('button', { name: 'Play through the years' }));
    expect(lastYears()).toEqual([2023, 2023, { final: false }]);
    wait(500);
    wait(500);
    expect(lastYears()).toEqual([2023, 2025, { final: false }]);
    wait(500);
    expect(lastYears()).toEqual([2023, null, { final: true }]);
    expect(screen.getByRole('button', { name: 'Play through the years' })).toBeVisible();
    wait(3000);
    expect(onYears).toHaveBeenCalledTimes(4);
  });

  it('pauses where it is, and goes on from there', () => {
    vi.useFakeTimers();
    render(<Held from={2020} />);
    fireEvent.click(screen.getByRole('button', { name: 'Play through the years' }));
    wait(500);
    wait(500);
    fireEvent.click(screen.getByRole('button', { name: 'Pause' }));
    expect(lastYears()).toEqual([2020, 2022, { final: true }]);
    fireEvent.click(screen.getByRole('button', { name: 'Play through the years' }));
    wait(500);
    expect(lastYears()).toEqual([2020, 2023, { final: false }]);
  });

  it('says what to do where nothing matches', () => {
    render(<Held entries={[]} />);
    expect(title()).toBe('No initiatives are known to have begun');
    expect(screen.getByText('Nothing matches: clear Region')).toBeVisible();
    expect(screen.queryByRole('slider')).toBeNull();
  });
});
