import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildDataset } from '../../../scripts/dataset/build';
import { checkDataset } from '../../../scripts/dataset/check';
import { faultLine } from '../../../scripts/dataset/faults';
import { FIELDS_FILE, fieldsTable } from '../../../scripts/dataset/fieldsTable';
import { kmToCountries } from '../../../scripts/dataset/places';
import { fromCsv } from '../../../src/atlas/files/csv';
import { fromGeoJson } from '../../../src/atlas/files/geojson';
import { decodeIndex, nameIndex } from '../../../src/atlas/files/indexFormat';
import { toEntry } from '../../../src/atlas/files/toEntry';
import { HOST_CODES } from '../../../src/atlas/record/regions';
import type { Initiative } from '../../../src/atlas/record/schema';
import { UNLINKED_DOMAINS } from '../../../src/atlas/record/unlinked';
import { record } from '../../records';

const REPOSITORY = resolve(import.meta.dirname, '../../..');

let folder: string;
let dataDir: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'atlas-dataset-'));
  dataDir = join(folder, 'data');
  await mkdir(dataDir);
  await put('dataset.json', { version: '1.0.0', date: '2026-11-24' });
});
afterEach(() => rm(folder, { recursive: true }));

const put = (file: string, value: unknown) => writeFile(join(dataDir, file), JSON.stringify(value));
const faults = async () => (await checkDataset(dataDir)).faults.map(faultLine);

