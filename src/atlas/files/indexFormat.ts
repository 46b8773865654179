import { foundLag } from '../figures/foundLag';
import { AtlasDataError } from '../record/AtlasDataError';
import { begunByOf, datedOf } from '../record/beginning';
import { compareDates, isDate } from '../record/dates';
import { endingOf } from '../record/ending';
import type { Entry } from '../record/entry';
import { regionOfHost, regionsOfHosts } from '../record/regions';
import type { Initiative } from '../record/schema';
import {
  DECIDED,
  DISPUTED,
  ENDINGS,
  EVIDENCE,
  PRECISIONS,
  PROVIDER_IN_ID,
  PROVIDERS,
  REGIONS,
  START_BASES,
  STATUSES,
  TYPES,
  type Region,
} from '../record/vocabulary';

/**
 * The compact index: every entry of the dataset in columns, small enough to load before anything else. A closed list
 * becomes one digit a record, texts are joined, and what follows from other columns (the middle of an id, the regions)
 * is not sent.
 */
export interface IndexWire {
  format: 2;
  /** Dataset version, such as `1.0.0`. */
  version: string;
  /** Day the dataset was put together. */
  date: string;
  count: number;
  /** Years until nine in ten beginnings had a source, which tells the years that are still filling up; null where unknown. */
  fillsIn: number | null;
  /** How many entries of each shard follow, in order: `[['pacific', 301], ...]`. */
  shards: [Region, number][];
  /** Ids, one a line; `~` stands for the provider and the start year, as in `fj~police-mou`. */
  ids: string;
  titles: string;
  /** Host codes without a gap, one record after another by commas: `FJISLB,,TON`. */
  hosts: string;
  providers: string;
  types: string;
  statuses: string;
  evidence: string;
  disputed: string;
  starts: string;
  /** What each start is the date of. */
  bases: string;
  /** For announced starts, the first event that shows them begun; empty elsewhere. */
  begunBy: string;
  ends: string;
  statusAsOf: string;
  /** How it ended and who decided: one digit a record, one past the last where nothing ended. */
  endings: string;
  decided: string;
  /** One digit a record, one past the last precision where there is no place. */
  precisions: string;
  /** Ten-thousandths of a degree (about 10 m), 0 where there is no place. */
  lats: number[];
  lngs: number[];
  sources: number[];
  /** The newest event or dated source. */
  news: string;
}

/** What the index says of the dataset besides its entries. */
export interface DatasetMeta {
  version: string;
  /** Day the dataset was put together, `YYYY-MM-DD`. */
  date: string;
  count: number;
  /** Years until nine in ten beginnings had a source; null where too few are known. */
  fillsIn: number | null;
}

const ZERO = '0'.charCodeAt(0);
const GRID = 10_000;
const round = (degrees: number) => Math.round(degrees * GRID) / GRID + 0;

const middleOf = (entry: Pick<Entry, 'provider' | 'start'>) =>
  `-${PROVIDER_IN_ID[entry.provider]}-${entry.start.slice(0, 4)}-`;

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

/** Packs records into the index; entries come out grouped by shard in the atlas's order, then as they came in. */
export function encodeIndex(
  initiatives: readonly Initiative[],
  { version, date }: Pick<DatasetMeta, 'version' | 'date'>,
): IndexWire {
  const all = initiatives.map(toEntry);
  const byShard = REGIONS.map((shard) => all.filter((entry) => entry.shard === shard));
  const entries = byShard.flat();
  const digits = <T>(words: readonly T[], wordOf: (entry: Entry) => T) =>
    entries.map((entry) => words.indexOf(wordOf(entry))).join('');
  const joined = (partOf: (entry: Entry) => string, separator = ',') =>
    entries.map(partOf).join(separator);
  return {
    format: 2,
    version,
    date,
    count: entries.length,
    fillsIn: foundLag(initiatives, date).fillsIn,
    shards: REGIONS.flatMap((shard, at) =>
      byShard[at]?.length ? [[shard, byShard[at].length]] : [],
    ),
    ids: joined((entry) => entry.id.replace(middleOf(entry), '~'), '\n'),
    titles: joined((entry) => entry.title, '\n'),
    hosts: joined((entry) => entry.hosts.join('')),
    providers: digits(PROVIDERS, (entry) => entry.provider),
    types: digits(TYPES, (entry) => entry.type),
    statuses: digits(STATUSES, (entry) => entry.status),
    evidence: digits(EVIDENCE, (entry) => entry.evidence),
    disputed: digits(DISPUTED, (entry) => entry.disputed),
    starts: joined((entry) => entry.start),
    bases: digits(START_BASES, (entry) => entry.startBasis),
    begunBy: joined((entry) => entry.begunBy ?? ''),
    ends: joined((entry) => entry.end ?? ''),
    statusAsOf: joined((entry) => entry.statusAsOf),
    endings: digits([...ENDINGS, null], (entry) => entry.ending),
    decided: digits([...DECIDED, null], (entry) => entry.decided),
    precisions: digits([...PRECISIONS, null], ({ place }) => place && place.precision),
    lats: entries.map(({ place }) => Math.round((place?.lat ?? 0) * GRID) + 0),
    lngs: entries.map(({ place }) => Math.round((place?.lng ?? 0) * GRID) + 0),
    sources: entries.map((entry) => entry.sources),
    news: joined((entry) => entry.news),
  };
}

