import { formatDate } from './dates';
import type { Initiative } from './schema';

/**
 * A prepared text for whoever finds a record wrong, to be filled in and handed over: which record, in which version, and what a
 * correction needs. `date` is the day of the dataset.
 */
export const correctionText = ({
  id,
  title,
  url,
  version,
  date,
}: {
  id: string;
  title: string;
  url: string;
  version: string;
  date: string;
}): string =>
  [
    `Correction to record ${id}`,
    '',
    `Title: ${title}`,
    `Address: ${url}`,
    `Dataset: Policing Atlas, version ${version}, ${formatDate(date)}`,
    '',
    'Which field is wrong, and what it says now:',
    '',
    'What it should say:',
    '',
    'Source that says so (title, publisher, date, address):',
    '',
  ].join('\n');

/**
 * A correction that is written already: which fields change from what to what, and the record as it should be, in the format of the
 * atlas's data files. `date` is the day of the dataset.
 */
export function proposedCorrection(
  before: Initiative,
  after: Initiative,
  about: { url: string; version: string; date: string },
): string {
  const fields = (Object.keys(before) as (keyof Initiative)[]).filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
  return [
    `Proposed correction to record ${before.id}`,
    '',
    `Title: ${before.title}`,
    `Address: ${about.url}`,
    `Dataset: Policing Atlas, version ${about.version}, ${formatDate(about.date)}`,
    '',
    ...(fields.length === 0 ? ['Nothing was changed.'] : []),
    ...fields.flatMap((field) => [
      `${field}`,
      `  is: ${JSON.stringify(before[field])}`,
      `  should be: ${JSON.stringify(after[field])}`,
    ]),
    '',
    'The record as it should be:',
    '',
    JSON.stringify(after, null, 2),
    '',
  ].join('\n');
}
