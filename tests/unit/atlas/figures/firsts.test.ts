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
import { toEntry } from '../../../../src/atlas/files/indexFormat';
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
      'Australia first; China 9.6 years later; United States about 16 years later',
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
      'China and Australia in the same year, order not known; United States about 4 years later',
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
    expect(sequenceWords(sequenceOf([entry('USA', '2011')]))).toBe('only United States found');
    expect(sequenceWords(sequenceOf([]))).toBe('');
  });

  it('puts no provider first that another may have come before', () =>
    fc.assert(
      fc.property(entriesArbitrary, (entries) => {
        const { firsts, leaders, next, gap: known } = sequenceOf(entries);
        for (const leader of leaders)
          for (const [other, first] of firsts)
            // A leader is one before whom nobody surely came.
            expect(first.to < firsts.get(leader)!.from, `${other} before ${leader}`).toBe(false);
        for (const [provider, first] of firsts)
          if (!leaders.includes(provider))
            expect([...firsts.values()].some((other) => other.to < first.from)).toBe(true);
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
