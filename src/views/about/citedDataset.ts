import type { DatasetMeta } from '../../atlas/files/indexFormat';
import type { Cited } from '../../atlas/record/citation';

/** The whole dataset as it is cited, but for where and when it was read. */
export const citedDataset = ({ version, date }: DatasetMeta): Omit<Cited, 'url' | 'accessed'> => ({
  kind: 'dataset',
  key: `policing-atlas-${version}`,
  title: `Policing Atlas: ${SUBJECT}`,
  version,
  date,
});

const SUBJECT =
  'Initiatives of China, the United States and Australia in other countries’ policing';
