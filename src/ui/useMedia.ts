import { useSyncExternalStore } from 'react';

interface Query {
  matches: () => boolean;
  subscribe: (onChange: () => void) => () => void;
}

/** Made once for each query: what listens is then not taken off and put on again with each rendering. */
const queries = new Map<string, Query>();

function queryFor(text: string): Query {
  let query = queries.get(text);
  if (!query) {
    query = {
      matches: () => matchMedia(text).matches,
      subscribe: (onChange) => {
        const list = matchMedia(text);
        list.addEventListener('change', onChange);
        return () => list.removeEventListener('change', onChange);
      },
    };
    queries.set(text, query);
  }
  return query;
}

/** Whether a media query holds now; renders anew when that changes. */
export function useMedia(text: string): boolean {
  const { subscribe, matches } = queryFor(text);
  return useSyncExternalStore(subscribe, matches);
}
