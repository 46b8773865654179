import { begunByOf, datedOf } from '../record/beginning';
import { compareDates } from '../record/dates';
import { endingOf } from '../record/ending';
import type { Entry } from '../record/entry';
import { regionOfHost, regionsOfHosts } from '../record/regions';
import type { Initiative } from '../record/schema';
import type { Region } from '../record/vocabulary';

/** What the index carries of a record. */

/** Parts of a degree to which the index knows a place: about 10 m. */
export const GRID = 10_000;
const round = (degrees: number) => Math.round(degrees * GRID) / GRID + 0;

/** The details file a record lies in: the region of its first host, worldwide where it has none. */
export const shardOf = (initiative: Pick<Initiative, 'hosts'>): Region =>
  initiative.hosts.length === 0
    ? 'worldwide'
    : (regionOfHost(initiative.hosts[0] ?? '') ?? 'worldwide');

/** The date of the newest event or dated source of a record; its start where none is dated. */
function newsOf({ start, events, sources }: Initiative): string {
  const dates = [...events.map(({ date }) => date), ...sources.map(({ published }) => published)];
  return dates.reduce<string>(
    (newest, date) => (date !== null && compareDates(newest, date) < 0 ? date : newest),
    start,
  );
}

/** The entry of a record, its place rounded to about 10 m as the index carries it. */
export function toEntry(initiative: Initiative): Entry {
  const { id, title, provider, hosts, type, start, startBasis, end, status } = initiative;
  const { statusAsOf, evidence } = initiative;
  const begun = { start, startBasis, status, begunBy: begunByOf(initiative) };
  const { place } = initiative;
  return {
    id,
    title,
    provider,
    hosts,
    regions: regionsOfHosts(hosts),
    type,
    ...begun,
    dated: datedOf(begun),
    end,
    statusAsOf,
    ...endingOf(initiative),
    evidence,
    disputed: initiative.disputedBy.length > 0 ? 'yes' : 'no',
    place: place && { lat: round(place.lat), lng: round(place.lng), precision: place.precision },
    sources: initiative.sources.length,
    news: newsOf(initiative),
    shard: shardOf(initiative),
  };
}
