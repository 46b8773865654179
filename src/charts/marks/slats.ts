/** Thickness of a slat and its distance to the next, from edge to edge, in the units of the drawing. */
interface Slats {
  thick: number;
  apart: number;
}

/**
 * A box drawn open, as slats with nothing between them, from its bottom to its top: what is no known beginning, told by shape in
 * any colour. Gives the path to fill; lines would not keep their width where a drawing is stretched.
 */
export function slats(
  [x, y, width, height]: readonly [number, number, number, number],
  { thick, apart }: Slats,
): string {
  const line = Math.min(thick, height);
  const count = Math.max(1, Math.round((height - line) / (thick + apart)) + 1);
  const step = count > 1 ? (height - line) / (count - 1) : 0;
  return Array.from({ length: count }, (_, at) => {
    const top = y + height - line - at * step;
    return `M${short(x)} ${short(top)}h${short(width)}v${short(line)}h${short(-width)}Z`;
  }).join('');
}

const short = (value: number) => Math.round(value * 100) / 100;
