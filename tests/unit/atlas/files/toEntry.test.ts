import { describe, expect, it } from 'vitest';
import { toEntry } from '../../../../src/atlas/files/toEntry';
import { record } from '../../../records';

describe('toEntry', () => {
  it('takes what the index carries', () => {
    expect(toEntry(record({ hosts: ['TON', 'FRA', 'FJI'], disputedBy: ['CHN'] }))).toEqual({
      id: 'fj-cn-2011-police-mou',
      title: 'Memorandum on police cooperation',
      provider: 'CHN',
      hosts: ['TON', 'FRA', 'FJI'],
      regions: ['pacific', 'europe'],
      type: 'agreement',
      start: '2011-04',
      startBasis: 'signed',
      begunBy: null,
      dated: 'known',
      end: null,
      status: 'active',
      statusAsOf: '2024-03-15',
      ending: null,
      decided: null,
      evidence: 'official',
      disputed: 'yes',
      place: { lat: -18.14, lng: 178.44, precision: 'city' },
      sources: 1,
      news: '2024-03-15',
      shard: 'pacific',
    });
  });
  it('has no place and lies with the worldwide ones where there is no host', () => {
    const entry = toEntry(record({ hosts: [], place: null }));
    expect([entry.place, entry.regions, entry.shard]).toEqual([null, ['worldwide'], 'worldwide']);
  });
});
