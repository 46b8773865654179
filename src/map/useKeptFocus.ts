import type * as L from 'leaflet';
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { MapSymbol } from './mapSymbol';

/** When the focused symbol goes (its group comes apart, the filter leaves it out), focus goes to the nearest thing that holds one of its hosts, or to the map. */
export function useKeptFocus(pane: HTMLElement, visible: readonly MapSymbol[], map: L.Map): void {
  const focused = useRef<MapSymbol | null>(null);
  const latest = useRef(visible);
  useEffect(() => {
    const remember = (event: FocusEvent) => {
      const key = (event.target as HTMLElement).dataset.symbol;
      focused.current = latest.current.find((symbol) => symbol.key === key) ?? null;
    };
    // Removing a focused element tells nobody in some browsers: only a move of focus elsewhere forgets it.
    const forget = (event: FocusEvent) => {
      if (event.relatedTarget) focused.current = null;
    };
    pane.addEventListener('focusin', remember);
    pane.addEventListener('focusout', forget);
    return () => {
      pane.removeEventListener('focusin', remember);
      pane.removeEventListener('focusout', forget);
    };
  }, [pane]);
  useLayoutEffect(() => {
    latest.current = visible;
    const lost = focused.current;
    if (!lost || pane.contains(document.activeElement)) return;
    focused.current = null;
    if (document.activeElement !== document.body) return;
    const next = visible.find((symbol) => symbol.hosts.some((host) => lost.hosts.includes(host)));
    const element =
      next && pane.querySelector<HTMLElement>(`[data-symbol="${CSS.escape(next.key)}"]`);
    (element ?? map.getContainer()).focus({ preventScroll: true });
  }, [pane, visible, map]);
}
