import { isBefore } from '../record/dates';
import { fold } from '../record/fold';
import { hostName, hostPoint } from '../places/hosts';
import type { Initiative } from '../record/schema';
import { readCountries } from './countryNames';
import { asMeant, degreesOf, type CsvColumn } from './csv';
import type { FileTable } from './fileTable';
import { ourWord, precisionOf, scopeOf } from './fileWords';
import { OUR_WORDS, type WordField } from './ourWords';
import { wordKey, type DateField, type Mapping } from './mapping';
import { mendRecord } from './mendRecord';
import { isTooDeep } from './nesting';
import { isAfter, readSpan, type Span } from './readDate';
import { readSources } from './readSources';

/** A row of any table becomes a record: what is there is read, what is not is worked out, and what does not hold is told. */

/** Something in a row that does not hold. */
export interface Problem {
  /** A path such as `sources[0].url`. */
  field: string;
  reason: string;
  /** Whether it keeps the row from being shown at all. */
  fatal: boolean;
  /** What the reader could say to settle it: what a word means, or an order of day and month. */
  ask?: { field: CsvColumn; word: string };
}

/** What a row gives: a record where nothing keeps it from being shown. */
export interface RowRead {
  id: string;
  initiative: Initiative | null;
  problems: Problem[];
}

const TITLE = 110;
const shown = (text: string) => JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}...` : text);
const slug = (text: string) =>
  fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80)
    .replace(/-$/, '');

/** What ids of rows without one begin with: the file's name. */
function stemOf(fileName: string) {
  const stem = slug(fileName.replace(/\.[a-z0-9]{1,8}$/i, ''))
    .slice(0, 40)
    .replace(/-$/, '');
  return stem === '' || /^own(-|$)/.test(stem) ? `list${stem && `-${stem}`}` : stem;
}

const KEYS = {
  events: ['date', 'kind', 'text'],
  measures: ['kind', 'value', 'unit', 'asOf', 'note'],
} as const;

/**
 * Prepares the reading of rows by a mapping. `strict`: the file is in the atlas's own format, whose every rule is then told.
 * `today` is the last day that a date may name; `check` false leaves out what only adds warnings.
 */
export function createRowReader(
  table: Pick<FileTable, 'header'> & { guarded?: boolean | undefined },
  mapping: Mapping,
  {
    fileName,
    today,
    strict,
    check = true,
    countryAt = () => null,
  }: {
    fileName: string;
    today: string;
    strict: boolean;
    check?: boolean;
    /** The country at a place in degrees, for rows that name none. */
    countryAt?: ((lat: number, lng: number) => string | null) | undefined;
  },
): (row: number, cells: readonly string[]) => RowRead {
  const stem = stemOf(fileName);
  const ids = new Set<string>();
  const spans = new Map<string, Span | 'either' | null>();
  const spanOf = (field: DateField, cell: string) => {
    const key = `${field}:${cell}`;
    let span = spans.get(key);
    if (span === undefined) {
      span = readSpan(cell, mapping.orders[field] ?? null);
      spans.set(key, span);
    }
    return span;
  };
  const told = (name: string) => mapping.words[wordKey('hosts', name)];
  const countries = new Map<string, ReturnType<typeof readCountries>>();
  const countriesOf = (cell: string) => {
    let read = countries.get(cell);
    if (!read) {
      // An answer of nothing leaves the row out, which is seen below.
      read = readCountries(cell, (name) => (told(name) ? told(name)!.split(' ') : undefined));
      countries.set(cell, read);
    }
    return read;
  };

  return (row, cells) => {
    const problems: Problem[] = [];
    const say = (fatal: boolean, field: string, reason: string, ask?: Problem['ask']) =>
      problems.push({ field, reason, fatal, ...(ask && { ask }) });
    const meant = (at: number) => {
      const cell = cells[at] ?? '';
      return (table.guarded ? asMeant(cell) : cell).trim();
    };
    const cellsOf = (field: CsvColumn): string[] => {
      const found = mapping.columns[field].map(meant).filter((cell) => cell !== '');
      const fixed = mapping.fixed[field];
      return found.length > 0 || !fixed ? found : [fixed];
    };
    const cellOf = (field: CsvColumn): string => cellsOf(field)[0] ?? '';
    const listOf = (field: 'events' | 'measures' | 'partners'): unknown => {
      const cell = cellOf(field);
      if (cell === '') return [];
      const list = parsed(cell);
      if (!Array.isArray(list)) {
        if (field === 'partners' && !strict)
          return [...new Set(cell.split(/\s*;\s*/).filter(Boolean))];
        return cell;
      }
      return field === 'partners' ? list : list.map((item) => only(item, KEYS[field]));
    };

    const wordOf = <T extends string>(field: WordField, otherwise: T | null): T | null => {
      const cell = cellOf(field);
      if (cell === '') {
        if (otherwise === null) say(true, field, `is missing; must be one of ${offered(field)}`);
        return otherwise;
      }
      const word = ourWord(field, cell) ?? mapping.words[wordKey(field, cell)];
      if (word === '') {
        say(true, field, `is ${shown(cell)}, and rows with that were to be left out`);
        return null;
      }
      if (word === undefined)
        say(otherwise === null, field, `must be one of ${offered(field)}, not ${shown(cell)}`, {
          field,
          word: cell,
        });
      return (word as T | undefined) ?? otherwise;
    };

    const written = cellOf('title').replace(/\s*[\r\n]+\s*/g, ' ');
    if (written === '') say(true, 'title', 'is missing; must be a title');
    let title = written;
    let summary = cellOf('summary');
    if (written.length > TITLE) {
      title = `${written.slice(0, TITLE - 1).replace(/\s+\S*$/, '')}…`;
      if (summary === '') summary = written;
      else if (!summary.replace(/\s+/g, ' ').startsWith(written))
        say(
          false,
          'title',
          `must have 10 to ${TITLE} characters, has ${written.length}; it was cut`,
        );
    }
    const provider = wordOf<Initiative['provider']>('provider', null);
    const type = wordOf<Initiative['type']>('type', null);

    const place = { name: cellOf('placeName'), lat: cellOf('placeLat'), lng: cellOf('placeLng') };
    const hostsCell = cellOf('hosts');
    const scopeCell = cellOf('scope');
    const read = countriesOf(hostsCell === '' ? place.name : hostsCell);
    const left = read.unknown.find((name) => told(name) === '');
    if (left !== undefined)
      say(true, 'hosts', `names ${shown(left)}, and rows with that were to be left out`);
    else if (hostsCell !== '')
      for (const name of read.unknown.slice(0, 5))
        say(read.codes.length === 0, 'hosts', `names ${shown(name)}, which is no country known`, {
          field: 'hosts',
          word: name,
        });
    const at =
      hostsCell === '' && read.codes.length === 0
        ? [degreesOf(place.lat), degreesOf(place.lng)]
        : [];
    const there =
      typeof at[0] === 'number' && typeof at[1] === 'number' ? countryAt(at[0], at[1]) : null;
    const codes = there === null ? read.codes : [there];
    const worldwide = read.worldwide || scopeOf(scopeCell) === 'global';
    if (codes.length === 0 && !worldwide && (hostsCell === '' || read.unknown.length === 0))
      say(true, 'hosts', 'is missing; must name a country');
    const scope =
      scopeOf(scopeCell) ??
      (codes.length === 0 ? 'global' : codes.length === 1 ? 'bilateral' : 'regional');
    if (scopeCell !== '' && !scopeOf(scopeCell))
      say(false, 'scope', `must be one of bilateral, regional, global, not ${shown(scopeCell)}`);

    const basis = wordOf<Initiative['startBasis']>('startBasis', 'began') ?? 'began';
    const evidence = wordOf<Initiative['evidence']>('evidence', 'unknown') ?? 'unknown';

    const dateOf = (field: DateField, fatal: boolean): Span | null => {
      const cell = cellOf(field);
      if (cell === '') {
        if (fatal) say(true, field, 'is missing; must be a date');
        return null;
      }
      const span = spanOf(field, cell);
      if (span === 'either') {
        say(
          fatal,
          field,
          `is ${shown(cell)}, which can be two days: day or month first must be told`,
          {
            field,
            word: cell,
          },
        );
        return null;
      }
      if (!span) say(fatal, field, `must be a real date from 1900 on, not ${shown(cell)}`);
      return span;
    };
    const began = dateOf('start', true);
    const start = began?.start ?? '';
    if (began && isAfter(start, today))
      say(true, 'start', `${start} lies in the future, after ${today}`);
    const ending = dateOf('end', false);
    let end = ending ? (ending.end ?? ending.start) : (began?.end ?? null);
    if (end !== null && isAfter(end, today)) {
      say(false, 'end', `${end} lies in the future, after ${today}; it was left out`);
      end = null;
    } else if (end !== null && start !== '' && isBefore(end, start)) {
      say(false, 'end', `${end} is before start ${start}; it was left out`);
      end = null;
    }
    const status =
      cellOf('status') === ''
        ? end === null
          ? 'unknown'
          : 'ended'
        : (wordOf<Initiative['status']>('status', 'unknown') ?? 'unknown');
    const confirmed = dateOf('statusAsOf', false);
    let statusAsOf = confirmed ? (confirmed.end ?? confirmed.start) : (end ?? start);
    if (confirmed && isAfter(statusAsOf, today)) {
      say(false, 'statusAsOf', `${statusAsOf} lies in the future, after ${today}`);
      statusAsOf = end ?? start;
    }

    const disputed = countriesOf(cellOf('disputedBy'));
    for (const name of disputed.unknown)
      say(false, 'disputedBy', `names ${shown(name)}, which is no country known`);
    const sources = readSources(cellsOf('sources'));

    const idCell = cellOf('id');
    let id = `${stem}-row-${row}`;
    if (idCell !== '') {
      const made = slug(idCell);
      if (made !== '') id = made.includes('-') ? made : `${stem}-${made}`;
      if (strict && id !== idCell)
        say(
          false,
          'id',
          `must be lower-case words joined by hyphens, as fj-cn-2011-police-mou, not ${shown(idCell)}`,
        );
    }
    if (ids.has(id)) {
      say(false, 'id', `${id} is the id of a record above it`);
      id = `${id}-row-${row}`;
    }

    if (problems.some(({ fatal }) => fatal) || !provider || !type)
      return { id, initiative: null, problems };
    ids.add(id);
    const candidate: Initiative = {
      id,
      title,
      provider,
      partners: listOf('partners') as string[],
      hosts: codes,
      scope,
      place: placeOf(),
      type,
      start,
      startBasis: basis,
      end,
      status,
      statusAsOf,
      ...endingOf(),
      evidence,
      disputedBy: disputed.codes,
      events: listOf('events') as Initiative['events'],
      measures: listOf('measures') as Initiative['measures'],
      summary,
      response: cellOf('response') || null,
      sources: sources as Initiative['sources'],
      note: cellOf('note') || null,
    };
    if (!check) return { id, initiative: candidate, problems };
    const { initiative, told: found } = mendRecord(candidate, { strict, today });
    for (const { field, reason } of found) say(false, field, reason);
    return { id, initiative, problems };

    /** How it ended, as it stands in the file: the schema tells what does not hold. */
    function endingOf(): Pick<Initiative, 'ending'> {
      const [how, decidedBy, replacedBy] = [
        cellOf('endingHow'),
        cellOf('endingDecidedBy'),
        cellOf('endingReplacedBy'),
      ];
      if (how === '' && decidedBy === '' && replacedBy === '') return {};
      const ending = { how, ...(decidedBy && { decidedBy }), ...(replacedBy && { replacedBy }) };
      return { ending: ending as NonNullable<Initiative['ending']> };
    }

    function placeOf(): Initiative['place'] {
      const given = place.lat !== '' || place.lng !== '';
      if (scope === 'global') {
        if (given || place.name !== '') say(false, 'place', 'must be null where scope is global');
        return null;
      }
      const host = codes[0]!;
      const lat = degreesOf(place.lat);
      const lng = degreesOf(place.lng);
      const within = (value: unknown, limit: number, field: string) => {
        if (typeof value === 'number' && Math.abs(value) <= limit) return true;
        if (given)
          say(
            false,
            field,
            typeof value === 'number'
              ? `must be between -${limit} and ${limit}, not ${value}`
              : `must be a number of degrees, not ${shown(String(value))}`,
          );
        return false;
      };
      const name = place.name || hostName(host);
      const latHolds = within(lat, 90, 'place.lat');
      const lngHolds = within(lng, 180, 'place.lng');
      if (!latHolds || !lngHolds) return { name, ...hostPoint(host), precision: 'country' };
      const cell = cellOf('placePrecision');
      const precision = precisionOf(cell) ?? 'city';
      if (cell !== '' && !precisionOf(cell))
        say(false, 'place.precision', `must be one of site, city, country, not ${shown(cell)}`);
      if (evidence !== 'alleged' || precision !== 'site')
        return { name, lat: lat as number, lng: lng as number, precision };
      say(
        false,
        'place.precision',
        'must be no finer than city where evidence is alleged; it was made so',
      );
      const coarse = (value: number) => Math.round(value * 10) / 10;
      return { name, lat: coarse(lat as number), lng: coarse(lng as number), precision: 'city' };
    }
  };
}

const offered = (field: WordField) => OUR_WORDS[field].map(({ value }) => value).join(', ');

function parsed(cell: string): unknown {
  if (!/^[[{]/.test(cell) || isTooDeep(cell)) return cell;
  try {
    return JSON.parse(cell) as unknown;
  } catch {
    return cell;
  }
}

/** An object with these of its properties only: one more than the format has is passed over. */
function only(item: unknown, keys: readonly string[]): unknown {
  if (typeof item !== 'object' || item === null) return item;
  return Object.fromEntries(Object.entries(item).filter(([key]) => keys.includes(key)));
}
