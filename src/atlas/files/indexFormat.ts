import { foundLag } from '../figures/foundLag';
import { datedOf } from '../record/beginning';
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
import { fail, IndexColumns } from './IndexColumns';
import { GRID, toEntry } from './toEntry';

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
  /** How it ended and who decided: one digit a record, one past the last where nothing ended. */
  endings: string;
  decided: string;
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

const middleOf = (entry: Pick<Entry, 'provider' | 'start'>) =>
  `-${PROVIDER_IN_ID[entry.provider]}-${entry.start.slice(0, 4)}-`;

/** Packs records into both parts of the index; entries come out grouped by shard in the atlas's order, then as they came in. */
export function encodeIndex(
  initiatives: readonly Initiative[],
  { version, date }: Pick<DatasetMeta, 'version' | 'date'>,
): { index: IndexWire; names: NamesWire } {
  const all = initiatives.map(toEntry);
  const byShard = REGIONS.map((shard) => all.filter((entry) => entry.shard === shard));
  const entries = byShard.flat();
  const digits = <T>(words: readonly T[], wordOf: (entry: Entry) => T) =>
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
    endings: digits([...ENDINGS, null], (entry) => entry.ending),
    decided: digits([...DECIDED, null], (entry) => entry.decided),
  };
  const names: NamesWire = {
    format: 3,
    version,
    ids: joined((entry) => entry.id.replace(middleOf(entry), '~'), '\n'),
    titles: joined((entry) => entry.title, '\n'),
    precisions: digits([...PRECISIONS, null], ({ place }) => place && place.precision),
    lats: entries.map(({ place }) => Math.round((place?.lat ?? 0) * GRID) + 0),
    lngs: entries.map(({ place }) => Math.round((place?.lng ?? 0) * GRID) + 0),
    sources: entries.map((entry) => entry.sources),
    news: joined((entry) => entry.news),
  };
  return { index, names };
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
  const columns = new IndexColumns<IndexWire>(wire, count);
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
    ending: columns.words('endings', [...ENDINGS, null]),
    decided: columns.words('decided', [...DECIDED, null]),
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
      ending: at(column.ending, row),
      decided: at(column.decided, row),
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
  const columns = new IndexColumns<NamesWire>(wire, meta.count);
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
