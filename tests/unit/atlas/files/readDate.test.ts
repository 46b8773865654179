import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findOrder, readSpan, type DateOrder } from '../../../../src/atlas/files/readDate';
import { MONTHS } from '../../../../src/atlas/record/dates';
import { dateArbitrary } from '../../../arbitraries';

describe('a date as people write it', () => {
  it.each([
    ['2011', '2011'],
    ['2011-04', '2011-04'],
    ['2011-04-12', '2011-04-12'],
    ['2011/4/2', '2011-04-02'],
    ['2011-04-12T10:30:00Z', '2011-04-12'],
    ['2011-04-12 00:00:00', '2011-04-12'],
    ['12/04/2011 00:00', '2011-04-12', 'day-month'],
    ['20110412', '2011-04-12'],
    ['12 March 2024', '2024-03-12'],
    ['12 mars 2024', '2024-03-12'],
    ['12. März 2024', '2024-03-12'],
    ['12 de marzo de 2024', '2024-03-12'],
    ['12 марта 2024', '2024-03-12'],
    ['2024年3月12日', '2024-03-12'],
    ['2024年3月', '2024-03'],
    ['March 12, 2024', '2024-03-12'],
    ['Tuesday, March 12th, 2024', '2024-03-12'],
    ['12-Mar-24', '2024-03-12'],
    ['Apr-11', '2011-04'],
    ['März 2024', '2024-03'],
    ['3/2024', '2024-03'],
    ['13/04/2024', '2024-04-13'],
    ['04/13/2024', '2024-04-13'],
    ['3.4.2024', '2024-04-03', 'day-month'],
    ['3.4.2024', '2024-03-04', 'month-day'],
    ['5/5/2024', '2024-05-05'],
    ['45385', '2024-04-03'],
    ['45385.5', '2024-04-03'],
  ] as [string, string, DateOrder?][])('%s is %s', (text, date, order) => {
    expect(readSpan(text, order ?? null)).toEqual({
      start: date,
      end: null,
    });
  });

  it.each([
    ['2019–2021', '2019', '2021'],
    ['2019-2021', '2019', '2021'],
    ['2019-21', '2019', '2021'],
    ['2019 to 2021', '2019', '2021'],
    ['12–15 March 2024', '2024-03-12', '2024-03-15'],
    ['March–May 2024', '2024-03', '2024-05'],
    ['12 March 2024 – 2 April 2024', '2024-03-12', '2024-04-02'],
    ['2019 – present', '2019', null],
  ])('%s goes from %s to %s', (text, start, end) => {
    expect(readSpan(text, null)).toEqual({ start, end });
  });

  it.each([
    '',
    'soon',
    '31/02/2024',
    '2024-13',
    '30 February 2024',
    '1850',
    '2021–2019',
    '7',
    'Q1',
    '99999999',
  ])('“%s” is none', (text) => {
    expect(readSpan(text, 'day-month')).toBeNull();
  });

  it('says where a cell can be read both ways, and never guesses', () => {
    expect(readSpan('03/04/2024', null)).toBe('either');
    expect(readSpan('03/04/2024 – 05/04/2024', null)).toBe('either');
  });

  it('comes back from every way it is written, as fine as it was', () => {
    fc.assert(
      fc.property(dateArbitrary, fc.constantFrom('day-month', 'month-day'), (date, order) => {
        const [year, month, day] = date.split('-') as [string, string?, string?];
        const name = month && MONTHS[Number(month) - 1];
        const [first, second] = order === 'day-month' ? [day, month] : [month, day];
        const written = day
          ? [
              date,
              `${Number(day)} ${name} ${year}`,
              `${name} ${day}, ${year}`,
              `${first}/${second}/${year}`,
            ]
          : month
            ? [date, `${name} ${year}`, `${month}/${year}`]
            : [date];
        for (const text of written)
          expect(readSpan(text, order)).toEqual({ start: date, end: null });
      }),
    );
  });

  it('is never anything else than a date, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9 ./–-]{1,12}$/)), (text) => {
        const span = readSpan(text, 'day-month');
        if (span === null || span === 'either') return;
        expect(span.start).toMatch(/^\d{4}(-\d\d(-\d\d)?)?$/);
      }),
    );
  });
});

describe('the order of day and month', () => {
  it('is found from any cell that says it', () => {
    expect(findOrder(['03/04/2024', '25/04/2024']).order).toBe('day-month');
    expect(findOrder(['03/04/2024', '04/25/2024']).order).toBe('month-day');
    expect(findOrder(['1/2/2024 – 15/2/2024']).order).toBe('day-month');
  });
  it('is open where no cell says it, or one this and one that', () => {
    expect(findOrder(['03/04/2024', '5/5/2024', 'March 2024'])).toEqual({
      order: null,
      examples: [{ text: '03/04/2024', dayMonth: '2024-04-03', monthDay: '2024-03-04' }],
      likely: null,
    });
    expect(findOrder(['25/04/2024', '04/25/2024', '01/02/2024'])).toMatchObject({ order: null });
    expect(findOrder(['3.4.2024']).likely).toBe('day-month');
    expect(findOrder(['2024-03-04', '2024'])).toMatchObject({ order: null, examples: [] });
  });
});
