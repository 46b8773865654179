import { expect, test } from 'vitest';
import { apa, bibtex } from '../../../src/atlas/citation';

const entry = { id: 'fj-cn-2011-police-mou', title: 'Gear & {training}, 50% paid' };
const context = {
  version: '1.0.0',
  url: 'https://atlas.example/?id=fj-cn-2011-police-mou',
  accessed: '2026-11-24',
  date: '2026-11-20',
};

test('an APA reference names title, version, day and address', () => {
  expect(apa(entry, context)).toBe(
    'Policing Atlas. (2026). Gear & {training}, 50% paid [Data set entry]. In Policing Atlas (Version 1.0.0). Retrieved 24 November 2026, from https://atlas.example/?id=fj-cn-2011-police-mou',
  );
});

test('a BibTeX entry has the id as its key and escapes what TeX would read', () => {
  const text = bibtex(entry, context);
  expect(text).toMatch(/^@misc\{fj-cn-2011-police-mou,\n/);
  expect(text).toContain('title = {Gear \\& training, 50\\% paid}');
  expect(text).toContain('urldate = {2026-11-24}');
  expect(text.split('{').length).toBe(text.split('}').length);
});
