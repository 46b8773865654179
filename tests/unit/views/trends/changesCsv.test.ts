import { expect, test } from 'vitest';
import { CHANGE_KINDS } from '../../../../src/atlas/record/changeKinds';
import { spansSince } from '../../../../src/atlas/figures/changes';
import { changesCsv } from '../../../../src/views/trends/changesCsv';

test('a line a kind and value, under heads that name the spans', async () => {
  const csv = await changesCsv(
    [
      {
        by: 'Provider',
        values: [{ key: 'CHN', label: 'China' }],
        pairOf: (kind) =>
          kind === 'broken-off-host' ? { now: 3, before: 1 } : { now: 0, before: 0 },
      },
    ],
    spansSince('2026-01-01', '2026-01-10')!,
  );
  const lines = csv.split('\r\n');
  expect(lines[0]).toBe(
    'What happened,By,Value,Events 2026-01-01 to 2026-01-10,Events 2025-12-22 to 2025-12-31',
  );
  expect(lines).toContain('Broken off by the host,Provider,China,3,1');
  expect(lines).toHaveLength(CHANGE_KINDS.length + 2);
});
