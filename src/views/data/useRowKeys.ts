import type { Virtualizer } from '@tanstack/react-virtual';
import { useState, type FocusEvent, type KeyboardEvent } from 'react';

/** From 0, in the order of the table, of the row that something stands in. */
const rowOf = (target: EventTarget) =>
  Number((target as Element).closest('[role=row]')?.getAttribute('aria-rowindex')) - 2;

/**
 * The rows of a table by keyboard: one of them is a stop for Tab, so that all of a thousand need not be gone through, and the
 * arrow keys go from it up and down, to the same control of the next row. Returns the stop and what the rows' group listens with.
 */
export function useRowKeys(virtualizer: Virtualizer<HTMLDivElement, Element>) {
  const [last, setLast] = useState(0);
  const items = virtualizer.getVirtualItems();
  const inSight = items.find(({ start }) => start >= (virtualizer.scrollOffset ?? 0));
  const stop = items.some(({ index }) => index === last) ? last : inSight?.index;
  return {
    stop,
    onFocus: ({ target }: FocusEvent) => setLast(rowOf(target)),
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      const next = rowOf(event.target) + step;
      const control = (event.target as Element).matches('a') ? 'a' : 'input';
      // Some rows beyond those in sight are always there.
      const row = event.currentTarget.querySelector(`[role=row][aria-rowindex="${next + 2}"]`);
      if (!row) return;
      virtualizer.scrollToIndex(next);
      row.querySelector<HTMLElement>(control)?.focus();
    },
  };
}
