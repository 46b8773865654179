import type * as L from 'leaflet';
import { useEffect, useEffectEvent, useState } from 'react';
import type { MapSymbol } from './mapSymbol';

const NONE: ReadonlySet<string> = new Set();
/** How long the symbols stand before they are looked over. Milliseconds. */
const SETTLED = 120;

/**
 * The symbols of which another control, or the panel's edge, lies over a part of the target: looked for once the symbols are
 * painted, as it needs the controls' places.
 */
export function useCovered(
  map: L.Map,
  pane: HTMLElement,
  visible: readonly MapSymbol[],
  frame: HTMLElement,
): ReadonlySet<string> {
  const [covered, setCovered] = useState(NONE);
  const find = useEffectEvent(() => {
    const { left, top, right, bottom } = frame.getBoundingClientRect();
    const controls = [...frame.querySelectorAll('button, input')]
      .filter((control) => !pane.contains(control))
      .map((control) => control.getBoundingClientRect());
    const found = visible.filter(({ at, side }) => {
      const { x, y } = map.latLngToContainerPoint(at);
      const half = side / 2;
      const box = {
        left: left + x - half,
        right: left + x + half,
        top: top + y - half,
        bottom: top + y + half,
      };
      return (
        box.left < left ||
        box.right > right ||
        box.top < top ||
        box.bottom > bottom ||
        controls.some(
          (control) =>
            control.left < box.right &&
            box.left < control.right &&
            control.top < box.bottom &&
            box.top < control.bottom,
        )
      );
    });
    setCovered((before) =>
      found.length === before.size && found.every(({ key }) => before.has(key))
        ? before
        : new Set(found.map(({ key }) => key)),
    );
  });
  useEffect(() => {
    const timer = window.setTimeout(() => find(), SETTLED);
    return () => window.clearTimeout(timer);
  }, [visible]);
  // The legend may be opened, and the controls wrap.
  useEffect(() => {
    const observer = new ResizeObserver(() => find());
    for (const control of frame.querySelectorAll('[data-over-map]')) observer.observe(control);
    return () => observer.disconnect();
  }, [frame]);
  return covered;
}
