import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formCells, readForm, type FormCells } from '../../../../src/atlas/files/formRecord';
import { HOST_CODES } from '../../../../src/atlas/record/regions';
import { initiativeArbitrary } from '../../../arbitraries';
import { record } from '../../../records';

const TODAY = '2026-11-24';
const strict = { strict: true, today: TODAY };
const own = { strict: false, today: TODAY };

const written: FormCells = {
  ...formCells(null),
  title: 'Course for river police',
  provider: 'CHN',
  hosts: 'Kenya; Uganda',
  type: 'training',
  start: '12 March 2024',
};
const figure = (changes: Record<string, unknown>) =>
  JSON.stringify([
    { kind: 'officers-trained', value: '1,200', unit: 'officers', asOf: 'May 2024', ...changes },
  ]);
const fatal = (cells: FormCells, by = own) =>
  readForm(cells, by).problems.flatMap(({ field, fatal }) => (fatal ? [field] : []));

describe('a record in a form', () => {
  it('comes out of it as it went in', () => {
    fc.assert(
      fc.property(initiativeArbitrary, fc.constantFrom(...HOST_CODES.slice(0, 9)), (made, host) => {
        const { title, summary, note, response, evidence, measures } = made;
        const one = record({
          ...{ title, summary, note, response, evidence, hosts: [host] },
          place: { name: 'Here', lat: 1, lng: 2, precision: 'city' },
          measures: measures.map((measure) => ({ ...measure, asOf: '2011' })),
        });
        fc.pre(host !== one.provider);
        const { initiative, problems } = readForm(formCells(one), strict);
        expect(problems).toEqual([]);
        expect(initiative).toEqual(one);
      }),
    );
  });

  it('needs no more than what cannot be shown without, and states nothing that was not written', () => {
    const { initiative, problems } = readForm(written, own);
    expect(problems).toEqual([]);
    expect(initiative).toMatchObject({
      hosts: ['KEN', 'UGA'],
      start: '2024-03-12',
      status: 'unknown',
      evidence: 'unknown',
      sources: [],
    });
    expect(formCells(initiative).evidence).toBe('');
  });

  it('is no record of the atlas’s without its evidence', () => {
    expect(readForm({ ...formCells(record()), evidence: '' }, strict).problems).toEqual([
      {
        field: 'evidence',
        reason: 'must be one of official, reported, alleged, not "unknown"',
        fatal: false,
      },
    ]);
  });

  it('has figures, their numbers and dates as people write them', () => {
    const { initiative } = readForm({ ...written, measures: figure({}) }, own);
    expect(initiative?.measures).toEqual([
      { kind: 'officers-trained', value: 1200, unit: 'officers', asOf: '2024-05' },
    ]);
    for (const [text, value] of [
      ['7', 7],
      ['2.5', 2.5],
      ['1 200 000', 1_200_000],
      ['-3', -3],
    ])
      expect(
        readForm({ ...written, measures: figure({ value: text }) }, own).initiative?.measures,
      ).toMatchObject([{ value }]);
  });

  it.each([
    ['a figure without a number', { measures: figure({ value: '' }) }, 'measures[0].value'],
    ['a figure that is no number', { measures: figure({ value: 'many' }) }, 'measures[0].value'],
    ['a figure without a date', { measures: figure({ asOf: '' }) }, 'measures[0].asOf'],
    [
      'an event with a date of two meanings',
      { events: '[{"date":"03/04/2024","kind":"signed","text":"Signed."}]' },
      'events[0].date',
    ],
    ['an end that is no date', { end: 'soon' }, 'end'],
    ['a latitude that is none', { placeLat: 'north', placeLng: '3' }, 'place.lat'],
  ])('is not left out in silence: %s', (_, cells, field) => {
    expect(fatal({ ...written, ...cells })).toContain(field);
  });

  it('takes a source by its name or its address alone', () => {
    const sources = JSON.stringify(
      [{ url: 'https://example.org/a' }, { url: '', title: 'The Times' }].map((source) => ({
        ...{ title: '', publisher: '', published: null, kind: 'unknown', supports: ['start'] },
        ...source,
      })),
    );
    const { initiative, problems } = readForm({ ...written, sources }, own);
    expect(problems).toEqual([]);
    expect(initiative?.sources).toMatchObject([
      { title: 'https://example.org/a', publisher: 'example.org', kind: 'unknown' },
      { title: 'The Times', publisher: 'The Times', url: '' },
    ]);
  });
});
