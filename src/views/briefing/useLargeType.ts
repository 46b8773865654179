import { useLayoutEffect, useState } from 'react';

/**
 * Scales every size of the page with the window while a scene is presented: the smallest type (0.75rem) is 24 px high at
 * 1920 by 1080. True once it holds, for charts measure the root when they are made.
 */
export function useLargeType(): boolean {
  const [large, setLarge] = useState(false);
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    style.fontSize = 'max(16px, min(1.6667vw, 2.963vh))';
    style.overflow = 'hidden';
    // A swipe is the presenter's: it must not take the browser back to the page before.
    style.overscrollBehavior = 'none';
    // Before anything is painted: what is drawn from here on finds the size that holds.
    // eslint-disable-next-line react-hooks/set-state-in-effect
    setLarge(true);
    return () => {
      style.fontSize = '';
      style.overflow = '';
      style.overscrollBehavior = '';
    };
  }, []);
  return large;
}
