import { resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildDataset } from '../../../scripts/dataset/build';
import { record } from '../../records';

let files: Map<string, string>;
let validate: ReturnType<Ajv2020['compile']>;
beforeAll(async () => {
  files = await buildDataset(resolve(import.meta.dirname, '../../../data'));
  // `format` is a note in this draft of JSON Schema, not a check: the pattern beside it checks.
  const ajv = new Ajv2020({ allErrors: true, validateFormats: false });
  validate = ajv.compile(JSON.parse(files.get('data/initiative.schema.json')!) as object);
  // Building the dataset takes its time on a busy machine.
}, 120_000);

describe('data/initiative.schema.json', () => {
  it('takes every record of the dataset', () => {
    const records = JSON.parse(files.get('data/initiatives.json')!) as { id: string }[];
    expect(records.length).toBeGreaterThan(1000);
    const refused = records.filter((each) => !validate(each)).map(({ id }) => id);
    expect(refused).toEqual([]);
  });

  const [source] = record().sources;
  const cases: [what: string, wrong: object][] = [
    ['an unknown field', { colour: 'red' }],
    ['a missing field', { summary: undefined }],
    ['a word of no list', { type: 'parade' }],
    ['a date of another form', { start: '12 April 2011' }],
    ['a month that is none', { start: '2011-13' }],
    ['a country that is none', { hosts: ['XXX'] }],
    ['a host twice', { hosts: ['FJI', 'FJI'] }],
    ['white space around a text', { title: ' Memorandum on police cooperation' }],
    ['a title of two lines', { title: 'Memorandum on\npolice cooperation' }],
    ['a title too short', { title: 'Short' }],
    ['an id of another form', { id: 'Fiji MoU' }],
    ['a record without sources', { sources: [] }],
    ['an address that is none', { sources: [{ ...source, url: 'javascript:alert(1)' }] }],
    ['an ending of no list', { ending: { how: 'failed' } }],
    ['a latitude off the globe', { place: { ...record().place, lat: 91 } }],
  ];
  it.each(cases)('refuses %s', (_what, wrong) => {
    const made = JSON.parse(JSON.stringify({ ...record(), ...wrong })) as object;
    expect(validate(made)).toBe(false);
  });
  it('takes the sound record that those are made from', () => {
    expect(validate(record())).toBe(true);
  });

  it('is named in the data package and describes the fields', () => {
    expect(files.get('data/datapackage.json')).toContain('"path": "initiative.schema.json"');
    const schema = JSON.parse(files.get('data/initiative.schema.json')!) as {
      properties: Record<string, { description?: string }>;
    };
    const bare = Object.entries(schema.properties).filter(([, { description }]) => !description);
    expect(bare.map(([name]) => name)).toEqual([]);
  });
});
