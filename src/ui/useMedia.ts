import { useCallback, useSyncExternalStore } from 'react';

/** Whether a media query holds now; renders anew when that changes. */
export function useMedia(query: string): boolean {
  // The same from one rendering to the next, or what listens would be taken off and put on again each time.
  const subscribe = useCallback(
    (onChange: () => void) => {
      const list = matchMedia(query);
      list.addEventListener('change', onChange);
      return () => list.removeEventListener('change', onChange);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}
