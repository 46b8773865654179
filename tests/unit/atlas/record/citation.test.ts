import { describe, expect, it } from 'vitest';
import { apa, bibtex, chicago, ris, type Cited } from '../../../../src/atlas/record/citation';

const dataset: Cited = {
  kind: 'dataset',
  key: 'policing-atlas-1.0.0',
  title: 'Initiatives in policing',
  version: '1.0.0',
  date: '2026-11-20',
  url: 'https://atlas.example/',
  accessed: '2026-11-04',
};
const record: Cited = {
  ...dataset,
  kind: 'record',
  key: 'fj-cn-2011-police-mou',
  title: 'Gear & {training}, 50% paid',
  url: 'https://atlas.example/?id=fj-cn-2011-police-mou',
};

describe('APA (7th edition)', () => {
  // Author. (Year). Title of data set (Version #) [Data set]. Retrieved Month D, YYYY, from URL
  it('names a data set as the style does, its publisher left out where that is the author', () => {
    expect(apa(dataset)).toBe(
      'Policing Atlas. (2026). Initiatives in policing (Version 1.0.0) [Data set]. Retrieved November 4, 2026, from https://atlas.example/',
    );
  });
  it('names a record and a view as parts of it', () => {
    expect(apa(record)).toBe(
      'Policing Atlas. (2026). Gear & {training}, 50% paid [Data set entry]. In Policing Atlas (Version 1.0.0). Retrieved November 4, 2026, from https://atlas.example/?id=fj-cn-2011-police-mou',
    );
    expect(apa({ ...record, kind: 'view' })).toContain('[Data visualization]. In Policing Atlas');
  });
});

describe('Chicago (17th edition, author-date)', () => {
  // Author. Year. “Title.” Site. Last modified Month D, YYYY. Accessed Month D, YYYY. URL.
  it('puts a part in quotation marks with its full stop within', () => {
    expect(chicago(record)).toBe(
      'Policing Atlas. 2026. “Gear & {training}, 50% paid.” Policing Atlas, version 1.0.0. Last modified November 20, 2026. Accessed November 4, 2026. https://atlas.example/?id=fj-cn-2011-police-mou.',
    );
  });
  it('names the dataset as a whole without them', () => {
    expect(chicago(dataset)).toBe(
      'Policing Atlas. 2026. Initiatives in policing. Version 1.0.0. Last modified November 20, 2026. Accessed November 4, 2026. https://atlas.example/.',
    );
  });
  it('makes marks within a title single', () => {
    expect(chicago({ ...record, title: 'The "safe city" pact' })).toContain(
      '“The ‘safe city’ pact.”',
    );
  });
});

describe('BibTeX', () => {
  it('has the key, escapes what TeX would read and closes every brace', () => {
    const text = bibtex({ ...record, title: 'A & {b}, 50% of ~$1_000 #2 ^3 \\x' });
    expect(text).toMatch(/^@misc\{fj-cn-2011-police-mou,\n/);
    expect(text).toContain(
      'title = {{A \\& \\{b\\}, 50\\% of \\textasciitilde{}\\$1\\_000 \\#2 \\textasciicircum{}3 \\textbackslash{}x}}',
    );
    expect(text).toContain('urldate = {2026-11-04}');
    expect(text.split('{').length).toBe(text.split('}').length);
  });
});

describe('RIS', () => {
  it('begins with its type, ends with ER, and has two spaces, a hyphen and a space after each tag', () => {
    const lines = ris(record).split('\r\n');
    expect(lines.at(0)).toBe('TY  - DATA');
    expect(lines.slice(-2)).toEqual(['ER  - ', '']);
    expect(lines.slice(0, -1).every((line) => /^[A-Z][A-Z0-9] {2}- /.test(line))).toBe(true);
    expect(lines).toContain('DA  - 2026/11/20');
    expect(lines).toContain('T2  - Policing Atlas');
    expect(ris(dataset)).not.toContain('T2  - ');
  });
});
