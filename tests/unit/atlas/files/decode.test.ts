import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../../src/atlas/files/decode';

/** Bytes of a text in an old encoding: the decoder turned round. */
function encode(text: string, encoding: string): Uint8Array {
  const byteOf = new Map<string, number>();
  const decoder = new TextDecoder(encoding);
  for (let byte = 255; byte >= 0; byte--) byteOf.set(decoder.decode(new Uint8Array([byte])), byte);
  return new Uint8Array([...text].map((sign) => byteOf.get(sign)!));
}

describe('the letters of a file', () => {
  it.each([
    ['windows-1252', 'Lehrgang für Polizisten in Südafrika; Straße, Übung'],
    ['windows-1252', 'Formation régionale à Nouméa; père, où, garçon'],
    ['windows-1252', 'Cooperação; ações; São Tomé; não; segurança'],
    ['windows-1252', 'Año; cooperación policial; niño'],
    ['windows-1250', 'Szkolenie policjantów, współpraca, Łódź, żołnierz, ćwiczenia'],
    ['windows-1250', 'Školení policistů, spolupráce, dohoda, příští, měsíc'],
    ['windows-1250', 'Rendőrségi együttműködés, képzés, egyezmény, fűtő'],
    ['windows-1251', 'Обучение полицейских, сотрудничество, Китай и Таджикистан'],
  ])('are found to be %s: %s', (encoding, text) => {
    expect(decodeText(encode(text, encoding))).toEqual({ text, encoding, certain: false });
  });

  it('are found to be GB18030', () => {
    // “中国警察培训课程，合作协议” as GB18030 has it.
    const bytes = new Uint8Array(
      'd6d0 b9fa beaf b2ec c5e0 d1b5 bfce b3cc a3ac bacf d7f7 d0ad d2e9'
        .split(' ')
        .flatMap((pair) => [parseInt(pair.slice(0, 2), 16), parseInt(pair.slice(2), 16)]),
    );
    expect(decodeText(bytes)).toEqual({
      text: '中国警察培训课程，合作协议',
      encoding: 'gb18030',
      certain: false,
    });
  });

  it('are certain in UTF-8, and in UTF-16 with its mark', () => {
    expect(decodeText(new TextEncoder().encode('für 中国'))).toEqual({
      text: 'für 中国',
      encoding: 'utf-8',
      certain: true,
    });
    const wide = (text: string, mark: string) =>
      new Uint8Array(Buffer.from(mark + text, 'utf16le'));
    expect(decodeText(wide('Länder', '\uFEFF'))).toMatchObject({ text: 'Länder', certain: true });
    expect(decodeText(wide('id,title,country\r\n', ''))).toMatchObject({
      text: 'id,title,country\r\n',
      encoding: 'utf-16le',
    });
  });

  it('are read as the reader says', () => {
    const bytes = new Uint8Array(readFileSync('tests/data/lists/ausbildungen.csv'));
    expect(decodeText(bytes).text).toContain('für Polizisten');
    expect(decodeText(bytes, 'windows-1251').text).not.toContain('für');
  });
});
