import { useSyncExternalStore } from 'react';
import { createStore, type BriefingStore, type StoreState } from './store';

let store: BriefingStore | null = null;
/** The one store of this window. */
export const briefings = (): BriefingStore => (store ??= createStore());

/** The reader's own briefings as they stand, kept up to date by this and every other window. */
export const useBriefings = (): StoreState =>
  useSyncExternalStore(
    (listener) => briefings().subscribe(listener),
    () => briefings().get(),
  );
