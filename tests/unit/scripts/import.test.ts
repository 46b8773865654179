import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describeImport, importEvidence } from '../../../scripts/import';
import type { Initiative } from '../../../src/atlas/record/schema';
import { record } from '../../records';

let folder: string;
let dataDir: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'atlas-import-'));
  dataDir = join(folder, 'data');
});
afterEach(() => rm(folder, { recursive: true }));

const fiji = record();
const tonga = record({ id: 'to-cn-2012-vehicles', hosts: ['TON'], type: 'equipment' });
const italy = record({ id: 'it-cn-2016-patrols', hosts: ['ITA'], type: 'patrol' });
const world = record({ id: 'global-cn-2022-gsi', hosts: [], scope: 'global', place: null });
const newer = (of: Initiative, note: string) => ({ ...of, note });

async function bring(records: unknown, order: { take?: string[]; keep?: string[] } = {}) {
  const file = join(folder, 'evidence.json');
  await writeFile(file, JSON.stringify(records));
  return importEvidence({ dataDir, files: [file], ...order });
}
const read = async (file: string) =>
  JSON.parse(await readFile(join(dataDir, file), 'utf8')) as Initiative[];
const edit = async (file: string, change: (records: Initiative[]) => Initiative[]) =>
  writeFile(join(dataDir, file), JSON.stringify(change(await read(file))));
const contents = async () =>
  Promise.all(
    (await readdir(dataDir)).map(async (file) => [
      file,
      await readFile(join(dataDir, file), 'utf8'),
    ]),
  );

describe('bringing records over', () => {
  it('sorts them into the file of their first host, by id, keys in the order of the format', async () => {
    const shuffled = Object.fromEntries(Object.entries(fiji).reverse());
    const report = await bring([world, tonga, italy, shuffled]);
    expect(report.added.sort()).toEqual([
      'fj-cn-2011-police-mou (pacific)',
      'global-cn-2022-gsi (worldwide)',
      'it-cn-2016-patrols (europe)',
      'to-cn-2012-vehicles (pacific)',
    ]);
    expect(await readdir(dataDir)).toEqual([
      'europe.json',
      'imported.json',
      'pacific.json',
      'worldwide.json',
    ]);
    expect(await readFile(join(dataDir, 'pacific.json'), 'utf8')).toBe(
      `${JSON.stringify([fiji, tonga], null, 2)}\n`,
    );
  });

  it('says that nothing changed the second time, and changes nothing', async () => {
    await bring([fiji, tonga]);
    const before = await contents();
    const report = await bring([tonga, fiji]);
    expect(describeImport(report)).toBe('Nothing changed.');
    expect(await contents()).toEqual(before);
  });

  it('updates a record untouched here, tells field by field, and leaves others alone', async () => {
    await bring([fiji, tonga]);
    const report = await bring([newer(fiji, 'A doubt.')]);
    expect(report.changed).toEqual(['fj-cn-2011-police-mou\n  note: null\n    now: "A doubt."']);
    expect(await read('pacific.json')).toEqual([newer(fiji, 'A doubt.'), tonga]);
  });

  it('tells of a field that came or went', async () => {
    const over: Initiative = { ...fiji, ending: { how: 'expired' } };
    await bring([fiji]);
    const came = await bring([over]);
    expect(came.changed).toEqual([`${fiji.id}\n  ending: none\n    now: {"how":"expired"}`]);
    const went = await bring([fiji]);
    expect(went.changed).toEqual([`${fiji.id}\n  ending: {"how":"expired"}\n    now: none`]);
    expect(await read('pacific.json')).toEqual([fiji]);
  });

  it('moves a record whose first host changed to its new file', async () => {
    await bring([fiji]);
    await bring([{ ...fiji, hosts: ['ITA'] }]);
    expect(await readdir(dataDir)).toEqual(['europe.json', 'imported.json']);
  });
});

