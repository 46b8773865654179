import type { WritingAnswer, WritingRequest } from './writing.worker';
import WritingWorker from './writing.worker?worker';

/** Writes records as an Excel workbook in a worker, so that the page goes on. Rejects with the reason in words. */
export function writeWorkbook(request: WritingRequest): Promise<Blob> {
  const worker = new WritingWorker();
  const { promise, resolve, reject } = Promise.withResolvers<Blob>();
  worker.onmessage = ({ data }: MessageEvent<WritingAnswer>) => {
    if ('workbook' in data) resolve(data.workbook);
    else reject(new Error(data.failed));
  };
  worker.onerror = () => reject(new Error('It is too much for this browser.'));
  worker.postMessage(request);
  return promise.finally(() => worker.terminate());
}