describe('the check of the source', () => {
  it('finds nothing in a sound one', async () => {
    await put('pacific.json', [record()]);
    expect(await faults()).toEqual([]);
  });

  const place = record().place!;
  const cases: [what: string, file: string, records: unknown, told: string][] = [
    [
      'against the schema',
      'pacific.json',
      [record(), { ...record(), end: 'never' }],
      'data/pacific.json row 2: fj-cn-2011-police-mou: end: must be a real date',
    ],
    [
      'against itself',
      'pacific.json',
      [record({ status: 'ended', ending: { how: 'expired' } })],
      'data/pacific.json row 1: fj-cn-2011-police-mou: status: is ended, but it has neither',
    ],
    [
      'after the day of the dataset and today',
      'pacific.json',
      [record({ statusAsOf: '2999-11-25' })],
      'statusAsOf: 2999-11-25 lies in the future',
    ],
    [
      'with an id of another country',
      'pacific.json',
      [record({ hosts: ['TON'], place: { ...place, lat: -21.1, lng: -175.2 } })],
      "id: must begin with the host's two letters, to-",
    ],
    [
      'in the wrong file',
      'europe.json',
      [record()],
      'data/europe.json row 1: fj-cn-2011-police-mou: hosts: belong in pacific.json',
    ],
    [
      'with an id that is taken',
      'pacific.json',
      [record(), record()],
      'data/pacific.json row 2: fj-cn-2011-police-mou: id: is the id of another record',
    ],
    [
      'at sea',
      'pacific.json',
      [record({ place: { ...place, lng: 170 } })],
      'place: Suva (-18.14, 170) lies',
    ],
    [
      'with latitude and longitude changed over',
      'pacific.json',
      [record({ place: { ...place, lat: 18.14 } })],
      'km from every host and the provider',
    ],
    [
      'no list',
      'pacific.json',
      { records: [] },
      'data/pacific.json row 0: (no id): file: must be a list of records',
    ],
  ];
  it.each(cases)('tells of a record %s', async (_what, file, records, told) => {
    await put(file, records);
    const lines = await faults();
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(told);
  });

  it('takes a record that is newer than the last release, but not than today', async () => {
    await put('dataset.json', { version: '1.0.0', date: '2020-01-01' });
    await put('pacific.json', [record()]);
    expect(await faults()).toEqual([]);
  });

  it('tells of broken JSON by file, line and reason', async () => {
    const text = JSON.stringify([record()], null, 2);
    const broken = text.replace('"provider": "CHN",', '"provider": "CHN"');
    const line = broken.split('\n').findIndex((each) => each.includes('"partners"')) + 1;
    await writeFile(join(dataDir, 'pacific.json'), broken);
    const [told, ...others] = await faults();
    expect(told).toContain(`data/pacific.json row 0: (no id): file: line ${line} is not JSON: `);
    expect(others).toEqual([]);
    await writeFile(join(dataDir, 'pacific.json'), '[\n{');
    expect((await faults())[0]).toContain('file: line 2 is not JSON: ');
    await writeFile(join(dataDir, 'merged.json'), '{\n"a": }');
    await expect(faults()).rejects.toThrow(/merged\.json: line 2 is not JSON: /);
  });

  it('warns of what is mostly a slip', async () => {
    const [source] = record().sources;
    const again = { ...source!, url: 'http://www.example.org/memorandum/', supports: ['begin'] };
    await put('pacific.json', [
      record({ sources: [source!, again] }),
      record({ id: 'fj-cn-2011-police-memo', title: 'Memorandum on Police Cooperation' }),
    ]);
    const { faults: found, warnings } = await checkDataset(dataDir);
    expect(found).toEqual([]);
    expect(warnings.map(({ id, field }) => [id, field])).toEqual([
      ['fj-cn-2011-police-mou', 'sources[1].supports'],
      ['fj-cn-2011-police-mou', 'sources[1].url'],
      ['fj-cn-2011-police-memo', 'title'],
    ]);
  });

  it('finds an id that two files have', async () => {
    await put('pacific.json', [record()]);
    await put('europe.json', [record({ hosts: ['ITA'] })]);
    expect((await faults()).join('\n')).toContain(
      'data/europe.json row 1: fj-cn-2011-police-mou: id: is the id of another record',
    );
  });

  it('lets a listed place be, and no other', async () => {
    const away = record({ place: { ...place, lng: 170 } });
    await put('pacific.json', [away]);
    await put('place-exceptions.json', { [away.id]: 'At sea', 'fj-cn-2011-gone': 'Was at sea' });
    expect(await faults()).toEqual([
      'data/place-exceptions.json row 0: fj-cn-2011-gone: id: is no record',
    ]);
    await put('pacific.json', [record()]);
    expect(await faults()).toContainEqual(
      expect.stringContaining('take it out of place-exceptions'),
    );
  });

  it('lets a listed forerunner be, and no other', async () => {
    const early = record({
      start: '2014-04',
      events: [
        { date: '2011', kind: 'delivered', text: 'Another boat is given.' },
        { date: '2014-04', kind: 'signed', text: 'Signed.' },
      ],
    });
    await put('pacific.json', [early]);
    expect(await faults()).toEqual([
      'data/pacific.json row 1: fj-cn-2011-police-mou: events[0].date: 2011 is delivered, long before start 2014-04',
    ]);
    const why = 'The boat of 2011 went before';
    await put('beginning-exceptions.json', { [early.id]: why, 'fj-cn-2011-gone': why });
    expect(await faults()).toEqual([
      'data/beginning-exceptions.json row 0: fj-cn-2011-gone: id: is no record',
    ]);
    await put('pacific.json', [record()]);
    expect(await faults()).toContainEqual(
      expect.stringContaining('start: has nothing earlier; take it out of beginning-exceptions'),
    );
  });

  it('holds merged records to what is there', async () => {
    await put('pacific.json', [record()]);
    await put('merged.json', { 'fj-cn-2011-police-mou': 'fj-cn-2011-gone' });
    expect(await faults()).toEqual([
      'data/merged.json row 0: fj-cn-2011-police-mou: id: is still a record',
      'data/merged.json row 0: fj-cn-2011-police-mou: id: fj-cn-2011-gone is no record',
    ]);
  });

  it('asks of each that ended how it did, and holds what took its place to what is there', async () => {
    const over = record({ status: 'ended', end: '2015' });
    const faultsOf = async (...records: Initiative[]) => {
      await put('pacific.json', records);
      return faults();
    };
    expect(await faultsOf(over)).toEqual([
      'data/pacific.json row 1: fj-cn-2011-police-mou: ending: must be told where status is ended',
    ]);
    const replaced = {
      ...over,
      ending: { how: 'replaced', replacedBy: 'fj-cn-2015-new' },
    } as const;
    expect(await faultsOf(replaced)).toEqual([
      'data/pacific.json row 1: fj-cn-2011-police-mou: ending.replacedBy: fj-cn-2015-new is no record',
    ]);
    expect(await faultsOf(replaced, record({ id: 'fj-cn-2015-new' }))).toEqual([]);
  });

  it('checks the glossary beside the records', async () => {
    const term = {
      id: 'shiprider',
      term: 'Shiprider',
      forms: ['shiprider'],
      definition: 'Officers of one state aboard the ship of another.',
      source: { kind: 'method' },
    };
    await put('pacific.json', [record()]);
    await put('glossary.json', [term, { ...term, id: 'other' }, { ...term, forms: 'none' }]);
    expect(await faults()).toEqual([
      expect.stringContaining(
        'data/glossary.json row 3: shiprider: forms: must be a list of forms',
      ),
      'data/glossary.json row 2: other: forms: "shiprider" is also a form of shiprider',
    ]);
    const { url, ...noAddress } = {
      ...record().sources[0]!,
      supports: undefined,
      url: 'example.org/page',
    };
    await put('glossary.json', [{ ...term, source: { ...noAddress, url } }]);
    expect((await faults()).join('\n')).toContain('source.url: must be an http or https address');
    await put('glossary.json', [term]);
    expect(await faults()).toEqual([]);
    expect(JSON.parse((await buildDataset(dataDir)).get('data/glossary.json')!)).toEqual([term]);
  });

  it('needs the day of the dataset', async () => {
    await put('dataset.json', { version: '1.0.0', date: '2026' });
    await expect(checkDataset(dataDir)).rejects.toThrow('must name the day of the dataset');
  });

  it('as a command prints a line a fault and fails', async () => {
    await put('pacific.json', [record({ end: '2015' }), record({ hosts: ['FJI', 'TON'] })]);
    for (const file of ['data/dataset.json', 'CITATION.cff'])
      await copyFile(join(REPOSITORY, file), join(folder, file));
    const tsx = join(
      dirname(createRequire(import.meta.url).resolve('tsx/package.json')),
      'dist/cli.mjs',
    );
    const { code, stderr, stdout } = await new Promise<{
      code: unknown;
      stderr: string;
      stdout: string;
    }>((done) => {
      execFile(
        process.execPath,
        [tsx, join(REPOSITORY, 'scripts/dataset.ts'), 'check'],
        { cwd: folder },
        (error, stdout, stderr) => done({ code: error?.code, stderr, stdout }),
      );
    });
    expect(code).toBe(1);
    expect(stderr.trim().split('\n')).toEqual([
      'data/pacific.json row 1: fj-cn-2011-police-mou: status: is active, but end is 2015',
      'data/pacific.json row 2: fj-cn-2011-police-mou: id: is the id of another record',
      'data/pacific.json row 2: fj-cn-2011-police-mou: hosts: must name one host where scope is bilateral, names 2',
    ]);
    expect(stdout).toBe('2 initiatives read, 3 faults, 0 warnings\n');
  }, 60_000);
});

