import { describe, expect, it } from 'vitest';
import { checkInitiative, repeatedIds } from '../../../../src/atlas/record/checks';
import type { Initiative } from '../../../../src/atlas/record/schema';
import { record } from '../../../records';

const TODAY = '2026-11-24';
const found = (changes: Partial<Initiative>) =>
  checkInitiative(record(changes), TODAY).map(({ field, reason }) => `${field}: ${reason}`);

const event = (date: string, kind: Initiative['events'][number]['kind']) => ({
  date,
  kind,
  text: 'So it is told.',
});
const begun = event('2011-04', 'started');
const ended = event('2015', 'ended');
const suspended = event('2015', 'suspended');

describe('records that hold', () => {
  const cases: [what: string, changes: Partial<Initiative>][] = [
    ['as it is', {}],
    ['ended with an end', { status: 'ended', end: '2015' }],
    ['ended with an event only', { status: 'ended', events: [begun, ended] }],
    [
      'ended, and told of later',
      { status: 'ended', end: '2015', events: [begun, ended, event('2016', 'charged')] },
    ],
    ['suspended', { status: 'suspended', events: [begun, suspended] }],
    [
      'suspended, and told of later',
      { status: 'suspended', events: [suspended, event('2016', 'reported')] },
    ],
    ['active after having resumed', { events: [suspended, event('2016', 'resumed')] }],
    ['unknown since it was suspended', { status: 'unknown', events: [begun, suspended] }],
    [
      'proposed',
      { status: 'proposed', startBasis: 'announced', events: [event('2011-04', 'announced')] },
    ],
    ['under review', { status: 'under-review', events: [begun, event('2015', 'reviewed')] }],
    [
      'announced for a later day',
      { start: '2024-04', startBasis: 'announced', events: [], status: 'unknown' },
    ],
    [
      'coarse and fine dates of one year',
      { events: [event('2011-04-12', 'signed'), event('2011', 'started')] },
    ],
    ['dates of today', { statusAsOf: TODAY, measures: [], events: [event('2026', 'started')] }],
    ['worldwide', { id: 'global-cn-2011-x', scope: 'global', hosts: [], place: null }],
    ['alleged, of a city', { evidence: 'alleged' }],
    ['id of a year once believed', { id: 'fj-cn-2016-police-mou' }],
    ['ended, and told how', { status: 'ended', end: '2015', ending: { how: 'expired' } }],
    [
      'suspended by its host',
      {
        status: 'suspended',
        events: [begun, suspended],
        ending: { how: 'paused', decidedBy: 'host' },
      },
    ],
  ];
  it.each(cases)('%s', (_what, changes) => expect(found(changes)).toEqual([]));
});

