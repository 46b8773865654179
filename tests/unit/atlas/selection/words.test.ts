import { describe, expect, test } from 'vitest';
import { fold } from '../../../../src/atlas/record/fold';
import { soughtOf } from '../../../../src/atlas/selection/searchText';
import { nearOf, wordMatcher } from '../../../../src/atlas/selection/words';
import { record as plainRecord } from '../../../records';

const matches = (query: string, text: string) =>
  wordMatcher(query)({ text: fold(text), links: [] });

test('words match whatever their case, accents and order, and all must be there', () => {
  const text = 'Police school in Côte d’Ivoire, opened in ABIDJAN';
  expect(matches('abidjan cote', text)).toBe(true);
  expect(matches('Côte SCHOOL', text)).toBe(true);
  expect(matches('abidjan dakar', text)).toBe(false);
});

test.each([
  ['UN', 'The country funds unions', true],
  ['UN', 'The country has funds', false],
  ['polic', 'The police', true],
  ['olice', 'The police', false],
  ['police, training;', 'Training of police', true],
  ['"joint patrol"', 'A joint  patrol'.replace('  ', ' '), true],
  ['“joint patrol”', 'Joint patrols', true],
  ['"joint patrol', 'Joint patrols', true],
  ['"joint patrol"', 'A patrol by a joint team', false],
  ['joint "team patrol"', 'A joint team; a patrol', false],
  ["cote d'ivoire", 'Côte d’Ivoire', true],
  ['d’ivoire', "Cote d'Ivoire", true],
  ['ivoire', "Cote d'Ivoire", true],
  ['counter-terrorism', 'A counter-terrorism course', true],
  ['" "', 'anything', true],
  // letters that have no mark to take off
  ['Dinh', 'Trần Đình', true],
  ['Lodz', 'Łódź', true],
  ['Tromso', 'Tromsø', true],
  ['strasse', 'Hauptstraße', false],
  ['hauptstrasse', 'Hauptstraße', true],
  ['ＣＣＴＶ', 'A CCTV system', true],
  // forms
  ['agencies', 'The agency', true],
  ['patrols', 'A patrol', true],
  ["Fiji's", 'Police of Fiji', true],
  ['news', 'A new course', false],
  ['"cameras"', 'A camera', false],
  // near words stand as whole words, and not for a phrase
  ['surveillance', 'CCTV in the capital', true],
  ['cctv', 'Cameras in the capital', true],
  ['vehicles', 'A caravan', false],
  ['vehicles', 'Two cars', true],
  ['"cctv"', 'Cameras in the capital', false],
  // scripts without spaces
  ['警察', '中国人民警察大学', true],
  ['警察培训', '培训外国警察', true],
  ['警察培训', '警察大学', false],
  ['ตำรวจ', 'สำนักงานตำรวจแห่งชาติ', true],
])('%j in %j: %s', (query, text, found) => {
  expect(matches(query, text)).toBe(found);
});

test('what is sought beside the words is told', () => {
  expect(nearOf('Serbia CCTV')).toEqual(['camera', 'surveillance']);
  expect(nearOf('cameras')).toEqual(['CCTV', 'surveillance']);
  expect(nearOf('"cctv" serbia')).toEqual([]);
  expect(nearOf('MPS')).toEqual(['Ministry of Public Security']);
});

describe('a record', () => {
  const record = plainRecord({
    title: 'Safe-city cameras delivered to Belgrade',
    provider: 'CHN',
    hosts: ['SRB', 'CIV'],
    partners: ['Interpol'],
    type: 'technology',
    place: { name: 'Novi Sad', lat: 45.3, lng: 19.8, precision: 'city' },
    events: [{ date: '2019', kind: 'delivered', text: 'A thousand were counted' }],
    response: 'A watchdog objected',
    note: 'The number is contested',
    sources: [
      {
        title: 'Hiljade kamera u Beogradu',
        publisher: 'Radio Slobodna Evropa',
        url: 'https://www.example.org/a/kamere/',
        published: null,
        kind: 'news',
        supports: ['start'],
      },
    ],
  });
  const found = (query: string) => wordMatcher(query)(soughtOf(record));

  test.each([
    'Serbia',
    'Serbian cameras',
    'Serbia CCTV',
    'Ivory Coast',
    'ivorian',
    'chinese technology',
    'PRC',
    'interpol',
    'novi sad',
    'thousand',
    'watchdog',
    'contested number',
    'hiljade',
    'slobodna',
  ])('is found by %s', (query) => expect(found(query)).toBe(true));

  test.each([
    record.id,
    `https://atlas.example/?view=data&id=${record.id}`,
    'https://www.example.org/a/kamere/',
    'http://example.org/a/kamere',
    '<https://example.org/a/kamere#top>.',
  ])('is found by the id or link %s', (query) => expect(found(query)).toBe(true));

  test.each(['https://example.org/a', 'Kosovo', 'fj-cn-2011-other'])('not by %s', (query) =>
    expect(found(query)).toBe(false),
  );
});
