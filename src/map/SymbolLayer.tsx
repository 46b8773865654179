import * as L from 'leaflet';
import {
  useCallback,
  useDeferredValue,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
} from 'react';
import { createPortal } from 'react-dom';
import type { Entry } from '../atlas/record/entry';
import { textScale } from '../ui/textScale';
import { useVector } from '../ui/vector';
import { drawnAbout } from './drawSymbols';
import { pointOf, type MapPoint } from './mapPoint';
import { placeNames, type Name } from './names';
import { toPixels } from './patterson';
import { SymbolButtons } from './SymbolButtons';
import { afterZoom, SymbolCanvas } from './SymbolCanvas';
import { SymbolTip } from './SymbolTip';
import { useCovered } from './useCovered';
import { useKeptFocus } from './useKeptFocus';
import type { LatLng, MapSymbol } from './mapSymbol';
import styles from './SymbolLayer.module.css';

const PANE = 'symbols';
const LINGER = 120;
const NO_NAMES: ReadonlyMap<string, Name> = new Map();
/** Buttons this far outside the panel are still there, so that the keyboard goes on to what is next. Pixels. */
const MARGIN = 120;

/** The pane the symbols live in. Presses on a symbol stay there: the map is not dragged or zoomed by them. */
function symbolPane(map: L.Map): HTMLElement {
  const known = map.getPane(PANE);
  if (known) return known;
  const pane = map.createPane(PANE);
  pane.classList.add(styles.pane as string);
  L.DomEvent.disableClickPropagation(pane);
  return pane;
}

