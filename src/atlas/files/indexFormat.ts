import { foundLag } from '../figures/foundLag';
import { AtlasDataError } from '../record/AtlasDataError';
import { begunByOf, datedOf } from '../record/beginning';
import { compareDates, isDate } from '../record/dates';
import type { Entry } from '../record/entry';
import { regionOfHost, regionsOfHosts } from '../record/regions';
import type { Initiative } from '../record/schema';
import {
  DISPUTED,
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
 * The compact index in two parts, each in columns. A closed list becomes one digit a record, texts are joined, and what follows
 * from other columns (the middle of an id, the regions) is not sent. The first part has what counts, symbols, timeline and matrix
 * need, to be there before anything else.
 */
export interface IndexWire {
  format: 3;
  /** Dataset version, such as `1.0.0`. */
  version: string;
  /** Day the dataset was put together. */
  date: string;
  count: number;
  /** Years until nine in ten beginnings had a source, which tells the years that are still filling up; null where unknown. */
  fillsIn: number | null;
  /** How many entries of each shard follow, in order: `[['pacific', 301], ...]`. */
  shards: [Region, number][];
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
}

/** The second part, in the order of the first: what only lists, search and records need, and the places that the map has close in. */
export interface NamesWire {
  format: 3;
  /** Of the first part that it goes with. */
  version: string;
  /** Ids, one a line; `~` stands for the provider and the start year, as in `fj~police-mou`. */
  ids: string;
  titles: string;
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

/** The entries of the index, and what it says of the dataset besides. */
export interface Index {
  meta: DatasetMeta;
  entries: Entry[];
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
    evidence,
    disputed: initiative.disputedBy.length > 0 ? 'yes' : 'no',
    place: place && { lat: round(place.lat), lng: round(place.lng), precision: place.precision },
    sources: initiative.sources.length,
    news: newsOf(initiative),
    shard: shardOf(initiative),
  };
}

/** Packs records into both parts of the index; entries come out grouped by shard in the atlas's order, then as they came in. */
export function encodeIndex(
  initiatives: readonly Initiative[],
  { version, date }: Pick<DatasetMeta, 'version' | 'date'>,
): { index: IndexWire; names: NamesWire } {
  const all = initiatives.map(toEntry);
  const byShard = REGIONS.map((shard) => all.filter((entry) => entry.shard === shard));
  const entries = byShard.flat();
  const digits = <T extends string>(words: readonly T[], wordOf: (entry: Entry) => T) =>
    entries.map((entry) => words.indexOf(wordOf(entry))).join('');
  const joined = (partOf: (entry: Entry) => string, separator = ',') =>
    entries.map(partOf).join(separator);
  const index: IndexWire = {
    format: 3,
    version,
    date,
    count: entries.length,
    fillsIn: foundLag(initiatives, date).fillsIn,
    shards: REGIONS.flatMap((shard, at) =>
      byShard[at]?.length ? [[shard, byShard[at].length]] : [],
    ),
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
  };
  const names: NamesWire = {
    format: 3,
    version,
    ids: joined((entry) => entry.id.replace(middleOf(entry), '~'), '\n'),
    titles: joined((entry) => entry.title, '\n'),
    precisions: entries
      .map(({ place }) => (place ? PRECISIONS.indexOf(place.precision) : PRECISIONS.length))
      .join(''),
    lats: entries.map(({ place }) => Math.round((place?.lat ?? 0) * GRID) + 0),
    lngs: entries.map(({ place }) => Math.round((place?.lng ?? 0) * GRID) + 0),
    sources: entries.map((entry) => entry.sources),
    news: joined((entry) => entry.news),
  };
  return { index, names };
}

/** Fails for whoever reads a damaged index, in words for the reader. */
const fail = (what: string): never => {
  throw new AtlasDataError(`The index of initiatives is damaged: ${what}.`);
};

/** Reads the columns of one part of the index, each of which must have a value for each of `count` records. */
class Columns<Wire> {
  constructor(
    private readonly wire: Partial<Record<keyof Wire, unknown>>,
    private readonly count: number,
  ) {}

  sized<T>(name: keyof Wire, column: readonly T[]): readonly T[] {
    return column.length === this.count
      ? column
      : fail(`"${String(name)}" has ${column.length} values where ${this.count} were expected`);
  }
  private text(name: keyof Wire): string {
    const column = this.wire[name];
    return typeof column === 'string' ? column : fail(`"${String(name)}" is missing`);
  }
  split(name: keyof Wire, separator = ','): readonly string[] {
    const text = this.text(name);
    return this.sized(name, this.count === 0 && text === '' ? [] : text.split(separator));
  }
  numbers(name: keyof Wire): readonly number[] {
    const column = this.wire[name];
    if (!Array.isArray(column) || !column.every((item) => typeof item === 'number'))
      return fail(`"${String(name)}" is not a list of numbers`);
    return this.sized(name, column as number[]);
  }
  words<T>(name: keyof Wire, list: readonly T[]): readonly T[] {
    return this.sized(
      name,
      Array.from(this.text(name), (digit): T => {
        const word = list[digit.charCodeAt(0) - ZERO];
        return word === undefined
          ? fail(`"${String(name)}" holds the unknown value ${digit}`)
          : word;
      }),
    );
  }
  dates(name: keyof Wire, mayBeEmpty = false): readonly string[] {
    const column = this.split(name);
    for (const text of column)
      if (!isDate(text) && !(mayBeEmpty && text === '')) fail(`"${String(name)}" holds "${text}"`);
    return column;
  }
  shards(name: keyof Wire): readonly Region[] {
    const column = this.wire[name];
    if (!Array.isArray(column)) return fail(`"${String(name)}" is missing`);
    return this.sized(
      name,
      (column as unknown[]).flatMap((pair): Region[] => {
        const [shard, length] = Array.isArray(pair) ? (pair as unknown[]) : [];
        const region = REGIONS.find((known) => known === shard);
        if (!region || typeof length !== 'number' || !(length >= 0 && length <= this.count))
          return fail(`"${String(name)}" holds ${JSON.stringify(pair)}`);
        return Array.from({ length }, () => region);
      }),
    );
  }
}

/** A part of the index, of the format that is known here. */
function readPart<Wire extends { format: number }>(value: unknown) {
  if (typeof value !== 'object' || value === null) return fail('it is not an object');
  const wire = value as Partial<Record<keyof Wire, unknown>>;
  if (wire.format !== 3) return fail(`its format is ${JSON.stringify(wire.format)}, not 3`);
  return wire;
}

// Every column was measured, so a row that is asked for is there.
const at = <T>(values: readonly T[], row: number) => values[row] as T;

/**
 * Unpacks the first part of the index: entries without what the second part brings (no id and title, no place, no sources; the
 * start for the latest news). Throws AtlasDataError where it is cut off, of another format, or holds what no list knows.
 */
export function decodeIndex(value: unknown): Index {
  const wire = readPart<IndexWire>(value);
  const { version, date, count, fillsIn } = wire;
  if (typeof version !== 'string' || typeof date !== 'string') return fail('it names no version');
  if (typeof count !== 'number') return fail('it does not say how many entries it has');
  if (fillsIn !== null && typeof fillsIn !== 'number')
    return fail('it does not say in how many years a year fills up');
  const columns = new Columns<IndexWire>(wire, count);
  const column = {
    shard: columns.shards('shards'),
    hosts: columns.split('hosts').map((joined) => {
      const codes = joined.match(/.{1,3}/g) ?? [];
      for (const code of codes)
        if (!regionOfHost(code)) fail(`"hosts" holds the unknown country ${code}`);
      return codes;
    }),
    provider: columns.words('providers', PROVIDERS),
    type: columns.words('types', TYPES),
    status: columns.words('statuses', STATUSES),
    evidence: columns.words('evidence', EVIDENCE),
    disputed: columns.words('disputed', DISPUTED),
    start: columns.dates('starts'),
    startBasis: columns.words('bases', START_BASES),
    begunBy: columns.dates('begunBy', true),
    end: columns.dates('ends', true),
    statusAsOf: columns.dates('statusAsOf'),
  };
  const entries = Array.from({ length: count }, (_, row): Entry => {
    const hosts = at(column.hosts, row);
    const start = at(column.start, row);
    const begun = {
      start,
      startBasis: at(column.startBasis, row),
      begunBy: at(column.begunBy, row) || null,
      status: at(column.status, row),
    };
    return {
      id: '',
      title: '',
      provider: at(column.provider, row),
      hosts,
      regions: regionsOfHosts(hosts),
      type: at(column.type, row),
      ...begun,
      dated: datedOf(begun),
      end: at(column.end, row) || null,
      statusAsOf: at(column.statusAsOf, row),
      evidence: at(column.evidence, row),
      disputed: at(column.disputed, row),
      place: null,
      sources: 0,
      news: start,
      shard: at(column.shard, row),
    };
  });
  return { meta: { version, date, count, fillsIn }, entries };
}

/** The index with what its second part brings. Throws AtlasDataError where that is damaged or belongs to another first part. */
export function nameIndex({ meta, entries }: Index, value: unknown): Index {
  const wire = readPart<NamesWire>(value);
  if (wire.version !== meta.version)
    return fail(`its parts are of versions ${meta.version} and ${JSON.stringify(wire.version)}`);
  const columns = new Columns<NamesWire>(wire, meta.count);
  const column = {
    id: columns.split('ids', '\n'),
    title: columns.split('titles', '\n'),
    precision: columns.words('precisions', [...PRECISIONS, null]),
    lat: columns.numbers('lats'),
    lng: columns.numbers('lngs'),
    sources: columns.numbers('sources'),
    news: columns.dates('news'),
  };
  const named = entries.map((entry, row): Entry => {
    const precision = at(column.precision, row);
    return {
      ...entry,
      id: at(column.id, row).replace('~', middleOf(entry)),
      title: at(column.title, row),
      place: precision && {
        lat: at(column.lat, row) / GRID,
        lng: at(column.lng, row) / GRID,
        precision,
      },
      sources: at(column.sources, row),
      news: at(column.news, row),
    };
  });
  return { meta, entries: named };
}
