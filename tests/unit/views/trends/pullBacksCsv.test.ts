import { expect, test } from 'vitest';
import { toEntry } from '../../../../src/atlas/files/toEntry';
import { pullBacks } from '../../../../src/atlas/figures/pullBacks';
import { pullBacksCsv } from '../../../../src/views/trends/pullBacksCsv';
import { record } from '../../../records';

test('a line a case: how it stands, who decided, its steps and what is answered', async () => {
  const cases = pullBacks([
    record({
      status: 'ended',
      end: '2024',
      ending: { how: 'broken-off', decidedBy: 'provider' },
      disputedBy: ['CHN'],
      response: 'Denied.',
      events: [
        { date: '2023-01', kind: 'suspended', text: 'Put on hold.' },
        { date: '2024-03-15', kind: 'ended', text: 'Given up.' },
      ],
    }),
    record({ id: 'fj-cn-2012-other', events: [] }),
  ]).map((each) => ({ ...each, entry: toEntry(each.record) }));
  const [head, line, ...rest] = (await pullBacksCsv(cases)).split('\r\n');
  expect(head).toContain('Stands,Decided by,Last confirmed,Steps,Latest step');
  expect(line).toBe(
    'fj-cn-2011-police-mou,Memorandum on police cooperation,China,Fiji,Pacific,Agreement,Official,China,2011-04,2024,Broken off by the provider,Provider,2024-03-15,2023-01 Suspended; 2024-03-15 Broken off,2024-03-15,Given up.,Denied.',
  );
  expect(rest).toEqual(['']);
});
