import { memo } from 'react';
import { markOf } from './mark';
import { drawSector, drawSplit, shapePath, svgPath } from './shapes';
import type { MapSymbol } from './mapSymbol';
import styles from './SymbolMark.module.css';

/** A symbol's drawing, centred on 0,0, for use inside an SVG: what `drawSymbols` draws on the map's canvas. */
export const SymbolMark = memo(function SymbolMark({
  symbol,
  scale = 1,
}: {
  symbol: Pick<MapSymbol, 'shape' | 'radius' | 'parts' | 'count'>;
  /** Of the page's text. */
  scale?: number;
}) {
  const { shape, radius } = symbol;
  const { hole, slices, splits, number } = markOf(symbol, scale);
  const sector = (from: number, to: number) =>
    svgPath((pen) => drawSector(pen, shape, radius, hole, from, to));
  return (
    <>
      <path className={styles.ground} d={shapePath(shape, radius)} />
      {slices.map(({ part, from, to }) => (
        <path
          key={part.provider + part.evidence}
          className={`${styles[part.provider]} ${styles[part.evidence]}`}
          d={sector(from, to)}
          fillRule="evenodd"
        />
      ))}
      {splits.length > 0 && (
        <path
          className={styles.split}
          d={svgPath((pen) => {
            for (const turn of splits) drawSplit(pen, shape, radius + 1, hole, turn);
          })}
        />
      )}
      {number && (
        <text
          className={number.over ? `${styles.count} ${styles.over}` : styles.count}
          fontSize={number.size}
          y={number.y}
        >
          {number.text}
        </text>
      )}
    </>
  );
});