describe('a record that was edited here', () => {
  beforeEach(async () => {
    await bring([fiji, tonga]);
    await edit('pacific.json', ([first, ...rest]) => [newer(first!, 'Ours.'), ...rest]);
  });

  it('is kept while the evidence stays as it was', async () => {
    const report = await bring([fiji, tonga]);
    expect(report.kept).toEqual(['fj-cn-2011-police-mou: edited here, unchanged in evidence.json']);
    expect(report.unsettled).toEqual([]);
    expect((await read('pacific.json'))[0]?.note).toBe('Ours.');
  });

  it('stands against newer evidence until it is settled, both told', async () => {
    for (let run = 0; run < 2; run++) {
      const report = await bring([newer(fiji, 'Theirs.')]);
      expect(report.unsettled).toEqual([
        'fj-cn-2011-police-mou: edited here and changed there; ours stands\n  note: "Ours."\n    now: "Theirs."',
      ]);
      expect((await read('pacific.json'))[0]?.note).toBe('Ours.');
    }
  });

  it('gives way when told to take theirs', async () => {
    const report = await bring([newer(fiji, 'Theirs.')], { take: [fiji.id] });
    expect(report.unsettled).toEqual([]);
    expect((await read('pacific.json'))[0]?.note).toBe('Theirs.');
  });

  it('stays for good when told to keep ours', async () => {
    await bring([newer(fiji, 'Theirs.')], { keep: [fiji.id] });
    const report = await bring([newer(fiji, 'Theirs.')]);
    expect(report.unsettled).toEqual([]);
    expect((await read('pacific.json'))[0]?.note).toBe('Ours.');
  });

  it('counts as settled when the evidence comes to say the same', async () => {
    const report = await bring([newer(fiji, 'Ours.')]);
    expect(describeImport(report)).toBe('Nothing changed.');
    expect((await bring([newer(fiji, 'Newer still.')])).changed).toHaveLength(1);
  });
});

describe('a record that is not here any more', () => {
  beforeEach(async () => {
    await bring([fiji, tonga, italy]);
    await edit('pacific.json', ([first]) => [first!]);
    await edit('europe.json', () => []);
    await writeFile(join(dataDir, 'merged.json'), JSON.stringify({ [tonga.id]: fiji.id }));
  });

  it('does not come back', async () => {
    const report = await bring([fiji, tonga, italy]);
    expect(report.kept).toEqual([
      'to-cn-2012-vehicles: merged into fj-cn-2011-police-mou',
      'it-cn-2016-patrols: left out here',
    ]);
    expect(report.added).toEqual([]);
    expect(await read('pacific.json')).toEqual([fiji]);
  });

  it('is told when its evidence has changed since', async () => {
    const report = await bring([newer(tonga, 'More is known.'), newer(italy, 'More is known.')]);
    expect(report.unsettled).toEqual([
      'to-cn-2012-vehicles: merged here into fj-cn-2011-police-mou, and changed there since',
      'it-cn-2016-patrols: left out here, and changed there since',
    ]);
  });
});

describe('what cannot be settled', () => {
  it('is a record with faults; the others come over', async () => {
    const report = await bring([fiji, { ...tonga, start: 'soon', hosts: ['TO'] }]);
    expect(report.added).toEqual(['fj-cn-2011-police-mou (pacific)']);
    expect(report.unsettled).toEqual([
      expect.stringContaining('evidence.json row 2: to-cn-2012-vehicles: hosts[0] must be'),
      expect.stringContaining('evidence.json row 2: to-cn-2012-vehicles: start must be'),
    ]);
  });

  it('is an id that comes twice and differs; the first stands', async () => {
    const report = await bring([fiji, newer(fiji, 'Another.')]);
    expect(report.unsettled).toEqual([
      'fj-cn-2011-police-mou: comes twice and differs, the second time in evidence.json',
    ]);
    expect(await read('pacific.json')).toEqual([fiji]);
  });

  it('is a record written here that no import brought', async () => {
    await bring([tonga]);
    await edit('pacific.json', (records) => [newer(fiji, 'Ours.'), ...records]);
    expect((await bring([fiji])).unsettled).toHaveLength(1);
  });

  it('stops everything where a file is none or data/ is unsound', async () => {
    await expect(
      importEvidence({ dataDir, files: [join(folder, 'nowhere.json')] }),
    ).rejects.toThrow('There is no file');
    await writeFile(join(folder, 'half.json'), '[{"id":');
    await expect(importEvidence({ dataDir, files: [join(folder, 'half.json')] })).rejects.toThrow(
      'half.json: line 1 is not JSON',
    );
    await bring([fiji]);
    await writeFile(join(dataDir, 'pacific.json'), JSON.stringify([{ ...fiji, end: 'never' }]));
    const before = await contents();
    await expect(bring([tonga])).rejects.toThrow(
      'pacific.json: fj-cn-2011-police-mou: end: must be a real date',
    );
    expect(await contents()).toEqual(before);
  });
});
