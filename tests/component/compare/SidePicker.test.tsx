import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { SidePicker } from '../../../src/views/compare/SidePicker';
import { entry } from '../../entries';

const ALL = [
  entry({ hosts: ['FJI', 'TON'], regions: ['pacific'] }),
  entry({ hosts: ['MMR'], regions: ['southeast-asia'], provider: 'USA' }),
];

const show = (taken: readonly string[] = []) => {
  const onPick = vi.fn();
  render(<SidePicker all={ALL} passing={ALL} taken={taken} onPick={onPick} />);
  return onPick;
};
const options = () => screen.getAllByRole('option').map((option) => option.textContent);

describe('SidePicker', () => {
  it('offers regions, providers and the hosts that have a record, with what each has', () => {
    show();
    expect(screen.getByRole('combobox')).toHaveFocus();
    expect(screen.getAllByRole('group').map((group) => group.getAttribute('aria-label'))).toEqual([
      'Regions',
      'Providers',
      'Hosts',
    ]);
    expect(options()).toEqual(
      expect.arrayContaining(['Pacific1', 'United States1', 'Australia0', 'Fiji1', 'Tonga1']),
    );
    expect(options()).not.toContain('Kenya0');
  });

  it('finds a host by another name, and says by which', async () => {
    const onPick = show();
    await userEvent.type(screen.getByRole('combobox'), 'burma');
    expect(options()).toEqual(['Myanmar (Burma)1']);
    await userEvent.keyboard('{Enter}');
    expect(onPick).toHaveBeenCalledWith(expect.objectContaining({ slug: 'MMR', facet: 'host' }));
  });

  it('goes through what is found by arrow keys, round at the ends', async () => {
    const onPick = show();
    await userEvent.type(screen.getByRole('combobox'), 'asia');
    const found = options();
    expect(found.length).toBeGreaterThan(2);
    const field = screen.getByRole('combobox');
    const active = () =>
      document.getElementById(field.getAttribute('aria-activedescendant') ?? '')?.textContent;
    expect(active()).toBe(found[0]);
    await userEvent.keyboard('{ArrowDown}');
    expect(active()).toBe(found[1]);
    await userEvent.keyboard('{ArrowUp}{ArrowUp}');
    expect(active()).toBe(found.at(-1));
    await userEvent.keyboard('{Enter}');
    expect(onPick).toHaveBeenCalledTimes(1);
  });

  it('does not offer a side twice, and says where nothing goes by a name', async () => {
    const onPick = show(['pacific', 'FJI']);
    expect(options()).not.toContain('Pacific1');
    expect(options()).not.toContain('Fiji1');
    await userEvent.type(screen.getByRole('combobox'), 'atlantis');
    expect(screen.queryAllByRole('option')).toHaveLength(0);
    expect(screen.getByText(/No region, provider or host/)).toBeVisible();
    await userEvent.keyboard('{Enter}');
    expect(onPick).not.toHaveBeenCalled();
  });

  it('takes an option by the pointer', async () => {
    const onPick = show();
    await userEvent.click(screen.getByRole('option', { name: /^Tonga/ }));
    expect(onPick).toHaveBeenCalledWith(expect.objectContaining({ slug: 'TON' }));
  });
});
