import { AtlasDataError } from '../atlas/record/AtlasDataError';
import type { ColumnMap } from '../atlas/files/csv';
import { readFile, type Piece } from './reading';

/** What the page asks of the worker. */
export interface ReadingRequest {
  file: File;
  columns?: ColumnMap | undefined;
  today: string;
}
/** What the worker answers: pieces of the file, or why nothing in it can be read. */
export type ReadingAnswer = Piece | { kind: 'failed'; reason: string };

const answer = (message: ReadingAnswer) => postMessage(message);

async function read(request: ReadingRequest) {
  try {
    const bytes = new Uint8Array(await request.file.arrayBuffer());
    for (const piece of readFile(bytes, request.file.name, request)) answer(piece);
  } catch (fault) {
    answer({
      kind: 'failed',
      reason:
        fault instanceof AtlasDataError
          ? fault.message
          : 'The file could not be read by this browser.',
    });
  }
}

addEventListener('message', ({ data }: MessageEvent<ReadingRequest>) => void read(data));
