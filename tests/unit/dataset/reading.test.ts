import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CSV_COLUMNS, readTable, toCsv, writeTable } from '../../../src/atlas/files/csv';
import { aboutDownload } from '../../../src/atlas/files/download';
import { toExcel } from '../../../src/atlas/files/excel';
import { guessMapping } from '../../../src/atlas/files/guessMapping';
import { AtlasDataError } from '../../../src/atlas/record/AtlasDataError';
import type { FileFault } from '../../../src/atlas/record/faults';
import { mendOf } from '../../../src/atlas/record/faults';
import { template } from '../../../src/atlas/files/template';
import { toGeoJson } from '../../../src/atlas/files/geojson';
import type { Initiative } from '../../../src/atlas/record/schema';
import { EMPTY_FILTER } from '../../../src/atlas/selection/filter';
import { readFile, type Piece, type Told } from '../../../src/dataset/reading';
import { initiativeArbitrary } from '../../arbitraries';
import { record } from '../../records';

const TODAY = '2026-11-24';
const DAMAGED = 'tests/data/damaged';

async function read(content: string | Uint8Array, name = 'a.csv', told: Omit<Told, 'today'> = {}) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const pieces: Piece[] = [];
  for await (const piece of readFile(bytes, name, { ...told, today: TODAY })) pieces.push(piece);
  const of = <K extends Piece['kind']>(kind: K) =>
    pieces.filter((piece): piece is Extract<Piece, { kind: K }> => piece.kind === kind);
  return {
    records: of('records').flatMap(({ initiatives }) => initiatives),
    faults: of('faults').flatMap(({ faults }) => faults),
    asked: of('asks')[0],
    end: of('end')[0],
    parts: of('progress').map(({ part }) => part),
  };
}

/** A record that holds in every way, with its own id and texts. */
const holds = fc
  .tuple(fc.nat({ max: 1e6 }), initiativeArbitrary)
  .map(([number, { title, summary, response, note, partners, sources, measures }]): Initiative =>
    record({
      id: `fj-cn-2011-made-${number}`,
      title,
      summary,
      response,
      note,
      partners: partners.filter((partner) => partner !== 'CHN'),
      sources: sources.map((source) => ({ ...source, published: '2011' })),
      measures: measures.map((measure) => ({ ...measure, asOf: '2011' })),
    }),
  );
const files = fc.uniqueArray(holds, { maxLength: 5, selector: ({ id }) => id });

