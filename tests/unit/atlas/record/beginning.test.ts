import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  beganBefore,
  beginningOf,
  begunByOf,
  datedOf,
  knownYear,
  startGap,
  startWords,
  type Begun,
} from '../../../../src/atlas/record/beginning';
import {
  START_BASES,
  STATUSES,
  type Dated,
  type Status,
} from '../../../../src/atlas/record/vocabulary';
import { dateArbitrary } from '../../../arbitraries';
import { record } from '../../../records';

const begun = (changes: Partial<Begun>): Begun => ({
  start: '2024-03',
  startBasis: 'began',
  status: 'active',
  begunBy: null,
  ...changes,
});

describe('the interval of a beginning', () => {
  const cases: [
    string,
    Partial<Begun>,
    [string | null, string | null] | null,
    number | null,
    string,
  ][] = [
    ['began', {}, ['2024-03-01', '2024-03-31'], 2024, 'known'],
    [
      'signed',
      { startBasis: 'signed', start: '2024' },
      ['2024-01-01', '2024-12-31'],
      2024,
      'known',
    ],
    ['announced', { startBasis: 'announced' }, ['2024-03-01', null], null, 'announced'],
    [
      'announced, shown begun in the same year',
      { startBasis: 'announced', begunBy: '2024-09' },
      ['2024-03-01', '2024-09-30'],
      2024,
      'known',
    ],
    [
      'announced, shown begun in a later year',
      { startBasis: 'announced', begunBy: '2025' },
      ['2024-03-01', '2025-12-31'],
      null,
      'announced',
    ],
    [
      'announced, proposed',
      { startBasis: 'announced', status: 'proposed' },
      null,
      null,
      'announced',
    ],
    ['first reported', { startBasis: 'first-reported' }, [null, '2024-03-31'], null, 'reported'],
    [
      'first reported, proposed',
      { startBasis: 'first-reported', status: 'proposed' },
      null,
      null,
      'reported',
    ],
  ];
  it.each(cases)('%s', (_what, changes, interval, year, dated) => {
    const one = begun(changes);
    const beginning = beginningOf(one);
    expect(beginning && [beginning.from, beginning.to]).toEqual(interval);
    expect(knownYear(one)).toBe(year);
    expect(datedOf(one)).toBe(dated);
  });
});

test('an announced start is shown begun by the first such event at or after it', () => {
  const announced = (...events: [date: string, kind: 'announced' | 'started' | 'delivered'][]) =>
    begunByOf(
      record({
        start: '2024-03',
        startBasis: 'announced',
        events: events.map(([date, kind]) => ({ date, kind, text: 'It.' })),
      }),
    );
  expect(announced()).toBeNull();
  expect(announced(['2023', 'started'])).toBeNull();
  expect(announced(['2024-03', 'announced'], ['2024-05', 'started'], ['2025', 'delivered'])).toBe(
    '2024-05',
  );
  expect(begunByOf(record({ startBasis: 'signed' }))).toBeNull();
});

test('a first report is never known to be later than anything, an announcement never earlier', () => {
  const any = fc.record({
    start: dateArbitrary,
    startBasis: fc.constantFrom(...START_BASES),
    status: fc.constantFrom(...STATUSES),
    begunBy: fc.constant(null),
  });
  fc.assert(
    fc.property(any, any, (a, b) => {
      const [first, second] = [beginningOf(a), beginningOf(b)];
      if (!first || !second || !beganBefore(first, second)) return;
      expect(a.startBasis).not.toBe('announced');
      expect(b.startBasis).not.toBe('first-reported');
      expect(beganBefore(second, first)).toBe(false);
      expect(a.start < b.start).toBe(true);
    }),
  );
});

test('a start says what it is the date of', () => {
  expect(startWords({ start: '2011-04-12', dated: 'known', status: 'active' })).toBe(
    '12 April 2011',
  );
  expect(startWords({ start: '2026', dated: 'reported', status: 'active' })).toBe('by 2026');
  expect(startWords({ start: '2024-03', dated: 'announced', status: 'active' })).toBe(
    'announced March 2024',
  );
  // A plan that was reported had not begun by then.
  expect(startWords({ start: '2026', dated: 'reported', status: 'proposed' })).toBe(
    'reported 2026',
  );
});

test('what a start leaves open is said', () => {
  const gap = (dated: Dated, status: Status, begunBy: string | null = null) =>
    startGap({ dated, status, begunBy });
  expect(gap('known', 'active')).toBe('');
  expect(gap('reported', 'active')).toBe('when it began is not known');
  expect(gap('announced', 'unknown')).toBe('nothing shows that it began');
  expect(gap('announced', 'active', '2025-03')).toBe('begun by March 2025');
  expect(gap('announced', 'proposed')).toBe('only proposed');
});
