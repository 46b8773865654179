import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

const printing = matchMedia('print');
const listeners = new Set<() => void>();
let asked = false;

function subscribe(onChange: () => void): () => void {
  listeners.add(onChange);
  printing.addEventListener('change', onChange);
  return () => {
    listeners.delete(onChange);
    printing.removeEventListener('change', onChange);
  };
}

/** Whether what is drawn should be drawn as SVG, sharp at any size: for print and for pictures. On a screen a canvas is quicker. */
export function useVector(): boolean {
  return useSyncExternalStore(subscribe, () => asked || printing.matches);
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
