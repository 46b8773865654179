import type { Initiative } from '../src/atlas/record/schema';

/** A made-up record that holds in every way, with what a test wants otherwise. */
export const record = (changes: Partial<Initiative> = {}): Initiative => ({
  id: 'fj-cn-2011-police-mou',
  title: 'Memorandum on police cooperation',
  provider: 'CHN',
  partners: ['UNODC'],
  hosts: ['FJI'],
  scope: 'bilateral',
  place: { name: 'Suva', lat: -18.14, lng: 178.44, precision: 'city' },
  type: 'agreement',
  start: '2011-04',
  startBasis: 'signed',
  end: null,
  status: 'active',
  statusAsOf: '2024-03-15',
  evidence: 'official',
  disputedBy: [],
  events: [
    { date: '2011-04', kind: 'signed', text: 'Signed in Suva.' },
    { date: '2024-03-15', kind: 'upheld', text: 'Upheld after a review.' },
  ],
  measures: [{ kind: 'officers-trained', value: 100, unit: 'officers', asOf: '2023' }],
  summary: 'The two police forces agreed to cooperate and to exchange officers.',
  response: null,
  sources: [
    {
      title: 'Police sign memorandum',
      publisher: 'Fiji Police Force',
      url: 'https://example.org/memorandum',
      published: '2011-04-20',
      kind: 'official',
      supports: ['start', 'status'],
    },
  ],
  note: null,
  ...changes,
});
