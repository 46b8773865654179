import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CSV_COLUMNS, fromCsv, toCsv } from '../../../../src/atlas/files/csv';
import { AtlasDataError } from '../../../../src/atlas/record/AtlasDataError';
import { initiativeArbitrary } from '../../../arbitraries';
import { record } from '../../../records';

describe('CSV', () => {
  it('gives back exactly what was put in', () => {
    fc.assert(
      fc.property(fc.array(initiativeArbitrary, { maxLength: 6 }), (initiatives) => {
        expect(fromCsv(toCsv(initiatives))).toStrictEqual(initiatives);
      }),
    );
  });

  it('has a header and one row an initiative, lines ended as RFC 4180 has it', () => {
    const lines = toCsv([record(), record()]).split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toBe(CSV_COLUMNS.join(','));
    expect(lines[3]).toBe('');
    expect(lines[1]).toContain(',FJI,bilateral,Suva,-18.14,178.44,city,agreement,2011-04,signed,,');
  });

  it.each(['=1+1', '+1', '-1 day', '@SUM(A1)', '\tx', "'=1", "''=1"])(
    'makes the cell %j harmless and restores it',
    (note) => {
      const text = toCsv([record({ note: `${note} and more` })]);
      expect(text).toMatch(/,"?'[^,]*\r\n$/);
      expect(fromCsv(text)).toMatchObject([{ note: `${note} and more` }]);
    },
  );

  it('leaves a text that only begins with an apostrophe alone', () => {
    expect(toCsv([record({ note: "'Ndrangheta inquiry" })])).toContain(",'Ndrangheta inquiry\r\n");
  });

  it('reads what a spreadsheet makes of it: a mark at the start, columns moved and added, lone line feeds', () => {
    const [header = '', row = ''] = toCsv([record({ title: 'Memorandum, with a comma' })]).split(
      '\r\n',
    );
    const moved = `\uFEFFmine,${header}\nsomething,${row}\n\n`;
    expect(fromCsv(moved)).toStrictEqual([record({ title: 'Memorandum, with a comma' })]);
  });

  it('reads what a spreadsheet of another language makes of it: semicolons and decimal commas', () => {
    const [header = '', row = ''] = toCsv([record({ partners: [], events: [], measures: [] })])
      .replaceAll(',', ';')
      .replace('-18.14;178.44', '-18,14;178,44')
      .split('\r\n');
    const sources = JSON.stringify(record().sources).replaceAll('"', '""');
    const cells = row.slice(0, row.indexOf('"[{'));
    expect(fromCsv(`${header}\r\n${cells}"${sources}";`)).toStrictEqual([
      record({ partners: [], events: [], measures: [] }),
    ]);
  });

  it('reads a file of before endings were told, and an ending that lacks its word for the schema to refuse', () => {
    const text = toCsv([record()]);
    const before = text
      .replace('endingHow,endingDecidedBy,endingReplacedBy,', '')
      .replace('2024-03-15,,,,official', '2024-03-15,official');
    expect(before).not.toBe(text);
    expect(fromCsv(before)).toStrictEqual([record()]);
    expect(fromCsv(text.replace('2024-03-15,,,,', '2024-03-15,,host,,'))).toMatchObject([
      { ending: { how: '', decidedBy: 'host' } },
    ]);
  });

  it('hands on what a cell holds where it cannot be read, for the schema to refuse', () => {
    const text = toCsv([record()])
      .replace('-18.14', 'south')
      .replace('"[""UNODC""]"', 'UNODC and others');
    expect(fromCsv(text)).toMatchObject([
      { partners: 'UNODC and others', place: { lat: 'south' } },
    ]);
  });

  it('says which columns are missing and which cell does not end', () => {
    const text = toCsv([record()]);
    expect(() => fromCsv(text.replace('placeLat,', ''))).toThrow(
      new AtlasDataError('The file lacks these columns: placeLat.'),
    );
    expect(() => fromCsv('')).toThrow(AtlasDataError);
    expect(() => fromCsv(text.slice(0, text.indexOf('Signed in')))).toThrow(
      'a quoted cell that does not end as it should',
    );
  });

  it('never throws anything else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(), (noise, at) => {
        const text = toCsv([record()]);
        const where = at % text.length;
        try {
          fromCsv(text.slice(0, where) + noise + text.slice(where));
        } catch (error) {
          expect(error).toBeInstanceOf(AtlasDataError);
        }
      }),
    );
  });
});
