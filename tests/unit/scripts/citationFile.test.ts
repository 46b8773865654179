import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { citationFaults } from '../../../scripts/dataset/citationFile';
import type { DatasetDescription } from '../../../scripts/dataset/datapackage';

const cff = readFileSync('CITATION.cff', 'utf8');
const description = JSON.parse(readFileSync('data/dataset.json', 'utf8')) as DatasetDescription;

describe('CITATION.cff', () => {
  it('says of the dataset what the dataset says of itself', () => {
    expect(citationFaults(cff, description)).toEqual([]);
  });

  it('is held to be wrong where the dataset went on without it', () => {
    expect(citationFaults(cff, { ...description, version: '9.9.9' })).toEqual([
      `CITATION.cff: version must be "9.9.9", and is "${description.version}"`,
    ]);
    expect(citationFaults('', description)).toHaveLength(7);
  });
});
