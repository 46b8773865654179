import { openDB } from 'idb';
import type { Entry } from '../atlas/record/entry';
import type { Initiative } from '../atlas/record/schema';
import { toOwnEntry, type OwnFile, type OwnRecords } from './ownRecords';

/** Keeps the reader's own records in the browser. Heavy enough to come only when asked for. */

/** A file's records go in by this many, so that no single write holds the page up. */
const AT_A_TIME = 1000;

const open = () =>
  openDB('policing-atlas-own', 1, {
    upgrade(db) {
      db.createObjectStore('parts');
    },
  });

type Header = Pick<OwnRecords, 'mode'> & {
  files: (Omit<OwnFile, 'initiatives' | 'entries'> & { parts: number })[];
};

/** Writes all, in place of what was kept. Throws where the storage is full or closed. */
export async function keep({ files, mode }: Pick<OwnRecords, 'files' | 'mode'>) {
  const db = await open();
  try {
    await db.clear('parts');
    const header: Header = { mode, files: [] };
    for (const [at, { initiatives, name, faults, faultCount, setAside }] of files.entries()) {
      let parts = 0;
      for (let from = 0; from < initiatives.length; from += AT_A_TIME)
        await db.put(
          'parts',
          initiatives.slice(from, from + AT_A_TIME),
          `${at}/${String(parts++)}`,
        );
      header.files.push({ name, faults, faultCount, setAside, parts });
    }
    // Last, so that what was cut short is not taken for whole.
    await db.put('parts', header, 'header');
  } catch (fault) {
    await db.clear('parts').catch(() => undefined);
    throw fault;
  } finally {
    db.close();
  }
}

/** What was kept. Throws where it cannot be read or is not whole. */
export async function loadKept(): Promise<Pick<OwnRecords, 'files' | 'mode'>> {
  const db = await open();
  try {
    const header = (await db.get('parts', 'header')) as Header | undefined;
    if (!header) throw new Error('Nothing whole was kept');
    const files: OwnFile[] = [];
    for (const [at, { parts, ...file }] of header.files.entries()) {
      const initiatives: Initiative[] = [];
      const entries: Entry[] = [];
      for (let part = 0; part < parts; part++)
        for (const initiative of (await db.get('parts', `${at}/${part}`)) as Initiative[]) {
          initiatives.push(initiative);
          entries.push(toOwnEntry(initiative, file.name));
        }
      files.push({ ...file, initiatives, entries });
    }
    return { files, mode: header.mode };
  } finally {
    db.close();
  }
}

/** Removes what was kept. */
export async function forget() {
  const db = await open();
  try {
    await db.clear('parts');
  } finally {
    db.close();
  }
}
