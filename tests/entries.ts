import type { Entry } from '../src/atlas/record/entry';
import { regionsOfHosts } from '../src/atlas/record/regions';

let made = 0;

/** A made-up entry with an id of its own, and what a test wants otherwise; its regions follow from its hosts. */
export function entry(changes: Partial<Entry> = {}): Entry {
  const hosts = changes.hosts ?? ['FJI'];
  return {
    id: `test-${++made}`,
    title: 'A title',
    provider: 'CHN',
    hosts,
    regions: regionsOfHosts(hosts),
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
    ...changes,
  };
}
