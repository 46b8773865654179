import { useEffect, useEffectEvent, useState } from 'react';
import type { YearRange } from './YearRange';

/** Half a second a year: slow enough to read a bar, quick enough for a room. */
const STEP_MS = 500;

/**
 * Plays through the years by moving the end of the range from its start to `last`, then pauses with the range open again.
 * Started in the middle of the years it goes on from there.
 */
export function useYearPlay({ first, last, from, to, onYears }: YearRange): {
  playing: boolean;
  toggle: () => void;
  stop: () => void;
} {
  const [playing, setPlaying] = useState(false);
  const start = from ?? first;

  const step = useEffectEvent(() => {
    const next = (to ?? last) + 1;
    if (next >= last) {
      setPlaying(false);
      onYears(from, null, { final: true });
    } else onYears(from, next, { final: false });
  });
  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(step, STEP_MS);
    return () => clearInterval(timer);
  }, [playing]);

  const stop = () => setPlaying(false);
  const toggle = () => {
    if (playing) {
      stop();
      onYears(from, to, { final: true });
    } else {
      if (to === null || to >= last) onYears(from, start, { final: false });
      setPlaying(true);
    }
  };
  return { playing, toggle, stop };
}
