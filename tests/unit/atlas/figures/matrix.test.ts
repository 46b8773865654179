import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../../src/atlas/record/entry';
import { describeMatrix, matrix } from '../../../../src/atlas/figures/matrix';
import {
  PROVIDERS,
  REGIONS,
  TYPES,
  type InitiativeType,
  type Provider,
  type Region,
} from '../../../../src/atlas/record/vocabulary';
import { entry as plainEntry } from '../../../entries';

const entry = (provider: Provider, type: InitiativeType, ...regions: readonly Region[]): Entry =>
  plainEntry({ provider, type, hosts: [], regions });
const times = (count: number, one: Entry) => Array.from({ length: count }, () => one);

describe('matrix', () => {
  const entries = [
    entry('CHN', 'training', 'pacific'),
    entry('AUS', 'training', 'pacific', 'southeast-asia'),
    entry('AUS', 'forum', 'southeast-asia'),
  ];

  it('counts an initiative once in each region it touches', () => {
    const { rows, columns, cells, max, shared } = matrix(entries, 'region', 'type');
    const cell = (row: string, column: string) =>
      cells[rows.indexOf(row)]?.[columns.indexOf(column)];
    expect(cell('pacific', 'training')).toBe(2);
    expect(cell('southeast-asia', 'training')).toBe(1);
    expect(cell('southeast-asia', 'forum')).toBe(1);
    expect(cell('europe', 'forum')).toBe(0);
    expect(max).toBe(2);
    expect(shared).toBe(true);
  });

  it('counts providers by type once each, by region in each region', () => {
    const byType = matrix(entries, 'provider', 'type');
    expect(byType.cells.map((row) => row[TYPES.indexOf('training')])).toEqual([1, 0, 1]);
    expect(byType.shared).toBe(false);
    const byRegion = matrix(entries, 'provider', 'region');
    expect(byRegion.cells.map((row) => row.slice(0, 2))).toEqual([
      [1, 0],
      [0, 0],
      [1, 2],
    ]);
  });

  it('leaves worldwide out only where it has none', () => {
    expect(matrix(entries, 'region', 'type').rows).not.toContain('worldwide');
    expect(matrix(entries, 'provider', 'region').columns).not.toContain('worldwide');
    const with_ = [...entries, entry('USA', 'forum', 'worldwide')];
    expect(matrix(with_, 'region', 'type').rows.at(-1)).toBe('worldwide');
    expect(matrix(with_, 'provider', 'region').columns.at(-1)).toBe('worldwide');
  });

  it('where regions are chosen, leaves out those that have none', () => {
    const pacific = [
      entry('CHN', 'training', 'pacific', 'southeast-asia'),
      entry('AUS', 'forum', 'pacific'),
    ];
    expect(matrix(pacific, 'region', 'type', ['pacific']).rows).toEqual([
      'pacific',
      'southeast-asia',
    ]);
    expect(matrix(pacific, 'provider', 'region', ['pacific']).columns).toHaveLength(2);
    expect(matrix(pacific, 'region', 'type').rows).toHaveLength(10);
  });

  it('adds up to the entries, once for each region', () => {
    const any = fc
      .record({
        provider: fc.constantFrom(...PROVIDERS),
        type: fc.constantFrom(...TYPES),
        regions: fc.uniqueArray(fc.constantFrom(...REGIONS), { minLength: 1, maxLength: 4 }),
      })
      .map(({ provider, type, regions }) => entry(provider, type, ...regions));
    const sum = (cells: number[][]) => cells.flat().reduce((a, b) => a + b, 0);
    fc.assert(
      fc.property(fc.array(any), (some) => {
        const inRegions = some.reduce((total, one) => total + one.regions.length, 0);
        expect(sum(matrix(some, 'region', 'type').cells)).toBe(inRegions);
        expect(sum(matrix(some, 'provider', 'region').cells)).toBe(inRegions);
        expect(sum(matrix(some, 'provider', 'type').cells)).toBe(some.length);
      }),
    );
  });
});

describe('describeMatrix', () => {
  const say = (
    entries: Entry[],
    rows: 'region' | 'provider' = 'region',
    columns: 'type' | 'region' = 'type',
  ) => describeMatrix(matrix(entries, rows, columns), rows, columns).title;
  const one = entry('USA', 'forum', 'europe');

  it.each<[string, string]>([
    [
      'The Pacific has most training records: 2',
      say([...times(2, entry('CHN', 'training', 'pacific')), one]),
    ],
    [
      'Europe has most patrol records: 2',
      say([...times(2, entry('CHN', 'patrol', 'europe')), one]),
    ],
    [
      'Worldwide forum records are the most: 2',
      say([...times(2, entry('CHN', 'forum', 'worldwide')), one]),
    ],
    [
      'The United States has most patrol records: 2',
      say([...times(2, entry('USA', 'patrol', 'europe')), one], 'provider'),
    ],
    [
      'China has most records in the Pacific: 2',
      say([...times(2, entry('CHN', 'patrol', 'pacific')), one], 'provider', 'region'),
    ],
    [
      'Most records: training in the Pacific and forum in Europe, 1 each',
      say([entry('CHN', 'training', 'pacific'), one]),
    ],
    [
      'Most records in a cell: 1, in 4 cells',
      say([entry('CHN', 'patrol', 'pacific', 'europe', 'south-asia'), one]),
    ],
    ['3 records found, all forum in Europe', say(times(3, one))],
    ['1 record found: forum by the United States', say([one], 'provider')],
    ['No initiatives found', say([])],
  ])('says: %s', (title, said) => {
    expect(said).toBe(title);
  });

  it('says that a record of two regions counts in both only where one does', () => {
    const note = (entries: Entry[]) =>
      describeMatrix(matrix(entries, 'region', 'type'), 'region', 'type').note;
    expect(note([one])).toBe('Initiatives by region and type');
    expect(note([entry('AUS', 'forum', 'pacific', 'europe')])).toBe(
      'Initiatives by region and type; one with hosts in two regions counts in both',
    );
  });
});
