import { datedOf, type Begun } from '../src/atlas/record/beginning';
import type { Entry } from '../src/atlas/record/entry';
import { regionsOfHosts } from '../src/atlas/record/regions';

let made = 0;

/** A made-up entry with an id of its own, and what a test wants otherwise; its regions follow from its hosts, how its beginning
 * is dated from its start. */
export function entry(changes: Partial<Entry> = {}): Entry {
  const hosts = changes.hosts ?? ['FJI'];
  const begun: Begun = {
    start: changes.start ?? '2020',
    startBasis: changes.startBasis ?? 'began',
    begunBy: changes.begunBy ?? null,
    status: changes.status ?? 'active',
  };
  return {
    id: `test-${++made}`,
    title: 'A title',
    provider: 'CHN',
    hosts,
    regions: regionsOfHosts(hosts),
    type: 'training',
    ...begun,
    dated: datedOf(begun),
    end: null,
    statusAsOf: '2024',
    ending: null,
    decided: null,
    evidence: 'official',
    disputed: 'no',
    place: null,
    sources: 1,
    news: begun.start,
    shard: 'pacific',
    ...changes,
  };
}
