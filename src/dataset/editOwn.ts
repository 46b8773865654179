import type { QueryClient } from '@tanstack/react-query';
import type { Entry } from '../atlas/record/entry';
import { fold } from '../atlas/record/fold';
import type { Initiative } from '../atlas/record/schema';
import { setOwn } from './changeOwn';
import { idsInAtlas, ownQuery } from './own';
import { toOwnEntry, type OwnFile } from './ownRecords';

/** An id for a record typed in, from its title, that none of those taken is. */
function newId(title: string, taken: ReadonlySet<string>): string {
  const words = fold(title)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '');
  const stem = `my-${words || 'record'}`;
  let id = stem;
  for (let number = 2; taken.has(id); number++) id = `${stem}-${number}`;
  return id;
}

/** The file that records typed in by hand stand in. */
const MY_LIST = 'My list';

/**
 * Puts a record that the reader typed in among their own: in place of the one with the id `replaces` in the atlas, else at the end of
 * their list. Returns the id that it has in the atlas.
 */
export async function saveOwn(
  client: QueryClient,
  bundled: readonly Pick<Entry, 'id'>[],
  record: Initiative,
  replaces: string | null,
): Promise<string> {
  const own = await client.ensureQueryData(ownQuery);
  const ids = idsInAtlas(own, bundled);
  let file = ids.findIndex((list) => replaces !== null && list.includes(replaces));
  const files = [...own.files];
  if (file < 0) {
    file = files.findIndex(({ name }) => name === MY_LIST);
    if (file < 0) file = files.push(EMPTY) - 1;
  }
  const before = files[file]!;
  const found = replaces === null ? -1 : (ids[file]?.indexOf(replaces) ?? -1);
  const at = found < 0 ? before.initiatives.length : found;
  const taken = new Set(
    [...bundled, ...own.files.flatMap(({ entries }) => entries)].map(({ id }) => id),
  );
  // One that takes another's place keeps its id, and with it its address.
  const id = found < 0 ? newId(record.title, taken) : before.initiatives[at]!.id;
  files[file] = withRecord(before, at, { ...record, id });
  await setOwn(client, { ...own, files });
  return idsInAtlas({ ...own, files }, bundled)[file]![at]!;
}

const EMPTY: OwnFile = {
  name: MY_LIST,
  initiatives: [],
  entries: [],
  faults: [],
  faultCount: 0,
  setAside: null,
};

const withRecord = (file: OwnFile, at: number, record: Initiative): OwnFile => ({
  ...file,
  initiatives: file.initiatives.toSpliced(at, 1, record),
  entries: file.entries.toSpliced(at, 1, toOwnEntry(record, file.name)),
});

/** Takes a record of the reader's own out, by the id that it has in the atlas; a list that is empty then goes with it. */
export async function removeOwn(
  client: QueryClient,
  bundled: readonly Pick<Entry, 'id'>[],
  id: string,
) {
  const own = await client.ensureQueryData(ownQuery);
  const ids = idsInAtlas(own, bundled);
  const files = own.files.flatMap((file, index) => {
    const at = ids[index]!.indexOf(id);
    if (at < 0) return [file];
    const { initiatives, entries } = file;
    return initiatives.length === 1 && !file.setAside
      ? []
      : [{ ...file, initiatives: initiatives.toSpliced(at, 1), entries: entries.toSpliced(at, 1) }];
  });
  await setOwn(client, { ...own, files });
}
