import { createLoader, createParser, createSerializer, type inferParserType } from 'nuqs';
import { CHANGE_KINDS } from '../atlas/record/changeKinds';
import { CONTESTED_ORDERS } from '../atlas/figures/contestedOrders';
import { CASE_ORDERS, TRENDS_PARTS } from '../atlas/figures/pullBackOrders';
import { TABLE_COLUMNS, TABLE_ORDERS } from '../atlas/files/columns';
import { isBefore, isDate } from '../atlas/record/dates';
import type { Filter, Stretch } from '../atlas/selection/filter';
import { HOST_CODES } from '../atlas/record/regions';
import { MATRIX_SIDES } from '../atlas/figures/matrix';
import type { QualityCheck } from '../atlas/figures/quality';
import { MEASURES, SPLITS } from '../atlas/figures/series';
import { SORTS } from '../atlas/selection/sorting';
import {
  DATED,
  DECIDED,
  DISPUTED,
  ENDINGS,
  OWN_EVIDENCE,
  PROVIDERS,
  PROVIDER_SLUGS,
  REGIONS,
  STATUSES,
  TYPES,
} from '../atlas/record/vocabulary';

/** The pages of the atlas, as `view` names them. */
export const VIEWS = [
  'explore',
  'compare',
  'contested',
  'trends',
  'briefing',
  'data',
  'about',
  'host',
  'quality',
  'reuse',
] as const;
export type View = (typeof VIEWS)[number];

const TINTS = ['count', 'leader'] as const;
const PANELS = ['list', 'matrix'] as const;
/** Whether a comparison shows numbers of initiatives or per cent of each side's total. */
export const UNITS = ['counts', 'shares'] as const;
/** What may be set side by side: regions, providers, hosts. */
const SIDES = [...REGIONS, ...Object.values(PROVIDER_SLUGS), ...HOST_CODES];

// Named here, for what the checks are and find comes with their view.
const CHECKS: readonly QualityCheck[] = [
  'one-source',
  'weak-sources',
  'unconfirmed',
  'unknown-status',
  'undated',
  'conflicting',
];

/** Where the map stands: degrees and Leaflet zoom. */
export interface MapPosition {
  lat: number;
  lng: number;
  zoom: number;
}

/** A list of known values, comma-separated, each at most once; unknown ones are left out (`droppedFrom` names them). */
function listOf<T extends string>(values: readonly T[], slugs?: Readonly<Record<T, string>>) {
  const slug = (value: T) => slugs?.[value] ?? value;
  const valueOf = new Map(values.map((value) => [slug(value), value]));
  return createParser<readonly T[]>({
    parse: (text) => {
      const found = [...new Set(text.split(',').flatMap((item) => valueOf.get(item) ?? []))];
      return found.length ? found : null;
    },
    serialize: (list) => list.map(slug).join(','),
    eq: (a, b) => a.length === b.length && a.every((value, at) => value === b[at]),
  }).withDefault(NOTHING as readonly T[]);
}
const NOTHING: readonly never[] = [];

const oneOf = <T extends string>(values: readonly T[]) =>
  createParser<T>({
    parse: (text) => values.find((value) => value === text) ?? null,
    serialize: (value) => value,
  });

const year = createParser<number>({
  parse: (text) => (/^(19|20)\d\d$/.test(text) ? Number(text) : null),
  serialize: String,
});

const text = (pattern: RegExp) =>
  createParser<string>({
    parse: (value) => (pattern.test(value) ? value : null),
    serialize: (value) => value,
  });

/** `2024-01..2025-06`, `2024-01..now`, `..2025-06`. No open end of two dots: what links pass through takes those for a full stop. */
const stretch = createParser<Stretch>({
  parse: (value) => {
    const [, from, to] = /^([\d-]*)[.]{2}([\d-]+|now)$/.exec(value) ?? [];
    if (from === undefined || to === undefined || (from === '' && to === 'now')) return null;
    if ((from !== '' && !isDate(from)) || (to !== 'now' && !isDate(to))) return null;
    return { from: from || null, to: to === 'now' ? null : to };
  },
  serialize: ({ from, to }) => `${from ?? ''}..${to ?? 'now'}`,
  eq: (a, b) => a.from === b.from && a.to === b.to,
});

const mapPosition = createParser<MapPosition>({
  parse: (value) => {
    const [lat, lng, zoom, ...rest] = value.split(',').map((part) => (part ? Number(part) : NaN));
    const valid =
      rest.length === 0 &&
      Math.abs(lat ?? NaN) <= 90 &&
      Math.abs(lng ?? NaN) <= 360 &&
      (zoom ?? NaN) >= -2 &&
      zoom! <= 12;
    return valid ? { lat: lat!, lng: lng!, zoom: zoom! } : null;
  },
  serialize: ({ lat, lng, zoom }) => [lat.toFixed(2), lng.toFixed(2), String(zoom)].join(','),
  eq: (a, b) => a.lat === b.lat && a.lng === b.lng && a.zoom === b.zoom,
});

