import { queryOptions, type QueryClient } from '@tanstack/react-query';
import type { Entry } from '../atlas/record/entry';
import type { Initiative } from '../atlas/record/schema';
import { openChannel } from './openChannel';
import type { OwnRecords } from './ownRecords';

const NOTHING: OwnRecords = { files: [], mode: 'beside', kept: false, problem: null };

/** Says, before any storage is opened, that there is something in it. */
const KEPT = 'atlas-own-records';
const wasKept = () => {
  try {
    return localStorage.getItem(KEPT) !== null;
  } catch {
    return false;
  }
};

/** The reader's own records; those that were kept are found again. Never leaves the browser, never fails. */
export const ownQuery = queryOptions({
  queryKey: ['own'],
  queryFn: async (): Promise<OwnRecords> => {
    if (!wasKept()) return NOTHING;
    try {
      const { loadKept } = await import('./keep');
      return { ...NOTHING, ...(await loadKept()), kept: true };
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
function idsInAtlas(
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

/** What windows tell each other: that what is kept is another now, or that it was let go of and only each window still has it. */
type Message = 'changed' | 'let go';
let channel: BroadcastChannel | null | undefined;
const windows = () => (channel === undefined ? (channel = openChannel(KEPT)) : channel);
const tell = (message: Message) => windows()?.postMessage(message);

function show(client: QueryClient, own: OwnRecords) {
  client.setQueryData(ownQuery.queryKey, own);
  // What was worked out from the records before.
  void client.resetQueries({ queryKey: ['details', 'own'] });
  void client.resetQueries({ queryKey: ['words'] });
}

/** Shows what is kept in place of what this window knew of it. */
async function showKept(client: QueryClient) {
  const { loadKept } = await import('./keep');
  const own = client.getQueryData(ownQuery.queryKey) ?? NOTHING;
  const { files, mode } = await loadKept(own.files);
  if (files.length > 0) localStorage.setItem(KEPT, 'yes');
  else localStorage.removeItem(KEPT);
  const same =
    own.kept === files.length > 0 &&
    own.mode === mode &&
    files.length === own.files.length &&
    files.every((file, at) => file === own.files[at]);
  if (!same) show(client, { files, mode, kept: files.length > 0, problem: null });
}

/** Follows what other windows keep and let go of, until the function that it gives is called. */
export function followOwn(client: QueryClient): () => void {
  const hear = ({ data }: MessageEvent<Message>) => {
    const own = client.getQueryData(ownQuery.queryKey) ?? NOTHING;
    if (data === 'let go') client.setQueryData(ownQuery.queryKey, { ...own, kept: false });
    // What this window alone has open stays as it is.
    else if (own.kept || own.files.length === 0) showKept(client).catch(() => undefined);
  };
  windows()?.addEventListener('message', hear);
  return () => windows()?.removeEventListener('message', hear);
}

/** Puts other records of the reader's own in the atlas, and keeps or lets go of them as asked; what other windows keep stays. */
export async function setOwn(client: QueryClient, next: Omit<OwnRecords, 'problem'>) {
  const before = client.getQueryData(ownQuery.queryKey) ?? NOTHING;
  show(client, { ...next, problem: null });
  const kept = before.kept ? before.files : [];
  const wanted = next.kept ? next.files : [];
  if (!before.kept && wanted.length === 0) return;
  try {
    const { changeKept } = await import('./keep');
    await changeKept({
      add: wanted.filter((file) => !kept.includes(file)),
      remove: kept.filter((file) => !wanted.includes(file)),
      mode: next.mode,
    });
    if (wanted.length > 0 || next.files.length === 0) {
      await showKept(client);
      tell('changed');
    } else {
      localStorage.removeItem(KEPT);
      tell('let go');
    }
  } catch {
    const problem = next.kept
      ? 'This browser does not keep them: its storage is full or closed to the atlas. They stay until you close the page.'
      : 'What this browser had kept could not be removed. Clear the site’s data in the browser’s settings.';
    client.setQueryData(ownQuery.queryKey, (now) => now && { ...now, kept: false, problem });
  }
}
