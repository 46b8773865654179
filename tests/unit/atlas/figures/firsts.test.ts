import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../../src/atlas/record/entry';
import {
  firstOf,
  gapBetween,
  gapWords,
  gapYears,
  sequenceOf,
  sequenceWords,
  tieWords,
} from '../../../../src/atlas/figures/firsts';
import { toEntry } from '../../../../src/atlas/files/toEntry';
import { earliestDay, latestDay } from '../../../../src/atlas/record/dates';
import { PROVIDERS, type Provider } from '../../../../src/atlas/record/vocabulary';
import { dateArbitrary } from '../../../arbitraries';
import { record } from '../../../records';

let made = 0;
const entry = (provider: Provider, start: string): Entry =>
  toEntry(record({ id: `xx-yy-2000-${String(++made).padStart(4, '0')}`, provider, start }));
const entriesArbitrary = fc.array(
  fc
    .tuple(fc.constantFrom(...PROVIDERS), dateArbitrary)
    .map(([provider, start]) => entry(provider, start)),
  { minLength: 1, maxLength: 12 },
);
const open = (startBasis: Entry['startBasis'], provider: Provider, start: string): Entry =>
  toEntry(
    record({
      id: `xx-yy-2000-${String(++made).padStart(4, '0')}`,
      provider,
      start,
      startBasis,
      events: [],
    }),
  );
const gap = (a: string, b: string) =>
  gapBetween(firstOf([entry('CHN', a)])!, firstOf([entry('AUS', b)])!);

describe('the first of some records', () => {
  it('is the one dated earliest', () => {
    const first = firstOf([
      entry('CHN', '2014'),
      entry('CHN', '2011-04-12'),
      entry('CHN', '2012'),
    ])!;
    expect(first.entries.map(({ start }) => start)).toEqual(['2011-04-12']);
    expect([first.from, first.to]).toEqual(['2011-04-12', '2011-04-12']);
  });

  it('names all that may be it where a year hides which', () => {
    const first = firstOf([
      entry('CHN', '2011-04'),
      entry('CHN', '2011'),
      entry('CHN', '2011-05'),
    ])!;
    // April is over before May begins, so the record of May cannot be the first.
    expect(first.entries.map(({ start }) => start)).toEqual(['2011', '2011-04']);
    expect([first.from, first.to]).toEqual(['2011-01-01', '2011-04-30']);
  });

  it('is nothing for no records', () => expect(firstOf([])).toBeNull());

  it('holds every day on which the first may have begun, whatever the order of the records', () =>
    fc.assert(
      fc.property(entriesArbitrary, fc.nat(), (entries, turn) => {
        const first = firstOf(entries)!;
        expect(first.from).toBe(entries.map(({ start }) => earliestDay(start)).sort()[0]);
        expect(first.to).toBe(entries.map(({ start }) => latestDay(start)).sort()[0]);
        const at = turn % entries.length;
        const turned = firstOf([...entries.slice(at), ...entries.slice(0, at)].reverse())!;
        expect(turned.entries.map(({ start }) => start)).toEqual(
          first.entries.map(({ start }) => start),
        );
      }),
    ));
});

