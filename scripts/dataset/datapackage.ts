import { CSV_COLUMNS } from '../../src/atlas/files/csv';
import { regionsOfHosts } from '../../src/atlas/record/regions';
import type { Initiative } from '../../src/atlas/record/schema';
import {
  DECIDERS,
  ENDINGS,
  EVIDENCE,
  PRECISIONS,
  PROVIDERS,
  REGIONS,
  SCOPES,
  START_BASES,
  STATUSES,
  TYPES,
} from '../../src/atlas/record/vocabulary';

/** What data/dataset.json says of the whole. */
export interface DatasetDescription {
  version: string;
  /** Day the dataset was put together, `YYYY-MM-DD`; no date in it is later. */
  date: string;
  title: string;
  description: string;
  licence: { name: string; title: string; path: string };
  citation: string;
}

interface Field {
  name: string;
  type: string;
  description: string;
  constraints?: { required?: true; unique?: true; enum?: readonly string[] };
}

const oneOf = (words: readonly string[]) => ({ required: true as const, enum: words });
const required = { required: true as const };

const DATE = 'YYYY, YYYY-MM or YYYY-MM-DD, no finer than the source';

/** What each column of the CSV holds. JSON and GeoJSON have the same fields; where they differ, it is said. */
export const COLUMNS: Record<(typeof CSV_COLUMNS)[number], Omit<Field, 'name'>> = {
  id: {
    type: 'string',
    description: 'Lasting name of the record: host-provider-year-words',
    constraints: { required: true, unique: true },
  },
  title: { type: 'string', description: 'Neutral title', constraints: required },
  provider: {
    type: 'string',
    description: 'The acting state, ISO 3166-1 alpha-3',
    constraints: oneOf(PROVIDERS),
  },
  partners: {
    type: 'array',
    description: 'Other providers or organisations: alpha-3 codes or names; JSON in the CSV',
  },
  hosts: {
    type: 'string',
    description:
      'Host countries, ISO 3166-1 alpha-3 (XKX for Kosovo), separated by spaces in the CSV, a list in JSON; empty for some worldwide initiatives',
  },
  scope: {
    type: 'string',
    description: 'bilateral, regional (several hosts) or global',
    constraints: oneOf(SCOPES),
  },
  placeName: {
    type: 'string',
    description:
      'Where it happens, or the capital of the host where no more is known; place.name in JSON, as the three that follow; empty for worldwide initiatives',
  },
  placeLat: { type: 'number', description: 'Latitude in degrees, WGS 84' },
  placeLng: { type: 'number', description: 'Longitude in degrees, WGS 84, within ±180' },
  placePrecision: {
    type: 'string',
    description: `How exact the place is: ${PRECISIONS.join(', ')}; no finer than city where evidence is alleged`,
    constraints: { enum: PRECISIONS },
  },
  type: { type: 'string', description: 'Kind of initiative', constraints: oneOf(TYPES) },
  start: {
    type: 'string',
    description: `Day it began, was signed, announced or first reported, as startBasis tells: ${DATE}`,
    constraints: required,
  },
  startBasis: {
    type: 'string',
    description:
      'What start is the date of; only began and signed tell of a beginning. announced: it had not begun before; first-reported: it had begun by then, at any time before',
    constraints: oneOf(START_BASES),
  },
  end: { type: 'string', description: `Day it ended: ${DATE}; empty where it has not` },
  status: {
    type: 'string',
    description: 'Last known status; unknown where no source says what became of it',
    constraints: oneOf(STATUSES),
  },
  statusAsOf: {
    type: 'string',
    description: `Date of the newest source for the status: ${DATE}`,
    constraints: required,
  },
  endingHow: {
    type: 'string',
    description:
      'How it ended, halted or came under review, only where status is ended, suspended or under-review; ending.how in JSON, as the two that follow. completed: ran its course or was handed over (one-off things that are over, by rule); expired: its term or money ran out; replaced: another took its place; broken-off: stopped before its end by a decision; paused; unknown: no source says',
    constraints: { enum: ENDINGS },
  },
  endingDecidedBy: {
    type: 'string',
    description: 'Who decided on it; empty where no source says, and absent in JSON',
    constraints: { enum: DECIDERS },
  },
  endingReplacedBy: {
    type: 'string',
    description: 'Id of the record that took its place, where there is one; else absent in JSON',
  },
  evidence: {
    type: 'string',
    description:
      'official (a government or police force says so on the record), reported (media or research, unconfirmed) or alleged (contested or unproven)',
    constraints: oneOf(EVIDENCE),
  },
  disputedBy: {
    type: 'string',
    description:
      'Governments that deny it on the record, alpha-3, separated by spaces in the CSV, a list in JSON',
  },
  events: { type: 'array', description: 'What happened, oldest first: date, kind, text' },
  measures: {
    type: 'array',
    description:
      'Figures as the source gives them: kind, value, unit (a currency code where kind is value), asOf, note',
  },
  summary: { type: 'string', description: 'One to three sentences', constraints: required },
  response: { type: 'string', description: 'What the host, the provider or a rival says of it' },
  sources: {
    type: 'array',
    description:
      'At least one: title, publisher, url, published, kind, supports (the fields it bears), copy (true where the address is a repost or mirror)',
    constraints: required,
  },
  note: { type: 'string', description: 'Doubts, conflicting figures, what was not found' },
};

