import { CHANGE_KINDS, CHANGE_LABELS, type ChangeKind } from '../../atlas/record/changeKinds';
import type { Pair, Spans } from '../../atlas/figures/changes';
import type { Line } from './ChangeBars';

/** One way of counting: what it goes by, its values, and how many events of a kind each has. */
export interface Grouping {
  by: string;
  values: readonly Line[];
  pairOf: (kind: ChangeKind, value: string) => Pair;
}

/** The comparison as CSV: a line for each kind of event and each value of each grouping, with both spans named at the head. */
export async function changesCsv(
  groupings: readonly Grouping[],
  { now, before }: Spans,
): Promise<string> {
  const { writeTable } = await import('../../atlas/files/csv');
  const header = [
    'What happened',
    'By',
    'Value',
    `Events ${now.from} to ${now.to}`,
    `Events ${before.from} to ${before.to}`,
  ];
  return writeTable(
    header,
    groupings.flatMap(({ by, values, pairOf }) =>
      CHANGE_KINDS.flatMap((kind) =>
        values.map(({ key, label }) => {
          const pair = pairOf(kind, key);
          return [CHANGE_LABELS[kind], by, label, String(pair.now), String(pair.before)];
        }),
      ),
    ),
  );
}
