import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readDataset } from '../../../../scripts/dataset/files';
import { readGlossary } from '../../../../scripts/dataset/glossary';
import type { Initiative, Term } from '../../../../src/atlas/record/schema';
import { createTermFinder, type Piece } from '../../../../src/atlas/record/terms';

const term = (id: string, ...forms: string[]): Term => ({
  id,
  term: id,
  forms,
  definition: 'A definition that is long enough to be one.',
  source: { kind: 'method' },
});
const TERMS = [
  term('station', 'service station', 'police service station'),
  term('patrol', 'joint patrol'),
  term('afp', 'Australian Federal Police', 'AFP'),
  term('safe-city', 'safe-city', 'safe city', 'safe cities'),
  term('attache', 'legal attaché'),
  term('inl', 'INL'),
  term('unmarked'),
];
const find = createTermFinder(TERMS);
/** The marked pieces of texts, as `[what stands there]term`. */
const marked = (...texts: string[]) =>
  find(texts).map((pieces) =>
    pieces.map(({ text, term: found }) => (found ? `[${text}]${found.id}` : text)).join(''),
  );

describe('terms in a text', () => {
  it('are marked at their first place only, across texts that belong together', () => {
    expect(marked('A joint patrol and a joint patrol.', 'The joint patrol ended.')).toEqual([
      'A [joint patrol]patrol and a joint patrol.',
      'The joint patrol ended.',
    ]);
  });
  it('are found as the longest form', () => {
    expect(marked('A police service station in Milan')).toEqual([
      'A [police service station]station in Milan',
    ]);
  });
  it('are whole words, in the singular or the plural', () => {
    expect(marked('Joint patrols with joint patrollers')).toEqual([
      '[Joint patrols]patrol with joint patrollers',
    ]);
    expect(marked('INLAND and INL-funded', 'the FINL')).toEqual([
      'INLAND and [INL]inl-funded',
      'the FINL',
    ]);
    expect(marked('two legal attachés')).toEqual(['two [legal attachés]attache']);
  });
  it('may begin with capitals where the form has none, and are exact where it has', () => {
    expect(marked('Safe City Project', 'safe cities')[0]).toBe('[Safe City]safe-city Project');
    expect(marked('SAFE CITY and inl and afp')).toEqual(['SAFE CITY and inl and afp']);
    expect(marked('the AFP, or Australian Federal Police')).toEqual([
      'the [AFP]afp, or Australian Federal Police',
    ]);
  });
  it('leave every text as it was, whatever it holds', () => {
    const word = fc.constantFrom(
      'joint patrol',
      'AFP',
      'police service stations',
      'INL',
      ' ',
      '(',
      'é',
      '.',
    );
    fc.assert(
      fc.property(fc.array(fc.array(fc.oneof(word, fc.string())), { maxLength: 5 }), (parts) => {
        const texts = parts.map((words) => words.join(' '));
        const pieces = find(texts);
        expect(pieces.map((list) => list.map(({ text }) => text).join(''))).toEqual(texts);
        const ids = pieces.flat().flatMap((piece: Piece) => piece.term?.id ?? []);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
  it('are none where there is no form to find', () => {
    expect(createTermFinder([term('unmarked')])(['AFP'])).toEqual([[{ text: 'AFP', term: null }]]);
  });
});

describe('the glossary', () => {
  const dataDir = join(import.meta.dirname, '../../../../data');
  let terms: Term[];
  let initiatives: Initiative[];
  beforeAll(async () => {
    const glossary = await readGlossary(dataDir);
    expect(glossary.faults).toEqual([]);
    terms = glossary.terms;
    initiatives = (await readDataset(dataDir)).records.map(({ initiative }) => initiative);
  });

  it('has more than thirty terms from sources that were read', () => {
    expect(terms.filter(({ source }) => source.kind !== 'method').length).toBeGreaterThan(33);
  });
  it('has no form that stands in no record', () => {
    const texts = initiatives.flatMap(({ title, summary, response, note, events, measures }) => [
      title,
      summary,
      response ?? '',
      note ?? '',
      ...events.map(({ text }) => text),
      ...measures.map((measure) => measure.note ?? ''),
    ]);
    const found = new Set(
      createTermFinder(terms)(texts).flatMap((pieces) =>
        pieces.flatMap(({ term: found }) => found?.id ?? []),
      ),
    );
    expect(
      terms.filter(({ id, forms }) => forms.length > 0 && !found.has(id)).map(({ id }) => id),
    ).toEqual([]);
  });
  it('explains the words that the interface asks it for', () => {
    const asked = [
      'status',
      'disputed',
      'official',
      'reported',
      'alleged',
      'reviewed',
      'denied',
      'upheld',
    ];
    expect(asked.filter((id) => !terms.some((other) => other.id === id))).toEqual([]);
  });
  it('is written as the repository writes JSON', () => {
    const text = readFileSync(join(dataDir, 'glossary.json'), 'utf8');
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
  });
});
