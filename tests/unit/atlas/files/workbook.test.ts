import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../../src/atlas/files/workbook';
import { AtlasDataError } from '../../../../src/atlas/record/AtlasDataError';

const LIST = new Uint8Array(readFileSync('tests/data/lists/three-sheets.xlsx'));
const SHEET = 'xl/worksheets/sheet2.xml';

/** The list with parts of it otherwise, or more of them. */
const altered = (change: (parts: Record<string, Uint8Array>) => void) => {
  const parts = unzipSync(LIST);
  change(parts);
  return zipSync(parts);
};
const withRows = (rows: string) =>
  altered((parts) => {
    const xml = strFromU8(parts[SHEET]!);
    parts[SHEET] = strToU8(
      xml.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${rows}</sheetData>`),
    );
  });
const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
const HEAD = `<row r="1">${cell('A1', 'Title')}${cell('B1', 'Country')}</row>`;

/** Writes other sizes into the list of contents of an archive. */
function declaring(bytes: Uint8Array, size: number): Uint8Array {
  const told = bytes.slice();
  const view = new DataView(told.buffer);
  for (let at = 0; at < told.length - 4; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  return told;
}

describe('a workbook', () => {
  it('gives its fullest sheet, below a title and heads over several columns, with days as days', async () => {
    const { sheets, sheet, header, headerRow, rows } = await readWorkbook(LIST);
    expect(sheets).toEqual(['Read me', 'Initiatives', 'Categories']);
    expect(sheet).toBe('Initiatives');
    expect(headerRow).toBe(4);
    expect(header.slice(1, 5)).toEqual(['Title', 'Country', 'Start date', 'End date']);
    expect(rows.map(({ row, cells }) => [row, cells[1], cells[3]])).toEqual([
      [5, 'Example: vehicles for the police', '2024-03-12'],
      [6, 'Example: yearly meeting of chiefs', '2023-04-03'],
      // What a formula gave when it was saved.
      [7, 'Example: joint patrol', '2022-11-01'],
      [8, 'Example: known by its year', '2011'],
    ]);
  });

  it('gives the sheet and header told', async () => {
    const { header, rows } = await readWorkbook(LIST, { sheet: 'Categories' });
    expect(header).toEqual(['Category', 'Count']);
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['Equipment', '1'],
      ['Forum', '1'],
    ]);
    expect((await readWorkbook(LIST, { sheet: 'Initiatives', headerRow: 5 })).header[2]).toBe(
      'Kenya',
    );
  });

  it('is read without its macros, links to other workbooks and pictures', async () => {
    const loaded = altered((parts) => {
      parts['xl/vbaProject.bin'] = strToU8('Sub Auto_Open()');
      parts['xl/externalLinks/externalLink1.xml'] = strToU8('<externalLink/>');
      parts['xl/media/image1.png'] = new Uint8Array(10);
    });
    expect((await readWorkbook(loaded)).rows).toHaveLength(4);
  });

  it.each([
    ['an archive of something else', zipSync({ 'a.txt': strToU8('text') }), /no Excel workbook/],
    ['one cut off', LIST.slice(0, LIST.length - 200), /no Excel workbook/],
    ['one that unpacks to gigabytes', declaring(LIST, 0xffff_fff0), /more than 400 MB/],
    [
      'one with a cell in its farthest corner',
      withRows(`${HEAD}<row r="1048576">${cell('XFD1048576', 'x')}</row>`),
      /reaches to row 1048576 and column 16384/,
    ],
    ['one with broken rows', withRows('<row r="2"><c r="A1"><v>1</row>'), /could not be read/],
    ['an empty sheet', withRows(''), /is empty/],
  ])('is refused with the reason: %s', async (_, bytes, reason) => {
    await expect(readWorkbook(bytes, { sheet: 'Initiatives' })).rejects.toThrow(AtlasDataError);
    await expect(readWorkbook(bytes, { sheet: 'Initiatives' })).rejects.toThrow(reason);
  });

  it('never unpacks to more than it declares', async () => {
    const large = altered((parts) => {
      parts['xl/sharedStrings.xml'] = new Uint8Array(50e6).fill(32);
    });
    const begun = performance.now();
    await expect(readWorkbook(declaring(large, 5000))).rejects.toThrow(AtlasDataError);
    expect(performance.now() - begun).toBeLessThan(3000);
  });

  it('with a million empty rows gives those that are not', { timeout: 60_000 }, async () => {
    const empty = Array.from({ length: 1_000_000 }, (_, at) => `<row r="${at + 3}"/>`).join('');
    const bytes = withRows(
      `${HEAD}<row r="2">${cell('A2', 'Course')}${cell('B2', 'Fiji')}</row>${empty}`,
    );
    const begun = performance.now();
    const { rows } = await readWorkbook(bytes, { sheet: 'Initiatives' });
    expect(rows.map(({ cells }) => cells)).toEqual([['Course', 'Fiji']]);
    expect(performance.now() - begun).toBeLessThan(15_000);
  });
});
