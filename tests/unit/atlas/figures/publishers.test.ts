import { expect, it } from 'vitest';
import { publishersOf } from '../../../../src/atlas/figures/publishers';
import { record } from '../../../records';

const [source] = record().sources;
const by = (publisher: string, kind: 'official' | 'news') => ({ ...source!, publisher, kind });

it('counts publishers and kinds of source, those cited most first', () => {
  const records = [
    record({ sources: [by('Reuters', 'news'), by('Fiji Police Force', 'official')] }),
    record({ sources: [by('Reuters', 'news'), by('ABC', 'news')] }),
  ];
  expect(publishersOf(records)).toEqual({
    total: 4,
    kinds: [
      { kind: 'news', count: 3 },
      { kind: 'official', count: 1 },
    ],
    publishers: [
      { publisher: 'Reuters', count: 2 },
      { publisher: 'ABC', count: 1 },
      { publisher: 'Fiji Police Force', count: 1 },
    ],
  });
  expect(publishersOf([])).toEqual({ total: 0, kinds: [], publishers: [] });
});
