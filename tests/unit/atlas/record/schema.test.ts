import { describe, expect, it } from 'vitest';
import {
  initiativeSchema,
  readInitiatives,
  type Initiative,
} from '../../../../src/atlas/record/schema';
import { record } from '../../../records';

const faultsOf = (value: unknown) =>
  readInitiatives([value]).faults.map(({ field, reason }) => `${field}: ${reason}`);

const { sources, events, measures } = record();
const [source, event, measure] = [sources[0]!, events[0]!, measures[0]!];

describe('a record that holds', () => {
  it('comes out as it went in, its keys in the order of the format', () => {
    const shuffled = Object.fromEntries(Object.entries(record()).reverse());
    expect(JSON.stringify(initiativeSchema.parse(shuffled))).toBe(JSON.stringify(record()));
  });
  it('may lack a place, hosts, an end and what is optional', () => {
    expect(faultsOf(record({ place: null, hosts: [], scope: 'global', measures: [] }))).toEqual([]);
    expect(faultsOf(record({ sources: [{ ...source, copy: true, published: null }] }))).toEqual([]);
  });
});

describe('a fault is told with its field and what would be right', () => {
  const cases: [what: string, changes: Record<string, unknown>, told: string][] = [
    [
      'id',
      { id: 'Fiji 2011' },
      'id: must be lower-case words joined by hyphens, as fj-cn-2011-police-mou, not "Fiji 2011"',
    ],
    ['title too short', { title: 'Memo' }, 'title: must have 10 to 110 characters, has 4'],
    ['title over lines', { title: 'Memorandum\non police' }, 'title: must be on one line'],
    [
      'evidence that only a list of one’s own may leave unsaid',
      { evidence: 'unknown' },
      'evidence: must be one of official, reported, alleged, not "unknown"',
    ],
    [
      'kind of a source, likewise',
      { sources: [{ ...source, kind: 'unknown' }] },
      'sources[0].kind: must be one of official, news, ngo, think-tank, academic, reference, leak, not "unknown"',
    ],
    ['provider', { provider: 'GBR' }, 'provider: must be one of CHN, USA, AUS, not "GBR"'],
    ['partner twice', { partners: ['UNODC', 'UNODC'] }, 'partners: names the same one twice'],
    ['host', { hosts: ['FJ'] }, 'hosts[0]: must be an ISO 3166-1 alpha-3 country code, not "FJ"'],
    [
      'unused code',
      { hosts: ['ZZZ'] },
      'hosts[0]: must be an ISO 3166-1 alpha-3 country code, not "ZZZ"',
    ],
    ['hosts no list', { hosts: 'FJI' }, 'hosts: must be a list of host country codes, not "FJI"'],
    ['scope', { scope: 'local' }, 'scope: must be one of bilateral, regional, global, not "local"'],
    [
      'latitude',
      { place: { ...record().place, lat: 91 } },
      'place.lat: must be between -90 and 90, not 91',
    ],
    [
      'longitude',
      { place: { ...record().place, lng: 190 } },
      'place.lng: must be between -180 and 180, not 190',
    ],
    [
      'day that no calendar has',
      { start: '2011-02-30' },
      'start: must be a real date written YYYY, YYYY-MM or YYYY-MM-DD, from 1900 on, not "2011-02-30"',
    ],
    ['date as number', { start: 2011 }, 'start: must be a date, not 2011'],
    ['event kind', { events: [{ ...event, kind: 'cancelled' }] }, 'events[0].kind: must be one of'],
    [
      'event date',
      { events: [{ ...event, date: 'May 2011' }] },
      'events[0].date: must be a real date',
    ],
    [
      'figure',
      { measures: [{ ...measure, value: '100' }] },
      'measures[0].value: must be a number, not "100"',
    ],
    [
      'summary too long',
      { summary: 'x'.repeat(701) },
      'summary: must have 40 to 700 characters, has 701',
    ],
    ['empty response', { response: '' }, 'response: must have 1 to 5000 characters, has 0'],
    ['white space', { note: ' a doubt' }, 'note: begins or ends with white space'],
    ['no source', { sources: [] }, 'sources: must have at least one source'],
    [
      'address',
      { sources: [{ ...source, url: 'javascript:alert(1)' }] },
      'sources[0].url: must be an http or https address, not "javascript:alert(1)"',
    ],
    [
      'address without a host',
      { sources: [{ ...source, url: 'https://' }] },
      'sources[0].url: must be an http or https address',
    ],
    [
      'source bears nothing',
      { sources: [{ ...source, supports: [] }] },
      'sources[0].supports: must name at least one field',
    ],
    ['ending', { ending: { how: 'failed' } }, 'ending.how: must be one of completed, expired'],
    [
      'who decided',
      { ending: { how: 'paused', decidedBy: 'nobody' } },
      'ending.decidedBy: must be one of host, provider, both, other',
    ],
    [
      'what took its place',
      { ending: { how: 'replaced', replacedBy: 'another one' } },
      'ending.replacedBy: must be lower-case words',
    ],
    [
      'copy: false',
      { sources: [{ ...source, copy: false }] },
      'sources[0].copy: must be true or absent',
    ],
    [
      'unknown field',
      { region: 'pacific' },
      'record: has a field the format does not know: region',
    ],
    [
      'unknown field within',
      { place: { ...record().place, alt: 3 } },
      'place: has a field the format does not know: alt',
    ],
  ];
  it.each(cases)('%s', (_what, changes, told) => {
    const faults = faultsOf({ ...record(), ...changes });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(told);
  });

  it.each(Object.keys(record()) as (keyof Initiative)[])('%s missing', (field) => {
    const rest = Object.fromEntries(Object.entries(record()).filter(([name]) => name !== field));
    expect(faultsOf(rest)).toEqual([expect.stringMatching(new RegExp(`^${field}: is missing`))]);
  });

  it('with row and id, and leaves good records usable', () => {
    const { initiatives, faults } = readInitiatives([
      record(),
      5,
      record({ end: 'never' }),
      record(),
    ]);
    expect(initiatives.map(({ row }) => row)).toEqual([1, 4]);
    expect(faults.map(({ row, id, field }) => [row, id, field])).toEqual([
      [2, null, 'record'],
      [3, 'fj-cn-2011-police-mou', 'end'],
    ]);
  });

  it('even where keys are hostile', () => {
    const hostile: unknown = JSON.parse(
      JSON.stringify(record()).replace('{', '{"__proto__":{"polluted":true},'),
    );
    expect(faultsOf(hostile)).toEqual(['record: has a field the format does not know: __proto__']);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});
