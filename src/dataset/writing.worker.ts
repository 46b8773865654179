import type { AboutDownload } from '../atlas/files/download';
import { toExcel } from '../atlas/files/excel';
import type { Initiative } from '../atlas/record/schema';
import { HERE } from './hearWorker';

/** What the page asks of the worker that writes workbooks. */
export interface WritingRequest {
  initiatives: readonly Initiative[];
  about: AboutDownload;
  /** Addresses of the records that are the atlas's own, by id. */
  addresses: ReadonlyMap<string, string>;
}
/** What it answers: the workbook, or why there is none. */
export type WritingAnswer = { workbook: Blob } | { failed: string };

async function write({ initiatives, about, addresses }: WritingRequest) {
  let answer: WritingAnswer;
  try {
    answer = { workbook: await toExcel(initiatives, about, (id) => addresses.get(id) ?? null) };
  } catch (fault) {
    answer = { failed: fault instanceof Error ? fault.message : String(fault) };
  }
  postMessage(answer);
}

postMessage(HERE);
addEventListener('message', ({ data }: MessageEvent<WritingRequest>) => void write(data));
