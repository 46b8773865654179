import fc from 'fast-check';
import { HOST_CODES } from '../src/atlas/record/regions';
import type { Initiative } from '../src/atlas/record/schema';
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
} from '../src/atlas/record/vocabulary';

/** Arbitrary parts of records, for property tests. What they give fits the schema; it need not make sense. */

// Objects as JSON.parse makes them.
const plain = <T>(shape: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(shape, { noNullPrototype: true }) as fc.Arbitrary<T>;

const two = (number: number) => String(number).padStart(2, '0');

/** A date at one of the three precisions, 1900 to 2026. */
export const dateArbitrary = plain({
  year: fc.integer({ min: 1900, max: 2026 }),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
  precision: fc.constantFrom(1, 2, 3),
}).map(({ year, month, day, precision }) =>
  [String(year), two(month), two(day)].slice(0, precision).join('-'),
);

// Mostly plain, often with what upsets a CSV reader or a spreadsheet.
const awkward = fc.constantFrom(
  '=1+1',
  "'",
  '"',
  '""',
  ',',
  ';',
  '\n',
  '\r\n',
  '\t',
  '@',
  '-',
  '+',
  ' ',
  'ß',
  '😀',
  '中',
);
const rawText = fc
  .array(fc.oneof(awkward, fc.string({ unit: 'grapheme', maxLength: 8 })), { maxLength: 6 })
  .map((parts) => parts.join(''));

/** Text of any signs, trimmed, of `min` to `max` characters. */
const textArbitrary = (min = 1, max = 200) =>
  rawText
    .map((text) => text.trim().slice(0, max).trim())
    .map((text) => (text.length < min ? text + 'x'.repeat(min - text.length) : text));

const codes = fc.uniqueArray(fc.constantFrom(...HOST_CODES), { maxLength: 5 });
const degrees = (limit: number) =>
  fc.double({ min: -limit, max: limit, noNaN: true }).map((number) => number + 0);

const placeArbitrary = plain({
  name: textArbitrary(),
  lat: degrees(90),
  lng: degrees(180),
  precision: fc.constantFrom(...PRECISIONS),
});

const optionally = <T extends object, K extends string, V>(
  base: fc.Arbitrary<T>,
  key: K,
  value: fc.Arbitrary<V>,
) =>
  fc
    .tuple(base, fc.option(value, { nil: undefined }))
    .map(([object, extra]) => (extra === undefined ? object : { ...object, [key]: extra }));

const eventArbitrary = plain({
  date: dateArbitrary,
  kind: fc.constantFrom(...EVENT_KINDS),
  text: textArbitrary(),
});

const measureArbitrary = optionally(
  plain({
    kind: fc.constantFrom(...MEASURE_KINDS),
    value: degrees(1e12),
    unit: textArbitrary(),
    asOf: dateArbitrary,
  }),
  'note',
  textArbitrary(),
);

const sourceArbitrary = optionally(
  plain({
    title: textArbitrary(),
    publisher: textArbitrary(),
    url: fc.webUrl({ withQueryParameters: true, withFragments: true }),
    published: fc.option(dateArbitrary),
    kind: fc.constantFrom(...SOURCE_KINDS),
    supports: fc.uniqueArray(fc.constantFrom('start', 'status', 'measures', 'summary'), {
      minLength: 1,
    }),
  }),
  'copy',
  fc.constant(true as const),
);

const idArbitrary = fc
  .tuple(
    fc.constantFrom('fj', 'pacific', 'global'),
    fc.constantFrom('cn', 'us', 'au'),
    fc.integer({ min: 1900, max: 2026 }),
    fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,3}$/),
  )
  .map((parts) => parts.join('-'));

const endingArbitrary = optionally(
  optionally(
    plain({ how: fc.constantFrom(...ENDINGS) }),
    'decidedBy',
    fc.constantFrom(...DECIDERS),
  ),
  'replacedBy',
  idArbitrary,
);

const wholeArbitrary = plain({
  id: idArbitrary,
  title: textArbitrary(10, 110).map((title) => title.replace(/[\r\n]/g, '_')),
  provider: fc.constantFrom(...PROVIDERS),
  partners: fc.uniqueArray(textArbitrary(), { maxLength: 3 }),
  hosts: codes,
  scope: fc.constantFrom(...SCOPES),
  place: fc.option(placeArbitrary),
  type: fc.constantFrom(...TYPES),
  start: dateArbitrary,
  startBasis: fc.constantFrom(...START_BASES),
  end: fc.option(dateArbitrary),
  status: fc.constantFrom(...STATUSES),
  statusAsOf: dateArbitrary,
  evidence: fc.constantFrom(...EVIDENCE),
  disputedBy: codes,
  events: fc.array(eventArbitrary, { maxLength: 3 }),
  measures: fc.array(measureArbitrary, { maxLength: 3 }),
  summary: textArbitrary(40, 700),
  response: fc.option(textArbitrary()),
  sources: fc.array(sourceArbitrary, { minLength: 1, maxLength: 3 }),
  note: fc.option(textArbitrary()),
});

/** A record that fits the schema. */
export const initiativeArbitrary: fc.Arbitrary<Initiative> = optionally(
  wholeArbitrary,
  'ending',
  endingArbitrary,
);
