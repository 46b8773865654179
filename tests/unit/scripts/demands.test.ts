import { describe, expect, it } from 'vitest';
import { checkDemands } from '../../../scripts/dataset/demands';
import type { Initiative } from '../../../src/atlas/record/schema';
import { record } from '../../records';

type Event = Initiative['events'][number];
const event = (date: string, kind: Event['kind']): Event => ({ date, kind, text: 'So told.' });
const [source] = record().sources;

const found = (changes: Partial<Initiative>) =>
  checkDemands(record({ events: [], ...changes }), {
    day: '2026-11-28',
    ids: new Set(['fj-cn-2011-police-mou', 'fj-cn-2015-new']),
    forerunners: {},
  }).map(({ field, reason }) => `${field}: ${reason}`);

describe('a year long before the start', () => {
  const cases: [what: string, changes: Partial<Initiative>, told: string[]][] = [
    ['in the id', { start: '2014' }, ['id: tells the year 2011, long before start 2014']],
    ['in the id, two years before only', { start: '2013' }, []],
    ['in the id, of a plan', { start: '2014', events: [event('2011-05', 'announced')] }, []],
    ['in the id, but a number of words', { id: 'fj-cn-2014-2000-officers', start: '2014' }, []],
    [
      'in the title',
      { title: 'Training of officers since 2007' },
      ['title: tells the year 2007, long before start 2011-04'],
    ],
    ['in the title, of a term that ends later', { title: 'Partnership of 2011 to 2025' }, []],
    [
      'of an event that shows it there',
      { events: [event('2005', 'announced'), event('2008-12', 'started')] },
      ['events[1].date: 2008-12 is started, long before start 2011-04'],
    ],
    ['of a plan', { events: [event('2001', 'announced'), event('2011-04', 'signed')] }, []],
    ['of what was reported of earlier times', { events: [event('2001', 'reported')] }, []],
    ['of an event two years before', { events: [event('2009-01', 'signed')] }, []],
  ];
  it.each(cases)('%s', (_what, changes, told) => expect(found(changes)).toEqual(told));
});

describe('a first report', () => {
  const reported = { startBasis: 'first-reported' } as const;
  const cases: [what: string, changes: Partial<Initiative>, told: string[]][] = [
    [
      'beside a delivery on its day',
      { events: [event('2011-04', 'delivered')] },
      ['startBasis: is first-reported, but events[0] of 2011-04 is delivered'],
    ],
    [
      'beside a signature within its month',
      { events: [event('2011-04-20', 'signed')] },
      ['startBasis: is first-reported, but events[0] of 2011-04-20 is signed'],
    ],
    ['beside a delivery after it', { events: [event('2011-05', 'delivered')] }, []],
    ['beside a plan', { events: [event('2010', 'announced'), event('2011-04', 'reported')] }, []],
  ];
  it.each(cases)('%s', (_what, changes, told) =>
    expect(found({ ...reported, ...changes })).toEqual(told),
  );
  it('is asked of first reports only', () =>
    expect(found({ events: [event('2011-04', 'signed')] })).toEqual([]));
});

describe('an active record', () => {
  it('was confirmed within three years of the day of the dataset', () => {
    expect(found({ statusAsOf: '2023-11-30' })).toEqual([]);
    expect(found({ statusAsOf: '2023' })).toEqual([]);
    expect(found({ statusAsOf: '2023-10' })).toEqual([
      'status: is active, last confirmed 2023-10, more than 3 years before 2026-11-28; unknown since then',
    ]);
  });
  it('is not asked of others', () =>
    expect(found({ status: 'unknown', statusAsOf: '2012' })).toEqual([]));
});

describe('an ending', () => {
  const over = { status: 'ended', end: '2015', statusAsOf: '2015' } as const;
  it('is told of what ended, and names a record', () => {
    expect(found(over)).toEqual(['ending: must be told where status is ended']);
    expect(found({ ...over, ending: { how: 'expired' } })).toEqual([]);
    const replaced = (replacedBy: string) => ({
      ...over,
      ending: { how: 'replaced', replacedBy } as const,
    });
    expect(found(replaced('fj-cn-2015-new'))).toEqual([]);
    expect(found(replaced('fj-cn-2015-gone'))).toEqual([
      'ending.replacedBy: fj-cn-2015-gone is no record',
    ]);
  });
});

describe('a source where readers should not be led', () => {
  const at = (url: string, copy?: true) => [{ ...source!, url, ...(copy && { copy }) }];
  it('is a copy, so that the record says where it was read', () => {
    expect(found({ sources: at('http://54.188.221.188/a', true) })).toEqual([]);
    expect(found({ sources: at('http://54.188.221.188/a') })).toEqual([
      expect.stringMatching(/^sources\[0\]\.url: lies where readers should not be led/),
    ]);
    expect(found({ sources: at('https://example.org/a') })).toEqual([]);
  });
});
