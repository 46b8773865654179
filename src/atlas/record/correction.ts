import { formatDate } from './dates';

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
