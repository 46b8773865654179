import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import type { MatrixSides } from '../../../src/atlas/figures/matrix';
import { EMPTY_FILTER } from '../../../src/atlas/selection/filter';
import { Matrix, type Cell } from '../../../src/charts/Matrix';
import { entry } from '../../entries';

const ENTRIES = [
  entry({}),
  entry({}),
  entry({ provider: 'AUS', regions: ['pacific', 'southeast-asia'], type: 'forum' }),
];
const show = (chosen = EMPTY_FILTER, entries = ENTRIES) => {
  const onCell = vi.fn<(cell: Cell, on: boolean) => void>();
  const Held = () => {
    const [sides, setSides] = useState<MatrixSides>('region-type');
    return (
      <Matrix
        entries={entries}
        sides={sides}
        onSides={setSides}
        chosen={chosen}
        onCell={onCell}
        empty="Nothing matches: clear Region"
      />
    );
  };
  render(<Held />);
  return onCell;
};

describe('Matrix', () => {
  it('says what it shows, and that one of two regions counts in both', () => {
    show();
    expect(screen.getByRole('heading')).toHaveTextContent(
      'The Pacific has most training records: 2',
    );
    expect(screen.getByText(/counts in both/)).toBeVisible();
    expect(
      screen.getByRole('button', { name: 'Southeast Asia, Forum: 1 initiative' }),
    ).toHaveTextContent('1');
  });

  it('makes a cell a filter, and a chosen one none', async () => {
    const onCell = show();
    await userEvent.click(screen.getByRole('button', { name: 'Pacific, Training: 2 initiatives' }));
    expect(onCell).toHaveBeenCalledWith({ region: 'pacific', type: 'training' }, true);
  });

  it('shows which cell is chosen', async () => {
    const onCell = show({ ...EMPTY_FILTER, region: ['pacific'], type: ['training'] });
    const chosen = screen.getByRole('button', { pressed: true });
    expect(chosen).toHaveAccessibleName('Pacific, Training: 2 initiatives');
    await userEvent.click(chosen);
    expect(onCell).toHaveBeenCalledWith({ region: 'pacific', type: 'training' }, false);
  });

  it('leaves an empty cell blank, speaks its 0 and makes it no filter', async () => {
    const onCell = show();
    const none = screen.getByRole('button', { name: 'Europe, Patrol: 0 initiatives' });
    expect(none).toHaveTextContent('');
    await userEvent.click(none);
    expect(onCell).not.toHaveBeenCalled();
  });

  it('switches its sides', async () => {
    const onCell = show();
    await userEvent.click(screen.getByRole('radio', { name: 'Provider × region' }));
    expect(screen.getAllByRole('rowheader').map((head) => head.textContent.trim())).toEqual([
      'China',
      'United States',
      'Australia',
    ]);
    await userEvent.click(
      screen.getByRole('button', { name: 'Australia, Southeast Asia: 1 initiative' }),
    );
    expect(onCell).toHaveBeenCalledWith({ provider: 'AUS', region: 'southeast-asia' }, true);
    await userEvent.click(screen.getByRole('radio', { name: 'Provider × type' }));
    expect(screen.queryByText(/counts in both/)).toBeNull();
  });

  it('is one stop for Tab, with arrow keys, Home and End within', async () => {
    show();
    const grid = screen.getByRole('grid');
    const stops = within(grid)
      .getAllByRole('button')
      .filter((cell) => cell.tabIndex === 0);
    expect(stops).toHaveLength(1);
    stops[0]?.focus();
    await userEvent.keyboard('{ArrowDown}{ArrowRight}');
    expect(document.activeElement).toHaveAccessibleName('Southeast Asia, Training: 0 initiatives');
    await userEvent.keyboard('{End}');
    expect(document.activeElement).toHaveAccessibleName('Southeast Asia, Forum: 1 initiative');
    await userEvent.keyboard('{Control>}{Home}{/Control}');
    expect(document.activeElement).toHaveAccessibleName('Pacific, Agreement: 0 initiatives');
    await userEvent.keyboard('{ArrowUp}{ArrowLeft}');
    expect(document.activeElement).toHaveAccessibleName('Pacific, Agreement: 0 initiatives');
  });

  it('says what to do where nothing matches', () => {
    show(EMPTY_FILTER, []);
    expect(screen.getByText('Nothing matches: clear Region')).toBeVisible();
    expect(screen.queryByRole('grid')).toBeNull();
  });
});