describe('records that contradict themselves', () => {
  const place = record().place!;
  const [measure, source] = [record().measures[0]!, record().sources[0]!];
  const cases: [what: string, changes: Partial<Initiative>, told: string][] = [
    ['id without a provider', { id: 'fj-2011-police-mou' }, 'id: must be host-provider-year-words'],
    [
      'id of another provider',
      { id: 'fj-au-2011-police-mou' },
      'id: names the provider au where provider is CHN',
    ],
    [
      'id of a year far off',
      { id: 'fj-cn-1911-police-mou' },
      'id: names the year 1911 where start is 2011-04',
    ],
    ['id of a year to come', { id: 'fj-cn-2027-police-mou' }, 'id: names the year 2027'],
    [
      'bilateral with two hosts',
      { hosts: ['FJI', 'TON'] },
      'hosts: must name one host where scope is bilateral, names 2',
    ],
    [
      'bilateral with no host',
      { hosts: [] },
      'hosts: must name one host where scope is bilateral, names 0',
    ],
    [
      'regional with no host',
      { scope: 'regional', hosts: [] },
      'hosts: must name a host where scope is regional',
    ],
    ['provider as host', { hosts: ['CHN'] }, 'hosts: must not name the provider'],
    ['provider as partner', { partners: ['CHN'] }, 'partners: must not name the provider'],
    ['no place', { place: null }, 'place: must be given where scope is bilateral'],
    ['worldwide with a place', { scope: 'global' }, 'place: must be null where scope is global'],
    [
      'alleged, of a site',
      { evidence: 'alleged', place: { ...place, precision: 'site' } },
      'place.precision: must be no finer than city',
    ],
    [
      'end before start',
      { status: 'ended', end: '2011-03' },
      'end: 2011-03 is before start 2011-04',
    ],
    ['confirmed before start', { statusAsOf: '2010' }, 'statusAsOf: 2010 is before start 2011-04'],
    [
      'events out of order',
      { events: [event('2012', 'renewed'), begun] },
      'events[1].date: 2011-04 is before the event above it, 2012',
    ],
    [
      'active with an ending',
      { ending: { how: 'completed' } },
      'ending: is told where status is active',
    ],
    [
      'replaced by itself',
      {
        status: 'ended',
        end: '2015',
        ending: { how: 'replaced', replacedBy: 'fj-cn-2011-police-mou' },
      },
      'ending.replacedBy: must not name the record itself',
    ],
    ['start to come', { start: '2027', startBasis: 'announced' }, 'start: 2027 lies in the future'],
    ['end to come', { status: 'ended', end: '2026-12' }, 'end: 2026-12 lies in the future'],
    [
      'confirmed in the future',
      { statusAsOf: '2026-11-25' },
      'statusAsOf: 2026-11-25 lies in the future',
    ],
    [
      'event to come',
      { events: [event('2027-01-01', 'announced')] },
      'events[0].date: 2027-01-01 lies in the future',
    ],
    [
      'figure of the future',
      { measures: [{ ...measure, asOf: '2027' }] },
      'measures[0].asOf: 2027 lies in the future',
    ],
    [
      'source of the future',
      { sources: [{ ...source, published: '2027' }] },
      'sources[0].published: 2027 lies in the future',
    ],
    ['end, but active', { end: '2015' }, 'status: is active, but end is 2015'],
    ['end, but unknown', { status: 'unknown', end: '2015' }, 'status: is unknown, but end is 2015'],
    [
      'ended, but active',
      { events: [begun, ended] },
      'status: is active, but its last event is ended',
    ],
    [
      'suspended, but active',
      { events: [begun, suspended] },
      'status: is active, but its last event is suspended',
    ],
    [
      'ended, but under review',
      { status: 'under-review', events: [event('2012', 'reviewed'), ended] },
      'status: is under-review, but its last event is ended',
    ],
    [
      'under review by nobody',
      { status: 'under-review', events: [begun] },
      'status: is under-review, but no event is reviewed or investigated',
    ],
    [
      'begun, but proposed',
      { status: 'proposed', startBasis: 'announced', events: [begun] },
      'status: is proposed, but startBasis or an event says that it has begun',
    ],
    [
      'began, but proposed',
      { status: 'proposed', startBasis: 'began', events: [] },
      'status: is proposed, but startBasis',
    ],
    [
      'suspended without an event',
      { status: 'suspended' },
      'status: is suspended, but no event says',
    ],
    [
      'resumed, but suspended',
      { status: 'suspended', events: [suspended, event('2016', 'resumed')] },
      'status: is suspended, but no event says',
    ],
    [
      'ended without an end',
      { status: 'ended' },
      'status: is ended, but it has neither an end nor an ended event',
    ],
    [
      'renewed after the end',
      { status: 'ended', end: '2015', events: [begun, event('2016', 'renewed')] },
      'status: is ended, but an event of 2016 is renewed, after the end 2015',
    ],
  ];
  it.each(cases)('%s', (_what, changes, told) => {
    const findings = found(changes);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toContain(told);
  });
});

it('finds every record whose id an earlier one has', () => {
  const records = ['a', 'b', 'a', 'c', 'a'].map((id) => ({ id }));
  expect(repeatedIds(records)).toEqual([2, 4]);
});
