import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ComponentProps } from 'react';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Entry } from '../../../src/atlas/record/entry';
import type { Basemap } from '../../../src/map/where';
import { entry as plainEntry } from '../../entries';

// jsdom measures nothing and knows no SVG geometry; Leaflet asks for both when it is loaded.
const width = vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(880);
const height = vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(550);
Object.assign(SVGElement.prototype, { createSVGRect: () => ({}) });
const { default: AtlasMap } = await import('../../../src/map/AtlasMap');
const { EarlyMap } = await import('../../../src/map/EarlyMap');

beforeAll(() =>
  vi.stubGlobal('CSS', { escape: (text: string) => text.replace(/[^\w-]/g, '\\$&') }),
);
afterAll(() => {
  width.mockRestore();
  height.mockRestore();
});

const BASEMAP: Basemap = {
  type: 'Topology',
  arcs: [
    [
      [158, -8],
      [162, -8],
      [162, -11],
      [158, -11],
      [158, -8],
    ],
  ],
  objects: {
    land: {
      type: 'GeometryCollection',
      geometries: [{ type: 'Polygon', id: 'SLB', arcs: [[0]] }],
    },
  },
};

const entry = (changes: Partial<Entry> = {}) => plainEntry({ hosts: ['SLB'], ...changes });

const ENTRIES = [
  entry({ hosts: ['BRA'], provider: 'USA' }),
  entry({}),
  entry({}),
  entry({ provider: 'AUS', evidence: 'reported' }),
  entry({ hosts: ['AUS'], provider: 'USA' }),
  entry({ hosts: ['KEN'] }),
];
const AT_SOLOMONS = { lat: -9, lng: 160, zoom: 6.5 };

function show(given: Partial<ComponentProps<typeof AtlasMap>> = {}) {
  const props: ComponentProps<typeof AtlasMap> = {
    basemap: BASEMAP,
    entries: ENTRIES,
    tint: 'count',
    onTint: vi.fn(),
    focusHosts: [],
    position: null,
    onPosition: vi.fn(),
    openEntry: null,
    onHosts: vi.fn(),
    onOpen: vi.fn(),
    worldwideShown: 33,
    onWorldwide: vi.fn(),
    ...given,
  };
  const view = render(<AtlasMap {...props} />);
  const again = (more: Partial<typeof props>) => view.rerender(<AtlasMap {...props} {...more} />);
  return { props, again, user: userEvent.setup(), ...view };
}

const symbols = () =>
  within(screen.getByRole('group', { name: 'Symbols on the map' })).queryAllByRole('button');
const names = () => symbols().map((button) => button.getAttribute('aria-label'));

