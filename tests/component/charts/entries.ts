import type { Entry } from '../../../src/atlas/entry';

let made = 0;

/** An entry for the charts' tests; what is not given does not matter. */
export const entry = (change: Partial<Entry>): Entry => ({
  id: `test-${++made}`,
  title: 'A title',
  provider: 'CHN',
  hosts: ['FJI'],
  regions: ['pacific'],
  type: 'training',
  start: '2020',
  end: null,
  status: 'active',
  statusAsOf: '2024',
  evidence: 'official',
  disputed: 'no',
  place: null,
  sources: 1,
  shard: 'pacific',
  ...change,
});
