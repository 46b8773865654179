import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { changeKept, loadKept } from '../../../src/dataset/keep';
import { toOwnEntry, type OwnFile } from '../../../src/dataset/ownRecords';
import { record } from '../../records';

/** A file of so many records. */
function file(name: string, length = 1): OwnFile {
  const initiatives = Array.from({ length }, (_, at) => record({ id: `fj-cn-2019-${at}` }));
  return {
    name,
    initiatives,
    entries: initiatives.map((initiative) => toOwnEntry(initiative, name)),
    faults: [],
    faultCount: 0,
    setAside: null,
  };
}
const keep = (...add: OwnFile[]) => changeKept({ add, remove: [], mode: 'beside' });
const names = async () => (await loadKept()).files.map(({ name }) => name);

beforeEach(() => {
  indexedDB = new IDBFactory();
});
afterEach(() => vi.restoreAllMocks());

describe('what is kept of the reader’s own files', () => {
  it('is found again as it was, in its order', async () => {
    const [a, b] = [file('a.csv', 2300), file('b.csv')];
    await keep(a);
    await changeKept({ add: [b], remove: [], mode: 'instead' });
    const found = await loadKept();
    expect(found).toEqual({ files: [a, b], mode: 'instead' });
    // What this window has already is not read again.
    expect((await loadKept([a, b])).files[0]).toBe(a);
  });

  it('is changed file by file: what another window kept stays', async () => {
    const [a, b, c] = [file('a.csv'), file('b.csv'), file('c.csv')];
    await keep(a);
    await keep(b);
    await changeKept({ add: [c], remove: [a], mode: 'beside' });
    expect(await names()).toEqual(['b.csv', 'c.csv']);
    // Let go of once more, it takes no other out.
    await changeKept({ add: [], remove: [a], mode: 'beside' });
    expect(await names()).toEqual(['b.csv', 'c.csv']);
  });

  it('holds two files of one name apart, with their records', async () => {
    const [first, second] = [file('a.csv', 2), file('a.csv')];
    await keep(first);
    await keep(second, file('a.csv'));
    const { files } = await loadKept([first, second]);
    expect(files.map(({ name }) => name)).toEqual(['a.csv', 'a (2).csv', 'a (3).csv']);
    expect(files[0]).toBe(first);
    expect(files[1]!.entries.map(({ own }) => own)).toEqual(['a (2).csv']);
  });

  it('is left as it was where the storage is full', async () => {
    await keep(file('a.csv'));
    const add = Reflect.get(IDBObjectStore.prototype, 'add') as (value: unknown) => IDBRequest;
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (
      this: IDBObjectStore,
      value: { name?: string },
    ) {
      if (value.name === 'c.csv') throw new DOMException('full');
      return add.call(this, value) as IDBRequest<IDBValidKey>;
    });
    await expect(keep(file('b.csv'), file('c.csv'))).rejects.toThrow('full');
    expect(await names()).toEqual(['a.csv']);
  });

  it('that the first version kept is taken over', async () => {
    const { initiatives, name, faults, faultCount, setAside } = file('old.csv', 3);
    const first = await openDB('policing-atlas-own', 1, {
      upgrade: (db) => void db.createObjectStore('parts'),
    });
    await first.put('parts', initiatives.slice(0, 2), '0/0');
    await first.put('parts', initiatives.slice(2), '0/1');
    const header = { name, faults, faultCount, setAside, parts: 2 };
    await first.put('parts', { mode: 'instead', files: [header] }, 'header');
    first.close();
    expect(await loadKept()).toEqual({ files: [file('old.csv', 3)], mode: 'instead' });
  });
});
