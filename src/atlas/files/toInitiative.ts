import { isBefore } from '../record/dates';
import type { Initiative } from '../record/schema';
import { readCountries } from './countryNames';
import { asMeant, degreesOf, type CsvColumn } from './csv';
import type { FileTable } from './fileTable';
import { ourWord, scopeOf } from './fileWords';
import { OUR_WORDS, type WordField } from './ourWords';
import { wordKey, type DateField, type Mapping } from './mapping';
import { mendRecord } from './mendRecord';
import { isAfter, readSpan, type Span } from './readDate';
import { readList, type ListField } from './readList';
import { readPlace } from './readPlace';
import { readSources } from './readSources';
import { slug, stemOf } from './rowIds';
import { quoted, type Problem, type RowRead } from './rowRead';

/** A row of any table becomes a record: what is there is read, what is not is worked out, and what does not hold is told. */

const TITLE = 110;
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
    const listOf = (field: ListField) => readList(field, cellOf(field), strict);

    const wordOf = <T extends string>(field: WordField, otherwise: T | null): T | null => {
      const cell = cellOf(field);
      if (cell === '') {
        if (otherwise === null) say(true, field, `is missing; must be one of ${offered(field)}`);
        return otherwise;
      }
      const word = ourWord(field, cell) ?? mapping.words[wordKey(field, cell)];
      if (word === '') {
        say(true, field, `is ${quoted(cell)}, and rows with that were to be left out`);
        return null;
      }
      if (word === undefined)
        say(otherwise === null, field, `must be one of ${offered(field)}, not ${quoted(cell)}`, {
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
      say(true, 'hosts', `names ${quoted(left)}, and rows with that were to be left out`);
    else if (hostsCell !== '')
      for (const name of read.unknown.slice(0, 5))
        say(read.codes.length === 0, 'hosts', `names ${quoted(name)}, which is no country known`, {
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
      say(false, 'scope', `must be one of bilateral, regional, global, not ${quoted(scopeCell)}`);

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
          `is ${quoted(cell)}, which can be two days: day or month first must be told`,
          {
            field,
            word: cell,
          },
        );
        return null;
      }
      if (!span) say(fatal, field, `must be a real date from 1900 on, not ${quoted(cell)}`);
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
      say(false, 'disputedBy', `names ${quoted(name)}, which is no country known`);
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
          `must be lower-case words joined by hyphens, as fj-cn-2011-police-mou, not ${quoted(idCell)}`,
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
      place: readPlace(
        { ...place, precision: cellOf('placePrecision') },
        { scope, hosts: codes, evidence },
        (field, reason) => say(false, field, reason),
      ),
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
  };
}

const offered = (field: WordField) => OUR_WORDS[field].map(({ value }) => value).join(', ');
