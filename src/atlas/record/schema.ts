import * as z from 'zod';
import { isDate } from './dates';
import { HOST_CODES } from './regions';
import {
  DECIDERS,
  ENDINGS,
  EVENT_KINDS,
  EVIDENCE,
  MEASURE_KINDS,
  PRECISIONS,
  PROVIDERS,
  SCOPES,
  SOURCE_KINDS,
  START_BASES,
  STATUSES,
  TYPES,
  type Evidence,
  type SourceKind,
} from './vocabulary';

/**
 * The evidence format: what one record is made of. The single source of the record's type; imported as a type only by
 * what is on screen first, for zod is heavy.
 */

// A check written as a function says by `meta` what JSON Schema can say of it: data/initiative.schema.json is made of this.

// Without this zod tries to compile code, which the page's security policy forbids and the console then reports.
z.config({ jitless: true });

const shown = (value: unknown) => {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
};

const saying = (what: string) => (issue: { input?: unknown }) =>
  issue.input === undefined
    ? `is missing; must be ${what}`
    : `must be ${what}, not ${shown(issue.input)}`;

const oneOf = <const T extends readonly string[]>(words: T) =>
  z.enum(words, { error: saying(`one of ${words.join(', ')}`) });

const text = (what: string, min = 1, max = 5000) =>
  z
    .string({ error: saying(what) })
    .refine((value) => value.trim() === value, { error: 'begins or ends with white space' })
    .refine((value) => value.length >= min && value.length <= max, {
      error: (issue) => `must have ${min} to ${max} characters, has ${String(issue.input).length}`,
    })
    .meta({ minLength: min, maxLength: max, pattern: '^\\S([\\s\\S]*\\S)?$' });

const date = z
  .string({ error: saying('a date') })
  .refine(isDate, {
    error: saying('a real date written YYYY, YYYY-MM or YYYY-MM-DD, from 1900 on'),
  })
  .meta({
    pattern: '^(19|[2-9]\\d)\\d\\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$',
  });

const codes = new Set(HOST_CODES);
const country = z
  .string({ error: saying('a country code') })
  .refine((code) => codes.has(code), { error: saying('an ISO 3166-1 alpha-3 country code') })
  .meta({ enum: [...HOST_CODES] });

const list = <T extends z.ZodType>(item: T, what: string) =>
  z.array(item, { error: saying(`a list of ${what}`) });

const eachOnce = (values: readonly string[]) => new Set(values).size === values.length;
const listOnce = <T extends z.ZodType<string>>(item: T, what: string) =>
  list(item, what)
    .refine(eachOnce, { error: 'names the same one twice' })
    .meta({ uniqueItems: true });

const record = <T extends z.ZodRawShape>(shape: T, what: string) =>
  z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `has a field the format does not know: ${(issue.keys as string[]).join(', ')}`
        : saying(what)(issue),
  });

const degrees = (limit: number) =>
  z
    .number({ error: saying('a number of degrees') })
    .min(-limit, { error: saying(`between -${limit} and ${limit}`) })
    .max(limit, { error: saying(`between -${limit} and ${limit}`) });

const placeSchema = record(
  {
    name: text('the name of a place'),
    lat: degrees(90),
    lng: degrees(180),
    precision: oneOf(PRECISIONS),
  },
  'a place',
);

const eventSchema = record(
  { date, kind: oneOf(EVENT_KINDS), text: text('what happened') },
  'an event',
);

const measureSchema = record(
  {
    kind: oneOf(MEASURE_KINDS),
    value: z.number({ error: saying('a number') }),
    unit: text('a unit'),
    asOf: date,
    note: text('a note').optional(),
  },
  'a figure',
);

const sourceSchema = record(
  {
    title: text('the title of the source'),
    publisher: text('who published it'),
    url: z
      .string({ error: saying('an http or https address') })
      .refine((url) => /^https?:\/\/[^\s/]+/.test(url) && !/\s/.test(url) && URL.canParse(url), {
        error: saying('an http or https address'),
      })
      .meta({ format: 'uri', pattern: '^https?://[^\\s/]+\\S*$' }),
    published: date.nullable(),
    kind: oneOf(SOURCE_KINDS),
    supports: listOnce(text('the name of a field'), 'field names').min(1, {
      error: 'must name at least one field the source bears',
    }),
    copy: z.literal(true, { error: 'must be true or absent' }).optional(),
  },
  'a source',
);

