import { useEffect, useState } from 'react';

/** How long the hand may rest before the controls go. Milliseconds. */
const PATIENCE = 3000;

/** Whether no pointer has moved or pressed for a while. Keys are no move: a clicker goes on without bringing the controls back. */
export function useResting(): boolean {
  const [resting, setResting] = useState(false);
  useEffect(() => {
    let timer: number;
    const wait = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => setResting(true), PATIENCE);
    };
    const moved = (event: PointerEvent) => {
      // A new scene under a still pointer is told as a move of nothing.
      if (event.type === 'pointermove' && event.movementX === 0 && event.movementY === 0) return;
      setResting(false);
      wait();
    };
    wait();
    addEventListener('pointermove', moved, { passive: true });
    addEventListener('pointerdown', moved, { passive: true });
    return () => {
      window.clearTimeout(timer);
      removeEventListener('pointermove', moved);
      removeEventListener('pointerdown', moved);
    };
  }, []);
  return resting;
}
