import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import type { Entry } from '../atlas/record/entry';
import type { Initiative } from '../atlas/record/schema';
import { nameApart, renamed, toOwnEntry, type OwnFile, type OwnMode } from './ownRecords';

/** Keeps the reader's own records in the browser, file by file. Heavy enough to come only when asked for. */

/** A file's records go in by this many, so that no single write holds the page up. */
const AT_A_TIME = 1000;

/** A file as it is kept: all but its records, which are in `pieces` under these keys. */
type Row = Omit<OwnFile, 'initiatives' | 'entries'> & { id?: number; pieces: readonly number[] };

interface Schema extends DBSchema {
  files: { key: number; value: Row };
  pieces: { key: number; value: readonly Initiative[] };
  settings: { key: 'mode'; value: OwnMode };
}

/** What stood in the one store of version 1: this under `header`, and the records of the file at `at` under `at/0`, `at/1`, … */
interface FirstHeader {
  mode: OwnMode;
  files: (Omit<Row, 'id' | 'pieces'> & { parts: number })[];
}

type Upgrade = IDBPTransaction<Schema, ('files' | 'pieces' | 'settings')[], 'versionchange'>;

const open = () =>
  openDB<Schema>('policing-atlas-own', 2, {
    upgrade(db, before, _now, transaction) {
      db.createObjectStore('files', { keyPath: 'id', autoIncrement: true });
      db.createObjectStore('pieces', { autoIncrement: true });
      db.createObjectStore('settings');
      if (before === 1) takeOver(transaction).catch(() => transaction.abort());
    },
  });

/** Brings what version 1 kept into the stores of today. */
async function takeOver(transaction: Upgrade) {
  const first = transaction as unknown as IDBPTransaction<unknown, string[], 'versionchange'>;
  const parts = first.objectStore('parts');
  const header = (await parts.get('header')) as FirstHeader | undefined;
  for (const [at, { parts: count, ...file }] of (header?.files ?? []).entries()) {
    const pieces: number[] = [];
    for (let part = 0; part < count; part++) {
      const piece = (await parts.get(`${at}/${part}`)) as Initiative[];
      pieces.push(await transaction.objectStore('pieces').add(piece));
    }
    await transaction.objectStore('files').add({ ...file, pieces });
  }
  if (header) await transaction.objectStore('settings').put(header.mode, 'mode');
  first.db.deleteObjectStore('parts');
}

/** The row of each file of this window that is kept. */
const ids = new WeakMap<OwnFile, number>();

/**
 * Takes files out of what is kept and adds others, and leaves those of other windows as they are; one whose name is taken by
 * then is kept under a name apart. All of it or nothing, also where the page is left meanwhile: throws where the storage is full or
 * closed, and all is as it was.
 */
export async function changeKept(change: {
  add: readonly OwnFile[];
  remove: readonly OwnFile[];
  mode: OwnMode;
}): Promise<void> {
  const db = await open();
  const transaction = db.transaction(['files', 'pieces', 'settings'], 'readwrite');
  try {
    await transaction.objectStore('settings').put(change.mode, 'mode');
    for (const file of change.remove) await remove(transaction, file);
    const added: [OwnFile, number][] = [];
    for (const file of change.add) added.push([file, await add(transaction, file)]);
    await transaction.done;
    for (const file of change.remove) ids.delete(file);
    for (const [file, id] of added) ids.set(file, id);
  } catch (fault) {
    // It may have ended by itself; that it did not come about is told below.
    transaction.done.catch(() => undefined);
    try {
      transaction.abort();
    } catch {
      // It has.
    }
    throw fault;
  } finally {
    db.close();
  }
}

type Change = IDBPTransaction<Schema, ('files' | 'pieces' | 'settings')[], 'readwrite'>;

async function remove(transaction: Change, file: OwnFile) {
  const id = ids.get(file);
  if (id === undefined) return;
  const row = await transaction.objectStore('files').get(id);
  for (const key of row?.pieces ?? []) await transaction.objectStore('pieces').delete(key);
  await transaction.objectStore('files').delete(id);
}

/** Gives the key of the file's row. */
async function add(transaction: Change, file: OwnFile): Promise<number> {
  const { initiatives, name, faults, faultCount, setAside } = file;
  const pieces: number[] = [];
  for (let from = 0; from < initiatives.length; from += AT_A_TIME) {
    const piece = initiatives.slice(from, from + AT_A_TIME);
    pieces.push(await transaction.objectStore('pieces').add(piece));
  }
  const files = transaction.objectStore('files');
  const taken = (await files.getAll()).map((row) => row.name);
  return files.add({ name: nameApart(name, taken), faults, faultCount, setAside, pieces });
}

/** What is kept, whichever window kept it; of `known` what is still there is not read again. Throws where it cannot be read. */
export async function loadKept(
  known: readonly OwnFile[] = [],
): Promise<{ files: OwnFile[]; mode: OwnMode }> {
  const db = await open();
  try {
    const files: OwnFile[] = [];
    for (const { id, pieces, ...row } of await db.getAll('files')) {
      const here = known.find((file) => ids.get(file) === id);
      const file =
        here === undefined
          ? { ...row, ...(await readPieces(db, pieces, row.name)) }
          : here.name === row.name
            ? here
            : renamed(here, row.name);
      ids.set(file, id!);
      files.push(file);
    }
    return { files, mode: (await db.get('settings', 'mode')) ?? 'beside' };
  } finally {
    db.close();
  }
}

async function readPieces(db: IDBPDatabase<Schema>, keys: readonly number[], name: string) {
  const initiatives: Initiative[] = [];
  const entries: Entry[] = [];
  for (const key of keys)
    for (const initiative of (await db.get('pieces', key)) ?? []) {
      initiatives.push(initiative);
      entries.push(toOwnEntry(initiative, name));
    }
  return { initiatives, entries };
}
