import type { Map as LeafletMap } from 'leaflet';
import { Globe, Maximize2, Minimize2, Minus, Plus, Scan } from 'lucide-react';
import { memo, useSyncExternalStore, type ReactNode } from 'react';
import styles from './MapButtons.module.css';

/** Buttons over the map: zoom, the whole world, the filter's hosts, full screen (left out where the browser has none). */
export const MapButtons = memo(function MapButtons({
  map,
  frame,
  filtered,
  onFit,
  onReset,
}: {
  map: LeafletMap;
  /** What fills the screen. */
  frame: HTMLElement;
  /** Whether there is anything narrower than the world to fit to. */
  filtered: boolean;
  onFit: () => void;
  onReset: () => void;
}) {
  const full = useSyncExternalStore(listenToFullscreen, () => document.fullscreenElement === frame);
  return (
    <div className={styles.buttons} role="group" aria-label="Map view" data-no-picture>
      <Button label="Zoom in" onClick={() => map.zoomIn()}>
        <Plus />
      </Button>
      <Button label="Zoom out" onClick={() => map.zoomOut()}>
        <Minus />
      </Button>
      <Button label="Reset view: the whole world" onClick={onReset}>
        <Globe />
      </Button>
      {filtered && (
        <Button label="Fit to the filter" onClick={onFit}>
          <Scan />
        </Button>
      )}
      {document.fullscreenEnabled && (
        <Button
          label={full ? 'Leave full-screen map' : 'Full-screen map'}
          onClick={() => void (full ? document.exitFullscreen() : frame.requestFullscreen())}
        >
          {full ? <Minimize2 /> : <Maximize2 />}
        </Button>
      )}
    </div>
  );
});

function Button({
  label,
  onClick,
  children,
}: {
  label: string;
  onClick: () => void;
  children: ReactNode;
}) {
  return (
    <button type="button" aria-label={label} title={label} onClick={onClick}>
      {children}
    </button>
  );
}

function listenToFullscreen(onChange: () => void): () => void {
  document.addEventListener('fullscreenchange', onChange);
  return () => document.removeEventListener('fullscreenchange', onChange);
}
