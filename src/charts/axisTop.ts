/** The round value at or above `most` at which an axis that begins at 0 ends; 0 where nothing is shown. */
export function axisTop(most: number): number {
  if (most <= 0) return 0;
  const power = 10 ** Math.floor(Math.log10(most));
  const step = [1, 1.5, 2, 3, 4, 5, 6, 8, 10].find((round) => round * power >= most * (1 - 1e-9));
  return (step ?? 10) * power;
}
