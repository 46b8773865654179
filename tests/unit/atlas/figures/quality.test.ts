import { describe, expect, it } from 'vitest';
import {
  listFor,
  qualityMatrix,
  reasonFor,
  type QualityCheck,
} from '../../../../src/atlas/figures/quality';
import type { Initiative } from '../../../../src/atlas/record/schema';
import { record } from '../../../records';

const when = { today: '2026-11-24', age: 3 };
const why = (check: QualityCheck, changes: Partial<Initiative>, at = when) =>
  reasonFor(record(changes), check, at);
const [source] = record().sources as [Initiative['sources'][number]];
const measure = { kind: 'vehicles', value: 2, unit: 'cars', asOf: '2020' } as const;

describe('what is listed', () => {
  it('one source: one, not two', () => {
    expect(why('one-source', {})).toBe(source.publisher);
    expect(why('one-source', { sources: [source, source] })).toBeNull();
  });
  it('copies and leaks: only where nothing else is there', () => {
    const copy = { ...source, copy: true as const };
    const leak = { ...source, kind: 'leak' as const };
    expect(why('weak-sources', { sources: [copy, leak] })).toBe('1 copy and 1 leaked document');
    expect(why('weak-sources', { sources: [copy, copy] })).toBe('2 copies');
    expect(why('weak-sources', { sources: [copy, leak, source] })).toBeNull();
  });
  it('unconfirmed: only when it is certain, and never what has ended', () => {
    expect(why('unconfirmed', { statusAsOf: '2023-11-23' })).toBe(
      'last confirmed 23 November 2023',
    );
    expect(why('unconfirmed', { statusAsOf: '2023-11-24' })).toBeNull();
    // A status confirmed some time in 2023 may have been so on its last day.
    expect(why('unconfirmed', { statusAsOf: '2023' })).toBeNull();
    expect(why('unconfirmed', { statusAsOf: '2022' })).not.toBeNull();
    expect(why('unconfirmed', { statusAsOf: '2022', status: 'ended', end: '2022' })).toBeNull();
    expect(why('unconfirmed', { statusAsOf: '2022' }, { ...when, age: 5 })).toBeNull();
    expect(
      why('unconfirmed', { statusAsOf: '2023-02-27' }, { today: '2024-02-29', age: 1 }),
    ).not.toBeNull();
  });
  it('unknown status', () => {
    expect(why('unknown-status', { status: 'unknown' })).toBe('last confirmed 15 March 2024');
    expect(why('unknown-status', {})).toBeNull();
  });
  it('undated sources, with how many', () => {
    const undated = { ...source, published: null };
    expect(why('undated', { sources: [source, undated] })).toBe('1 of 2 sources');
    expect(why('undated', {})).toBeNull();
  });
  it('figures of one kind, unit and date that differ', () => {
    const differ = (change: object) =>
      why('conflicting', { measures: [measure, { ...measure, value: 1500, ...change }] });
    expect(differ({})).toBe('two figures: 2 and 1,500 cars, 2020');
    expect(differ({ asOf: '2021' })).toBeNull();
    expect(differ({ kind: 'other' })).toBeNull();
    expect(differ({ unit: 'boats' })).toBeNull();
    expect(differ({ value: 2 })).toBeNull();
  });
  it('notes that say that figures or accounts differ, not every note that has the word', () => {
    const note = (text: string) => why('conflicting', { note: text });
    expect(note('Single source. Numbers of officers differ: 70 and more than 90.')).toBe(
      'note: Numbers of officers differ: 70 and more than 90.',
    );
    expect(note('Single source of a party in the conflict.')).toBeNull();
    expect(note('The sources are dated. It is a different agreement.')).toBeNull();
  });
});

describe('the matrix', () => {
  const records = [
    record({ id: 'a-cn-2011-x', hosts: ['FJI', 'IDN'], scope: 'regional' }),
    record({ id: 'b-us-2011-x', provider: 'USA', sources: [source, source] }),
  ];
  it('counts a record in each region it touches and once in all', () => {
    const cells = qualityMatrix(records, listFor(records, 'one-source', when));
    expect(cells.pacific.CHN).toEqual({ listed: 1, of: 1 });
    expect(cells['southeast-asia'].CHN).toEqual({ listed: 1, of: 1 });
    expect(cells.pacific.USA).toEqual({ listed: 0, of: 1 });
    expect(cells.pacific.all).toEqual({ listed: 1, of: 2 });
    expect(cells.all.all).toEqual({ listed: 1, of: 2 });
    expect(cells.europe.all).toEqual({ listed: 0, of: 0 });
  });
});
