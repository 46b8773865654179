import { useCallback, useMemo, useSyncExternalStore } from 'react';

/** Whether a media query holds now; renders anew when that changes. Where a page is made without a browser, none does. */
export function useMedia(query: string): boolean {
  // Asked of the browser once: each further list costs as much as a small rendering.
  const list = useMemo(() => ('matchMedia' in globalThis ? matchMedia(query) : null), [query]);
  const subscribe = useCallback(
    (onChange: () => void) => {
      list?.addEventListener('change', onChange);
      return () => list?.removeEventListener('change', onChange);
    },
    [list],
  );
  return useSyncExternalStore(subscribe, () => list?.matches ?? false, NEVER);
}
const NEVER = () => false;
