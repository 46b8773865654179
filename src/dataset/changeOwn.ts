import type { QueryClient } from '@tanstack/react-query';
import { changeKept, loadKept } from './keep';
import { openChannel } from './openChannel';
import { KEPT, NOTHING, ownQuery } from './own';
import type { OwnRecords } from './ownRecords';

/** Changes of the reader's own records, in this window and in those beside it. The first view does without. */

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
  void client.resetQueries({ queryKey: ['changes'] });
}

/** Shows what is kept in place of what this window knew of it; `whole` where what is kept no more is not to be shown either. */
async function showKept(client: QueryClient, whole = true) {
  const own = client.getQueryData(ownQuery.queryKey) ?? NOTHING;
  const { files, mode } = await loadKept(own.files);
  if (files.length > 0) localStorage.setItem(KEPT, 'yes');
  else localStorage.removeItem(KEPT);
  if (files.length === 0 && !whole) {
    // What was told meanwhile, such as a full storage, stays.
    client.setQueryData(ownQuery.queryKey, (now) => ({ ...(now ?? own), kept: false }));
    return;
  }
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
  // What was told before this window listened.
  if (client.getQueryData(ownQuery.queryKey)?.kept) showKept(client, false).catch(() => undefined);
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
