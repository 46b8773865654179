import type { Map as LeafletMap } from 'leaflet';
import { useCallback, useLayoutEffect, useState } from 'react';

/** What a hand on the map is told: how else the map is moved, or that it has been chosen. */
export type GestureHint = 'wheel' | 'touch' | 'chosen';

/** How long a hint stays once the hand rests. Milliseconds. */
const STAYS = 1400;

/**
 * Where the page scrolls, wheel and one finger over the map are the page's. The map is moved by the wheel with Ctrl or ⌘, by two
 * fingers, or once it was chosen by a click, until a press elsewhere or Escape. Returns the hint to be shown now, whether the
 * page scrolls, and whether the map was chosen.
 */
export function useMapGestures(
  map: LeafletMap | null,
  frame: HTMLElement | null,
  /** Whether the map stands in another page, which scrolls. */
  inPage: boolean,
) {
  const [hint, setHint] = useState<GestureHint | null>(null);
  const [scrolls, setScrolls] = useState(false);
  const [chosen, setChosen] = useState(false);

  /** Whether the page scrolls, as it is now. */
  const look = useCallback(() => {
    const now = !!frame && (pageScrolls(frame) || (inPage && !document.fullscreenElement));
    setScrolls(now);
    return now;
  }, [frame, inPage]);
  // Nothing tells of a page that grows or shrinks within its own size: each gesture looks again.
  useLayoutEffect(() => {
    if (!frame) return;
    const observer = new ResizeObserver(look);
    observer.observe(frame);
    observer.observe(document.body);
    document.addEventListener('fullscreenchange', look);
    frame.addEventListener('pointerenter', look);
    return () => {
      observer.disconnect();
      document.removeEventListener('fullscreenchange', look);
      frame.removeEventListener('pointerenter', look);
    };
  }, [frame, look]);

  // Stands before the map's own listeners and those that watch the reader's hand: what is the page's never reaches them.
  useLayoutEffect(() => {
    if (!map || !frame) return;
    const stop = new AbortController();
    let timer: number | undefined;
    const tell = (said: GestureHint) => {
      window.clearTimeout(timer);
      setHint(said);
      timer = window.setTimeout(() => setHint(null), STAYS);
    };
    const onMap = ({ target }: Event) => map.getContainer().contains(target as Node);

    const wheel = (event: WheelEvent) => {
      if (chosen || event.ctrlKey || event.metaKey || !onMap(event) || !look()) return;
      event.stopImmediatePropagation();
      tell('wheel');
    };
    const touch = (event: TouchEvent) => {
      if (event.touches.length !== 1 || !onMap(event) || !look()) return;
      event.stopImmediatePropagation();
      if (event.type === 'touchmove') tell('touch');
    };
    let pointer = '';
    const pressed = (event: PointerEvent) => {
      pointer = event.pointerType;
      if (!frame.contains(event.target as Node)) setChosen(false);
    };
    // Leaflet tells of no click that ends a drag or falls on a symbol.
    const clicked = () => {
      if (pointer === 'touch' || chosen || !look()) return;
      setChosen(true);
      tell('chosen');
    };
    const key = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setChosen(false);
    };

    const first = { capture: true, passive: true, signal: stop.signal };
    frame.addEventListener('wheel', wheel, first);
    frame.addEventListener('touchstart', touch, first);
    frame.addEventListener('touchmove', touch, first);
    frame.addEventListener('keydown', key, first);
    document.addEventListener('pointerdown', pressed, first);
    map.on('click', clicked);
    return () => {
      stop.abort();
      window.clearTimeout(timer);
      map.off('click', clicked);
    };
  }, [map, frame, chosen, look]);

  return { hint: scrolls ? hint : null, scrolls, chosen: scrolls && chosen };
}

/** Whether what an element stands in can be scrolled up or down; nothing can behind a map that fills the screen. */
function pageScrolls(element: HTMLElement): boolean {
  if (document.fullscreenElement === element) return false;
  for (let around = element.parentElement; around; around = around.parentElement) {
    if (around.scrollHeight <= around.clientHeight + 1) continue;
    const { overflowY } = getComputedStyle(around);
    const root = around === document.documentElement;
    if (overflowY === 'auto' || overflowY === 'scroll' || (root && overflowY === 'visible'))
      return true;
  }
  return false;
}
