import { useSyncExternalStore } from 'react';

/** The most rows of a list that are printed: what is longer says so. */
export const MOST_PRINTED = 500;

// Where the page is made without a browser nothing is printed.
const media = 'matchMedia' in globalThis ? matchMedia('print') : null;
// Some browsers print a copy of the page, whose media they change: the page itself is told before and after only.
let between = false;
const turn = (on: boolean) => () => (between = on);
globalThis.addEventListener?.('beforeprint', turn(true));
globalThis.addEventListener?.('afterprint', turn(false));

/** Calls when printing begins and when it is over. Gives what calls that off. */
export function subscribePrinting(onChange: () => void): () => void {
  media?.addEventListener('change', onChange);
  addEventListener('beforeprint', onChange);
  addEventListener('afterprint', onChange);
  return () => {
    media?.removeEventListener('change', onChange);
    removeEventListener('beforeprint', onChange);
    removeEventListener('afterprint', onChange);
  };
}

/** Whether the page is laid out for paper now. */
export const isPrinting = (): boolean => between || media?.matches === true;

/** The same for a component, which is rendered anew before the page is printed and after it. */
export const usePrinting = (): boolean =>
  useSyncExternalStore(subscribePrinting, isPrinting, () => false);

/** How much of a list that grows as the reader asks is shown: on paper as much as is printed of any. */
export const useShownLength = (shown: number): number =>
  usePrinting() ? Math.max(shown, MOST_PRINTED) : shown;