/**
 * Unpacks the index. Throws AtlasDataError where it is cut off, of another format, or holds what no list knows.
 */
export function decodeIndex(value: unknown): { meta: DatasetMeta; entries: Entry[] } {
  const fail = (what: string): never => {
    throw new AtlasDataError(`The index of initiatives is damaged: ${what}.`);
  };
  if (typeof value !== 'object' || value === null) return fail('it is not an object');
  const wire = value as Partial<Record<keyof IndexWire, unknown>>;
  if (wire.format !== 2) return fail(`its format is ${JSON.stringify(wire.format)}, not 2`);
  const { version, date, count, fillsIn } = wire;
  if (typeof version !== 'string' || typeof date !== 'string') return fail('it names no version');
  if (typeof count !== 'number') return fail('it does not say how many entries it has');

  if (fillsIn !== null && typeof fillsIn !== 'number')
    return fail('it does not say in how many years a year fills up');

  const sized = <T>(name: keyof IndexWire, column: readonly T[]): readonly T[] =>
    column.length === count
      ? column
      : fail(`"${name}" has ${column.length} values where ${count} were expected`);
  const textOf = (name: keyof IndexWire): string => {
    const column = wire[name];
    return typeof column === 'string' ? column : fail(`"${name}" is missing`);
  };
  const split = (name: keyof IndexWire, separator = ',') => {
    const text = textOf(name);
    return sized(name, count === 0 && text === '' ? [] : text.split(separator));
  };
  const numbers = (name: keyof IndexWire) => {
    const column = wire[name];
    if (!Array.isArray(column) || !column.every((item) => typeof item === 'number'))
      return fail(`"${name}" is not a list of numbers`);
    return sized(name, column as number[]);
  };
  const words = <T>(name: keyof IndexWire, list: readonly T[]) =>
    sized(
      name,
      Array.from(textOf(name), (digit): T => {
        const word = list[digit.charCodeAt(0) - ZERO];
        return word === undefined ? fail(`"${name}" holds the unknown value ${digit}`) : word;
      }),
    );
  const dates = (name: keyof IndexWire, mayBeEmpty = false) => {
    const column = split(name);
    for (const text of column)
      if (!isDate(text) && !(mayBeEmpty && text === '')) fail(`"${name}" holds "${text}"`);
    return column;
  };
  const shards = () => {
    if (!Array.isArray(wire.shards)) return fail('"shards" is missing');
    return sized(
      'shards',
      (wire.shards as unknown[]).flatMap((pair): Region[] => {
        const [shard, length] = Array.isArray(pair) ? (pair as unknown[]) : [];
        const region = REGIONS.find((name) => name === shard);
        if (!region || typeof length !== 'number' || !(length >= 0 && length <= count))
          return fail(`"shards" holds ${JSON.stringify(pair)}`);
        return Array.from({ length }, () => region);
      }),
    );
  };
  const hostLists = () =>
    split('hosts').map((joined) => {
      const codes = joined.match(/.{1,3}/g) ?? [];
      for (const code of codes)
        if (!regionOfHost(code)) fail(`"hosts" holds the unknown country ${code}`);
      return codes;
    });

  const column = {
    shard: shards(),
    id: split('ids', '\n'),
    title: split('titles', '\n'),
    hosts: hostLists(),
    provider: words('providers', PROVIDERS),
    type: words('types', TYPES),
    status: words('statuses', STATUSES),
    evidence: words('evidence', EVIDENCE),
    disputed: words('disputed', DISPUTED),
    start: dates('starts'),
    startBasis: words('bases', START_BASES),
    begunBy: dates('begunBy', true),
    end: dates('ends', true),
    statusAsOf: dates('statusAsOf'),
    ending: words('endings', [...ENDINGS, null]),
    decided: words('decided', [...DECIDED, null]),
    precision: words('precisions', [...PRECISIONS, null]),
    lat: numbers('lats'),
    lng: numbers('lngs'),
    sources: numbers('sources'),
    news: dates('news'),
  };
  // Every column was measured above, so a row that is asked for is there.
  const at = <T>(values: readonly T[], row: number) => values[row] as T;
  const entries = Array.from({ length: count }, (_, row): Entry => {
    const hosts = at(column.hosts, row);
    const provider = at(column.provider, row);
    const start = at(column.start, row);
    const begun = {
      start,
      startBasis: at(column.startBasis, row),
      begunBy: at(column.begunBy, row) || null,
      status: at(column.status, row),
    };
    const precision = at(column.precision, row);
    return {
      id: at(column.id, row).replace('~', middleOf({ provider, start })),
      title: at(column.title, row),
      provider,
      hosts,
      regions: regionsOfHosts(hosts),
      type: at(column.type, row),
      ...begun,
      dated: datedOf(begun),
      end: at(column.end, row) || null,
      statusAsOf: at(column.statusAsOf, row),
      ending: at(column.ending, row),
      decided: at(column.decided, row),
      evidence: at(column.evidence, row),
      disputed: at(column.disputed, row),
      place: precision && {
        lat: at(column.lat, row) / GRID,
        lng: at(column.lng, row) / GRID,
        precision,
      },
      sources: at(column.sources, row),
      news: at(column.news, row),
      shard: at(column.shard, row),
    };
  });
  return { meta: { version, date, count, fillsIn }, entries };
}