describe('a gap', () => {
  it('is not known where the dates may overlap', () => {
    expect(gap('2011', '2011-04')).toBeNull();
    expect(gap('2011-04', '2011')).toBeNull();
    expect(gap('2015', '2011')).toBeNull();
  });

  it('is as long as its dates allow', () => {
    expect(gap('2011-04-12', '2011-04-22')).toEqual({ least: 10, most: 10 });
    // From the last day of one year to the first of the next, and from the first to the last.
    expect(gap('2011', '2012')).toEqual({ least: 1, most: 730 });
    expect(gapYears(gap('2011', '2015')!)).toBeCloseTo(4, 2);
  });

  it.each([
    ['2011-04-12', '2011-04-22', '10 days'],
    ['2011-04-12', '2011-04-13', '1 day'],
    ['2011-04', '2011-05-03', '1 month'],
    ['2011-04-12', '2011-09-12', '5 months'],
    ['2011-04-12', '2015-03-12', '3.9 years'],
    ['2011-04', '2015-03', '3.9 years'],
    ['2011', '2015', 'about 4 years'],
    ['2011', '2012', 'less than 2 years'],
    ['2011-01', '2011-12', '11 months'],
    ['2011-06', '2012', 'about 1 year'],
    ['2010-12-20', '2011', 'less than 2 years'],
  ])('from %s to %s is %s', (a, b, words) => expect(gapWords(gap(a, b)!)).toBe(words));

  it('is told no finer than it is known', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4000 }),
        fc.integer({ min: 63, max: 730 }),
        (least, doubt) => {
          expect(gapWords({ least, most: least + doubt })).toMatch(/^(about|less than) /);
        },
      ),
    ));
});

describe('who came first', () => {
  it('is one provider where the dates tell, with the next and the gap', () => {
    const sequence = sequenceOf([
      entry('USA', '2019'),
      entry('AUS', '2003-07-24'),
      entry('CHN', '2013-02'),
      entry('AUS', '2018'),
    ]);
    expect(sequence.leaders).toEqual(['AUS']);
    expect(sequence.next).toEqual(['CHN']);
    expect(gapWords(sequence.gap!)).toBe('9.6 years');
    expect(sequenceWords(sequence)).toBe(
      'Australia first, on 24 July 2003; China 9.6 years later; the United States about 16 years later',
    );
  });

  it('is not told where a year and a month of it meet', () => {
    const sequence = sequenceOf([
      entry('CHN', '2011'),
      entry('AUS', '2011-04'),
      entry('USA', '2015'),
    ]);
    expect(sequence.leaders).toEqual(['CHN', 'AUS']);
    expect(sequence.gap).toBeNull();
    expect(sequence.next).toEqual([]);
    expect(sequenceWords(sequence)).toBe(
      'China and Australia in the same year, order not known; the United States about 4 years later',
    );
  });

  it('says what a tie has in common', () => {
    const words = (a: string, b: string) =>
      tieWords(sequenceOf([entry('CHN', a), entry('USA', b)]));
    expect(words('2011-04-12', '2011-04-12')).toBe('on the same day');
    expect(words('2011-04', '2011-04-12')).toBe('in the same month, order not known');
    expect(words('2011', '2011-04-12')).toBe('in the same year, order not known');
  });

  it('names two that may have come next', () => {
    const { leaders, next } = sequenceOf([
      entry('USA', '1999'),
      entry('AUS', '2011-04'),
      entry('CHN', '2011'),
    ]);
    expect([leaders, next]).toEqual([['USA'], ['CHN', 'AUS']]);
  });

  it('says that only one was found, and nothing without records', () => {
    expect(sequenceWords(sequenceOf([entry('USA', '2011')]))).toBe('only the United States found');
    expect(sequenceWords(sequenceOf([]))).toBe('');
  });

  const isSurelyBefore = (a: { to: string | null }, b: { from: string | null }) =>
    a.to !== null && b.from !== null && a.to < b.from;
  it('puts no provider first that another may have come before', () =>
    fc.assert(
      fc.property(entriesArbitrary, (entries) => {
        const { firsts, leaders, next, gap: known } = sequenceOf(entries);
        for (const leader of leaders)
          for (const [other, first] of firsts)
            // A leader is one before whom nobody surely came.
            expect(isSurelyBefore(first, firsts.get(leader)!), `${other} before ${leader}`).toBe(
              false,
            );
        for (const [provider, first] of firsts)
          if (!leaders.includes(provider))
            expect([...firsts.values()].some((other) => isSurelyBefore(other, first))).toBe(true);
        expect(known === null).toBe(next.length === 0);
        if (known) {
          expect(known.least).toBeGreaterThan(0);
          expect(known.most).toBeGreaterThanOrEqual(known.least);
        }
      }),
    ));

  it('does not depend on the order of the records', () =>
    fc.assert(
      fc.property(entriesArbitrary, (entries) => {
        expect(sequenceWords(sequenceOf(entries.toReversed()))).toBe(
          sequenceWords(sequenceOf(entries)),
        );
      }),
    ));
});