describe('a file of the reader’s own', async () => {
  it.each([
    ['CSV', 'a.csv', toCsv],
    ['CSV with a byte order mark', 'a.csv', (all) => `\uFEFF${toCsv(all)}`],
    ['JSON', 'a.json', (all) => JSON.stringify(all)],
    ['JSON as downloaded', 'a.json', (all) => JSON.stringify({ about: {}, initiatives: all })],
    ['GeoJSON', 'a.geojson', (all) => JSON.stringify({ ...toGeoJson(all), about: {} })],
  ] satisfies [string, string, (all: Initiative[]) => string][])(
    'gives back the same records from %s',
    async (_, name, write) => {
      await fc.assert(
        fc.asyncProperty(files, async (all) => {
          const { records, faults, end } = await read(write(all), name);
          expect(faults).toEqual([]);
          expect(records).toStrictEqual(all);
          expect(end?.faultCount ?? 0).toBe(0);
          expect(end?.setAside ?? null).toBeNull();
        }),
        { numRuns: 40 },
      );
    },
  );

  it('comes back from what was downloaded with its evidence not stated', async () => {
    const list =
      'Title,Country,Date,Provider,Type,Link\nA course,Kenya,2024,China,Training,https://e.org/a\n';
    const asked = await read(list);
    const { records } = await read(list, 'a.csv', { mapping: asked.asked!.mapping });
    expect(records).toMatchObject([{ evidence: 'unknown', sources: [{ kind: 'unknown' }] }]);
    const excel = await toExcel(
      records,
      aboutDownload({
        ...{ filter: EMPTY_FILTER, records: 1, ownRecords: 1, version: '1.0.0' },
        ...{ date: TODAY, downloaded: TODAY, address: 'https://atlas.example/' },
      }),
      () => null,
    );
    const files: [string, string | Uint8Array][] = [
      ['a.csv', toCsv(records)],
      ['a.json', JSON.stringify({ initiatives: records })],
      ['a.geojson', JSON.stringify(toGeoJson(records))],
      ['a.xlsx', new Uint8Array(await excel.arrayBuffer())],
    ];
    for (const [name, content] of files)
      expect((await read(content, name)).records, name).toEqual(records);
  });

  it('survives a spreadsheet that sets cells apart by semicolons', async () => {
    const { header, rows } = readTable(toCsv([record()]));
    const line = (cells: readonly string[]) =>
      cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';');
    expect((await read([header, rows[0]!.cells].map(line).join('\r\n'))).records).toEqual([
      record(),
    ]);
  });

  it.each([
    ['British', (y: string, m: string, d: string) => `${d}/${m}/${y}`],
    ['American', (y: string, m: string, d: string) => `${Number(m)}/${Number(d)}/${y}`],
    ['German', (y: string, m: string, d: string) => `${d}.${m}.${y}`],
  ])('survives a %s spreadsheet that rewrites its dates', async (_, day) => {
    const all = [
      record({ start: '2011-04-25', statusAsOf: '2024-03-15' }),
      record({ id: 'fj-cn-2011-month', start: '2011-04', statusAsOf: '2024-03-05' }),
      record({ id: 'fj-cn-2011-day', start: '2011-05-06', statusAsOf: '2024' }),
    ].map((one): Initiative => ({ ...one, events: [] }));
    const { header, rows } = readTable(toCsv(all));
    const rewrite = (cell: string) => {
      const [year, month, date] = cell.split('-') as [string, string?, string?];
      if (month === undefined) return year;
      return date === undefined
        ? `${['Jan', 'Feb', 'Mar', 'Apr'][Number(month) - 1]}-${year.slice(2)}`
        : day(year, month, date);
    };
    const dates = ['start', 'statusAsOf'].map((name) => header.indexOf(name));
    const text = writeTable(
      header,
      rows.map(({ cells }) => cells.map((cell, at) => (dates.includes(at) ? rewrite(cell) : cell))),
    );
    const { records, faults } = await read(text);
    expect(faults).toEqual([]);
    expect(records).toEqual(all);
  });

  it('says how far it is, up to the end', async () => {
    const { parts } = await read(
      toCsv(Array.from({ length: 1200 }, (_, at) => record({ id: `fj-cn-2011-n-${at}` }))),
    );
    expect(parts.length).toBeGreaterThan(3);
    expect(parts.at(-1)).toBe(1);
    expect([...parts].sort((a, b) => a - b)).toEqual(parts);
  });

  it('sets bad rows aside in a file that can be mended and opened again', async () => {
    const text = toCsv([
      record(),
      record({ id: 'fj-cn-2011-other', note: '=1+1', provider: 'FRA' as never }),
    ]);
    const { records, faults, end } = await read(text);
    expect(records).toEqual([record()]);
    expect(faults).toEqual([
      {
        row: 3,
        id: 'fj-cn-2011-other',
        field: 'provider',
        reason: 'must be one of CHN, USA, AUS, not "FRA"',
      },
    ]);
    expect(end?.setAside).toMatchObject({ name: 'a-set-aside.csv', rows: 1 });
    const mended = end!.setAside!.text.replace(',FRA,', ',CHN,');
    expect((await read(mended)).records).toEqual([
      record({ id: 'fj-cn-2011-other', note: '=1+1' }),
    ]);
  });

  it('counts rows as a spreadsheet does, whatever line breaks and empty rows there are', async () => {
    const [header, row] = toCsv([record({ note: 'One\nTwo' })]).split(/\r\n(?=[a-z])/) as [
      string,
      string,
    ];
    const text = [header, row.trimEnd(), '', row.trimEnd()].join('\r\n');
    expect((await read(text)).faults).toMatchObject([{ row: 4, field: 'id' }]);
  });

  it('asks what is what where columns have other names, and reads by the answer', async () => {
    const text = toCsv([record()]).replace('id,title,provider', 'Reference,Name,Whose');
    const { asked, records } = await read(text);
    expect(records).toEqual([]);
    expect(asked).toMatchObject({
      rows: 1,
      mapping: { columns: { id: [0], title: [1], provider: [], scope: [5] } },
      survey: { missing: ['provider'], opens: 0 },
    });
    expect(asked?.first[0]?.slice(0, 3)).toEqual([
      'fj-cn-2011-police-mou',
      'Memorandum on police cooperation',
      'CHN',
    ]);
    const { mapping } = asked!;
    const told = { ...mapping, columns: { ...mapping.columns, provider: [2] } };
    expect((await read(text, 'a.csv', { mapping: told, ask: true })).asked?.survey.opens).toBe(1);
    expect((await read(text, 'a.csv', { mapping: told })).records).toEqual([record()]);
    // A file with the same columns is read as this one was.
    const again = await read(text, 'b.csv', {
      remembered: [{ header: asked!.header, mapping: told }],
    });
    expect(again.asked).toBeUndefined();
    expect(again.records).toEqual([record()]);
  });

  it('opens a workbook whatever its name, and what an old one is', async () => {
    const workbook = new Uint8Array(readFileSync('tests/data/lists/three-sheets.xlsx'));
    expect((await read(workbook, 'list.csv')).asked?.survey.opens).toBe(4);
    const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
    await expect(read(old, 'list.xls')).rejects.toThrow(/Save it again as an Excel workbook/);
  });

  it.each([
    ['CSV named as JSON', 'a.json', (list: string) => list],
    [
      'CSV whose first name stands in brackets',
      'a.csv',
      (list: string) => `[${list.replace(',', '],')}`,
    ],
    ['CSV named as a workbook', 'a.xlsx', (list: string) => list],
    ['tabs in a file named as CSV', 'a.csv', (list: string) => list.replaceAll(',', '\t')],
    [
      'JSON named as CSV',
      'a.csv',
      () =>
        JSON.stringify([
          ...[
            {
              title: 'A course',
              country: 'Kenya',
              date: '2024',
              provider: 'China',
              type: 'Training',
            },
          ],
        ]),
    ],
  ])('is taken for what it holds, whatever its name: %s', async (_, name, write) => {
    const { asked } = await read(
      write('Title,Country,Date,Provider,Type\nA course,Kenya,2024,China,Training\n'),
      name,
    );
    expect(asked?.survey.opens).toBe(1);
  });

  it('finds the country by the place where none is named', async () => {
    const lands = JSON.parse(readFileSync('public/basemap.json', 'utf8')) as Told['lands'];
    const text = [
      'name,who,date,kind,lat,lng',
      'Example post,China,2024-03,Station,-1.2833,36.8167',
      'Example ship,China,2024-03,Station,-40,-120',
    ].join('\n');
    const { asked } = await read(text, 'a.csv', { lands });
    expect(asked?.survey).toMatchObject({ missing: [], opens: 1 });
    const { records } = await read(text, 'a.csv', { lands, mapping: asked!.mapping });
    expect(records).toMatchObject([{ hosts: ['KEN'], place: { name: 'Kenya', lat: -1.2833 } }]);
  });

  it('knows everything in the template', async () => {
    const { asked } = await read(template());
    expect(asked?.survey).toMatchObject({
      opens: 1,
      missing: [],
      words: [],
      countries: [],
      orders: [],
    });
    const { records, faults } = await read(template(), 'a.csv', { mapping: asked!.mapping });
    expect(faults).toEqual([]);
    expect(records).toMatchObject([
      { hosts: ['FJI'], provider: 'AUS', start: '2024-03', place: { name: 'Suva', lat: -18.14 } },
    ]);
  });

  it('knows columns by what their names mean', () => {
    const header = CSV_COLUMNS.map((name) =>
      name === 'placeLat' ? 'Latitude' : name.replace(/([A-Z])/g, ' $1').toUpperCase(),
    );
    expect(Object.values(guessMapping({ header, rows: [] }).columns)).toEqual(
      CSV_COLUMNS.map((_, at) => [at]),
    );
    expect(
      Object.values(
        guessMapping({ header: ['__proto__', 'constructor', 'toString'], rows: [] }).columns,
      ),
    ).toEqual(CSV_COLUMNS.map(() => []));
  });

  it('never throws anything but its reason, and leaves prototypes alone', async () => {
    const text = toCsv([record()]);
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array({ maxLength: 300 }),
          fc.string({ unit: 'binary' }),
          fc.json(),
          fc
            .tuple(fc.string({ unit: 'grapheme' }), fc.nat(text.length))
            .map(([noise, at]) => text.slice(0, at) + noise + text.slice(at)),
        ),
        fc.constantFrom('a.csv', 'a.json', 'a.geojson', 'a'),
        async (content, name) => {
          try {
            const { records, faults, end } = await read(content, name);
            for (const { reason, field } of faults) {
              expect(reason).not.toBe('');
              expect(mendOf({ reason, field })).not.toBe('');
            }
            if (end?.setAside) expect(end.faultCount).toBeGreaterThan(0);
            expect(records.every(({ id }) => typeof id === 'string')).toBe(true);
          } catch (error) {
            expect(error).toBeInstanceOf(AtlasDataError);
          }
          expect(({} as Record<string, unknown>).polluted).toBeUndefined();
        },
      ),
      { numRuns: 300 },
    );
  });

  it('takes no longer for quotation marks without end', async () => {
    for (const text of [
      '"'.repeat(2e6),
      '"a,'.repeat(5e5),
      '"",'.repeat(100) + '\n"x'.repeat(3e5),
    ]) {
      const begun = performance.now();
      try {
        await read(`id,title,provider\n${text}`);
      } catch (error) {
        expect(error).toBeInstanceOf(AtlasDataError);
      }
      expect(performance.now() - begun).toBeLessThan(5000);
    }
  });
});

