import { writeTable } from './csv';

/** A list to fill in: the columns that a list needs most, all of whose names the atlas knows, and a row to replace. */
export const template = (): string =>
  writeTable(
    [
      'title',
      'country',
      'date',
      'provider',
      'type',
      'end',
      'status',
      'evidence',
      'place',
      'latitude',
      'longitude',
      'summary',
      'source',
      'note',
    ],
    [
      [
        'Example: replace this row by your first',
        'Fiji',
        '2024-03',
        'Australia',
        'Training',
        '',
        'Unknown',
        'Reported',
        'Suva',
        '-18.14',
        '178.44',
        'What was done, by whom and with whom.',
        'https://example.org/report',
        '',
      ],
    ],
  );
