import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  lastLine,
  oneCheck,
  playwrightTally,
  total,
  vitestTally,
} from '../../../scripts/testSummary';

const vitest = { numPassedTests: 7, numFailedTests: 2, numPendingTests: 1, numTodoTests: 3 };
const playwright = { stats: { expected: 5, unexpected: 1, flaky: 2, skipped: 4 } };

describe('the summary of the test command', () => {
  it('counts a step of one check as one', () => {
    expect(oneCheck(true)).toEqual({ passed: 1, failed: 0, skipped: 0 });
    expect(oneCheck(false)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('counts the tests of Vitest, pending and todo as skipped', () => {
    expect(vitestTally(vitest, false)).toEqual({ passed: 7, failed: 2, skipped: 4 });
  });

  it('counts the tests of Playwright, flaky as failed', () => {
    expect(playwrightTally(playwright, false)).toEqual({ passed: 5, failed: 3, skipped: 4 });
  });

  it('counts a run that failed without a failed test as one failure', () => {
    expect(vitestTally({ ...vitest, numFailedTests: 0 }, false).failed).toBe(1);
    expect(
      playwrightTally({ stats: { expected: 5, unexpected: 0, flaky: 0, skipped: 0 } }, false),
    ).toEqual({ passed: 5, failed: 1, skipped: 0 });
  });

  it('counts a run that left no report as one failure, whatever it exited with', () => {
    expect(vitestTally(undefined, true)).toEqual(oneCheck(false));
    expect(playwrightTally(undefined, true)).toEqual(oneCheck(false));
  });

  it('adds every count once, in any order', () => {
    const tally = fc.record({ passed: fc.nat(999), failed: fc.nat(999), skipped: fc.nat(999) });
    fc.assert(
      fc.property(fc.array(tally), (tallies) => {
        const sum = total(tallies);
        expect(total([...tallies].reverse())).toEqual(sum);
        for (const key of ['passed', 'failed', 'skipped'] as const) {
          let expected = 0;
          for (const each of tallies) expected += each[key];
          expect(sum[key]).toBe(expected);
        }
      }),
    );
  });

  it('ends in one plain line', () => {
    expect(lastLine({ passed: 1234, failed: 0, skipped: 9 })).toBe('1234 passed, 0 failed');
  });
});
