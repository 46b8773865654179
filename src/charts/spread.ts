/**
 * Moves places on a line apart until each two are at least `gap` from each other, none further than that takes and all from 0 to
 * 100, in their order. Where they do not fit they stand evenly.
 */
export function spread(places: readonly number[], gap: number): number[] {
  const fits = Math.min(gap, places.length > 1 ? 100 / (places.length - 1) : gap);
  const order = places.map((_, at) => at).sort((a, b) => places[a]! - places[b]! || a - b);
  const moved = [...places];
  let least = 0;
  for (const at of order) {
    moved[at] = Math.max(least, places[at]!);
    least = moved[at] + fits;
  }
  let most = 100;
  for (const at of order.reverse()) {
    moved[at] = Math.max(0, Math.min(most, moved[at]!));
    most = moved[at] - fits;
  }
  return moved;
}
