import { describe, expect, it } from 'vitest';
import { ownPart, recordsFound } from '../../../../src/atlas/figures/found';

describe('counts name what is the reader’s own', () => {
  it.each([
    [[{}, {}], 'These are records found', ''],
    [[{}, { own: 'a.csv' }], 'These are records found, 1 of them your own', ', 1 of them your own'],
    [[{ own: 'a.csv' }], 'These are records of your own', ', all your own'],
    [[], 'These are records found', ''],
  ])('%j', (entries, sentence, part) => {
    expect(recordsFound(entries)).toBe(sentence);
    expect(ownPart(entries)).toBe(part);
  });
});
