import { useRef } from 'react';

/** How far a finger must go sideways, in pixels, to mean another scene. */
const FAR = 60;

/** A swipe sideways is the next scene or the one before; over a live view it is the view's. */
export function useSwipe(onSwipe: (by: 1 | -1) => void) {
  const from = useRef<{ x: number; y: number }>(null);
  return {
    onTouchStart: (event: React.TouchEvent) => {
      const touch = event.touches[0];
      const live = (event.target as Element).closest('[data-live]');
      from.current =
        touch && event.touches.length === 1 && !live
          ? { x: touch.clientX, y: touch.clientY }
          : null;
    },
    onTouchEnd: (event: React.TouchEvent) => {
      const touch = event.changedTouches[0];
      if (!from.current || !touch) return;
      const [dx, dy] = [touch.clientX - from.current.x, touch.clientY - from.current.y];
      from.current = null;
      if (Math.abs(dx) > FAR && Math.abs(dx) > 2 * Math.abs(dy)) onSwipe(dx < 0 ? 1 : -1);
    },
  };
}
