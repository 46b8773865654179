import * as L from 'leaflet';
import { useEffect, useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import { textScale } from '../ui/textScale';
import { CALLOUT_LINE, CALLOUT_TEXT, placeCallouts } from './callouts';
import type { MapSymbol } from './mapSymbol';
import { calledIn, withoutLabel, type MapPoint } from './mapPoint';
import type { Box, Disc } from './names';
import { toPixels } from './patterson';
import type { MapView } from './useMapView';
import styles from './CalloutLayer.module.css';

const PANE = 'callouts';

/** Above the symbols; it takes no presses, and is gone while the map zooms. */
function calloutPane(map: L.Map): HTMLElement {
  const known = map.getPane(PANE);
  if (known) return known;
  const pane = map.createPane(PANE);
  pane.classList.add(styles.pane as string, 'leaflet-zoom-hide');
  return pane;
}

/** Labels for the records that are pointed at, each with a line to where it stands. */
export default function CalloutLayer({
  map,
  frame,
  points,
  symbols,
  view,
}: {
  map: L.Map;
  frame: HTMLElement;
  points: readonly MapPoint[];
  symbols: readonly MapSymbol[];
  view: MapView;
}) {
  const taken = useOverMap(frame);
  const scale = textScale();
  const callouts = useMemo(() => {
    const { zoom, width, height } = view;
    const middle = toPixels(view.lat, view.lng, zoom);
    const inPanel = ({ lat, lng }: { lat: number; lng: number }) => {
      const { x, y } = toPixels(lat, lng, zoom);
      return { x: x - middle.x + width / 2, y: y - middle.y + height / 2 };
    };
    const called = calledIn(points, { width, height }, inPanel);
    const discs = symbols.map(({ at, reach }) => ({ ...inPanel(at), r: reach }));
    return placeCallouts(called, { width, height }, { discs, taken }, scale).map((callout) => {
      // A symbol that lies over the place is what the line leads to: it holds the record, and its number stays free.
      const disc = discs.find(
        ({ x, y, r }, at) =>
          Math.hypot(callout.x - x, callout.y - y) < r &&
          symbols[at]!.entries.some(({ id }) => id === callout.key),
      );
      return { ...callout, ...(disc && rimOf(disc, callout.join)), dot: !disc };
    });
  }, [points, symbols, view, taken, scale]);

  const { x, y } = map.containerPointToLayerPoint([0, 0]);
  const rest = withoutLabel(points, callouts);
  const labels = createPortal(
    <svg
      className={styles.callouts}
      width={view.width}
      height={view.height}
      style={{ left: x, top: y }}
      role="img"
      aria-label={`Pointed at: ${points.map(({ label }) => label).join('; ')}`}
    >
      {callouts.map(({ key, join, ...at }) => (
        <path key={key} className={styles.line} d={`M${at.x} ${at.y}L${join.x} ${join.y}`} />
      ))}
      {callouts.map(({ key, lines, box, dot, ...at }) => (
        <g key={key}>
          {dot && <circle className={styles.dot} cx={at.x} cy={at.y} r={3.5 * scale} />}
          <rect
            className={styles.label}
            x={box.left}
            y={box.top}
            width={box.right - box.left}
            height={box.bottom - box.top}
            rx={3}
          />
          {lines.map((line, index) => (
            <text
              key={index}
              className={styles.text}
              fontSize={CALLOUT_TEXT * scale}
              x={(box.left + box.right) / 2}
              y={
                (box.top + box.bottom) / 2 +
                (index - (lines.length - 1) / 2) * CALLOUT_LINE * scale +
                CALLOUT_TEXT * 0.36 * scale
              }
            >
              {line}
            </text>
          ))}
        </g>
      ))}
    </svg>,
    calloutPane(map),
  );
  return (
    <>
      {labels}
      {rest && (
        <p className={styles.rest} data-over-map>
          {rest}
        </p>
      )}
    </>
  );
}

/** The point of a disc's rim that is nearest to another point; the point itself where it lies within. */
function rimOf({ x, y, r }: Disc, to: { x: number; y: number }): { x: number; y: number } {
  const far = Math.hypot(to.x - x, to.y - y);
  if (far <= r) return to;
  return { x: x + ((to.x - x) * r) / far, y: y + ((to.y - y) * r) / far };
}

const NOTHING: readonly Box[] = [];

/** The boxes of what lies over the map, in pixels of its panel. */
function useOverMap(frame: HTMLElement): readonly Box[] {
  const [boxes, setBoxes] = useState(NOTHING);
  useEffect(() => {
    const measure = () => {
      const { left, top } = frame.getBoundingClientRect();
      const found = [...frame.querySelectorAll('[data-over-map]')].map((element) => {
        const box = element.getBoundingClientRect();
        return {
          left: box.left - left,
          top: box.top - top,
          right: box.right - left,
          bottom: box.bottom - top,
        };
      });
      setBoxes((before) => (JSON.stringify(before) === JSON.stringify(found) ? before : found));
    };
    // Told at once of each that is there, and again when it opens or wraps; what comes later is a change of the frame.
    const sizes = new ResizeObserver(measure);
    const watch = () => {
      for (const element of frame.querySelectorAll('[data-over-map]')) sizes.observe(element);
    };
    watch();
    const children = new MutationObserver(watch);
    children.observe(frame, { childList: true });
    return () => {
      sizes.disconnect();
      children.disconnect();
    };
  }, [frame]);
  return boxes;
}
