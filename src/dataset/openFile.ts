import type { ColumnMap } from '../atlas/files/csv';
import type { Entry } from '../atlas/record/entry';
import type { FileFault } from '../atlas/record/faults';
import type { Initiative } from '../atlas/record/schema';
import { LARGEST_FILE, TOO_LARGE, toOwnEntry, type OwnFile } from './ownRecords';
import type { Piece } from './reading';
import ReadingWorker from './reading.worker?worker';
import type { ReadingAnswer, ReadingRequest } from './reading.worker';
import { latestToday } from '../atlas/record/dates';

export type ColumnsAsked = Extract<Piece, { kind: 'columns' }>;

/** What came of opening a file. */
export type Opened =
  | { kind: 'read'; file: OwnFile }
  | ColumnsAsked
  | { kind: 'failed'; reason: string }
  | { kind: 'cancelled' };

/** A worker that waits for the next file. */
let idle: Worker | null = null;

/**
 * Reads a file of the reader's own in a worker, so that the page goes on. `columns` says where those of a CSV stand;
 * `onPart` is told how much has been read, 0 to 1. Cancelling stops it at once. Never rejects.
 */
export function openFile(
  file: File,
  { columns, onPart }: { columns?: ColumnMap | undefined; onPart: (part: number) => void },
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
  worker.onmessage = ({ data }: MessageEvent<ReadingAnswer>) => {
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
        end({ kind: 'read', file: { name, initiatives, entries, faults, faultCount, setAside } });
        break;
      }
      case 'columns':
      case 'failed':
        end(data);
        break;
    }
  };
  worker.onerror = () => {
    worker.terminate();
    resolve({
      kind: 'failed',
      reason: 'The file could not be read: it is too much for this browser.',
    });
  };
  worker.postMessage({ file, columns, today: latestToday() } satisfies ReadingRequest);
  return { done: promise, cancel: () => end({ kind: 'cancelled' }) };
}
