import type { Entry } from '../atlas/record/entry';
import type { FileFault } from '../atlas/record/faults';
import type { Initiative } from '../atlas/record/schema';
import { LARGEST_FILE, renamed, TOO_LARGE, toOwnEntry, type OwnFile } from './ownRecords';
import { hearWorker } from './hearWorker';
import { rememberedMappings, rememberMapping } from './mappings';
import type { Asks, HowRead, Told } from './reading';
import ReadingWorker from './reading.worker?worker';
import type { ReadingAnswer, ReadingRequest } from './reading.worker';
import { latestToday } from '../atlas/record/dates';

/** What came of opening a file. */
export type Opened =
  | { kind: 'read'; file: OwnFile }
  | Asks
  /** `away`: not for what the file holds, and another try may do. */
  | { kind: 'failed'; reason: string; away?: boolean }
  | { kind: 'cancelled' };

/** The files that records were read from, for as long as those are there, and how they were read. */
const readFrom = new WeakMap<OwnFile, { file: File; how: HowRead | undefined }>();

/** The file that records were read from and how, so that it can be mapped again; undefined for those kept from another day. */
export const originOf = (file: OwnFile) => readFrom.get(file);

/** The file under another name; it can still be mapped again. */
export function underName(file: OwnFile, name: string): OwnFile {
  if (file.name === name) return file;
  const named = renamed(file, name);
  const origin = readFrom.get(file);
  if (origin) readFrom.set(named, origin);
  return named;
}

/** A worker that waits for the next file. */
let idle: Worker | null = null;

/**
 * Reads a file of the reader's own in a worker, so that the page goes on. `onPart` is told how much has been read, 0 to 1.
 * Cancelling stops it at once. A mapping that was told is remembered. Never rejects.
 */
export function openFile(
  file: File,
  told: Omit<Told, 'today' | 'remembered'>,
  onPart: (part: number) => void = () => undefined,
): { done: Promise<Opened>; cancel: () => void } {
  if (file.size > LARGEST_FILE)
    return {
      done: Promise.resolve({ kind: 'failed', reason: TOO_LARGE }),
      cancel: () => undefined,
    };
  const worker = idle ?? new ReadingWorker();
  idle = null;
  const { promise, resolve } = Promise.withResolvers<Opened>();
  const end = (opened: Opened) => {
    // One that has answered is ready for the next file; one that is in the middle of a file can only be stopped.
    worker.onmessage = worker.onerror = null;
    if (opened.kind === 'cancelled' || idle) worker.terminate();
    else idle = worker;
    resolve(opened);
  };
  const { name } = file;
  const initiatives: Initiative[] = [];
  const entries: Entry[] = [];
  const faults: FileFault[] = [];
  const hear = (data: ReadingAnswer) => {
    switch (data.kind) {
      case 'progress':
        onPart(data.part);
        break;
      case 'records':
        for (const initiative of data.initiatives) {
          initiatives.push(initiative);
          entries.push(toOwnEntry(initiative, name));
        }
        break;
      case 'faults':
        for (const fault of data.faults) faults.push(fault);
        break;
      case 'end': {
        const { faultCount, setAside } = data;
        const own = { name, initiatives, entries, faults, faultCount, setAside };
        readFrom.set(own, { file, how: told.how });
        if (told.mapping) rememberMapping(data.header, data.mapping);
        end({ kind: 'read', file: own });
        break;
      }
      case 'asks':
      case 'failed':
        end(data);
        break;
    }
  };
  hearWorker(worker, hear, (reason, away) => {
    worker.terminate();
    resolve({ kind: 'failed', reason, away });
  });
  worker.postMessage({
    file,
    told: { ...told, remembered: told.mapping ? [] : rememberedMappings(), today: latestToday() },
  } satisfies ReadingRequest);
  return { done: promise, cancel: () => end({ kind: 'cancelled' }) };
}
