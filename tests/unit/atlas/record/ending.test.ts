import { expect, test } from 'vitest';
import { endingOf, endingWords } from '../../../../src/atlas/record/ending';
import { record } from '../../../records';

test.each([
  [undefined, null],
  [{ how: 'completed' }, 'completed'],
  [{ how: 'broken-off', decidedBy: 'host' }, 'broken off by the host'],
  [{ how: 'broken-off' }, 'broken off, no source says by whom'],
  [{ how: 'paused', decidedBy: 'provider' }, 'paused by the provider'],
  [{ how: 'expired', decidedBy: 'provider' }, 'expired, decided by the provider'],
  [{ how: 'replaced' }, 'replaced'],
  [{ how: 'unknown' }, null],
] as const)('%j is told as %j', (ending, told) => {
  expect(endingWords(endingOf(ending ? record({ ending }) : record()))).toBe(told);
});
