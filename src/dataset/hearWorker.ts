/** The first that a worker says: that its program has come and runs. */
export const HERE = 'here';
const here = new WeakSet<Worker>();

const AWAY =
  'The part of the atlas that does this could not be loaded. Check the network, then try again; where that does not help, load the page anew.';
const TOO_MUCH = 'It is too much for this browser.';

/**
 * Hears what a worker answers, and why it came to an end by itself: in words for the reader, and whether only its program could not
 * be had, so that another try may do.
 */
export function hearWorker<Answer>(
  worker: Worker,
  hear: (answer: Answer) => void,
  fail: (reason: string, away: boolean) => void,
): void {
  worker.onmessage = ({ data }: MessageEvent<Answer | typeof HERE>) => {
    if (data === HERE) here.add(worker);
    else hear(data);
  };
  worker.onerror = () => (here.has(worker) ? fail(TOO_MUCH, false) : fail(AWAY, true));
}
