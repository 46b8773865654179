import { useMemo, useRef, useState } from 'react';
import type { TableRow } from './cells';

const idOf = ({ entry }: TableRow) => entry.id;

/** The rows chosen for copying, among those of a table as it is sorted. What a filter hides stays chosen, and comes again. */
export function useChosenRows(sorted: readonly TableRow[]) {
  const [ids, setIds] = useState<ReadonlySet<string>>(() => new Set());
  /** The one chosen last, from which a choice with shift goes on. */
  const last = useRef<string>(undefined);
  const set = (rows: readonly TableRow[], chosen: boolean) =>
    setIds((before) => {
      const next = new Set(before);
      for (const row of rows)
        if (chosen) next.add(idOf(row));
        else next.delete(idOf(row));
      return next;
    });
  return {
    chosen: useMemo(
      () => (ids.size === 0 ? [] : sorted.filter((row) => ids.has(idOf(row)))),
      [ids, sorted],
    ),
    isChosen: (row: TableRow) => ids.has(idOf(row)),
    /** Chooses the row at a place or not; `through`: with those between it and the one chosen before. */
    choose: (at: number, chosen: boolean, through: boolean) => {
      const from = through ? sorted.findIndex((row) => idOf(row) === last.current) : -1;
      last.current = idOf(sorted[at]!);
      set(from < 0 ? [sorted[at]!] : sorted.slice(Math.min(from, at), Math.max(from, at) + 1), chosen);
    },
    chooseAll: (chosen: boolean) => set(sorted, chosen),
  };
}