interface Message {
  failed?: string;
  asks?: true;
  records?: number;
  faults?: [row: number, field: string, reason: string, warning?: 'warning'][];
}
const messages = JSON.parse(readFileSync(path.join(DAMAGED, 'messages.json'), 'utf8')) as Record<
  string,
  Message
>;

describe('damaged files', () => {
  it('have each their message', () => {
    const names = readdirSync(DAMAGED).filter((name) => name !== 'messages.json');
    expect(Object.keys(messages).sort()).toEqual(names.sort());
  });

  it.each(Object.entries(messages))('%s', async (name, message) => {
    const bytes = readFileSync(path.join(DAMAGED, name));
    let found: Message;
    try {
      const { records, faults, asked } = await read(bytes, name);
      found = asked
        ? { asks: true }
        : {
            records: records.length,
            faults: faults.map(({ row, field, reason, warning }: FileFault) =>
              warning ? [row, field, reason, 'warning'] : [row, field, reason],
            ),
          };
    } catch (error) {
      expect(error).toBeInstanceOf(AtlasDataError);
      found = { failed: (error as Error).message };
    }
    expect(found).toEqual(message);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('a table written as CSV', () => {
  it('has no cell that a spreadsheet would take for a formula', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.array(
            fc.oneof(fc.constantFrom('=1', '+x', '-x', '@x', '\tx', 'a,b', '"'), fc.string()),
            {
              minLength: 3,
              maxLength: 3,
            },
          ),
          { maxLength: 5 },
        ),
        (rows) => {
          const text = writeTable(['one', 'two', 'three'], rows);
          const table = readTable(text);
          for (const { cells } of table.rows)
            for (const cell of cells) expect(cell).not.toMatch(/^[=+@\t\r]|^-(?!\d)/);
        },
      ),
    );
  });
});
