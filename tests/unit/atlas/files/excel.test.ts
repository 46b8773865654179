import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { CSV_COLUMNS, toCsv } from '../../../../src/atlas/files/csv';
import { aboutDownload } from '../../../../src/atlas/files/download';
import { toExcel } from '../../../../src/atlas/files/excel';
import { readWorkbook } from '../../../../src/atlas/files/workbook';
import type { Initiative } from '../../../../src/atlas/record/schema';
import { EMPTY_FILTER } from '../../../../src/atlas/selection/filter';
import { readFile } from '../../../../src/dataset/reading';
import { initiativeArbitrary } from '../../../arbitraries';
import { record } from '../../../records';

const about = (records: number) =>
  aboutDownload({
    filter: EMPTY_FILTER,
    records,
    ownRecords: 0,
    version: '1.0.0',
    date: '2026-11-24',
    downloaded: '2026-11-28',
    address: 'https://atlas.example/?view=data',
  });
const write = async (all: readonly Initiative[]) =>
  new Uint8Array(
    await (
      await toExcel(all, about(all.length), (id) =>
        id === 'fj-cn-2011-own' ? null : `https://atlas.example/?id=${id}&a=b`,
      )
    ).arrayBuffer(),
  );

const ALL = [
  record({ start: '2011-04-12', end: null, note: '=1+1' }),
  record({ id: 'fj-cn-2011-other', start: '2011', title: 'A “title” & <tags>, with\tsigns' }),
  record({ id: 'fj-cn-2011-own', hosts: [], scope: 'global', place: null, response: '-5 percent' }),
];

describe('records as an Excel workbook', () => {
  it('open again as the same records', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(initiativeArbitrary, {
          maxLength: 3,
          minLength: 1,
          selector: ({ id }) => id,
        }),
        async (made) => {
          const all = made.map((one, at) =>
            record({
              id: `fj-cn-2011-n-${at}`,
              title: one.title,
              summary: one.summary,
              note: one.note,
            }),
          );
          const got: Initiative[] = [];
          for await (const piece of readFile(await write(all), 'a.xlsx', { today: '2026-11-24' }))
            if (piece.kind === 'records') got.push(...piece.initiatives);
          // XML knows one kind of line break.
          const plain = (list: Initiative[]) =>
            JSON.stringify(list).replaceAll('\\r\\n', '\\n').replaceAll('\\r', '\\n');
          expect(JSON.parse(plain(got))).toEqual(JSON.parse(plain(all)));
        },
      ),
      { numRuns: 8 },
    );
  });

  it('open again with words that every object knows', async () => {
    const words = ['constructor', 'valueOf', '__proto__', 'toString'];
    const all = words.map((note, at) => record({ id: `fj-cn-2011-n-${at}`, note }));
    const got: Initiative[] = [];
    for await (const piece of readFile(await write(all), 'a.xlsx', { today: '2026-11-24' }))
      if (piece.kind === 'records') got.push(...piece.initiatives);
    expect(got.map(({ note }) => note)).toEqual(words);
  });

  it('have real days, filters, a frozen header, links, sources and events on sheets of their own, and what they are', async () => {
    const bytes = await write(ALL);
    const parts = unzipSync(bytes);
    const xml = (at: number) => strFromU8(parts[`xl/worksheets/sheet${at}.xml`]!);
    expect(xml(1)).toMatch(/<autoFilter ref="A1:[A-Z]+4"\/>/);
    expect(xml(1)).toMatch(/<pane [^>]*state="frozen"/);
    expect(strFromU8(parts['xl/worksheets/_rels/sheet1.xml.rels']!)).toContain(
      'Target="https://atlas.example/?id=fj-cn-2011-police-mou&amp;a=b"',
    );
    // The reader's own has no address in the atlas.
    expect(xml(1).match(/<hyperlink /g)).toHaveLength(2);
    expect(xml(2).match(/<hyperlink /g)).toHaveLength(3);
    const { sheets, rows } = await readWorkbook(bytes, { sheet: 'Sources' });
    expect(sheets).toEqual(['Initiatives', 'Sources', 'Events', 'About']);
    expect(rows[0]!.cells).toEqual([
      'fj-cn-2011-police-mou',
      'Memorandum on police cooperation',
      'Police sign memorandum',
      'Fiji Police Force',
      '2011-04-20',
      'official',
      'https://example.org/memorandum',
      'start, status',
    ]);
    expect((await readWorkbook(bytes, { sheet: 'Events' })).rows).toHaveLength(6);
    expect(
      (await readWorkbook(bytes, { sheet: 'About' })).rows.map(({ cells }) => cells[0]),
    ).toContain('How to cite it');
    expect(xml(1)).not.toContain('<f>');
  });

  const there = spawnSync('libreoffice', ['--version']).status === 0;
  it.skipIf(!there)(
    'have the CSV’s values in LibreOffice (skipped where it is not installed)',
    { timeout: 120_000 },
    async () => {
      const folder = mkdtempSync(path.join(tmpdir(), 'atlas-excel-'));
      try {
        writeFileSync(path.join(folder, 'a.xlsx'), await write(ALL));
        execFileSync('libreoffice', [
          `-env:UserInstallation=file://${folder}/profile`,
          '--headless',
          '--convert-to',
          // In UTF-8, whatever the machine's language.
          'csv:Text - txt - csv (StarCalc):44,34,76,1',
          '--outdir',
          folder,
          path.join(folder, 'a.xlsx'),
        ]);
        const cellsOf = (text: string) =>
          Papa.parse<string[]>(text.trimEnd(), { header: false }).data.map((row) =>
            // What a cell begins with to be harmless in a CSV, a workbook has no need of.
            row.map((cell) => cell.replace(/^'(?=[=+\-@])/, '')),
          );
        const converted = cellsOf(readFileSync(path.join(folder, 'a.csv'), 'utf8'));
        expect(converted).toEqual(cellsOf(toCsv(ALL)));
        expect(converted[0]).toEqual([...CSV_COLUMNS]);
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );
});