describe('how far a place lies from countries', () => {
  it('is nothing inside, and kilometres outside', () => {
    expect(kmToCountries({ lat: -35.28, lng: 149.13 }, ['AUS'])).toBe(0);
    expect(kmToCountries({ lat: 51.5, lng: -0.12 }, ['FRA', 'GBR'])).toBe(0);
    // Calais to the cliffs of Dover.
    expect(kmToCountries({ lat: 50.96, lng: 1.85 }, ['GBR'])).toBeGreaterThan(30);
    expect(kmToCountries({ lat: 50.96, lng: 1.85 }, ['GBR'])).toBeLessThan(45);
  });
  it('is measured across the date line', () => {
    expect(kmToCountries({ lat: -16.8, lng: -179.8 }, ['FJI'])).toBeLessThan(100);
  });
  it('knows every country that may be a host', () => {
    const unknown = HOST_CODES.filter(
      (code) => kmToCountries({ lat: 0, lng: 0 }, [code]) === Infinity,
    );
    expect(unknown).toEqual([]);
  });
});

describe('the files made of the real source', () => {
  let files: Map<string, string>;
  let all: Initiative[];
  const parse = (name: string): unknown => JSON.parse(files.get(name) ?? 'null');
  beforeAll(async () => {
    files = await buildDataset(join(REPOSITORY, 'data'));
    all = parse('data/initiatives.json') as Initiative[];
  }, 60_000);

  it('hold every record, the same in each format', () => {
    expect(all.length).toBeGreaterThan(2000);
    expect(fromCsv(files.get('data/initiatives.csv') ?? '')).toStrictEqual(all);
    expect(fromGeoJson(parse('data/initiatives.geojson'))).toStrictEqual(all);
    const details = [...files.keys()]
      .filter((name) => name.startsWith('data/details/'))
      .flatMap((name) => parse(name) as Initiative[]);
    expect(details).toStrictEqual(all);
  });

  it('lead with an index of every entry that stays small', () => {
    const first = decodeIndex(parse('data/index.json'));
    const { meta, entries } = nameIndex(first, parse('data/names.json'));
    expect(meta.count).toBe(all.length);
    expect(entries).toEqual(all.map(toEntry));
    expect(gzipSync(files.get('data/index.json') ?? '').length).toBeLessThan(10 * all.length);
    expect(gzipSync(files.get('data/names.json') ?? '').length).toBeLessThan(32 * all.length);
    for (const { shard } of entries) expect(files.has(`data/details/${shard}.json`)).toBe(true);
  });

  it('cite each domain that is not linked', () => {
    const hosts = all.flatMap(({ sources }) => sources.map(({ url }) => new URL(url).hostname));
    const gone = [...UNLINKED_DOMAINS].filter(
      (domain) => !hosts.some((host) => host === domain || host.endsWith(`.${domain}`)),
    );
    expect(gone).toEqual([]);
  });

  it('leave no cell that a spreadsheet would run', () => {
    const { data } = Papa.parse<string[]>(files.get('data/initiatives.csv') ?? '');
    const run = data
      .flat()
      .filter((cell) => /^[=+\-@\t\r]/.test(cell) && Number.isNaN(Number(cell)));
    expect(run).toEqual([]);
  });

  it('name every host, with its region', () => {
    const hosts = parse('data/hosts.json') as { code: string; name: string; region: string }[];
    expect(hosts.map(({ code }) => code)).toEqual([...new Set(all.flatMap((r) => r.hosts))].sort());
    expect(hosts).toContainEqual({ code: 'SLB', name: 'Solomon Islands', region: 'pacific' });
    for (const { code, name, region } of hosts) {
      expect(name).not.toBe(code);
      expect(region).toBeTruthy();
    }
  });

  it('are described, column by column', () => {
    const { version, created, licenses, counts, resources } = parse('data/datapackage.json') as {
      version: string;
      created: string;
      licenses: { name: string }[];
      counts: { initiatives: number; byProvider: Record<string, number> };
      resources: { path: string; schema?: { fields: { name: string; description: string }[] } }[];
    };
    expect([version, created, licenses[0]?.name]).toEqual([
      '1.1.0',
      '2026-11-28T00:00:00Z',
      'CC-BY-4.0',
    ]);
    expect(counts.initiatives).toBe(all.length);
    expect(Object.values(counts.byProvider).reduce((sum, count) => sum + count)).toBe(all.length);
    for (const { path } of resources) expect(files.has(`data/${path}`)).toBe(true);
    const [header = ''] = (files.get('data/initiatives.csv') ?? '').split('\r\n');
    const fields = resources.find(({ path }) => path === 'initiatives.csv')?.schema?.fields ?? [];
    expect(fields.map(({ name }) => name)).toEqual(header.split(','));
  });
});

it('builds nothing of a source with a fault', async () => {
  await put('pacific.json', [record({ end: '2015' })]);
  await expect(buildDataset(dataDir)).rejects.toThrow(
    'data/pacific.json row 1: fj-cn-2011-police-mou: status: is active, but end is 2015',
  );
});

it('the table of fields is what the schema makes it', async () => {
  expect(await readFile(join(REPOSITORY, FIELDS_FILE), 'utf8')).toBe(fieldsTable());
});
