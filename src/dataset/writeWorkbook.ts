import { hearWorker } from './hearWorker';
import type { WritingAnswer, WritingRequest } from './writing.worker';
import WritingWorker from './writing.worker?worker';

/** Writes records as an Excel workbook in a worker, so that the page goes on. Rejects with the reason in words. */
export function writeWorkbook(request: WritingRequest): Promise<Blob> {
  const worker = new WritingWorker();
  const { promise, resolve, reject } = Promise.withResolvers<Blob>();
  hearWorker<WritingAnswer>(
    worker,
    (answer) => {
      if ('workbook' in answer) resolve(answer.workbook);
      else reject(new Error(answer.failed));
    },
    (reason) => reject(new Error(reason)),
  );
  worker.postMessage(request);
  return promise.finally(() => worker.terminate());
}
