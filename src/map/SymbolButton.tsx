import { memo, type CSSProperties } from 'react';
import { FAINT, tieOpacity, type Drawn } from './drawSymbols';
import type { Name } from './names';
import { SymbolMark } from './SymbolMark';
import { spoken } from './tellSymbol';
import type { MapSymbol } from './mapSymbol';
import styles from './SymbolButton.module.css';

/** Of a name, as the style sheet has it. Pixels. */
const LINE = 15;

/** One symbol as a button; its layer puts it in place. It is drawn by the layer's canvas, or here as SVG if `drawn` says what. */
export const SymbolButton = memo(function SymbolButton({
  symbol,
  drawn,
  scale,
  name,
  open,
  stop,
  describedBy,
  onChoose,
}: {
  symbol: MapSymbol;
  drawn: Drawn | undefined;
  /** Of the page's text. */
  scale: number;
  name: Name | undefined;
  /** Whether it holds the open record. */
  open: boolean;
  /** Whether it is the one that the Tab key stops at; arrow keys lead on from there. */
  stop: boolean;
  describedBy: string | undefined;
  onChoose: (symbol: MapSymbol) => void;
}) {
  const { side } = symbol;
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
      tabIndex={stop ? 0 : -1}
      aria-label={spoken(symbol)}
      aria-describedby={describedBy}
      aria-current={open || undefined}
      data-symbol={symbol.key}
      onClick={() => onChoose(symbol)}
    >
      {drawn && (
        <svg
          className={styles.drawing}
          width="1"
          height="1"
          aria-hidden="true"
          opacity={drawn.faint ? FAINT : undefined}
        >
          <g className={styles.tie} opacity={tieOpacity(drawn.ties)}>
            {drawn.ties.map((tie, at) => (
              <Line key={at} to={tie} radius={3} />
            ))}
          </g>
          {drawn.home && (
            <g className={styles.hair}>
              <Line to={drawn.home} radius={1.5} />
            </g>
          )}
          {drawn.open && <circle className={styles.open} r={symbol.reach + 2.5} />}
          <SymbolMark symbol={symbol} scale={scale} />
        </svg>
      )}
      {name && (
        <span
          className={styles.name}
          style={{ left: `calc(50% + ${name.x}px)`, top: `calc(50% + ${name.y - LINE / 2}px)` }}
        >
          {name.text}
        </span>
      )}
    </button>
  );
});

/** A line from the symbol to a dot. */
function Line({ to: { x, y }, radius }: { to: { x: number; y: number }; radius: number }) {
  return (
    <>
      <path d={`M0 0L${x.toFixed(1)} ${y.toFixed(1)}`} />
      <circle cx={x} cy={y} r={radius} />
    </>
  );
}
