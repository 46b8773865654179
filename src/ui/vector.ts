import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import { isPrinting, subscribePrinting } from './printing';

const listeners = new Set<() => void>();
let asked = false;

function subscribe(onChange: () => void): () => void {
  listeners.add(onChange);
  const off = subscribePrinting(onChange);
  return () => {
    listeners.delete(onChange);
    off();
  };
}

/** Whether what is drawn should be drawn as SVG, sharp at any size: for print and for pictures. On a screen a canvas is quicker. */
export function useVector(): boolean {
  return useSyncExternalStore(subscribe, () => asked || isPrinting());
}

/** Does something while all is drawn as SVG. Nothing is painted in between. */
export function asVector<Made>(make: () => Made): Made {
  const ask = (on: boolean) =>
    flushSync(() => {
      asked = on;
      for (const listener of listeners) listener();
    });
  ask(true);
  try {
    return make();
  } finally {
    ask(false);
  }
}
