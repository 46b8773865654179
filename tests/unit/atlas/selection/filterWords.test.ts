import { describe, expect, it } from 'vitest';
import { EMPTY_FILTER } from '../../../../src/atlas/selection/filter';
import {
  changedInWords,
  describeFilter,
  yearsInWords,
} from '../../../../src/atlas/selection/filterWords';

describe('describeFilter', () => {
  it('says that nothing is asked for', () => {
    expect(describeFilter(EMPTY_FILTER)).toBe('All initiatives');
  });

  it('tells every part in the order and words of the chips', () => {
    expect(
      describeFilter({
        ...EMPTY_FILTER,
        provider: ['CHN'],
        region: ['pacific', 'europe'],
        type: ['training'],
        evidence: ['alleged'],
        status: ['under-review'],
        disputed: ['yes'],
        host: ['FJI'],
        from: 2019,
        q: ' station ',
      }),
    ).toBe(
      'Provider: China; Region: Pacific, Europe; Type: Training; Evidence: Alleged; Status: Under review; Disputed: Disputed; Host: Fiji; Years: from 2019; Words: station',
    );
  });

  it('tells many hosts by their number', () => {
    const host = ['FJI', 'SLB', 'VUT', 'TON', 'WSM'];
    expect(describeFilter({ ...EMPTY_FILTER, host })).toBe('5 hosts');
    expect(describeFilter({ ...EMPTY_FILTER, host: host.slice(0, 2) })).toBe(
      'Host: Fiji, Solomon Islands',
    );
  });

  it('tells one year as a year', () => {
    expect(describeFilter({ ...EMPTY_FILTER, from: 2022, to: 2022 })).toBe('Year: 2022');
  });
});

it.each([
  [null, null, null],
  [2019, null, 'from 2019'],
  [null, 2024, 'to 2024'],
  [2019, 2024, '2019 to 2024'],
])('puts the years %s and %s in words', (from, to, words) => {
  expect(yearsInWords({ from, to })).toBe(words);
});

it.each([
  [null, [], null],
  [{ from: '2024-01', to: null }, ['suspended'], 'suspended since January 2024'],
  [
    { from: '2024', to: '2025-06-03' },
    ['suspended', 'reviewed'],
    'suspended or reviewed between 2024 and 3 June 2025',
  ],
  [{ from: '2024-02', to: '2024-02' }, [], 'changed in February 2024'],
  [{ from: '2024-02-03', to: '2024-02-03' }, [], 'changed on 3 February 2024'],
  [{ from: null, to: '2019' }, ['denied'], 'denied up to 2019'],
  [null, ['broken-off-host'], 'broken off by the host at any time'],
  [
    { from: '2020', to: null },
    ['began', 'denied', 'upheld', 'expired'],
    'changed in one of 4 ways since 2020',
  ],
] as const)('puts the changes %s %s in words', (changed, what, words) => {
  expect(changedInWords({ changed, what })).toBe(words);
  if (words)
    expect(describeFilter({ ...EMPTY_FILTER, changed, what })).toBe(`What happened: ${words}`);
});