describe('the map', () => {
  it("names its symbols, in the order of the atlas's regions, the largest first", () => {
    show();
    expect(names()).toEqual([
      'Solomon Islands: 3 initiatives; China 2, Australia 1',
      'Australia: 1 initiative; United States 1',
      'Kenya: 1 initiative; China 1',
      'Brazil: 1 initiative; United States 1',
    ]);
  });

  it('has the same symbols, which choose the same, while it is on its way', async () => {
    const { unmount } = show();
    const live = names();
    unmount();
    const onHosts = vi.fn();
    render(<EarlyMap entries={ENTRIES} ground={null} onHosts={onHosts} onDrawn={vi.fn()} />);
    expect(names()).toEqual(live);
    await userEvent.click(screen.getByRole('button', { name: /^Kenya/ }));
    expect(onHosts).toHaveBeenLastCalledWith(['KEN']);
  });

  it('filters to a host chosen by mouse or key', async () => {
    const { props, user } = show();
    await user.click(screen.getByRole('button', { name: /^Kenya/ }));
    expect(props.onHosts).toHaveBeenLastCalledWith(['KEN']);
    screen.getByRole('button', { name: /^Solomon Islands/ }).focus();
    await user.keyboard('{Enter}');
    expect(props.onHosts).toHaveBeenLastCalledWith(['SLB']);
    expect(props.onOpen).not.toHaveBeenCalled();
  });

  it('opens the one record of a place, closer in', async () => {
    const gizo = entry({ place: { lat: -8.1, lng: 156.84, precision: 'city' } });
    const { props, user } = show({ entries: [...ENTRIES, gizo], position: AT_SOLOMONS });
    await user.click(
      screen.getByRole('button', { name: /^Place in Solomon Islands: 1 initiative/ }),
    );
    expect(props.onOpen).toHaveBeenCalledWith(gizo.id);
    expect(props.onHosts).not.toHaveBeenCalled();
  });

  it('filters to every host of a group', async () => {
    const entries = [entry({ hosts: ['TGO'] }), entry({ hosts: ['BEN'] })];
    const { props, user } = show({ entries });
    await user.click(
      screen.getByRole('button', {
        name: '2 hosts in Sub-Saharan Africa: 2 initiatives; China 2',
      }),
    );
    expect(props.onHosts).toHaveBeenCalledWith(['BEN', 'TGO']);
  });

  it('tells more of a symbol while it is pointed at, until Escape', async () => {
    const { user } = show();
    await user.hover(screen.getByRole('button', { name: /^Solomon Islands/ }));
    const tip = screen.getByRole('tooltip');
    expect(tip).toHaveTextContent('Solomon Islands');
    expect(tip).toHaveTextContent('1 reported');
    expect(tip).toHaveTextContent('Choose to filter');
    screen.getByRole('button', { name: /^Solomon Islands/ }).focus();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('tooltip')).not.toBeInTheDocument();
  });

  it('is one stop for the Tab key, with arrow keys from symbol to symbol, and stays where it is', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const { props } = show();
    const stops = () => symbols().filter(({ tabIndex }) => tabIndex === 0);
    expect(stops()).toHaveLength(1);
    stops()[0]!.focus();
    const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(symbols()[2]).toHaveFocus();
    expect(stops()).toEqual([symbols()[2]]);
    await user.keyboard('{Home}{ArrowLeft}');
    expect(symbols()[0]).toHaveFocus();
    await user.keyboard('{End}{ArrowDown}');
    expect(symbols().at(-1)).toHaveFocus();
    await act(() => vi.advanceTimersByTimeAsync(1500));
    expect(props.onPosition).not.toHaveBeenCalled();
    vi.useRealTimers();
  });

  it('closes the tip of what is hovered by Escape, wherever the focus is', async () => {
    const { user } = show();
    await user.hover(screen.getByRole('button', { name: /^Solomon Islands/ }));
    expect(screen.getByRole('tooltip')).toBeVisible();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('tooltip')).not.toBeInTheDocument();
  });

  it('keeps focus on a symbol through a change of filter', () => {
    const { again } = show();
    const before = screen.getByRole('button', { name: /^Solomon Islands/ });
    before.focus();
    again({ entries: ENTRIES.slice(0, 2) });
    expect(screen.getByRole('button', { name: /^Solomon Islands: 1 / })).toHaveFocus();
    again({ entries: ENTRIES.slice(5) });
    expect(document.activeElement).not.toBe(document.body);
  });

  it('shows how many are worldwide, and chooses them', async () => {
    const { props, user, again } = show();
    await user.click(screen.getByRole('button', { name: '33 worldwide, no single host' }));
    expect(props.onWorldwide).toHaveBeenCalledOnce();
    again({ worldwideShown: 0 });
    expect(screen.queryByRole('button', { name: /worldwide/ })).not.toBeInTheDocument();
  });

  it('switches the tint, and tints the land by it', async () => {
    const { props, user, again, container } = show();
    const land = () => container.querySelector('.leaflet-overlay-pane path');
    expect(land()).toHaveAttribute('data-tint', '3');
    await user.click(screen.getByRole('radio', { name: 'Who leads' }));
    expect(props.onTint).toHaveBeenCalledWith('leader');
    again({ tint: 'leader' });
    expect(land()).toHaveAttribute('data-tint', 'CHN');
    again({ tint: 'leader', entries: [] });
    expect(land()).not.toHaveAttribute('data-tint');
  });

  it('marks the hosts of the open record', () => {
    const { again, container } = show();
    again({ openEntry: ENTRIES[1]! });
    expect(screen.getByRole('button', { name: /^Solomon Islands/ })).toHaveAttribute(
      'aria-current',
      'true',
    );
    expect(container.querySelector('path[data-open]')).toBeInTheDocument();
  });

  it('stays a map without entries', () => {
    const { container } = show({ entries: [], worldwideShown: 0 });
    expect(symbols()).toEqual([]);
    expect(container.querySelector('.leaflet-overlay-pane path')).toBeInTheDocument();
    expect(screen.getByText('Borders: Natural Earth; they imply no position')).toBeVisible();
  });
});

describe('where the map stands', () => {
  it('tells nothing of its own framing, but where the reader moved it', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const { props, again } = show();
    again({ focusHosts: ['SLB'] });
    await act(() => vi.advanceTimersByTimeAsync(1500));
    expect(props.onPosition).not.toHaveBeenCalled();
    act(() => screen.getByRole('button', { name: 'Zoom in' }).click());
    await act(() => vi.advanceTimersByTimeAsync(1500));
    expect(props.onPosition).toHaveBeenCalledOnce();
    expect(props.onPosition).toHaveBeenLastCalledWith(
      expect.objectContaining({ zoom: expect.any(Number) as number }),
    );
    vi.useRealTimers();
  });

  it('forgets the position when the hosts to frame change', () => {
    const { props, again } = show({ position: AT_SOLOMONS });
    expect(props.onPosition).not.toHaveBeenCalled();
    again({ position: AT_SOLOMONS, focusHosts: ['KEN'] });
    expect(props.onPosition).toHaveBeenCalledWith(null);
  });

  it('resets to the whole world', async () => {
    const { props, user } = show({ position: AT_SOLOMONS });
    expect(names()).not.toContain('Brazil: 1 initiative; United States 1');
    await user.click(screen.getByRole('button', { name: 'Reset view: the whole world' }));
    expect(props.onPosition).toHaveBeenCalledWith(null);
  });

  it('offers the fit only where the filter narrows to hosts', async () => {
    const { props, user, again } = show();
    expect(screen.queryByRole('button', { name: 'Fit to the filter' })).not.toBeInTheDocument();
    again({ focusHosts: ['SLB'] });
    await user.click(screen.getByRole('button', { name: 'Fit to the filter' }));
    expect(props.onPosition).toHaveBeenCalledWith(null);
  });
});
