import { distance } from './distance';
import { merge, type Mark } from './spotMarks';
import { reachOf } from './symbolSize';

/** Groups what lies nearer than its size and a gap allow: within one band only, the closest pair first, until all keep clear. */
export function group(marks: readonly Mark[], root: number, gap: number): Mark[] {
  const bands = new Map<string, Mark[]>();
  for (const mark of marks) {
    const band = bands.get(mark.band);
    if (band) band.push(mark);
    else bands.set(mark.band, [mark]);
  }
  return [...bands.values()].flatMap((band) => groupBand(band, root, gap));
}

/** Each mark keeps the nearest before it, so that a grouping looks again only at what it touched. */
function groupBand(band: readonly Mark[], root: number, gap: number): Mark[] {
  const marks: (Mark | null)[] = [...band];
  const reaches = band.map((mark) => reachOf(mark, root));
  /** Of two marks: how far apart over how far they should be. */
  const ratioOf = (i: number, j: number) =>
    distance(marks[i] as Mark, marks[j] as Mark) /
    ((reaches[i] as number) + (reaches[j] as number) + gap);
  const nearest = band.map(() => -1);
  const ratios = band.map(() => 1);
  const look = (i: number) => {
    nearest[i] = -1;
    ratios[i] = 1;
    for (let j = 0; j < i; j++) if (marks[j]) compare(i, j);
  };
  const compare = (i: number, j: number) => {
    const ratio = ratioOf(i, j);
    if (ratio >= (ratios[i] as number)) return;
    ratios[i] = ratio;
    nearest[i] = j;
  };
  for (let i = 1; i < marks.length; i++) look(i);
  for (;;) {
    let i = -1;
    for (let k = 1; k < marks.length; k++)
      if (marks[k] && (ratios[k] as number) < (i < 0 ? 1 : (ratios[i] as number))) i = k;
    if (i < 0) return marks.filter((mark) => mark !== null);
    const j = nearest[i] as number;
    const merged = merge(marks[j] as Mark, marks[i] as Mark);
    marks[j] = merged;
    marks[i] = null;
    reaches[j] = reachOf(merged, root);
    look(j);
    for (let k = j + 1; k < marks.length; k++) {
      if (!marks[k]) continue;
      if (nearest[k] === i || nearest[k] === j) look(k);
      else compare(k, j);
    }
  }
}
