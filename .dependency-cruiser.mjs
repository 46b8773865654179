/**
 * The house: app (and beside it pages) → views → scenes → filter, record, map, charts, picture → glossary → address, dataset, ui → atlas.
 * Imports point down only; two folders of one storey do not import each other.
 */

/** What each folder of src/ may import beside itself. */
const allowed = {
  // What stands by itself beside the app, made of the same parts.
  pages: [
    'app',
    'views',
    'filter',
    'record',
    'map',
    'charts',
    'glossary',
    'address',
    'dataset',
    'ui',
    'atlas',
  ],
  app: [
    'views',
    'scenes',
    'filter',
    'record',
    'map',
    'charts',
    'picture',
    'glossary',
    'address',
    'dataset',
    'ui',
    'atlas',
  ],
  views: [
    'scenes',
    'filter',
    'record',
    'map',
    'charts',
    'picture',
    'glossary',
    'address',
    'dataset',
    'ui',
    'atlas',
  ],
  scenes: ['filter', 'record', 'map', 'charts', 'glossary', 'address', 'dataset', 'ui', 'atlas'],
  filter: ['charts/marks', 'glossary', 'address', 'dataset', 'ui', 'atlas'],
  record: ['charts/marks', 'glossary', 'address', 'dataset', 'ui', 'atlas'],
  map: ['address', 'dataset', 'ui', 'atlas'],
  charts: ['address', 'dataset', 'ui', 'atlas'],
  picture: ['address', 'dataset', 'ui', 'atlas'],
  glossary: ['address', 'dataset', 'ui', 'atlas'],
  address: ['atlas'],
  dataset: ['atlas'],
  ui: [],
  atlas: [],
};

/** The parts of atlas/ that check what they read. */
const readers =
  '^src/(atlas/(record/schema|files/(csv|geojson|countryNames|excel|fileWords|formRecord|guessMapping|mendRecord|readPlace|template|survey|toInitiative|workbook))|dataset/reading|record/RecordForm|views/data/TypeIn)[.]tsx?$';

/** The wings of atlas/: each imports from itself and from those before it. */
const wings = ['record', 'places', 'selection', 'figures', 'briefing', 'files'];

const wingsInOrder = wings.map((wing, at) => ({
  name: `atlas-${wing}-imports-wings-before`,
  severity: 'error',
  comment: `The wings of atlas stand in this order: ${wings.join(', ')}.`,
  from: { path: `^src/atlas/${wing}/` },
  to: { path: '^src/atlas/', pathNot: `^src/atlas/(${wings.slice(0, at + 1).join('|')})/` },
}));

const down = Object.entries(allowed).map(([folder, below]) => ({
  name: `${folder}-imports-down-only`,
  severity: 'error',
  comment: below.length ? `${folder} may import ${below.join(', ')}.` : `${folder} imports itself.`,
  from: { path: `^src/${folder}/` },
  to: { path: '^src/', pathNot: [folder, ...below].map((name) => `^src/${name}[./]`) },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...down,
    ...wingsInOrder,
    {
      name: 'atlas-wings-are-known',
      severity: 'error',
      comment: 'A file of atlas lies in one of its wings.',
      from: {},
      to: { path: '^src/atlas/', pathNot: `^src/atlas/(${wings.join('|')})/` },
    },
    {
      name: 'main-starts-the-app',
      severity: 'error',
      comment: 'src/main.tsx starts the app, nothing else.',
      from: { path: '^src/main[.]tsx$' },
      to: { path: '^src/', pathNot: '^src/(app/|ui/.*[.]css$)' },
    },
    {
      name: 'folders-are-known',
      severity: 'error',
      comment:
        'A new folder of src/ takes its place in the house first: see .dependency-cruiser.mjs.',
      from: {},
      to: { path: '^src/[^/]+/', pathNot: `^src/(${Object.keys(allowed).join('|')})/` },
    },
    {
      name: 'views-stand-apart',
      severity: 'error',
      comment: 'A view does not import another: what two views share lies a storey below.',
      from: { path: '^src/views/([^/]+)/' },
      to: { path: '^src/views/', pathNot: '^src/views/$1/' },
    },
    {
      name: 'atlas-is-plain',
      severity: 'error',
      comment:
        'atlas/ uses no package: only schema.ts zod, only csv.ts papaparse, only workbook.ts and excel.ts those for Excel, only countryNames.ts names of countries.',
      from: { path: '^src/atlas/' },
      to: {
        pathNot: [
          '^src/',
          'node_modules/(zod|papaparse|fflate|(read|write)-excel-file|i18n-iso-countries|@types/(papaparse|geojson))/',
          '^geojson$',
        ],
      },
    },
    {
      name: 'zod-in-schema-only',
      severity: 'error',
      comment: 'zod would weigh on the first page: only src/atlas/record/schema.ts imports it.',
      from: { path: '^src/', pathNot: '^src/atlas/record/schema[.]ts$' },
      to: { path: 'node_modules/zod/' },
    },
    {
      name: 'papaparse-in-csv-only',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/atlas/files/csv[.]ts$' },
      to: { path: 'node_modules/(@types/)?papaparse/' },
    },
    {
      name: 'excel-in-its-files-only',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: '^src/(atlas/files/(workbook|excel)|views/briefing/powerpoint/writeDeck)[.]ts$',
      },
      to: { path: 'node_modules/(fflate|(read|write)-excel-file)/' },
    },
    {
      name: 'names-of-countries-in-one-file',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/atlas/files/countryNames[.]ts$' },
      to: { path: 'node_modules/i18n-iso-countries/' },
    },
    {
      name: 'readers-come-later',
      severity: 'error',
      comment:
        'The schema carries zod, and what reads files carries the schema: take their types, or load them by import().',
      from: { path: '^src/', pathNot: [readers, '^src/dataset/(reading|writing)[.]worker[.]ts$'] },
      to: {
        path: readers,
        dependencyTypesNot: ['type-only', 'type-import', 'dynamic-import'],
      },
    },
    {
      name: 'src-runs-in-a-browser',
      severity: 'error',
      comment: 'No Node module enters src/.',
      from: { path: '^src/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'scripts-use-atlas-and-dataset',
      severity: 'error',
      comment:
        'Scripts make files from plain data: they need atlas and the codecs of dataset. Pages are built before a script runs them: it takes their types.',
      from: { path: '^scripts/' },
      to: {
        path: '^src/',
        pathNot: '^src/(atlas|dataset)/',
        dependencyTypesNot: ['type-only', 'type-import'],
      },
    },
    {
      name: 'nothing-imports-scripts',
      severity: 'error',
      comment: 'Scripts run by themselves; tests and configuration may use their parts.',
      from: { path: '^src/' },
      to: { path: '^scripts/' },
    },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      from: { pathNot: '^tests/' },
      to: { path: '^tests/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'all-resolved',
      severity: 'error',
      from: {},
      to: {
        couldNotResolve: true,
        // geojson and topojson-specification are types alone: the compiler resolves those.
        pathNot: ['^(geojson|topojson-specification)$', '^virtual:', '[?](url|raw|worker)$'],
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
    },
  },
};
