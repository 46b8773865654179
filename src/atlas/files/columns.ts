/** The columns of the table of records, in the order they stand in at first; named as an address has them. */
export const TABLE_COLUMNS = [
  'title',
  'provider',
  'host',
  'region',
  'type',
  'start',
  'status',
  'confirmed',
  'evidence',
  'disputed',
  'sources',
  'summary',
  'end',
  'basis',
  'scope',
  'place',
  'precision',
  'latitude',
  'longitude',
  'partners',
  'events',
  'measures',
  'response',
  'note',
  'id',
] as const;
export type TableColumn = (typeof TABLE_COLUMNS)[number];

/** The columns shown until the reader chooses others. */
export const FIRST_COLUMNS = TABLE_COLUMNS.slice(0, 12);

export const COLUMN_LABELS: Record<TableColumn, string> = {
  title: 'Title',
  provider: 'Provider',
  host: 'Hosts',
  region: 'Regions',
  type: 'Type',
  start: 'Start',
  status: 'Status',
  confirmed: 'Last confirmed',
  evidence: 'Evidence',
  disputed: 'Disputed by',
  sources: 'Sources',
  summary: 'Summary',
  end: 'End',
  basis: 'Start is when it',
  scope: 'Scope',
  place: 'Place',
  precision: 'Place known to',
  latitude: 'Latitude',
  longitude: 'Longitude',
  partners: 'Partners',
  events: 'Events',
  measures: 'Figures',
  response: 'Response',
  note: 'Doubts and gaps',
  id: 'Record',
};

/** What a column says that its name does not. */
export const COLUMN_MEANS: Partial<Record<TableColumn, string>> = {
  start:
    'When it began or was signed. “By”: first reported then, and begun at any time before. “Announced”: not begun before then.',
};

/** An order to sort by: a column, with a minus sign where the greatest comes first. */
export type TableOrder = TableColumn | `-${TableColumn}`;
export const TABLE_ORDERS: readonly TableOrder[] = TABLE_COLUMNS.flatMap((column) => [
  column,
  `-${column}` as const,
]);
