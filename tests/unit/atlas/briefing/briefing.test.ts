import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  LAYOUTS,
  nearestScene,
  readBriefing,
  writeBriefing,
  type BriefingContent,
} from '../../../../src/atlas/briefing/briefing';
import { FIGURE_NAMES } from '../../../../src/atlas/briefing/sceneFigures';

const text = (maxLength: number) => fc.string({ unit: 'grapheme', maxLength });
const content: fc.Arbitrary<BriefingContent> = fc.record({
  title: text(40),
  author: text(40),
  date: fc.constantFrom('2026-11-24', '2024-02-29'),
  scenes: fc.array(
    fc.record(
      {
        title: text(40),
        address: fc.constantFrom(
          '',
          'region=pacific&from=2011',
          'view=compare&sides=pacific,europe',
        ),
        text: text(200),
        notes: text(200),
        records: fc.array(fc.constantFrom('fj-cn-2011-police-mou', 'global-cn-2022-gsi')),
        points: fc.array(
          fc.record({
            id: fc.constantFrom('fj-cn-2011-police-mou', 'a-b'),
            label: fc.string({ maxLength: 40 }),
          }),
          { minLength: 1, maxLength: 8 },
        ),
        layout: fc.constantFrom(...LAYOUTS),
        figures: fc.uniqueArray(fc.constantFrom(...FIGURE_NAMES), { minLength: 1, maxLength: 3 }),
      },
      { requiredKeys: ['title', 'address', 'text', 'notes', 'records'] },
    ),
    { maxLength: 12 },
  ),
});

const file = (changes: Record<string, unknown>) =>
  JSON.stringify({
    format: 'policing-atlas-briefing',
    version: 4,
    title: 'Talk',
    author: 'A. Reader',
    date: '2026-11-24',
    scenes: [{ title: 'One', address: '', text: 'Words.', notes: '', records: [] }],
    ...changes,
  });

describe('the file of a briefing', () => {
  it('gives back what was written, whatever it holds', () => {
    fc.assert(
      fc.property(content, (briefing) => {
        expect(readBriefing(writeBriefing(briefing))).toEqual(briefing);
      }),
    );
  });

  it('never reads half a file as a whole one', () => {
    fc.assert(
      fc.property(content, fc.double({ min: 0, max: 0.99, noNaN: true }), (briefing, share) => {
        const whole = writeBriefing(briefing).trimEnd();
        const half = whole.slice(0, Math.floor(whole.length * share));
        expect(() => readBriefing(half)).toThrow(/damaged: it is not whole JSON, from line \d+/);
      }),
    );
  });

  it('opens one of version 1, whose single note is what was shown', () => {
    const old = file({
      version: 1,
      scenes: [{ title: 'One', view: '?region=pacific', note: 'Shown to all.' }],
    });
    expect(readBriefing(old).scenes).toEqual([
      { title: 'One', address: 'region=pacific', text: 'Shown to all.', notes: '', records: [] },
    ]);
  });

  it('opens one of version 2, which points at nothing', () => {
    const [scene] = readBriefing(file({ version: 2 })).scenes;
    expect(scene).toEqual({ title: 'One', address: '', text: 'Words.', notes: '', records: [] });
  });

  it.each([
    [{ points: [{ id: 'fj-cn-2011-police-mou' }] }, /scene 1: "points" must be at most 8/],
    [{ points: Array(9).fill({ id: 'a-b', label: 'A' }) }, /scene 1: "points"/],
    [{ points: [{ id: '<b>', label: 'A' }] }, /scene 1: "points"/],
    [{ layout: 'globe' }, /scene 1: "layout" must be one of map-timeline/],
    [{ figures: ['total', 'age'] }, /scene 1: "figures" must be at most 3 known figures/],
  ])('says what is wrong with what a scene shows: %o', (changes, fault) => {
    const scene = { title: 'One', address: '', text: '', notes: '', records: [], ...changes };
    expect(() => readBriefing(file({ scenes: [scene] }))).toThrow(fault);
  });

  it('refuses one of a newer version and says so', () => {
    expect(() => readBriefing(file({ version: 5 }))).toThrow(/newer version .*format 5.*up to 4/);
  });

  it('refuses what is no briefing', () => {
    expect(() => readBriefing('[]')).toThrow(/no briefing/);
    expect(() => readBriefing(file({ format: 'other' }))).toThrow(/no briefing/);
  });

  it('says where a damaged one is damaged', () => {
    expect(() => readBriefing('{"format":\n "policing-atlas-briefing",,}')).toThrow(/line 2/);
    const scene = { title: 'One', address: '', text: 'Words.', notes: '', records: [] };
    const broken = file({
      scenes: [scene, { ...scene, text: 12 }, { ...scene, records: ['A B'] }],
    });
    expect(() => readBriefing(broken)).toThrow(
      'The briefing is damaged: scene 2: "text" must be text; scene 3: "records" must be a list of record ids.',
    );
    expect(() => readBriefing(file({ date: '2026-02-30' }))).toThrow(/"date" must be a date/);
    expect(() => readBriefing(file({ scenes: {} }))).toThrow(/"scenes" must be a list/);
    expect(() => readBriefing(file({ scenes: [null] }))).toThrow(/scene 1: must be an object/);
  });
});

it('takes the nearest scene there is', () => {
  expect([0, 1, 7, 11, 12, 9999].map((asked) => nearestScene(asked, 11))).toEqual([
    1, 1, 7, 11, 11, 11,
  ]);
});
