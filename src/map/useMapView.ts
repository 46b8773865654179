import * as L from 'leaflet';
import { useEffectEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { textScale } from '../ui/textScale';
import { hostsView, worldView, type Position, type Size } from './frame';
import { fromMapLng, toMapLng } from './patterson';
import type { Where } from './where';

/** How long after the reader's last move the position is told. Milliseconds. */
const SETTLED = 350;

/** Where the map stands (longitude -30..330) and how large its panel is. */
export interface MapView extends Position, Size {}

/**
 * Keeps the map where it should stand: at `position` if there is one, else on the hosts to frame; refits when those or the panel
 * change, and tells where the reader moved it. `view` is null until the map stands somewhere.
 */
export function useMapView({
  map,
  size,
  where,
  focusHosts,
  position,
  onPosition,
}: {
  map: L.Map | null;
  size: Size | null;
  where: Where;
  focusHosts: readonly string[];
  position: Position | null;
  onPosition: (position: Position | null) => void;
}): { view: MapView | null; fit: () => void; reset: () => void } {
  const [stand, setStand] = useState<Position | null>(null);
  const view = useMemo(() => (stand && size ? { ...stand, ...size } : null), [stand, size]);
  const own = useRef({
    /** What the map was last set for. */
    focus: '',
    position: '',
    size: null as Size | null,
    /** The panel is being fitted. */
    fitting: false,
    /** The reader's hand was on the map since it was last set: what it does now is the reader's doing. */
    touched: false,
    zooming: false,
    /** The reader moved the map since it was last framed. */
    moved: false,
    timer: undefined as number | undefined,
  });

  const show = (target: Position, animate: boolean) => {
    if (!map) return;
    if (own.current.zooming) {
      map.once('zoomend', () => show(target, animate));
      return;
    }
    window.clearTimeout(own.current.timer);
    own.current.touched = false;
    map.setView([target.lat, toMapLng(target.lng)], target.zoom, { animate });
  };
  const showFocus = (animate: boolean) => {
    if (!size) return;
    own.current.moved = false;
    show(hostsView(focusHosts, size, where, textScale()), animate);
  };

  const tell = (next: Position | null) => {
    own.current.position = keyOf(next);
    onPosition(next);
  };

  const place = useEffectEvent(() => {
    if (!map || !size) return;
    const before = { ...own.current };
    const focus = focusHosts.join();
    const now = keyOf(position);
    Object.assign(own.current, { focus, position: now, size });
    const resized = before.size?.width !== size.width || before.size.height !== size.height;
    if (resized) {
      own.current.fitting = true;
      fitPanel(map, size);
      own.current.fitting = false;
    }
    if (now !== before.position && position) {
      own.current.moved = true;
      show(position, before.size !== null);
    } else if (!before.size || now !== before.position) {
      showFocus(before.size !== null);
    } else if (focus !== before.focus) {
      showFocus(true);
      if (position) tell(null);
    } else if (resized && !before.moved) showFocus(false);
  });
  const ended = useEffectEvent(() => {
    if (!map) return;
    const { lat, lng } = map.getCenter();
    const zoom = map.getZoom();
    setStand((before) =>
      before && before.lat === lat && before.lng === lng && before.zoom === zoom
        ? before
        : { lat, lng, zoom },
    );
    // Leaflet may end one move of ours several times, and moves by itself to keep within its bounds.
    if (own.current.fitting || !own.current.touched) return;
    window.clearTimeout(own.current.timer);
    own.current.moved = true;
    own.current.timer = window.setTimeout(() => tell(rounded({ lat, lng, zoom })), SETTLED);
  });
  // Listens before the map is first placed, so that the first stand is heard of.
  useLayoutEffect(() => {
    if (!map) return;
    const keeper = own.current;
    const onEnd = () => ended();
    const onZoom = () => (keeper.zooming = true);
    const onZoomed = () => (keeper.zooming = false);
    const stop = new AbortController();
    const hand = { capture: true, passive: true, signal: stop.signal };
    const frame = map.getContainer().parentElement;
    for (const event of ['pointerdown', 'wheel', 'click'])
      frame?.addEventListener(event, () => (keeper.touched = true), hand);
    // Keys move the map only where the map itself has the focus: going from symbol to symbol is no move of the reader's.
    const onKey = ({ target, key }: KeyboardEvent) =>
      (keeper.touched = target === map.getContainer() && key !== 'Tab');
    frame?.addEventListener('keydown', onKey, hand);
    map.on({ moveend: onEnd, zoomanim: onZoom, zoomend: onZoomed });
    return () => {
      stop.abort();
      window.clearTimeout(keeper.timer);
      map.off({ moveend: onEnd, zoomanim: onZoom, zoomend: onZoomed });
    };
  }, [map]);

  useLayoutEffect(() => {
    place();
  }, [map, size, focusHosts, position, where]);

  return {
    view,
    fit: () => {
      showFocus(true);
      tell(null);
    },
    reset: () => {
      if (!size) return;
      const world = worldView(size);
      own.current.moved = focusHosts.length > 0;
      show(world, true);
      tell(focusHosts.length > 0 ? rounded(world) : null);
    },
  };
}

const keyOf = (position: Position | null): string =>
  position ? `${position.lat},${fromMapLng(position.lng)},${position.zoom}` : '';

const rounded = ({ lat, lng, zoom }: Position): Position => ({
  lat: Number(lat.toFixed(2)),
  lng: Number(fromMapLng(lng).toFixed(2)),
  zoom: Number(zoom.toFixed(2)),
});

/** Tells Leaflet of the panel's size; the whole world is as far out as it goes. */
function fitPanel(map: L.Map, size: Size): void {
  map.options.minZoom = worldView(size).zoom;
  map.invalidateSize({ pan: false });
}
