import { describe, expect, it } from 'vitest';
import { chooseRecords, numberSources } from '../../../../src/views/host/briefRecords';
import { entry } from '../../../entries';
import { record } from '../../../records';

const source = record().sources[0]!;
const from = (url: string, kind: (typeof source)['kind'] = 'news') => ({ ...source, url, kind });

describe('the records of a country brief', () => {
  it('are first those in force, then the newest, and stand oldest first', () => {
    const old = entry({ start: '2001', status: 'active', statusAsOf: '2026', news: '2001' });
    const ended = entry({ start: '2020', status: 'ended', end: '2021', news: '2024' });
    const older = entry({ start: '2019', status: 'ended', end: '2020', news: '2020' });
    expect(chooseRecords([older, ended, old], 2, '2026-11-28')).toEqual([old, ended]);
    expect(chooseRecords([older, ended, old], 9, '2026-11-28')).toEqual([old, older, ended]);
  });
});

describe('the sources of a country brief', () => {
  it('have one number each, however many records cite them, the strongest two of each record', () => {
    const a = record({
      id: 'a-a',
      sources: [
        from('https://e.org/1'),
        from('https://e.org/2', 'official'),
        from('https://e.org/3'),
      ],
    });
    const b = record({ id: 'b-b', sources: [from('https://e.org/1')] });
    const { sources, numbersOf } = numberSources([a, b]);
    expect(sources.map(({ url }) => url)).toEqual(['https://e.org/2', 'https://e.org/1']);
    expect(numbersOf.get('a-a')).toEqual([1, 2]);
    expect(numbersOf.get('b-b')).toEqual([2]);
  });
});