/** Every parameter an address may hold: the one table that reading, writing and checking go by. */
export const PARAMETERS = {
  view: oneOf(VIEWS).withDefault('explore'),
  // the filter
  provider: listOf(PROVIDERS, PROVIDER_SLUGS),
  region: listOf(REGIONS),
  type: listOf(TYPES),
  evidence: listOf(OWN_EVIDENCE),
  status: listOf(STATUSES),
  disputed: listOf(DISPUTED),
  dated: listOf(DATED),
  ending: listOf(ENDINGS),
  decided: listOf(DECIDED),
  present: listOf(PROVIDERS, PROVIDER_SLUGS),
  from: year,
  to: year,
  changed: stretch,
  what: listOf(CHANGE_KINDS),
  host: listOf(HOST_CODES),
  q: text(/\S/).withDefault(''),
  // the record that is open
  id: text(/^[a-z0-9]+(-[a-z0-9]+)+$/),
  // how it is shown
  map: mapPosition,
  // none: by count in Explore, by who leads in Contested
  tint: oneOf(TINTS),
  measure: oneOf(MEASURES).withDefault('new'),
  by: oneOf(SPLITS).withDefault('provider'),
  matrix: oneOf(MATRIX_SIDES).withDefault('region-type'),
  sort: oneOf(SORTS).withDefault('news'),
  panel: oneOf(PANELS).withDefault('list'),
  // Compare
  sides: listOf(SIDES),
  unit: oneOf(UNITS).withDefault('counts'),
  // Data: the columns of the table in their order, what it is sorted by, the columns that stay in place
  columns: listOf(TABLE_COLUMNS),
  order: listOf(TABLE_ORDERS),
  pinned: listOf(TABLE_COLUMNS),
  // Quality: what is looked for, and for how many years a status may stand unconfirmed
  check: oneOf(CHECKS).withDefault('one-source'),
  age: createParser<number>({
    parse: (value) => (/^[1-9]$/.test(value) ? Number(value) : null),
    serialize: String,
  }).withDefault(3),
  // Contested: the column that its table is sorted by, `-` before it from most to least
  contested: oneOf(CONTESTED_ORDERS).withDefault('-total'),
  // Trends: which part of it, and how the cases of pulling back are ordered
  trends: oneOf(TRENDS_PARTS).withDefault('changes'),
  cases: oneOf(CASE_ORDERS).withDefault('latest'),
  // the day since which changes are shown; the last twelve months where there is none
  since: createParser<string>({
    parse: (value) => (isDate(value) ? value : null),
    serialize: (value) => value,
  }),
  // and what kind of change the list shows; every kind where there is none
  change: oneOf(CHANGE_KINDS),
  // Briefing: which one, at which scene (from 1)
  briefing: text(/^[a-z0-9-]+$/),
  scene: createParser<number>({
    parse: (value) => (/^[1-9]\d{0,3}$/.test(value) ? Number(value) : null),
    serialize: String,
  }),
  // within another site's page: the view alone
  embed: oneOf(['yes'] as const),
};

/** What is looked at, as the query string says it. */
export type Address = inferParserType<typeof PARAMETERS>;

/** Reads a query string. Unknown names and values are left out. */
export const parseAddress: (search: string) => Address = createLoader(PARAMETERS);

/** The query string for an address (`?view=…`), without what is the default; empty where all is. */
export const queryOf: (address: Partial<Address>) => string = createSerializer(PARAMETERS);

/** The names and values of a query string that no address has: `["colour", "type=parade"]`. */
export function droppedFrom(search: string): string[] {
  const dropped: string[] = [];
  const seen = new Set<string>();
  for (const [name, value] of new URLSearchParams(search)) {
    // What is empty asks nothing.
    if (value.trim() === '' && Object.hasOwn(PARAMETERS, name)) continue;
    const again = seen.has(name);
    seen.add(name);
    const parser = Object.hasOwn(PARAMETERS, name) ? PARAMETERS[name as keyof Address] : undefined;
    if (!parser) dropped.push(name);
    else if (LISTS.has(name))
      dropped.push(
        ...value
          .split(',')
          .filter((item) => parser.parse(item) === null)
          .map((item) => `${name}=${item}`),
      );
    else if (again || parser.parse(value) === null) dropped.push(`${name}=${value}`);
  }
  return dropped;
}

/** The query string with the values of a list that is told several times (`type=forum&type=training`) told in one. */
export function joinLists(search: string): string {
  const given = new URLSearchParams(search);
  const repeated = [...LISTS].filter((name) => given.getAll(name).length > 1);
  if (repeated.length === 0) return search;
  for (const name of repeated) given.set(name, given.getAll(name).join());
  return `?${given}`;
}
const LISTS = new Set([
  'provider',
  'region',
  'type',
  'evidence',
  'status',
  'disputed',
  'dated',
  'present',
  'ending',
  'decided',
  'what',
  'host',
  'sides',
  'columns',
  'order',
  'pinned',
]);

/** The filter that an address asks for; years and dates that stand the wrong way round are turned. */
export function filterOf(address: Pick<Address, keyof Filter>): Filter {
  const { provider, region, type, status, ending, decided, evidence, disputed, dated } = address;
  const { present, what, host, q } = address;
  const [from, to] =
    address.from !== null && address.to !== null && address.from > address.to
      ? [address.to, address.from]
      : [address.from, address.to];
  const facets = { provider, region, type, status, ending, decided, evidence, disputed, dated };
  const { changed } = address;
  const isTurned = changed?.from && changed.to && isBefore(changed.to, changed.from);
  return {
    ...facets,
    present,
    from,
    to,
    changed: isTurned ? { from: changed.to, to: changed.from } : changed,
    what,
    host,
    q,
  };
}
