import { afterEach, describe, expect, it, vi } from 'vitest';
import { recordUrl } from '../../../src/record/recordUrl';

afterEach(() => vi.unstubAllEnvs());

describe('the address of a record', () => {
  const here = location.href.replace(/[?#].*/, '');

  it('is its own page where the site was built with pages', () => {
    vi.stubEnv('VITE_PAGES', 'yes');
    expect(recordUrl({ id: 'a-b' })).toBe(new URL('records/a-b.html', here).href);
  });

  it('is the app with it open where there are none, and for a record of the reader’s own', () => {
    expect(recordUrl({ id: 'a-b' })).toBe(`${here}?id=a-b`);
    vi.stubEnv('VITE_PAGES', 'yes');
    expect(recordUrl({ id: 'a-b', own: 'mine.csv' })).toBe(`${here}?id=a-b`);
  });
});
