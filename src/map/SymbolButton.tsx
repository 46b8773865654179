import { memo, type CSSProperties } from 'react';
import type { Name } from './names';
import { toMapLng, toPixels } from './patterson';
import { hostPoint } from '../atlas/hosts';
import { SymbolMark } from './SymbolMark';
import { spoken, type LatLng, type MapSymbol } from './symbols';
import styles from './SymbolButton.module.css';

/** Moved less than this, a symbol needs no hair-line to its true place. Pixels. */
const MOVED = 4;
/** More hair-lines than this are drawn faint, so that they do not hide the map. */
const MANY_TIES = 12;

/** One symbol as a button; its layer puts it in place. While it is pointed at, hair-lines tie it to hosts elsewhere. */
export const SymbolButton = memo(function SymbolButton({
  symbol,
  zoom,
  scale,
  name,
  open,
  covered,
  pointed,
  describedBy,
  onChoose,
}: {
  symbol: MapSymbol;
  zoom: number;
  /** Of the page's text. */
  scale: number;
  name: Name | undefined;
  /** Whether it holds the open record. */
  open: boolean;
  /** Whether a control or the panel's edge lies over its target: the keyboard then passes it by until the map is moved. */
  covered: boolean;
  pointed: boolean;
  describedBy: string | undefined;
  onChoose: (symbol: MapSymbol) => void;
}) {
  const { side } = symbol;
  const here = toPixels(symbol.at.lat, symbol.at.lng, zoom);
  const offset = ({ lat, lng }: LatLng) => {
    const there = toPixels(lat, toMapLng(lng), zoom);
    return { x: there.x - here.x, y: there.y - here.y };
  };
  const home = offset(symbol.place);
  const moved = symbol.kind !== 'group' && Math.hypot(home.x, home.y) > MOVED;
  const ties = pointed || open ? symbol.away.map((host) => offset(hostPoint(host))) : [];
  return (
    <button
      type="button"
      className={`${styles.symbol} leaflet-zoom-animated`}
      style={
        {
          width: side,
          height: side,
          margin: `${-side / 2}px 0 0 ${-side / 2}px`,
          '--beyond': `${Math.max(0, symbol.reach - 1 - side / 2)}px`,
        } as CSSProperties
      }
      tabIndex={covered ? -1 : undefined}
      aria-label={spoken(symbol)}
      aria-describedby={describedBy}
      data-symbol={symbol.key}
      data-open={open || undefined}
      onClick={() => onChoose(symbol)}
    >
      <svg className={styles.drawing} width="1" height="1" aria-hidden="true">
        {ties.map(({ x, y }, at) => (
          <g key={at} className={styles.tie} opacity={ties.length > MANY_TIES ? 0.35 : 1}>
            <path d={`M0 0L${x.toFixed(1)} ${y.toFixed(1)}`} />
            <circle cx={x} cy={y} r="3" />
          </g>
        ))}
        {moved && (
          <g className={styles.hair}>
            <path d={`M0 0L${home.x.toFixed(1)} ${home.y.toFixed(1)}`} />
            <circle cx={home.x} cy={home.y} r="1.5" />
          </g>
        )}
        {open && <circle className={styles.open} r={symbol.reach + 2.5} />}
        <SymbolMark
          shape={symbol.shape}
          radius={symbol.radius}
          parts={symbol.parts}
          count={symbol.count}
          scale={scale}
        />
      </svg>
      {name && (
        <span
          className={styles.name}
          style={{ left: `calc(50% + ${name.x}px)`, top: `calc(50% + ${name.y}px)` }}
        >
          {name.text}
        </span>
      )}
    </button>
  );
});
