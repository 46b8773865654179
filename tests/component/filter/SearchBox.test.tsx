import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NuqsTestingAdapter } from 'nuqs/adapters/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { SearchBox } from '../../../src/filter/SearchBox';

// jsdom scrolls nowhere.
beforeAll(() => vi.stubGlobal('scrollTo', vi.fn()));
afterAll(() => vi.unstubAllGlobals());

function show(searchParams = '') {
  const onUrlUpdate = vi.fn<(update: { queryString: string }) => void>();
  render(
    <NuqsTestingAdapter searchParams={searchParams} onUrlUpdate={onUrlUpdate} hasMemory>
      <SearchBox />
    </NuqsTestingAdapter>,
  );
  const query = () => new URLSearchParams(onUrlUpdate.mock.lastCall?.[0].queryString);
  return { field: screen.getByRole('searchbox'), query, user: userEvent.setup() };
}
const offered = () =>
  screen.queryAllByRole('link').map(({ textContent }) => textContent.replace(/ host$/, ''));

describe('the search', () => {
  it.each([
    ['Ivory Coast', "Côte d'Ivoire"],
    ['burma', 'Myanmar'],
    ['Micronesia', 'Micronesia'],
    ['Türkiye', 'Turkey'],
    ['turkiye', 'Turkey'],
  ])('offers the host called %s', async (typed, name) => {
    const { field, user } = show();
    await user.type(field, typed);
    expect(offered()[0]).toBe(name);
  });

  it('sets the words while it offers', async () => {
    const { field, query, user } = show('?type=training');
    await user.type(field, 'solomon');
    expect(field).toHaveValue('solomon');
    expect([query().get('q'), query().get('type')]).toEqual(['solomon', 'training']);
    expect(offered()).toEqual(['Solomon Islands']);
  });

  it('offers six at most, and none for one letter or a word that is no host', async () => {
    const { field, user } = show();
    await user.type(field, 's');
    expect(offered()).toEqual([]);
    await user.type(field, 'a');
    expect(offered()).toHaveLength(6);
    await user.clear(field);
    await user.type(field, 'shiprider');
    expect(offered()).toEqual([]);
  });

  it("leads to the host's page by the arrows and Enter, with the words taken out", async () => {
    const { field, query, user } = show('?type=training&region=europe');
    await user.type(field, 'guinea{ArrowDown}');
    expect(screen.getAllByRole('link')[0]).toHaveFocus();
    await user.keyboard('{ArrowDown}');
    expect(screen.getAllByRole('link')[1]).toHaveFocus();
    await user.keyboard('{ArrowUp}{ArrowUp}');
    expect(field).toHaveFocus();
    await user.keyboard('{ArrowDown}{Enter}');
    expect(Object.fromEntries(query())).toEqual({ view: 'host', host: 'GIN', type: 'training' });
    expect(offered()).toEqual([]);
  });

  it('closes on Escape and keeps the words', async () => {
    const { field, query, user } = show();
    await user.type(field, 'fiji{ArrowDown}{Escape}');
    expect(offered()).toEqual([]);
    expect(field).toHaveFocus();
    expect(query().get('q')).toBe('fiji');
  });

  it('closes when the reader goes elsewhere', async () => {
    const { field, user } = show();
    await user.type(field, 'fiji');
    await user.click(document.body);
    expect(offered()).toEqual([]);
  });
});
