import { useMemo } from 'react';
import type { Point } from '../atlas/briefing/briefing';
import { pointWords } from '../atlas/briefing/pointWords';
import type { Entry } from '../atlas/record/entry';
import type { MapPoint } from '../map/mapPoint';

/** A record that a scene points at, as the scene's view has it. */
export interface Pointed extends MapPoint {
  /** Its short name alone; `label` tells its years as well. */
  name: string;
}

/** The records of a view that its scene points at, in the scene's order; one that the filter leaves out is not shown. */
export const usePointed = (
  points: readonly Point[],
  entries: readonly Entry[],
): readonly Pointed[] =>
  useMemo(
    () =>
      points.flatMap(({ id, label: name }) => {
        const entry = entries.find((each) => each.id === id);
        return entry ? [{ entry, name, label: pointWords(name || entry.title, entry) }] : [];
      }),
    [points, entries],
  );
