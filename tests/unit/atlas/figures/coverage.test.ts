import { describe, expect, it } from 'vitest';
import {
  countriesOf,
  countriesWithout,
  coverage,
  periods,
  SUBJECTS,
  isSubject,
} from '../../../../src/atlas/figures/coverage';
import {
  exampleOfGrade,
  exampleOfRegions,
  exampleOfUnknown,
} from '../../../../src/atlas/figures/examples';
import { toEntry } from '../../../../src/atlas/files/toEntry';
import { record } from '../../../records';

const [source] = record().sources as [ReturnType<typeof record>['sources'][number]];
const made = (changes: Parameters<typeof record>[0], sources = 1) =>
  toEntry(record({ ...changes, sources: Array.from({ length: sources }, () => source) }));

describe('coverage', () => {
  it('counts records and sources in each region touched, and once in all', () => {
    const found = coverage([made({ hosts: ['FJI', 'IDN'] }, 3), made({ provider: 'AUS' })]);
    expect(found.CHN.regions.pacific).toEqual({ initiatives: 1, sources: 3 });
    expect(found.CHN.regions['southeast-asia']).toEqual({ initiatives: 1, sources: 3 });
    expect(found.CHN.all).toEqual({ initiatives: 1, sources: 3 });
    expect(found.AUS.regions.pacific.initiatives).toBe(1);
    expect(found.USA.all).toEqual({ initiatives: 0, sources: 0 });
  });
  it('knows what the files of evidence are about and what not', () => {
    expect(SUBJECTS.map(({ round }) => round).join('')).toBe('1111111111111222');
    expect(isSubject('CHN', 'pacific')).toBe(true);
    expect(isSubject('AUS', 'sub-saharan-africa')).toBe(false);
  });
  it('puts every start in one period, the last cut at the last start', () => {
    const starts = ['1940', '1989', '1990-05', '1994', '1995', '2001-02-03'];
    const rows = periods(starts.map((start) => made({ start })));
    expect(rows.map(({ from, to, counts }) => [from, to, counts.CHN])).toEqual([
      [1940, 1989, 2],
      [1990, 1994, 2],
      [1995, 1999, 1],
      [2000, 2001, 1],
    ]);
    expect(periods([made({ start: '2011' })])[0]!.from).toBe(1990);
  });
  it('names the countries of a region without a record', () => {
    const without = countriesWithout([made({ hosts: ['FJI'] })], 'pacific');
    expect(without).not.toContain('FJI');
    expect(without).toHaveLength(countriesOf('pacific').length - 1);
    expect(countriesOf('worldwide')).toEqual([]);
  });
});

describe('examples', () => {
  it('of a grade: the best-sourced, disputed for an allegation only', () => {
    const entries = [
      made({ id: 'a', evidence: 'official' }, 2),
      made({ id: 'b', evidence: 'official', disputedBy: ['FJI'] }, 9),
      made({ id: 'c', evidence: 'alleged' }, 9),
      made({ id: 'd', evidence: 'alleged', disputedBy: ['CHN'] }, 2),
    ];
    expect(exampleOfGrade(entries, 'official')?.id).toBe('a');
    expect(exampleOfGrade(entries, 'alleged')?.id).toBe('d');
    expect(exampleOfGrade(entries, 'reported')).toBeUndefined();
  });
  it('of several regions: few enough hosts to name', () => {
    const many = ['FJI', 'IDN', 'TON', 'WSM', 'NRU', 'TUV'];
    const entries = [made({ hosts: many }, 9), made({ id: 'few', hosts: ['FJI', 'IDN'] })];
    expect(exampleOfRegions(entries)?.id).toBe('few');
  });
  it('of an unknown status: confirmed in a later year than it began', () => {
    const entries = [
      made({ status: 'unknown', start: '2024', statusAsOf: '2024-03-15' }, 9),
      made({ id: 'later', status: 'unknown' }),
    ];
    expect(exampleOfUnknown(entries)?.id).toBe('later');
  });
});
