/** What the steps of the test command found: how reports become counts, and counts the last line. */

/** How many checks or tests passed, failed and were skipped. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

/** The counts of a step that is one check. */
export const oneCheck = (ok: boolean): Tally => ({
  passed: ok ? 1 : 0,
  failed: ok ? 0 : 1,
  skipped: 0,
});

/** A step that ended badly though no test of its failed (a file that did not load, a crash) counts as one failure. */
const settled = (tally: Tally, ok: boolean): Tally =>
  !ok && tally.failed === 0 ? { ...tally, failed: 1 } : tally;

/** Counts from Vitest's JSON report (undefined when it wrote none) and whether it exited with 0. */
export function vitestTally(
  report:
    | {
        numPassedTests: number;
        numFailedTests: number;
        numPendingTests: number;
        numTodoTests: number;
      }
    | undefined,
  ok: boolean,
): Tally {
  if (!report) return oneCheck(false);
  return settled(
    {
      passed: report.numPassedTests,
      failed: report.numFailedTests,
      skipped: report.numPendingTests + report.numTodoTests,
    },
    ok,
  );
}

/** Counts from Playwright's JSON report (undefined when it wrote none) and whether it exited with 0. A flaky test failed. */
export function playwrightTally(
  report:
    { stats: { expected: number; unexpected: number; flaky: number; skipped: number } } | undefined,
  ok: boolean,
): Tally {
  if (!report) return oneCheck(false);
  const { expected, unexpected, flaky, skipped } = report.stats;
  return settled({ passed: expected, failed: unexpected + flaky, skipped }, ok);
}

/** All counts added up. */
export const total = (tallies: readonly Tally[]): Tally =>
  tallies.reduce(
    (sum, tally) => ({
      passed: sum.passed + tally.passed,
      failed: sum.failed + tally.failed,
      skipped: sum.skipped + tally.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );

/** The last line of the test command. */
export const lastLine = ({ passed, failed }: Tally): string => `${passed} passed, ${failed} failed`;
