import { describe, expect, it } from 'vitest';
import { tintsOf, tintSteps } from '../../../src/map/tint';
import { ENTRIES } from './records';

describe('tint', () => {
  it('has at most four rising steps, the first from one', () => {
    expect(tintSteps(0)).toEqual([]);
    expect(tintSteps(2)).toEqual([1, 2]);
    expect(tintSteps(58)).toEqual([1, 8, 15, 30]);
    for (let most = 1; most < 400; most++) {
      const steps = tintSteps(most);
      expect(steps[0]).toBe(1);
      expect(steps.at(-1)).toBeLessThanOrEqual(most);
      expect(steps).toEqual([...new Set(steps)].sort((a, b) => a - b));
    }
  });

  it('gives every host of the entries a step, and the provider with most the lead', () => {
    const { hosts } = tintsOf(ENTRIES);
    expect(hosts.get('PNG')).toEqual({ step: 4, leader: 'AUS' });
    expect([...hosts.keys()].sort()).toEqual([...new Set(ENTRIES.flatMap((e) => e.hosts))].sort());
  });

  it('has no leader where the first two are level', () => {
    const fiji = ENTRIES.filter((one) => one.hosts.length === 1 && one.hosts[0] === 'FJI');
    const china = fiji.find((one) => one.provider === 'CHN')!;
    const australia = fiji.find((one) => one.provider === 'AUS')!;
    expect(tintsOf([china, australia]).hosts.get('FJI')).toEqual({ step: 2, leader: null });
  });
});
