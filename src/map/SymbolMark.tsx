import { memo } from 'react';
import type { MapSymbol, Part, Shape } from './symbols';
import { INNER_RADIUS, sector, shapePath } from './shapes';
import styles from './SymbolMark.module.css';

const TEXT_SIZES = [17, 15, 13, 12, 11, 10];
/** Shares of the radius a hole may take: a number that needs it thins the ring. */
const HOLES = [0.64, 0.7, 0.77];

/** On a page of larger type no number is smaller than its smallest, 12 px made larger. */
const sizesAt = (scale: number): number[] =>
  TEXT_SIZES.filter((size) => scale <= 1 || size >= 12).map((size) => size * scale);

/** Radius of the hole and the size of the number inside it; no hole where no number fits. */
function holeOf(
  shape: Shape,
  radius: number,
  count: number,
  scale: number,
): { hole: number; text: number | null } {
  const digits = String(count).length;
  for (const share of HOLES) {
    const room = radius * share * INNER_RADIUS[shape] - 0.2;
    const text = sizesAt(scale).find(
      (size) => size < radius * 1.1 && Math.hypot(digits * size * 0.3, size * 0.36) <= room,
    );
    if (text) return { hole: radius * share, text };
  }
  return { hole: 0, text: null };
}

/**
 * A symbol's drawing, centred on 0,0, for use inside an SVG: its shape split by provider, each provider's part by evidence
 * (official solid, reported lighter, alleged outlined), the count in the middle where it fits.
 */
export const SymbolMark = memo(function SymbolMark({
  shape,
  radius,
  parts,
  count,
  scale = 1,
}: Pick<MapSymbol, 'shape' | 'radius' | 'parts' | 'count'> & {
  /** Of the page's text. */
  scale?: number;
}) {
  const { hole, text } = holeOf(shape, radius, count, scale);
  const turns = providerTurns(parts);
  return (
    <>
      <path className={styles.ground} d={shapePath(shape, radius)} />
      {slicesOf(parts).map(({ part, from, to }) => (
        <path
          key={part.provider + part.evidence}
          className={`${styles[part.provider]} ${styles[part.evidence]}`}
          d={sector(shape, radius, hole, from, to)}
          fillRule="evenodd"
        />
      ))}
      {turns.length > 0 && (
        <path
          className={styles.split}
          d={turns.map((turn) => sector(shape, radius + 0.5, hole, turn, turn)).join('')}
        />
      )}
      {text && (
        <text className={styles.count} fontSize={text} y={text * 0.36 + middleOf(shape, radius)}>
          {count}
        </text>
      )}
    </>
  );
});

/** A triangle's number stands a little lower, where it is wide. */
const middleOf = (shape: Shape, radius: number): number =>
  shape === 'triangle' ? radius * 0.04 : 0;

function slicesOf(parts: readonly Part[]): { part: Part; from: number; to: number }[] {
  const total = parts.reduce((sum, part) => sum + part.count, 0);
  let turn = 0;
  return parts.map((part) => {
    const from = turn / total;
    turn += part.count;
    return { part, from, to: turn / total };
  });
}

/** Directions at which one provider's part ends and the next begins; none where there is one provider. */
function providerTurns(parts: readonly Part[]): number[] {
  const slices = slicesOf(parts);
  const starts = slices
    .filter(({ part }, at) => part.provider !== slices[at - 1]?.part.provider)
    .map(({ from }) => from);
  return starts.length > 1 ? starts : [];
}
