import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CSV_COLUMNS, type CsvColumn } from '../../../../src/atlas/files/csv';
import { guessMapping } from '../../../../src/atlas/files/guessMapping';
import { wordKey, type Mapping } from '../../../../src/atlas/files/mapping';
import { settleOrders, surveyRows } from '../../../../src/atlas/files/survey';
import { createRowReader } from '../../../../src/atlas/files/toInitiative';
import { HOST_CODES } from '../../../../src/atlas/record/regions';
import { PROVIDERS, TYPES } from '../../../../src/atlas/record/vocabulary';

const TODAY = '2026-11-24';
const HEADER = ['Title', 'Country', 'Date', 'Provider', 'Type'];
const ROW = ['Course for officers', 'Kenya', '12 March 2024', 'China', 'Training'];

/** Reads one row of a list, with other cells in it, other columns, or other answers. */
function read(
  cells: Record<string, string> = {},
  answers: Partial<Pick<Mapping, 'fixed' | 'words' | 'orders'>> = {},
  strict = false,
) {
  const header = [...HEADER, ...Object.keys(cells).filter((name) => !HEADER.includes(name))];
  const row = header.map((name, at) => cells[name] ?? ROW[at] ?? '');
  const guess = guessMapping({ header, rows: [{ row: 2, cells: row }] });
  const mapping = { ...guess, ...answers, fixed: { ...guess.fixed, ...answers.fixed } };
  return createRowReader({ header }, mapping, { fileName: 'My list.csv', today: TODAY, strict })(
    2,
    row,
  );
}
const fatal = (found: ReturnType<typeof read>) =>
  found.problems.filter(({ fatal }) => fatal).map(({ field, reason }) => `${field} ${reason}`);

