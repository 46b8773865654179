import { queryOptions } from '@tanstack/react-query';
import type { Entry } from '../atlas/record/entry';
import type { Initiative } from '../atlas/record/schema';
import { indexQuery } from './indexQuery';
import type { OwnRecords } from './ownRecords';

/** No record of the reader's own. */
export const NOTHING: OwnRecords = { files: [], mode: 'beside', kept: false, problem: null };

/** Says, before any storage is opened, that there is something in it. */
export const KEPT = 'atlas-own-records';
const wasKept = () => {
  try {
    return localStorage.getItem(KEPT) !== null;
  } catch {
    return false;
  }
};

const UNREAD =
  'The records kept in this browser are not shown: the part of the atlas that reads them could not be loaded. Check the network, then load the page anew.';

/** The reader's own records; those that were kept are found again. Never leaves the browser, never fails. */
export const ownQuery = queryOptions({
  queryKey: ['own'],
  queryFn: async ({ client }): Promise<OwnRecords> => {
    if (!wasKept()) return NOTHING;
    // They stand beside the atlas's own by name; where those cannot be had, that is told in its place.
    await client.prefetchQuery(indexQuery);
    const kept = await import('./keep').catch(() => null);
    // What reads them could not be had: they are there all the same.
    if (!kept) return { ...NOTHING, problem: UNREAD };
    try {
      return { ...NOTHING, ...(await kept.loadKept()), kept: true };
    } catch {
      return { ...NOTHING, problem: 'The records kept in this browser could not be read.' };
    }
  },
  initialData: () => (wasKept() ? undefined : NOTHING),
  // Comparing a hundred thousand records part by part would take longer than showing them.
  structuralSharing: false,
});

/** Whether there are records of the reader's own on show. */
export const hasOwn = ({ files }: Pick<OwnRecords, 'files'>): boolean =>
  files.some(({ initiatives }) => initiatives.length > 0);

/**
 * The ids that the reader's records have in the atlas, file by file. Beside the bundled ones an id that one of those has is made
 * another by `own-` before it; in place of them every id stays.
 */
export function idsInAtlas(
  { files, mode }: Pick<OwnRecords, 'files' | 'mode'>,
  bundled: readonly Pick<Entry, 'id'>[],
): string[][] {
  const taken = new Set(mode === 'beside' ? bundled.map(({ id }) => id) : []);
  return files.map(({ entries }) =>
    entries.map((entry) => {
      let { id } = entry;
      while (taken.has(id)) id = `own-${id}`;
      taken.add(id);
      return id;
    }),
  );
}

/** The reader's records by the id that they have in the atlas. */
export function ownById(
  own: Pick<OwnRecords, 'files' | 'mode'>,
  bundled: readonly Pick<Entry, 'id'>[],
): ReadonlyMap<string, Initiative> {
  const ids = idsInAtlas(own, bundled);
  const found = new Map<string, Initiative>();
  own.files.forEach(({ initiatives }, file) =>
    initiatives.forEach((initiative, at) => found.set(ids[file]![at]!, initiative)),
  );
  return found;
}

/** The entries that the atlas shows: the bundled ones, the reader's own after them or in their place. */
export function withOwn(bundled: readonly Entry[], own: OwnRecords): readonly Entry[] {
  if (!hasOwn(own)) return bundled;
  const ids = idsInAtlas(own, bundled);
  const all = own.mode === 'instead' ? [] : [...bundled];
  own.files.forEach(({ entries }, file) =>
    entries.forEach((entry, at) => {
      const id = ids[file]![at]!;
      all.push(id === entry.id ? entry : { ...entry, id });
    }),
  );
  return all;
}
