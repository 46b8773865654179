import type { Map as LeafletMap } from 'leaflet';
import './leaflet.css';
import { useCallback, useDeferredValue, useEffect, useMemo, useState, type ReactNode } from 'react';
import { MapContainer } from 'react-leaflet/MapContainer';
import type { Entry } from '../atlas/record/entry';
import { textScale } from '../ui/textScale';
import { later } from '../ui/later';
import { Quiet } from '../ui/Quiet';
import { useMedia } from '../ui/useMedia';
import { BaseLayer } from './BaseLayer';
import { PATTERSON } from './crs';
import { CLOSEST_ZOOM, isRoomy, MAP_BOUNDS, type Position } from './frame';
import { MapButtons } from './MapButtons';
import { MapLegend } from './MapLegend';
import { seenIn, type Seen } from './seen';
import { Spots } from './spots';
import { SymbolLayer } from './SymbolLayer';
import { layOut } from './layOut';
import type { MapPoint } from './mapPoint';
import type { MapSymbol } from './mapSymbol';
import type { Tint } from './tint';
import { useMapGestures, type GestureHint } from './useMapGestures';
import { useMapView } from './useMapView';
import { useSize } from './useSize';
import { landsOf, Where, type Basemap } from './where';
import styles from './AtlasMap.module.css';

// Only scenes point at records.
const CalloutLayer = later(() => import('./CalloutLayer'));

const NONE: readonly string[] = [];
const NO_POINTS: readonly MapPoint[] = [];
const ON_MAC = /Mac/.test(navigator.platform);
const HINTS: Readonly<Record<GestureHint, string>> = {
  wheel: `Hold ${ON_MAC ? '⌘' : 'Ctrl'} while you scroll, or click the map first, to zoom it`,
  touch: 'Two fingers move the map',
  chosen: 'The wheel now zooms the map, until you press Escape or click elsewhere',
};

/**
 * The map of the entries in the filter. It frames `focusHosts` (none: the whole world) unless `position` says where to stand
 * (degrees, longitude -180..180, Leaflet zoom), and tells `onPosition` where the reader moved it, or null once it is framed again.
 */
export default function AtlasMap({
  basemap,
  entries,
  tint,
  onTint,
  focusHosts,
  position,
  onPosition,
  openEntry,
  points = NO_POINTS,
  onHosts,
  onOpen,
  worldwideShown,
  onWorldwide,
  inPage = false,
  onDrawn,
  tools,
}: {
  basemap: Basemap;
  entries: readonly Entry[];
  tint: Tint;
  onTint: (tint: Tint) => void;
  focusHosts: readonly string[];
  position: Position | null;
  onPosition: (position: Position | null) => void;
  openEntry: Entry | null;
  /** Records that are pointed at: each has a label where it stands, and the other symbols step back. */
  points?: readonly MapPoint[];
  /** A symbol of hosts was chosen: their codes. */
  onHosts: (codes: string[]) => void;
  /** A symbol of one record was chosen. */
  onOpen: (id: string) => void;
  /** How many records in the filter have no host. */
  worldwideShown: number;
  onWorldwide: () => void;
  /** Whether it stands in another page, whose scrolling it must not take. */
  inPage?: boolean;
  /** Told once its symbols are drawn. */
  onDrawn?: () => void;
  /** What else stands beside the map's buttons, given what tells, when asked, what is seen now. */
  tools?: (seen: () => Seen) => ReactNode;
}) {
  const [frame, setFrame] = useState<HTMLDivElement | null>(null);
  const [map, setMap] = useState<LeafletMap | null>(null);
  const size = useSize(frame);
  const still = useMedia('(prefers-reduced-motion: reduce)');
  const lands = useMemo(() => landsOf(basemap), [basemap]);
  const where = useMemo(() => new Where(lands), [lands]);
  const spots = useMemo(() => new Spots(where.countryOf), [where]);
  const { hint, scrolls, chosen } = useMapGestures(map, frame, inPage);
  const { view, fit, reset } = useMapView({ map, size, where, focusHosts, position, onPosition });

  const zoom = view?.zoom;
  const scale = textScale();
  const width = view?.width;
  const height = view?.height;
  const layout = useMemo(
    () =>
      zoom === undefined || width === undefined || height === undefined
        ? null
        : layOut(entries, { zoom, width, height }, spots, scale),
    [entries, zoom, width, height, spots, scale],
  );

  const drawn = layout !== null;
  useEffect(() => {
    if (drawn) onDrawn?.();
  }, [drawn, onDrawn]);

  // The symbols answer a change of filter at once; the land's colours and the legend follow when there is time.
  const tinted = useDeferredValue(entries);
  const settled = useDeferredValue(layout);
  const seen = useCallback(
    (): Seen => (settled && view ? seenIn(settled.symbols, view) : { initiatives: 0, hosts: 0 }),
    [settled, view],
  );
  const choose = useCallback(
    (symbol: MapSymbol) => {
      const [only, ...others] = symbol.entries;
      if (symbol.kind === 'place' && only && others.length === 0) onOpen(only.id);
      else onHosts([...symbol.hosts]);
    },
    [onHosts, onOpen],
  );

  return (
    <div
      ref={setFrame}
      role="region"
      aria-label="Map"
      className={styles.frame}
      data-page-scrolls={scrolls || undefined}
      data-chosen={chosen || undefined}
    >
      <div className={styles.controls} data-over-map>
        {worldwideShown > 0 && (
          <button type="button" className={styles.worldwide} onClick={onWorldwide}>
            <b>{worldwideShown}</b> worldwide, no single host
          </button>
        )}
        {map && frame && (
          <MapButtons
            map={map}
            frame={frame}
            filtered={focusHosts.length > 0}
            onFit={fit}
            onReset={reset}
          />
        )}
        {tools?.(seen)}
      </div>
      {size && (
        <MapContainer
          ref={setMap}
          className={styles.map}
          crs={PATTERSON}
          zoomSnap={0}
          wheelPxPerZoomLevel={90}
          maxZoom={CLOSEST_ZOOM}
          maxBounds={MAP_BOUNDS}
          maxBoundsViscosity={0.9}
          zoomControl={false}
          attributionControl={false}
          zoomAnimation={!still}
          inertia={!still}
          fadeAnimation={false}
        >
          <BaseLayer
            lands={lands}
            entries={tinted}
            tint={tint}
            openHosts={openEntry?.hosts ?? NONE}
          />
        </MapContainer>
      )}
      {map && frame && view && layout && (
        <SymbolLayer
          map={map}
          symbols={layout.symbols}
          view={view}
          openEntry={openEntry}
          points={points}
          tipRoot={frame}
          onChoose={choose}
        />
      )}
      {map && frame && view && layout && points.length > 0 && (
        <Quiet>
          <CalloutLayer
            map={map}
            frame={frame}
            points={points}
            symbols={layout.symbols}
            view={view}
          />
        </Quiet>
      )}
      {settled && size && (
        <MapLegend
          entries={tinted}
          tint={tint}
          onTint={onTint}
          radiusOf={settled.radiusOf}
          largest={Math.max(0, ...settled.symbols.map((symbol) => symbol.count))}
          roomy={isRoomy(size, scale)}
        />
      )}
      {/* For eyes: the keyboard and screen readers meet no such hindrance. */}
      {hint && (
        <p className={styles.hint} aria-hidden data-no-picture>
          {HINTS[hint]}
        </p>
      )}
      <p className={styles.note}>Borders: Natural Earth; they imply no position</p>
    </div>
  );
}