describe('a first report and an announcement', () => {
  const words = (...entries: Entry[]) => sequenceWords(sequenceOf(entries));

  it('a report never settles that somebody came later', () =>
    expect(words(entry('AUS', '1999-07'), open('first-reported', 'USA', '2023'))).toBe(
      'of known beginnings Australia first, in July 1999; the United States by 2023 at the latest',
    ));
  it('a report settles that somebody came before', () =>
    expect(words(entry('AUS', '2010'), open('first-reported', 'CHN', '2005'))).toBe(
      'China first, by 2005 at the latest; Australia at least 4 years later',
    ));
  it('an announcement settles only that somebody had not begun before', () => {
    expect(words(entry('AUS', '2010'), open('announced', 'CHN', '2015'))).toBe(
      'Australia first, in 2010; China not before 2015',
    );
    expect(words(entry('AUS', '2020'), open('announced', 'CHN', '2015'))).toBe(
      'China not before 2015 and Australia in 2020, order not known',
    );
  });
  it('proposals do not count', () =>
    expect(
      words(
        entry('AUS', '2010'),
        toEntry(
          record({
            provider: 'CHN',
            start: '2001',
            startBasis: 'announced',
            status: 'proposed',
            events: [],
          }),
        ),
      ),
    ).toBe('Australia in 2010; of China only proposals found'));
});

