import { AtlasDataError } from '../atlas/record/AtlasDataError';
import { HERE } from './hearWorker';
import { readFile, type Piece, type Told } from './reading';

/** What the page asks of the worker. */
export interface ReadingRequest {
  file: File;
  told: Told;
}
/** What the worker answers: pieces of the file, or why nothing in it can be read. */
export type ReadingAnswer = Piece | { kind: 'failed'; reason: string };

const answer = (message: ReadingAnswer) => postMessage(message);

/** The file read last: while it is mapped the page asks of it again and again. */
let held: { file: File; bytes: Uint8Array } | null = null;
async function bytesOf(file: File) {
  const same = (['name', 'size', 'lastModified'] as const).every(
    (key) => held?.file[key] === file[key],
  );
  if (!held || !same) held = { file, bytes: new Uint8Array(await file.arrayBuffer()) };
  return held.bytes;
}

async function read({ file, told }: ReadingRequest) {
  try {
    for await (const piece of readFile(await bytesOf(file), file.name, told)) answer(piece);
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

postMessage(HERE);
addEventListener('message', ({ data }: MessageEvent<ReadingRequest>) => void read(data));
