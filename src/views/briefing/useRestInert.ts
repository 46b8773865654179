import { useEffect } from 'react';

/** Takes the page under the presentation out of reach. */
export function useRestInert() {
  useEffect(() => {
    const root = document.getElementById('root');
    root?.setAttribute('inert', '');
    return () => root?.removeAttribute('inert');
  }, []);
}
