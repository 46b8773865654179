import * as L from 'leaflet';
import { useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react';
import { drawSymbols, type Drawn, type Palette } from './drawSymbols';
import type { LatLng } from './mapSymbol';
import styles from './SymbolCanvas.module.css';

/** How Leaflet moves its panes while it zooms. */
const ZOOMING = { duration: 250, easing: 'cubic-bezier(0, 0, 0.25, 1)' };

type ToPoint = (at: LatLng) => L.Point;

/**
 * The symbols of the map, drawn on one canvas: an SVG for each takes a browser several times as long to lay out and paint, and
 * a change of filter changes them all. Silent: the buttons beneath say what they are.
 */
export function SymbolCanvas({
  map,
  drawn,
  view,
  scale,
}: {
  map: L.Map;
  drawn: readonly Drawn[];
  view: { width: number; height: number };
  /** Of the page's text. */
  scale: number;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const origin = useRef(L.point(0, 0));
  // Read when the theme changes only: reading it makes the browser settle all styles.
  const palette = useRef<Palette | null>(null);
  const draw = useEffectEvent((toPoint: ToPoint) => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    palette.current ??= paletteOf(context.canvas);
    const from = origin.current;
    drawSymbols(
      context,
      drawn,
      (at) => toPoint(at).subtract(from),
      palette.current,
      window.devicePixelRatio,
      scale,
    );
  });
  /** Stands the canvas on the panel as the map lies now. */
  const place = useEffectEvent(() => {
    const element = canvas.current;
    if (!element) return;
    const width = Math.round(view.width * window.devicePixelRatio);
    const height = Math.round(view.height * window.devicePixelRatio);
    if (element.width !== width) element.width = width;
    if (element.height !== height) element.height = height;
    origin.current = map.containerPointToLayerPoint([0, 0]).round();
    L.DomUtil.setPosition(element, origin.current);
    draw((at) => map.latLngToLayerPoint(at));
  });

  // With the next frame: the browser has then settled its styles, which a number's font makes it do.
  useLayoutEffect(() => {
    const frame = requestAnimationFrame(() => place());
    return () => cancelAnimationFrame(frame);
  }, [drawn, view, scale]);
  useEffect(() => {
    let frame = 0;
    const stand = () => {
      cancelAnimationFrame(frame);
      place();
    };
    const zooming = ({ zoom, center }: L.ZoomAnimEvent) => {
      cancelAnimationFrame(frame);
      const to = afterZoom(map, center, zoom);
      const clock = canvas.current!.animate(null, ZOOMING);
      const step = () => {
        const progress = clock.effect?.getComputedTiming().progress ?? 1;
        draw((at) => {
          const start = map.latLngToLayerPoint(at);
          return start.add(to(at).subtract(start).multiplyBy(progress));
        });
        if (progress < 1) frame = requestAnimationFrame(step);
      };
      step();
    };
    // It covers the panel and no more, which is dear enough to show: where the map is moved it is drawn anew.
    map.on({ move: stand, viewreset: stand, zoomanim: zooming });
    // A change of theme changes the colours.
    const repaint = () => {
      palette.current = null;
      stand();
    };
    const themes = new MutationObserver(repaint);
    themes.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    const dark = matchMedia('(prefers-color-scheme: dark)');
    dark.addEventListener('change', repaint);
    // Numbers are drawn anew once their font is there.
    void document.fonts?.ready.then(repaint);
    return () => {
      cancelAnimationFrame(frame);
      map.off({ move: stand, viewreset: stand, zoomanim: zooming });
      themes.disconnect();
      dark.removeEventListener('change', repaint);
    };
  }, [map]);

  return (
    <canvas
      ref={canvas}
      className={styles.canvas}
      style={{ width: view.width, height: view.height }}
      aria-hidden="true"
    />
  );
}

/** Where on the layers as they lie now a point will be seen once the map has zoomed. */
export function afterZoom(map: L.Map, center: L.LatLng, zoom: number): ToPoint {
  const origin = map
    .project(center, zoom)
    .subtract(map.getSize().divideBy(2))
    .add(L.DomUtil.getPosition(map.getPane('mapPane') as HTMLElement))
    .round();
  return (at) => map.project(at, zoom).subtract(origin);
}

function paletteOf(element: Element): Palette {
  const style = getComputedStyle(element);
  const read = (token: string) => style.getPropertyValue(token);
  return {
    ink: read('--ink'),
    inkSoft: read('--ink-soft'),
    paper: read('--paper'),
    CHN: read('--china'),
    USA: read('--united-states'),
    AUS: read('--australia'),
    stroke: parseFloat(read('--mark-stroke')) || 1,
    font: read('--font'),
  };
}
