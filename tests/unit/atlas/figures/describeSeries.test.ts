import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeSeries } from '../../../../src/atlas/figures/describeSeries';
import {
  rowsBetween,
  series,
  type Happened,
  type Measure,
  type Split,
} from '../../../../src/atlas/figures/series';
import type { Filling } from '../../../../src/atlas/figures/foundLag';
import type { Entry } from '../../../../src/atlas/record/entry';
import { START_BASES } from '../../../../src/atlas/record/vocabulary';
import { entry } from '../../../entries';

const TODAY = '2026-11-24';

const report = (start: string) => entry({ start, startBasis: 'first-reported' });
const reported = (...starts: number[]) => starts.map((start) => report(String(start)));
const announced = (...starts: number[]) =>
  starts.map((start) => entry({ start: String(start), startBasis: 'announced' }));

describe('describeSeries', () => {
  const years = (...starts: (number | string)[]) =>
    starts.map((start) => entry({ start: String(start) }));
  const say = (
    entries: Entry[],
    options: {
      measure?: Measure;
      by?: Split;
      from?: number;
      to?: number;
      filling?: Filling;
      folded?: { known: number; open: number };
      changed?: Happened;
    } = {},
  ) => {
    const {
      measure = 'new',
      by = 'provider',
      from = null,
      to = null,
      folded = { known: 0, open: 0 },
    } = options;
    const { filling = null, changed } = options;
    const kept = entries.filter(
      ({ start }) => Number(start) >= (from ?? 0) && Number(start) <= (to ?? 9999),
    );
    const rows = rowsBetween(
      series(kept, { measure, by, today: TODAY, changed }),
      from ?? 2010,
      to ?? 2026,
      by,
    );
    return describeSeries(rows, {
      measure,
      by,
      today: TODAY,
      from,
      to,
      folded,
      changed: changed?.words,
      foldedBefore: 1990,
      endless: kept.filter(({ status, end }) => status === 'ended' && end === null).length,
      filling,
    });
  };

  it.each<[string, Entry[], Parameters<typeof say>[1]]>([
    ['2 initiatives began in 2022, the most of any year', years(2019, 2022, 2022), {}],
    ['3 initiatives began in 2026 so far, the most of any year', years(2019, 2026, 2026, 2026), {}],
    [
      '1 initiative began in 2022, and none is known to have begun in any other year',
      years(2022),
      {},
    ],
    ['1 initiative began in 2022', years(2022, 2023), { from: 2022, to: 2022 }],
    [
      '1 initiative began in each of 2019 and 2022, and none is known to have begun in any other year',
      years(2019, 2022),
      {},
    ],
    [
      '2 initiatives began in each of 2019, 2021 and 2022, the most of any year since 2019',
      years(2015, 2019, 2019, 2020, 2021, 2021, 2022, 2022),
      { from: 2019 },
    ],
    [
      '1 initiative began in each of 4 years, and none is known to have begun in any other year up to 2022',
      years(2019, 2020, 2021, 2022),
      { to: 2022 },
    ],
    ['No initiatives are known to have begun', [], {}],
    [
      'No initiatives are known to have begun from 2011 to 2012',
      years(2020),
      { from: 2011, to: 2012 },
    ],
    [
      '2 initiatives found in force in each of 11 years, the most of any year',
      [...years(2016), ...years(2015)],
      { measure: 'in-force' },
    ],
    ['No initiatives found in force', [entry({ status: 'proposed' })], { measure: 'in-force' }],
    ['1 initiative found, counted up to 2026 so far', years(2019), { measure: 'cumulative' }],
    [
      '2 initiatives found since 2019, counted up to 2022',
      years(2015, 2019, 2022, 2024),
      { measure: 'cumulative', from: 2019, to: 2022 },
    ],
    [
      '1 initiative found in 2026 so far',
      years(2015, 2026),
      { measure: 'cumulative', from: 2026, to: 2026 },
    ],
  ])('says: %s', (title, entries, options) => {
    expect(say(entries, options).title).toBe(title);
  });

  it('gives the parts of the year it names, providers without any included', () => {
    const text = say([entry({ start: '2022' }), entry({ start: '2022', provider: 'USA' })], {
      folded: { known: 25, open: 0 },
    });
    expect(text.lead).toBe('');
    expect(text.parts.map(({ label, count }) => [label, count])).toEqual([
      ['China', 1],
      ['United States', 1],
      ['Australia', 0],
    ]);
    expect(text.notes).toEqual([
      '“Began” takes in what was signed.',
      '25 began before 1990.',
      'These are records found.',
    ]);
  });

  it('gives the parts of all years where several years share the most, and says so', () => {
    const text = say(years(2019, 2022, 2023), { from: 2019, to: 2022 });
    expect(text.lead).toBe('From 2019 to 2022:');
    expect(text.parts[0]).toEqual({ key: 'CHN', label: 'China', count: 2 });
    expect(say(years(2019, 2022)).lead).toBe('In all years:');
  });

  it('gives the three largest types and the rest together', () => {
    const types = ['training', 'training', 'patrol', 'patrol', 'patrol', 'forum', 'forum'] as const;
    const rest = ['station', 'operation', 'equipment'] as const;
    const text = say(
      [...types, ...rest].map((type) => entry({ type, start: '2022' })),
      { by: 'type' },
    );
    expect(text.parts.map(({ label, count }) => `${label} ${count}`)).toEqual([
      'Patrol 3',
      'Training 2',
      'Forum 2',
      'Other 3',
    ]);
  });

  it('says since when at least half began', () => {
    const twelve = years(2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023);
    const reports = Array.from({ length: 9 }, () => report('2023'));
    expect(say([...twelve, ...reports], { measure: 'cumulative' }).notes.slice(0, 2)).toEqual([
      'Beginning: known 12, only announced 0, only first reported 9.',
      'At least half of the 12 with a known beginning began in 2018 or later.',
    ]);
  });

  it('says that in force and cumulative count only what began in the years chosen', () => {
    for (const measure of ['in-force', 'cumulative'] as const) {
      expect(say(years(2019, 2022), { measure, from: 2020 }).notes).toContain(
        'Only those with a start since 2020 are counted.',
      );
    }
    expect(say(years(2019, 2022), { from: 2020, folded: { known: 3, open: 0 } }).notes).toEqual([
      '“Began” takes in what was signed.',
      'These are records found.',
    ]);
  });

  it.each<[string | null, Entry[], Parameters<typeof say>[1]]>([
    [
      '2 more were announced and 3 first reported in 2022.',
      [...years(2022, 2022, 2021), ...announced(2022, 2022), ...reported(2022, 2022, 2022, 2021)],
      {},
    ],
    ['1 more was announced in 2022.', [...years(2022), ...announced(2022)], {}],
    ['1 more was first reported in 2022.', [...years(2022), ...reported(2022)], {}],
    [
      '1 more was announced and 2 first reported in 2026 so far.',
      [...years(2026), ...announced(2026), ...reported(2026, 2026)],
      {},
    ],
    [null, [...years(2022), ...reported(2021)], {}],
    [
      '1 more was announced and 1 first reported over all years.',
      [...years(2019, 2022), ...announced(2020), ...reported(2022)],
      {},
    ],
    [
      '2 more were first reported since 2019.',
      [...years(2019, 2022), ...announced(2018), ...reported(2022, 2020)],
      { from: 2019 },
    ],
    [
      '1 was announced and 2 first reported from 2019 to 2022.',
      [...years(2015), ...announced(2020), ...reported(2022, 2020)],
      { from: 2019, to: 2022 },
    ],
    ['2 were first reported over all years.', reported(2019, 2022), {}],
  ])('tells apart what was only announced or first reported: %s', (note, entries, options) => {
    const { notes } = say(entries, options);
    expect(notes.filter((text) => /announced|reported/.test(text))).toEqual(note ? [note] : []);
  });

  it('tells those folded that are not known to have begun apart from those that are', () => {
    const folded = (known: number, open: number) =>
      say(years(2022), { folded: { known, open } }).notes.at(-2);
    expect(folded(25, 1)).toBe(
      '25 began before 1990, and 1 was announced or first reported before then.',
    );
    expect(folded(0, 2)).toBe('2 were announced or first reported before 1990.');
  });

  it('tells which of the years shown are still filling up, and how that is known', () => {
    const filling = { from: 2022, fillsIn: 5 };
    const told = (from: number, to: number, fillsIn = 5) =>
      say(years(2015, 2022, 2023), { from, to, filling: { ...filling, fillsIn } }).notes.find(
        (note) => note.includes('filling up'),
      );
    expect(told(2015, 2024)).toBe(
      '2022 to 2024 are still filling up: it took 5 years until nine beginnings in ten had a source.',
    );
    expect(told(2023, 2023, 1)).toBe(
      '2023 is still filling up: it took 1 year until nine beginnings in ten had a source.',
    );
    expect(told(2015, 2021)).toBeUndefined();
  });

  it('says of ends how many a year had, how they came, and which have no year', () => {
    const ended = (end: string | null, ending: Entry['ending']) =>
      entry({ start: '2012', status: 'ended', end, ending });
    const some = [
      ended('2024', 'completed'),
      ended('2024-05', 'completed'),
      ended('2024', 'broken-off'),
      ended('2020', 'expired'),
      ended(null, 'unknown'),
    ];
    const { title, notes } = say(some, { measure: 'ended' });
    expect(title).toBe('3 initiatives found ended in 2024, the most of any year');
    expect(notes.slice(0, 2)).toEqual([
      'Of these 2 completed, 1 broken off.',
      '1 more ended, no source says when.',
    ]);
    expect(say(years(2019), { measure: 'ended' }).title).toBe('No initiatives found ended');
  });

  it('says what changed, and that one may count in several years', () => {
    const some = years(2012, 2013, 2014);
    const changed = {
      words: 'suspended since January 2020',
      years: new Map(some.map(({ id }, at) => [id, at === 0 ? [2020, 2024] : [2024]])),
    };
    const { title, lead, notes } = say(some, { measure: 'changed', changed });
    expect(title).toBe('3 initiatives found changed in 2024, the most of any year');
    expect(lead).toBe('');
    expect(notes).toEqual([
      'What happened: suspended since January 2020.',
      'An initiative counts once in each year in which it did.',
      'These are records found.',
    ]);
    const none = { ...changed, years: new Map() };
    expect(say(some, { measure: 'changed', changed: none }).title).toBe(
      'No initiatives found changed',
    );
  });

  it('never counts a first report or an announcement as a beginning, for any entries', () => {
    const any = fc.record({
      start: fc.integer({ min: 2015, max: 2026 }).map(String),
      startBasis: fc.constantFrom(...START_BASES),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 40 }), (given) => {
        const { title, parts, notes } = say(given.map((changes) => entry(changes)));
        const count = (year: string | null, ...bases: string[]) =>
          given.filter(
            ({ start, startBasis }) =>
              (year === null || start === year) && bases.includes(startBasis),
          ).length;
        const read = /^(\d+) initiatives? began in (each of )?([^,]*)/.exec(title);
        if (!read) {
          expect(title).toBe('No initiatives are known to have begun');
          expect(count(null, 'began', 'signed')).toBe(0);
          return;
        }
        const most = Number(read[1]);
        const held = Array.from({ length: 12 }, (_, at) =>
          count(String(2015 + at), 'began', 'signed'),
        );
        expect(most).toBe(Math.max(...held));
        expect(title.includes('the most of any year')).toBe(
          held.some((each) => each > 0 && each < most),
        );
        const peak = read[2] ? null : /\d{4}/.exec(read[3]!)![0];
        expect(parts.reduce((sum, part) => sum + part.count, 0)).toBe(
          count(peak, 'began', 'signed'),
        );
        const told = notes.join(' ');
        expect(Number(/(\d+)(?: more)? (?:was|were) announced/.exec(told)?.[1] ?? 0)).toBe(
          count(peak, 'announced'),
        );
        expect(Number(/(\d+)(?: more (?:was|were))? first reported/.exec(told)?.[1] ?? 0)).toBe(
          count(peak, 'first-reported'),
        );
      }),
    );
  });
});
