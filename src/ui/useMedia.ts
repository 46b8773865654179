import { useCallback, useMemo, useSyncExternalStore } from 'react';

/** Whether a media query holds now; renders anew when that changes. */
export function useMedia(query: string): boolean {
  // Asked of the browser once: each further list costs as much as a small rendering.
  const list = useMemo(() => matchMedia(query), [query]);
  const subscribe = useCallback(
    (onChange: () => void) => {
      list.addEventListener('change', onChange);
      return () => list.removeEventListener('change', onChange);
    },
    [list],
  );
  return useSyncExternalStore(subscribe, () => list.matches);
}
