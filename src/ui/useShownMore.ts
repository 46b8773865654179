import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/**
 * How much of a long list is shown: `step` items, and as many more each time the reader asks. The focus then goes to the first item
 * that came, for the button that was pressed may go or stand far below. `list` is the element whose children the items are.
 */
export function useShownMore<E extends HTMLElement>(
  step: number,
): { shown: number; list: RefObject<E | null>; more: () => void } {
  const [shown, setShown] = useState(step);
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
  }, [shown]);
  const more = () => {
    asked.current = list.current?.children.length ?? null;
    setShown(shown + step);
  };
  return { shown, list, more };
}
