import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { useShownLength } from './printing';

/**
 * How much of a long list is shown: `step` items, and as many more each time the reader asks; on paper as much as is printed of any.
 * The focus then goes to the first item
 * that came, for the button that was pressed may go or stand far below. `list` is the element whose children the items are.
 */
export function useShownMore<E extends HTMLElement>(
  step: number,
): { shown: number; list: RefObject<E | null>; more: () => void } {
  const [asking, setAsking] = useState(step);
  const shown = useShownLength(asking);
  const list = useRef<E>(null);
  const asked = useRef<number>(null);
  useLayoutEffect(() => {
    if (asked.current === null) return;
    const item = list.current?.children[asked.current];
    asked.current = null;
    const inner = item?.querySelector<HTMLElement>('a, button');
    if (inner) inner.focus();
    else if (item instanceof HTMLElement) {
      item.tabIndex = -1;
      item.focus();
    }
  }, [asking]);
  const more = () => {
    asked.current = list.current?.children.length ?? null;
    setAsking(asking + step);
  };
  return { shown, list, more };
}