describe('a row of a list', () => {
  it('is a record where it says title, country, date, who acts and what kind', () => {
    expect(read()).toEqual({
      id: 'my-list-row-2',
      problems: [],
      initiative: {
        id: 'my-list-row-2',
        title: 'Course for officers',
        provider: 'CHN',
        partners: [],
        hosts: ['KEN'],
        scope: 'bilateral',
        place: { name: 'Kenya', lat: 0.6, lng: 37.8, precision: 'country' },
        type: 'training',
        start: '2024-03-12',
        startBasis: 'began',
        end: null,
        status: 'unknown',
        statusAsOf: '2024-03-12',
        evidence: 'unknown',
        disputedBy: [],
        events: [],
        measures: [],
        summary: '',
        response: null,
        sources: [],
        note: null,
      },
    });
  });

  it.each<[Record<string, string>, string[]]>([
    [{ Title: '' }, ['title is missing; must be a title']],
    [{ Country: '' }, ['hosts is missing; must name a country']],
    [{ Country: 'Atlantis' }, ['hosts names "Atlantis", which is no country known']],
    [{ Provider: 'France' }, ['provider must be one of CHN, USA, AUS, not "France"']],
    [{ Date: 'soon' }, ['start must be a real date from 1900 on, not "soon"']],
    [{ Date: '2030' }, ['start 2030 lies in the future, after 2026-11-24']],
    [
      { Date: '03/04/2024' },
      ['start is "03/04/2024", which can be two days: day or month first must be told'],
    ],
  ])('is set aside only where it cannot be shown: %j', (cells, reasons) => {
    const found = read(cells);
    expect(found.initiative).toBeNull();
    expect(fatal(found)).toEqual(reasons);
  });

  it('is shown with a warning where the rest does not hold', () => {
    const { initiative, problems } = read({
      End: '2020',
      Latitude: 'south',
      Longitude: '37',
      Status: 'paused for now',
      'Last confirmed': '2030',
      'Denied by': 'Atlantis',
      Sources: '[{"title":"T","publisher":"P","url":"javascript:alert(1)"}]',
      Events: 'some',
    });
    expect(initiative).toMatchObject({
      end: null,
      status: 'unknown',
      statusAsOf: '2024-03-12',
      place: { name: 'Kenya', precision: 'country' },
      sources: [],
      events: [],
    });
    expect(problems.every(({ fatal }) => !fatal)).toBe(true);
    expect(new Set(problems.map(({ field }) => field.replace(/[.[].*/, '')))).toEqual(
      new Set(['end', 'status', 'statusAsOf', 'place', 'disputedBy', 'sources', 'events']),
    );
  });

  it('is read as the reader says', () => {
    const words = {
      [wordKey('provider', 'Beijing PD')]: 'CHN',
      [wordKey('type', 'Lehrgang')]: 'training',
      [wordKey('hosts', 'Kenja')]: 'KEN',
    };
    expect(
      read(
        { Provider: 'Beijing PD', Type: 'Lehrgang', Country: 'Kenja', Date: '03/04/2024' },
        { words, orders: { start: 'month-day' } },
      ).initiative,
    ).toMatchObject({ provider: 'CHN', type: 'training', hosts: ['KEN'], start: '2024-03-04' });
    expect(
      fatal(read({ Provider: 'France' }, { words: { [wordKey('provider', 'France')]: '' } })),
    ).toEqual(['provider is "France", and rows with that were to be left out']);
    expect(read({ Type: '' }, { fixed: { type: 'forum' } }).initiative?.type).toBe('forum');
  });

  it('keeps the place of an allegation no finer than its city', () => {
    const { initiative } = read({
      Latitude: '-1.28333',
      Longitude: '36.81667',
      'Place precision': 'site',
      Evidence: 'alleged',
    });
    expect(initiative?.place).toMatchObject({ lat: -1.3, lng: 36.8, precision: 'city' });
  });

  it('takes links and names of sources from as many columns as there are', () => {
    const { initiative } = read({ Link: 'https://e.org/1, https://e.org/2', Source: 'The Times' });
    expect(initiative?.sources.map(({ title, url }) => [title, url])).toEqual([
      ['e.org/1', 'https://e.org/1'],
      ['e.org/2', 'https://e.org/2'],
      ['The Times', ''],
    ]);
  });

  it.each([
    ['', 'unknown', []],
    ['unknown', 'unknown', []],
    ['Not stated', 'unknown', []],
    ['Official', 'official', []],
    ['hearsay', 'unknown', ['evidence']],
  ])(
    'has the evidence that the file states, and none where it states none: “%s”',
    (cell, is, told) => {
      const { initiative, problems } = read({ Evidence: cell });
      expect(initiative?.evidence).toBe(is);
      expect(problems.map(({ field }) => field)).toEqual(told);
    },
  );

  it('has the evidence that the reader says of all rows', () => {
    expect(read({}, { fixed: { evidence: 'alleged' } }).initiative?.evidence).toBe('alleged');
  });

  it('states no kind of a source that is a link', () => {
    const { initiative, problems } = read({ Link: 'https://e.org/1' });
    expect(initiative?.sources.map(({ kind }) => kind)).toEqual(['unknown']);
    expect(problems).toEqual([]);
  });

  it('gives each record an id of its own', () => {
    const reader = createRowReader(
      { header: [...HEADER, 'ID'] },
      guessMapping({ header: [...HEADER, 'ID'], rows: [] }),
      { fileName: 'own.csv', today: TODAY, strict: false },
    );
    const ids = ['A 1', 'A 1', '', '中'].map((id, at) => reader(at + 2, [...ROW, id]).id);
    expect(ids).toEqual(['a-1', 'a-1-row-3', 'list-own-row-4', 'list-own-row-5']);
  });

  it('is a record that can be shown or is set aside, whatever its cells hold', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.constantFrom(
        'Kenya',
        'China',
        '2024',
        '03/04/2024',
        '[1,2]',
        '{"a":1}',
        '-5',
        '[[',
        'null',
        'Training',
      ),
    );
    fc.assert(
      fc.property(
        fc.array(cell, { minLength: CSV_COLUMNS.length, maxLength: CSV_COLUMNS.length }),
        fc.boolean(),
        (cells, strict) => {
          const mapping = guessMapping({ header: CSV_COLUMNS, rows: [] });
          const { initiative, problems } = createRowReader({ header: CSV_COLUMNS }, mapping, {
            fileName: 'a.csv',
            today: TODAY,
            strict,
          })(2, cells);
          if (!initiative) {
            expect(problems.some(({ fatal }) => fatal)).toBe(true);
            return;
          }
          expect(PROVIDERS).toContain(initiative.provider);
          expect(TYPES).toContain(initiative.type);
          for (const host of initiative.hosts) expect(HOST_CODES).toContain(host);
          expect(initiative.start).toMatch(/^\d{4}(-\d\d(-\d\d)?)?$/);
          expect(initiative.title).not.toBe('');
          expect(Array.isArray(initiative.events)).toBe(true);
          for (const { url } of initiative.sources) expect(url).toMatch(/^(https?:|$)/);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('what a list leaves open', () => {
  const rows = [
    ['Course', 'Kenya', '03/04/2024', 'China', 'Ausbildung'],
    ['Course', 'Kenja', '05/04/2024', 'Frankreich', 'Ausbildung'],
  ].map((cells, at) => ({ row: at + 2, cells }));
  const survey = (mapping: Mapping) => {
    const settled = settleOrders({ rows }, mapping);
    const reader = createRowReader({ header: HEADER }, settled.mapping, {
      fileName: 'a.csv',
      today: TODAY,
      strict: false,
    });
    return surveyRows(
      rows.map(({ row, cells }) => reader(row, cells)),
      { rows },
      settled.mapping,
      settled.open,
    );
  };
  const guess = guessMapping({ header: HEADER, rows });

  it('is asked once a word, with the likely answer, and what is left out is counted', () => {
    expect(survey(guess)).toMatchObject({
      missing: [],
      opens: 0,
      words: [
        { field: 'type', word: 'Ausbildung', rows: 2, likely: 'training' },
        { field: 'provider', word: 'Frankreich', rows: 1, likely: null },
      ],
      countries: [
        { name: 'Kenja', rows: 1, suggested: expect.arrayContaining(['KEN']) as unknown },
      ],
      orders: [{ field: 'start', examples: [{ text: '03/04/2024' }, { text: '05/04/2024' }] }],
    });
  });

  it('is settled by the answers, which stay on show', () => {
    const found = survey({
      ...guess,
      orders: { start: 'day-month' },
      words: {
        [wordKey('type', 'ausbildung')]: 'training',
        [wordKey('provider', 'Frankreich')]: '',
        [wordKey('hosts', 'Kenja')]: 'KEN',
      },
    });
    expect(found.opens).toBe(1);
    expect(found.leftOut).toEqual([
      { field: 'provider', reason: expect.stringContaining('left out') as unknown, rows: 1 },
    ]);
    expect(found.words.map(({ word }) => word).sort()).toEqual(['Ausbildung', 'Frankreich']);
    expect(found.countries.map(({ name }) => name)).toEqual(['Kenja']);
  });

  it('is what no column gives', () => {
    const none = Object.fromEntries(CSV_COLUMNS.map((field) => [field, []])) as unknown as Record<
      CsvColumn,
      []
    >;
    expect(survey({ ...guess, columns: none }).missing).toEqual([
      'title',
      'hosts',
      'start',
      'provider',
      'type',
    ]);
  });
});
