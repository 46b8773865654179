import { describe, expect, it } from 'vitest';
import { marksOf, pointWords } from '../../../../src/atlas/briefing/pointWords';
import { entry } from '../../../entries';

describe('the words of a label', () => {
  it.each([
    [{ start: '2016-05-02', end: '2019-11', status: 'ended' }, 'Italy, 2016 to 2019'],
    [{ start: '2018-01', end: '2018', status: 'ended' }, 'Italy, 2018'],
    [{ start: '2011-04' }, 'Italy, 2011'],
    [
      {
        start: '2022-09',
        startBasis: 'first-reported',
        end: '2023',
        status: 'ended',
        evidence: 'alleged',
        disputed: 'yes',
      },
      'Italy, by 2022, ended 2023, alleged, disputed',
    ],
    [
      { start: '2023-09', startBasis: 'announced', status: 'suspended' },
      'Italy, announced 2023, suspended',
    ],
  ] as const)('tell no report or announcement as a beginning: %o', (changes, words) =>
    expect(pointWords('Italy', entry(changes))).toBe(words),
  );
});

describe('the marks of a timeline', () => {
  const fiji = { label: 'Fiji', entry: entry({ start: '2011-04' }) };
  const events = [
    { date: '2011-04', kind: 'signed', text: 'Signed.' },
    { date: '2017', kind: 'reported', text: 'Told.' },
    { date: '2023-01', kind: 'suspended', text: 'Put on hold.' },
    { date: '2023-06', kind: 'reviewed', text: 'Looked at.' },
    { date: '2024-03', kind: 'upheld', text: 'Kept.' },
  ] as const;

  it('are of one record what happened to it, not what was reported', () =>
    expect(marksOf([fiji], () => ({ events: [...events] }))).toEqual([
      { year: 2011, label: 'signed' },
      { year: 2023, label: 'suspended, reviewed' },
      { year: 2024, label: 'upheld' },
    ]));

  it('are of several the years they are dated to', () =>
    expect(
      marksOf([fiji, { label: 'Tonga', entry: entry({ start: '2019' }) }], () => ({
        events: [...events],
      })),
    ).toEqual([
      { year: 2011, label: 'Fiji' },
      { year: 2019, label: 'Tonga' },
    ]));

  it('are its year where nothing is known to have happened to it', () =>
    expect(marksOf([fiji], () => undefined)).toEqual([{ year: 2011, label: 'Fiji' }]));
});