/** The symbols of a layout as buttons on the map, their names, and the tip of the one pointed at. */
export function SymbolLayer({
  map,
  symbols,
  view,
  openEntry,
  points,
  tipRoot,
  onChoose,
}: {
  map: L.Map;
  symbols: readonly MapSymbol[];
  /** Where the map stands now; symbols are drawn for its zoom. */
  view: { zoom: number; lat: number; lng: number; width: number; height: number };
  openEntry: Entry | null;
  points: readonly MapPoint[];
  tipRoot: HTMLElement;
  onChoose: (symbol: MapSymbol) => void;
}) {
  const tipId = useId();
  const pane = symbolPane(map);
  const { zoom } = view;
  const scale = textScale();
  // What is drawn changes with the filter at once; the buttons beneath and the names follow when there is time.
  const settled = useDeferredValue(symbols);
  // Where some are pointed at, the names of the rest would stand in the way of their labels.
  const pointing = points.length > 0;
  const names = useMemo(
    () => (pointing ? NO_NAMES : placeNames(settled, zoom, scale)),
    [settled, zoom, scale, pointing],
  );
  const visible = useMemo(() => within(settled, view), [settled, view]);
  const [pointed, setPointed] = useState<string | null>(null);
  const leaving = useRef<number | undefined>(undefined);
  const shown = visible.find((symbol) => symbol.key === pointed);
  const vector = useVector();
  const drawn = useMemo(
    () => symbols.map((symbol) => drawnAbout(symbol, zoom, pointed, openEntry, points)),
    [symbols, zoom, pointed, openEntry, points],
  );

  const held = openEntry && visible.some((symbol) => symbol.entries.includes(openEntry));
  const pin = openEntry && !held ? pointOf(openEntry) : null;

  // Places by key, for the listeners that move the symbols while the map zooms.
  const places = useRef(new Map<string, LatLng>());
  useLayoutEffect(() => {
    places.current = new Map(visible.map((symbol) => [symbol.key, symbol.at]));
    if (pin) places.current.set('pin', pin);
    put(pane, places.current, (point) => map.latLngToLayerPoint(point));
  }, [map, pane, visible, pin]);

  useEffect(() => {
    const here = (point: LatLng) => map.latLngToLayerPoint(point);
    const still = () => put(pane, places.current, here);
    const zooming = ({ zoom: to, center }: L.ZoomAnimEvent) => {
      put(pane, places.current, here, afterZoom(map, center, to));
    };
    const hide = () => setPointed(null);
    map.on({ zoom: still, viewreset: still, zoomanim: zooming, movestart: hide });
    return () => {
      map.off({ zoom: still, viewreset: still, zoomanim: zooming, movestart: hide });
    };
  }, [map, pane]);

  // The map's own stop for the Tab key says what it is for.
  useEffect(() => {
    const container = map.getContainer();
    container.setAttribute('role', 'group');
    container.setAttribute('aria-label', 'Map: arrow keys move it, plus and minus zoom it');
  }, [map]);
  useKeptFocus(pane, visible, map);
  const covered = useCovered(map, pane, visible, tipRoot);
  // One stop for the Tab key, arrow keys between the symbols: what another control or the panel's edge lies over is passed by.
  const reachable = visible.filter(({ key }) => !covered.has(key));
  const [stopped, setStopped] = useState<string | null>(null);
  const stop = (reachable.find(({ key }) => key === stopped) ?? reachable[0])?.key;
  const step = (event: KeyboardEvent) => {
    const from = reachable.findIndex(({ key }) => key === keyOf(event.target));
    const to = {
      ArrowRight: from + 1,
      ArrowDown: from + 1,
      ArrowLeft: from - 1,
      ArrowUp: from - 1,
      Home: 0,
      End: reachable.length - 1,
    }[event.key];
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    // The map does not move by these while the focus is among its symbols.
    event.preventDefault();
    event.stopPropagation();
    const next = reachable[Math.min(Math.max(to, 0), reachable.length - 1)];
    if (next) pane.querySelector<HTMLElement>(`[data-symbol="${CSS.escape(next.key)}"]`)?.focus();
  };

  const point = (key: string | null) => {
    window.clearTimeout(leaving.current);
    if (key) setPointed(key);
    else leaving.current = window.setTimeout(() => setPointed(null), LINGER);
  };
  const keyOf = (target: EventTarget) =>
    (target as Element).closest<HTMLElement>('[data-symbol]')?.dataset.symbol ?? null;
  useEffect(() => () => window.clearTimeout(leaving.current), []);

  // The first Escape closes the tip, wherever the focus is.
  const tipped = shown !== undefined;
  useEffect(() => {
    if (!tipped) return;
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      setPointed(null);
    };
    document.addEventListener('keydown', onKey, { capture: true });
    return () => document.removeEventListener('keydown', onKey, { capture: true });
  }, [tipped]);

  const choose = useCallback(
    (symbol: MapSymbol) => {
      setPointed(null);
      onChoose(symbol);
    },
    [onChoose],
  );

  const at = shown && map.latLngToContainerPoint(shown.at);
  return (
    <>
      {createPortal(
        <div
          role="group"
          aria-label="Symbols on the map"
          onPointerOver={(event) => event.pointerType === 'mouse' && point(keyOf(event.target))}
          onPointerLeave={() => point(null)}
          onFocus={(event) => {
            setStopped(keyOf(event.target));
            if (!event.target.matches(':focus-visible')) return;
            const symbol = visible.find(({ key }) => key === keyOf(event.target));
            if (symbol) map.panInside(symbol.at, { padding: [48, 48], animate: false });
            point(keyOf(event.target));
          }}
          onBlur={() => point(null)}
          onKeyDown={step}
        >
          <SymbolButtons
            symbols={visible}
            zoom={zoom}
            scale={scale}
            names={names}
            openEntry={openEntry}
            stop={stop}
            points={points}
            pointed={pointed}
            tipId={tipId}
            onChoose={choose}
          />
          {pin && (
            <span data-symbol="pin" className={`${styles.pin} leaflet-zoom-animated`} aria-hidden />
          )}
          {!vector && <SymbolCanvas map={map} drawn={drawn} view={view} scale={scale} />}
        </div>,
        pane,
      )}
      {shown &&
        at &&
        createPortal(
          <div onPointerEnter={() => point(shown.key)} onPointerLeave={() => point(null)}>
            <SymbolTip id={tipId} symbol={shown} x={at.x} y={at.y} width={view.width} />
          </div>,
          tipRoot,
        )}
    </>
  );
}

/** Stands each button on its point; with `toPoint` of a zoom that is on its way, moves it there with the map. */
function put(
  pane: HTMLElement,
  points: ReadonlyMap<string, LatLng>,
  here: (point: LatLng) => L.Point,
  toPoint?: (point: LatLng) => L.Point,
): void {
  for (const element of pane.querySelectorAll<HTMLElement>('[data-symbol]')) {
    const point = points.get(element.dataset.symbol as string);
    if (!point) continue;
    const { x, y } = here(point);
    const to = toPoint?.(point);
    // A transform only while it moves: it makes each button a layer of its own to the browser, and dear to paint.
    const move = to ? `translate(${to.x - x}px, ${to.y - y}px)` : '';
    const { style } = element;
    if (style.left !== `${x}px`) style.left = `${x}px`;
    if (style.top !== `${y}px`) style.top = `${y}px`;
    if (style.transform !== move) style.transform = move;
  }
}

function within(
  symbols: readonly MapSymbol[],
  view: { zoom: number; lat: number; lng: number; width: number; height: number },
): MapSymbol[] {
  const middle = toPixels(view.lat, view.lng, view.zoom);
  return symbols.filter(({ at, reach }) => {
    const { x, y } = toPixels(at.lat, at.lng, view.zoom);
    return (
      Math.abs(x - middle.x) < view.width / 2 + MARGIN + reach &&
      Math.abs(y - middle.y) < view.height / 2 + MARGIN + reach
    );
  });
}
