import { useEffect, useLayoutEffect, useMemo, useState, type ReactNode } from 'react';
import type { Entry } from '../atlas/record/entry';
import { textScale } from '../ui/textScale';
import { worldView } from './frame';
import { holdFocus } from './heldFocus';
import { toPixels } from './patterson';
import { Spots } from './spots';
import { SymbolMark } from './SymbolMark';
import { layOut } from './layOut';
import { spoken } from './tellSymbol';
import { useSize } from './useSize';
import map from './AtlasMap.module.css';
import button from './SymbolButton.module.css';
import styles from './EarlyMap.module.css';

// Places, and what tells in which country they lie, are for closer in than the world.
const SPOTS = new Spots(({ hosts, provider }) => hosts[0] ?? provider);

/**
 * The whole world's symbols, each where the map will have it and choosing what it will choose, while the map itself is on its
 * way: what a reader looks at and presses waits neither for the means to move the map nor for its land, which `ground` may draw.
 */
export function EarlyMap({
  entries,
  ground,
  onHosts,
  onDrawn,
}: {
  entries: readonly Entry[];
  ground: ReactNode;
  /** A symbol was chosen: the codes of its hosts. */
  onHosts: (codes: string[]) => void;
  /** Told once its symbols are drawn. */
  onDrawn: () => void;
}) {
  const [frame, setFrame] = useState<HTMLDivElement | null>(null);
  const size = useSize(frame);
  const scale = textScale();
  const drawn = useMemo(() => {
    if (!size) return [];
    const { lat, lng, zoom } = worldView(size);
    const middle = toPixels(lat, lng, zoom);
    return layOut(entries, { zoom, ...size }, SPOTS, scale).symbols.map((symbol) => {
      const { x, y } = toPixels(symbol.at.lat, symbol.at.lng, zoom);
      const left = x - middle.x + size.width / 2;
      const top = y - middle.y + size.height / 2;
      return { symbol, left: Math.round(left), top: Math.round(top) };
    });
  }, [entries, size, scale]);
  useEffect(() => {
    if (size) onDrawn();
  }, [size, onDrawn]);
  useLayoutEffect(() => (frame ? () => holdFocus(frame) : undefined), [frame]);
  return (
    <div ref={setFrame} className={map.frame}>
      <div className={styles.ground}>{ground}</div>
      <div role="group" aria-label="Symbols on the map">
        {drawn.map(({ symbol, left, top }) => (
          <button
            key={symbol.key}
            type="button"
            className={button.symbol}
            style={{
              left: left - symbol.side / 2,
              top: top - symbol.side / 2,
              width: symbol.side,
              height: symbol.side,
            }}
            aria-label={spoken(symbol)}
            data-symbol={symbol.key}
            onClick={() => onHosts([...symbol.hosts])}
          >
            <svg className={button.drawing} width="1" height="1" aria-hidden="true">
              <SymbolMark symbol={symbol} scale={scale} />
            </svg>
          </button>
        ))}
      </div>
      <p className={map.note}>Borders: Natural Earth; they imply no position</p>
    </div>
  );
}
