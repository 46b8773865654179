import type { CsvColumn } from '../../atlas/files/csv';

/** What each field of a file is called where a reader says what is what. */
export const FIELD_LABELS: Record<CsvColumn, string> = {
  id: 'Reference',
  title: 'Title',
  provider: 'Who acts',
  partners: 'Partners',
  hosts: 'Country',
  scope: 'Scope',
  placeName: 'Place',
  placeLat: 'Latitude',
  placeLng: 'Longitude',
  placePrecision: 'Place known to',
  type: 'Type',
  start: 'Date',
  startBasis: 'What the date tells',
  end: 'End',
  status: 'Status',
  statusAsOf: 'Last confirmed',
  evidence: 'How sure it is',
  disputedBy: 'Denied by',
  events: 'Events',
  measures: 'Figures',
  summary: 'Summary',
  response: 'Response',
  sources: 'Sources',
  note: 'Note',
};

/** The fields that are always asked for; a record can do without the others, or they are worked out. */
export const FIRST_FIELDS: readonly CsvColumn[] = [
  'title',
  'hosts',
  'start',
  'provider',
  'type',
  'evidence',
  'startBasis',
];
/** The others, those that lists have most often first. */
export const MORE_FIELDS: readonly CsvColumn[] = [
  'summary',
  'sources',
  'end',
  'status',
  'statusAsOf',
  'placeName',
  'placeLat',
  'placeLng',
  'placePrecision',
  'note',
  'id',
  'partners',
  'disputedBy',
  'response',
  'scope',
  'events',
  'measures',
];
