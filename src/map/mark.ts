import { INNER_RADIUS } from './shapes';
import type { MapSymbol, Part, Shape } from './mapSymbol';

/** How a symbol is divided and numbered; lengths in pixels, directions in turns clockwise from the top. */
export interface Mark {
  /** Radius of the hole that the number stands in; 0 for none. */
  hole: number;
  /** Each provider's part by evidence. */
  slices: readonly { part: Part; from: number; to: number }[];
  /** Where one provider's part ends and the next begins; none where there is one provider. */
  splits: readonly number[];
  /**
   * The count, in the middle: its size and how far below the middle its foot stands; null where it does not fit. On a page of
   * larger type, where a room cannot ask, one that does not fit lies `over` the symbol, on a ground of its own, or under
   * a very small one.
   */
  number: { text: string; size: number; y: number; over: boolean } | null;
}

const TEXT_SIZES = [17, 15, 13, 12, 11, 10];
/** Shares of the radius a hole may take: a number that needs it thins the ring. */
const HOLES = [0.64, 0.7, 0.77];

/** How a symbol is drawn on a page whose text is `scale` times the usual. */
export function markOf(
  { shape, radius, parts, count }: Pick<MapSymbol, 'shape' | 'radius' | 'parts' | 'count'>,
  scale = 1,
): Mark {
  const fitting = holeOf(shape, radius, count, scale);
  const over = fitting.size === null && scale > 1 && count > 1;
  const { hole } = fitting;
  const size = over ? LEAST_TEXT * scale : fitting.size;
  const slices = slicesOf(parts);
  const starts = slices
    .filter(({ part }, at) => part.provider !== slices[at - 1]?.part.provider)
    .map(({ from }) => from);
  return {
    hole,
    slices,
    splits: starts.length > 1 ? starts : [],
    // A triangle's number stands a little lower, where it is wide.
    number: size
      ? {
          text: String(count),
          size,
          y:
            over && radius < size * 0.8
              ? radius + size * 0.85
              : size * 0.36 + (shape === 'triangle' ? radius * 0.04 : 0),
          over,
        }
      : null,
  };
}

/** Of a number on a page of larger type, before it is made larger. Pixels. */
const LEAST_TEXT = 12;

/** On a page of larger type no number is smaller than its smallest, 12 px made larger. */
const sizesAt = (scale: number): number[] =>
  TEXT_SIZES.filter((size) => scale <= 1 || size >= LEAST_TEXT).map((size) => size * scale);

/** Radius of the hole and the size of the number inside it; no hole where no number fits. */
function holeOf(
  shape: Shape,
  radius: number,
  count: number,
  scale: number,
): { hole: number; size: number | null } {
  const digits = String(count).length;
  const sizes = sizesAt(scale);
  for (const share of HOLES) {
    const room = radius * share * INNER_RADIUS[shape] - 0.2;
    const size = sizes.find(
      (size) => size < radius * 1.1 && Math.hypot(digits * size * 0.3, size * 0.36) <= room,
    );
    if (size) return { hole: radius * share, size };
  }
  return { hole: 0, size: null };
}

function slicesOf(parts: readonly Part[]): { part: Part; from: number; to: number }[] {
  const total = parts.reduce((sum, part) => sum + part.count, 0);
  let turn = 0;
  return parts.map((part) => {
    const from = turn / total;
    turn += part.count;
    return { part, from, to: turn / total };
  });
}