const count = <T extends string>(keys: readonly T[], of: (key: T) => number) =>
  Object.fromEntries(keys.map((key) => [key, of(key)]));

/** The Frictionless description of the published files, as JSON. */
export function dataPackage(
  { version, date, title, description, licence, citation }: DatasetDescription,
  initiatives: readonly Initiative[],
  hosts: readonly { code: string }[],
): string {
  const fields = CSV_COLUMNS.map((name): Field => ({ name, ...COLUMNS[name] }));
  const tell = (path: string, format: string, mediatype: string, what: string) => ({
    name: path.replace('.', '-'),
    path,
    title: what,
    format,
    mediatype,
    encoding: 'utf-8',
  });
  const resources = [
    {
      ...tell('initiatives.csv', 'csv', 'text/csv', 'Initiatives, one row each'),
      profile: 'tabular-data-resource',
      dialect: {
        delimiter: ',',
        lineTerminator: '\r\n',
        quoteChar: '"',
        doubleQuote: true,
        header: true,
      },
      description:
        'A text cell that a spreadsheet would take for a formula (it begins with =, +, -, @ or a tab) has an apostrophe before it.',
      schema: { fields, primaryKey: 'id', missingValues: [''] },
    },
    tell(
      'initiatives.json',
      'json',
      'application/json',
      'Initiatives, an array of records in full',
    ),
    tell(
      'initiatives.geojson',
      'geojson',
      'application/geo+json',
      'Initiatives, one feature each; geometry is null for worldwide ones',
    ),
    tell(
      'initiative.schema.json',
      'json',
      'application/schema+json',
      'JSON Schema of one initiative, as initiatives.json holds them',
    ),
    {
      ...tell('hosts.json', 'json', 'application/json', 'Host countries with name and region'),
      profile: 'tabular-data-resource',
      schema: {
        fields: [
          { name: 'code', type: 'string', description: 'ISO 3166-1 alpha-3 (XKX for Kosovo)' },
          { name: 'name', type: 'string', description: 'Short name in English' },
          {
            name: 'region',
            type: 'string',
            description: 'Region of the atlas, after UN M49',
            constraints: { enum: REGIONS.filter((region) => region !== 'worldwide') },
          },
        ],
        primaryKey: 'code',
      },
    },
    tell('glossary.json', 'json', 'application/json', 'Terms, each defined with its source'),
    tell(
      'merged.json',
      'json',
      'application/json',
      'For the id of each record that was merged into another or given a new id, the id of the one that stands for it',
    ),
  ];
  return JSON.stringify(
    {
      profile: 'data-package',
      name: 'policing-atlas',
      title,
      description,
      version,
      created: `${date}T00:00:00Z`,
      licenses: [licence],
      contributors: [{ title: 'Policing Atlas', role: 'author' }],
      sources: [{ title: 'The sources that each record names in its field sources' }],
      citation,
      counts: {
        initiatives: initiatives.length,
        hosts: hosts.length,
        sources: initiatives.reduce((sum, { sources }) => sum + sources.length, 0),
        byProvider: count(
          PROVIDERS,
          (provider) => initiatives.filter((record) => record.provider === provider).length,
        ),
        byType: count(TYPES, (type) => initiatives.filter((record) => record.type === type).length),
        // One in each region it touches, so these may add up to more than the total.
        byRegion: count(
          REGIONS,
          (region) =>
            initiatives.filter((record) => regionsOfHosts(record.hosts).includes(region)).length,
        ),
      },
      resources,
    },
    null,
    2,
  );
}
