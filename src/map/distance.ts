/** The distance of two points. Not `Math.hypot`, which is many times slower and is not needed for pixels. */
export const distance = (a: { x: number; y: number }, b: { x: number; y: number }): number =>
  Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2);
