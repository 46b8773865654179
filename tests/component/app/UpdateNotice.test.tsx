import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NuqsTestingAdapter } from 'nuqs/adapters/testing';
import { beforeEach, expect, it, vi } from 'vitest';
import UpdateNotice from '../../../src/app/UpdateNotice';

const version = vi.hoisted(() => ({ ready: true, take: vi.fn() }));
vi.mock('../../../src/app/newerVersion', () => ({
  newerVersion: { subscribe: () => () => undefined, isReady: () => version.ready },
  takeNewerVersion: version.take,
}));
beforeEach(() => {
  version.ready = true;
  version.take.mockClear();
});

const show = (query: string) =>
  render(
    <NuqsTestingAdapter searchParams={query}>
      <UpdateNotice />
    </NuqsTestingAdapter>,
  );

it('offers a newer version and loads it only when asked', async () => {
  show('?region=pacific');
  expect(screen.getByText('A newer version is ready.')).toBeInTheDocument();
  expect(version.take).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: 'Reload' }));
  expect(version.take).toHaveBeenCalledTimes(1);
});

it('goes away for now', async () => {
  show('');
  await userEvent.click(screen.getByRole('button', { name: 'Not now' }));
  expect(screen.queryByText('A newer version is ready.')).toBeNull();
});

it('is silent while there is none', () => {
  version.ready = false;
  show('');
  expect(screen.queryByText('A newer version is ready.')).toBeNull();
});

it.each([
  ['?view=briefing&briefing=founding&scene=3', false],
  ['?view=briefing&briefing=founding', true],
])('at %s it may speak: %s', (query, speaks) => {
  show(query);
  expect(screen.queryByText('A newer version is ready.') !== null).toBe(speaks);
});
