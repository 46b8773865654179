import land from './BaseLayer.module.css';
import { worldHeight } from './frame';
import type { StillMap as Still } from './still';
import styles from './StillMap.module.css';
import { SymbolMark } from './SymbolMark';
import type { tintsOf } from './tint';

/**
 * The whole world as the map draws it, without a script: land once, symbols as they stand in a wide panel and in a narrow one,
 * each at its own size there. It fits the panel it is in as the map does.
 */
export function StillMap({
  wide,
  narrow,
  tints,
  label,
}: {
  wide: Still;
  narrow: Still;
  tints: ReturnType<typeof tintsOf>['hosts'];
  label: string;
}) {
  const { width, height } = wide.size;
  const world = worldHeight(width);
  const frame = [0, (height - world) / 2, width, world].map(Math.round).join(' ');
  return (
    <svg className={styles.map} viewBox={frame} role="img" aria-label={label}>
      {wide.lands.map(({ code, path }, at) => (
        <path key={at} className={land.land} data-tint={tints.get(code)?.step} d={path} />
      ))}
      <g className={styles.wide} data-symbols>
        <Symbols map={wide} />
      </g>
      <g
        className={styles.narrow}
        data-symbols
        transform={`translate(${width / 2} ${height / 2}) scale(${width / narrow.size.width}) translate(${-narrow.size.width / 2} ${-narrow.size.height / 2})`}
      >
        <Symbols map={narrow} />
      </g>
    </svg>
  );
}

const Symbols = ({ map }: { map: Still }) =>
  map.symbols.map(({ symbol, x, y }) => (
    <g key={symbol.key} transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}>
      <SymbolMark symbol={symbol} />
    </g>
  ));