const ID = /^[a-z0-9]+(-[a-z0-9]+)+$/;
const id = text('an id')
  .regex(ID, { error: saying('lower-case words joined by hyphens, as fj-cn-2011-police-mou') })
  .meta({ pattern: ID.source });

const endingSchema = record(
  {
    how: oneOf(ENDINGS),
    decidedBy: oneOf(DECIDERS).optional(),
    replacedBy: id.optional(),
  },
  'an ending',
);

/** One record in the evidence format. Unknown fields are faults. Its keys come out in the format's order. */
export const initiativeSchema = record(
  {
    id,
    title: text('a title', 10, 110)
      .refine((title) => !/[\r\n]/.test(title), { error: 'must be on one line' })
      .meta({ pattern: '^\\S([^\\r\\n]*\\S)?$' }),
    provider: oneOf(PROVIDERS),
    partners: listOnce(text('a partner'), 'partners'),
    hosts: listOnce(country, 'host country codes'),
    scope: oneOf(SCOPES),
    place: placeSchema.nullable(),
    type: oneOf(TYPES),
    start: date,
    startBasis: oneOf(START_BASES),
    end: date.nullable(),
    status: oneOf(STATUSES),
    statusAsOf: date,
    ending: endingSchema.optional(),
    evidence: oneOf(EVIDENCE),
    disputedBy: listOnce(country, 'country codes'),
    events: list(eventSchema, 'events'),
    measures: list(measureSchema, 'figures'),
    summary: text('a summary', 40, 700),
    response: text('a response').nullable(),
    sources: list(sourceSchema, 'sources').min(1, { error: 'must have at least one source' }),
    note: text('a note').nullable(),
  },
  'a record',
);

/** One record in full: one thing a provider does with, to or inside a host's policing. One of the reader's own may leave things unsaid. */
export type Initiative = Omit<z.infer<typeof initiativeSchema>, 'evidence' | 'sources'> & {
  evidence: Evidence;
  sources: Source[];
};
export type Measure = z.infer<typeof measureSchema>;
export type Source = Omit<z.infer<typeof sourceSchema>, 'kind'> & { kind: SourceKind };

/** One thing wrong with one record. `row` counts from 1 in the file; `field` is a path such as `sources[0].url`. */
export interface Fault {
  row: number;
  /** Null where the record has no readable id. */
  id: string | null;
  field: string;
  reason: string;
}

const fieldOf = (path: readonly PropertyKey[]) =>
  path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .slice(1) || 'record';

const idOf = (value: unknown) =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
    ? value.id
    : null;

/** Reads values by a schema: those that hold, each with its row, and the faults of those that do not. */
function readEach<T>(
  schema: z.ZodType<T>,
  values: readonly unknown[],
): { read: { row: number; value: T }[]; faults: Fault[] } {
  const read: { row: number; value: T }[] = [];
  const faults: Fault[] = [];
  values.forEach((value, index) => {
    const row = index + 1;
    const result = schema.safeParse(value);
    if (result.success) read.push({ row, value: result.data });
    else
      for (const issue of result.error.issues)
        faults.push({ row, id: idOf(value), field: fieldOf(issue.path), reason: issue.message });
  });
  return { read, faults };
}

/** Reads values as records: those that hold, each with its row, and the faults of those that do not. */
export function readInitiatives(values: readonly unknown[]): {
  initiatives: { row: number; initiative: Initiative }[];
  faults: Fault[];
} {
  const { read, faults } = readEach(initiativeSchema, values);
  return { initiatives: read.map(({ row, value }) => ({ row, initiative: value })), faults };
}

/** Where a definition comes from: a source that was read, or the atlas's own method. */
const termSourceSchema = z.discriminatedUnion(
  'kind',
  [record({ kind: z.literal('method') }, 'a source'), sourceSchema.omit({ supports: true })],
  { error: saying('a source, or { "kind": "method" }') },
);

/** One term of the glossary. */
const termSchema = record(
  {
    id: text('an id').regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
      error: saying('lower-case words joined by hyphens'),
    }),
    term: text('a term', 2, 80),
    forms: listOnce(text('a form', 2, 80), 'forms'),
    definition: text('a definition', 30, 420),
    source: termSourceSchema,
  },
  'a term',
);
export type Term = z.infer<typeof termSchema>;

/** Reads values as terms: those that hold, each with its row, and the faults of those that do not. */
export function readTerms(values: readonly unknown[]): {
  terms: { row: number; term: Term }[];
  faults: Fault[];
} {
  const { read, faults } = readEach(termSchema, values);
  return { terms: read.map(({ row, value }) => ({ row, term: value })), faults };
}
