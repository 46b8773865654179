import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareDates,
  earliestDay,
  formatDate,
  isBefore,
  isDate,
  latestDay,
  latestToday,
  placeInTime,
  yearOf,
} from '../../../../src/atlas/record/dates';
import { dateArbitrary } from '../../../arbitraries';

describe('isDate', () => {
  it.each(['1900', '2011', '2011-04', '2011-04-30', '2024-02-29', '2000-02-29', '2026-12-31'])(
    'takes %s',
    (date) => expect(isDate(date)).toBe(true),
  );
  it.each([
    '',
    '11',
    '1899',
    '2011-4',
    '2011-00',
    '2011-13',
    '2011-04-00',
    '2011-04-31',
    '2023-02-29',
    '1900-02-29',
    '2011-04-12T00:00',
    ' 2011',
    '2011-',
    '2011/04',
  ])('refuses "%s"', (date) => expect(isDate(date)).toBe(false));
});

describe('the days a date may stand for', () => {
  it('reach over its whole year or month', () => {
    expect([earliestDay('2011'), latestDay('2011')]).toEqual(['2011-01-01', '2011-12-31']);
    expect([earliestDay('2024-02'), latestDay('2024-02')]).toEqual(['2024-02-01', '2024-02-29']);
    expect([earliestDay('2011-04-12'), latestDay('2011-04-12')]).toEqual([
      '2011-04-12',
      '2011-04-12',
    ]);
  });
  it('are days of the calendar around it', () => {
    fc.assert(
      fc.property(dateArbitrary, (date) => {
        expect(isDate(earliestDay(date)) && isDate(latestDay(date))).toBe(true);
        expect(earliestDay(date).startsWith(date) && latestDay(date).startsWith(date)).toBe(true);
        expect(earliestDay(date) <= latestDay(date)).toBe(true);
      }),
    );
  });
});

describe('isBefore', () => {
  it('is sure only where no day of one reaches the other', () => {
    expect(isBefore('2011', '2012-01')).toBe(true);
    expect(isBefore('2011', '2011-04')).toBe(false);
    expect(isBefore('2011-04', '2011')).toBe(false);
    expect(isBefore('2011-04', '2011-05-01')).toBe(true);
    expect(isBefore('2011-04-12', '2011-04-12')).toBe(false);
  });
  it('never holds both ways', () => {
    fc.assert(
      fc.property(dateArbitrary, dateArbitrary, (a, b) => !(isBefore(a, b) && isBefore(b, a))),
    );
  });
});

describe('compareDates', () => {
  it('puts the earlier first day first, and of two the coarser', () => {
    const dates = ['2011-04-12', '2012', '2011-04', '2011', '2011-01-01', '2010-12-31'];
    expect(dates.sort(compareDates)).toEqual([
      '2010-12-31',
      '2011',
      '2011-01-01',
      '2011-04',
      '2011-04-12',
      '2012',
    ]);
  });
  it('agrees with what is certainly before', () => {
    fc.assert(
      fc.property(
        dateArbitrary,
        dateArbitrary,
        (a, b) => !isBefore(a, b) || compareDates(a, b) < 0,
      ),
    );
  });
});

it('formats a date at its own precision', () => {
  expect(['2011', '2011-04', '2011-04-02'].map(formatDate)).toEqual([
    '2011',
    'April 2011',
    '2 April 2011',
  ]);
  expect(yearOf('2011-04-02')).toBe(2011);
});

it.each([
  ['2026-03-01T09:59:59Z', '2026-03-01'],
  // already tomorrow in Kiritimati
  ['2026-03-01T10:00:00Z', '2026-03-02'],
  ['2026-12-31T23:00:00Z', '2027-01-01'],
])('at %s the latest day on earth is %s', (instant, day) =>
  expect(latestToday(Date.parse(instant))).toBe(day),
);

it('places something in a sentence by the precision of its date', () => {
  expect(['2011', '2011-04', '2011-04-12'].map(placeInTime)).toEqual([
    'in 2011',
    'in April 2011',
    'on 12 April 2011',
  ]);
});