describe('the words, read back on days drawn from what the records allow', () => {
  const NAMES: Record<string, Provider> = {
    China: 'CHN',
    'the United States': 'USA',
    Australia: 'AUS',
  };
  const day = (text: string) => Date.parse(`${text}T00:00:00Z`) / 86_400_000;
  const caseArbitrary = fc.array(
    fc.record({
      provider: fc.constantFrom(...PROVIDERS),
      // Few years, so that the order is often in doubt.
      start: fc.oneof(
        fc.integer({ min: 2000, max: 2012 }).map(String),
        fc
          .tuple(
            fc.integer({ min: 2000, max: 2012 }),
            fc.integer({ min: 1, max: 12 }),
            fc.boolean(),
          )
          .map(
            ([year, month, fine]) =>
              `${year}-${String(month).padStart(2, '0')}${fine ? '-14' : ''}`,
          ),
      ),
      startBasis: fc.constantFrom('began', 'signed', 'announced', 'first-reported'),
      status: fc.constantFrom('active', 'unknown', 'proposed'),
      begun: fc.option(fc.integer({ min: 2000, max: 2020 }).map(String)),
      draws: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 8, maxLength: 8 }),
    }),
    { minLength: 1, maxLength: 7 },
  );

  it('hold in every one of them', () =>
    fc.assert(
      fc.property(caseArbitrary, (cases) => {
        const entries = cases.map(({ provider, start, startBasis, status, begun }) =>
          toEntry(
            record({
              id: `xx-yy-2000-${String(++made).padStart(4, '0')}`,
              provider,
              start,
              startBasis: startBasis as Entry['startBasis'],
              status: status as Entry['status'],
              events: begun ? [{ date: begun, kind: 'started', text: 'Started.' }] : [],
            }),
          ),
        );
        const words = sequenceWords(sequenceOf(entries));
        for (let draw = 0; draw < 8; draw++) {
          const first = new Map<Provider, number>();
          cases.forEach(({ provider, start, startBasis, status, begun, draws }) => {
            let [low, high] = [day(earliestDay(start)), day(latestDay(start))];
            if (status === 'proposed' && ['announced', 'first-reported'].includes(startBasis))
              return;
            if (startBasis === 'first-reported') low = day('1970-01-01');
            if (startBasis === 'announced')
              high =
                begun && latestDay(begun) >= earliestDay(start)
                  ? day(latestDay(begun))
                  : day('2060-01-01');
            const at = Math.round(low + (high - low) * draws[draw]!);
            first.set(provider, Math.min(first.get(provider) ?? Infinity, at));
          });
          for (const [name, provider] of Object.entries(NAMES))
            for (const clause of words.split('; '))
              check(clause, name, provider, first, words, entries);
        }
      }),
      { numRuns: 600 },
    ));

  function check(
    clause: string,
    name: string,
    provider: Provider,
    first: ReadonlyMap<Provider, number>,
    words: string,
    entries: readonly Entry[],
  ) {
    const own = entries.filter((one) => one.provider === provider);
    if (clause.includes(`of ${name} only proposals`))
      return expect(first.has(provider)).toBe(false);
    if (clause.startsWith(`only ${name} found`)) return expect(own).toHaveLength(entries.length);
    if (clause.startsWith('of known') && clause.includes(`${name} first`)) {
      for (const [other, at] of first)
        if (!entries.some((one) => one.provider === other && one.startBasis === 'first-reported'))
          expect(first.get(provider), words).toBeLessThanOrEqual(at);
    } else if (clause.startsWith(`${name} first`))
      for (const [other, at] of first)
        if (other !== provider) expect(first.get(provider), words).toBeLessThan(at);
    const by = new RegExp(`${name}(?: first,)? by (?:\\d+ )?(?:[A-Z][a-z]+ )?(\\d{4}) at`).exec(
      clause,
    );
    if (by) expect(first.get(provider), words).toBeLessThanOrEqual(day(`${by[1]}-12-31`));
    const from = new RegExp(`${name} not before (?:\\d+ )?(?:[A-Z][a-z]+ )?(\\d{4})`).exec(clause);
    if (from) expect(first.get(provider), words).toBeGreaterThanOrEqual(day(`${from[1]}-01-01`));
    const within = new RegExp(
      `${name}(?: first,)? (?:in|on) (?:\\d+ )?(?:[A-Z][a-z]+ )?(\\d{4})`,
    ).exec(clause);
    if (within) {
      expect(first.get(provider), words).toBeGreaterThanOrEqual(day(`${within[1]}-01-01`));
      expect(first.get(provider), words).toBeLessThanOrEqual(day(`${within[1]}-12-31`));
    }
    const later = new RegExp(`^${name} (.*) later$`).exec(clause);
    if (later) {
      expect(
        own.some((one) => one.startBasis === 'first-reported' && one.status !== 'proposed'),
        words,
      ).toBe(false);
      const lead = /^(?:of known beginnings )?(.*?) first, /.exec(words)?.[1];
      const since = lead ? first.get(NAMES[lead]!)! : Math.min(...first.values());
      const years = (first.get(provider)! - since) / 365.25;
      expect(years, words).toBeGreaterThan(0);
      const least = /at least (\d+) year/.exec(later[1]!);
      if (least) expect(years, words).toBeGreaterThanOrEqual(Number(least[1]));
      const less = /less than (\d+) years/.exec(later[1]!);
      if (less) expect(years, words).toBeLessThan(Number(less[1]));
      const span = /(\d+) to (\d+) years/.exec(later[1]!);
      if (span) {
        expect(years, words).toBeGreaterThanOrEqual(Number(span[1]));
        expect(years, words).toBeLessThanOrEqual(Number(span[2]));
      }
      const about = /about (\d+) year/.exec(later[1]!);
      if (about) expect(Math.abs(years - Number(about[1])), words).toBeLessThanOrEqual(1.6);
      const tenths = /^(\d+\.\d) years/.exec(later[1]!);
      if (tenths) expect(Math.abs(years - Number(tenths[1])), words).toBeLessThanOrEqual(0.16);
    }
  }
});
