import {
  useEffect,
  useEffectEvent,
  useRef,
  useState,
  type KeyboardEvent,
  type PointerEvent,
} from 'react';
import type { YearRange } from './YearRange';
import styles from './YearBrush.module.css';

type Drag =
  | { kind: 'from' }
  | { kind: 'to' }
  | { kind: 'window'; grabbed: number; from: number; to: number }
  | { kind: 'new'; anchor: number };

const STEPS: Record<string, number> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 5,
  PageDown: -5,
  Home: -Infinity,
  End: Infinity,
};

/** How long a hand on the keys may rest within one run of presses. Milliseconds. */
const REST = 900;

/**
 * The range under the bars which is the year filter. Recharts' own Brush cuts the chart to its range where we fade the rest,
 * knows no Page, Home or End, and speaks positions where a reader needs years, so this is ours.
 * Drag a handle or the range, or draw a new range on the track, whose ends are the first and the last year.
 */
export function YearBrush({ first, last, from, to, onYears }: YearRange) {
  const track = useRef<HTMLDivElement>(null);
  const drag = useRef<Drag | null>(null);
  // What was last told: the address may lag behind a quick hand.
  const told = useRef<[number, number] | null>(null);
  const within = (year: number) => Math.min(last, Math.max(first, year));
  const start = within(from ?? first);
  const end = within(to ?? last);

  const tell = (a: number, b: number, final: boolean) => {
    const [low, high] = [within(Math.min(a, b)), within(Math.max(a, b))];
    told.current = final ? null : [low, high];
    onYears(low === first ? null : low, high === last ? null : high, { final });
  };
  const finish = () => {
    drag.current = null;
    if (told.current) tell(...told.current, true);
  };

  // A run of presses is one step for Back. Should the years have been changed elsewhere meanwhile, those hold.
  const endRun = useEffectEvent(() => {
    if (!told.current) return;
    told.current = null;
    onYears(from, to, { final: true });
  });
  // Counts the presses after which the hand may rest; 0 while a key is down.
  const [presses, setPresses] = useState(0);
  useEffect(() => {
    if (presses === 0) return;
    const timer = window.setTimeout(() => endRun(), REST);
    return () => window.clearTimeout(timer);
  }, [presses]);

  const yearAt = (event: PointerEvent) => {
    const box = track.current?.getBoundingClientRect();
    if (!box || box.width === 0) return first;
    const share = (event.clientX - box.left) / box.width;
    return within(first + Math.floor(share * (last - first + 1)));
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const year = yearAt(event);
    const part = (event.target as HTMLElement).dataset['part'];
    if (part === 'from' || part === 'to') drag.current = { kind: part };
    else if (part === 'window' && !(start === first && end === last)) {
      drag.current = { kind: 'window', grabbed: year, from: start, to: end };
    } else {
      drag.current = { kind: 'new', anchor: year };
      tell(year, year, false);
    }
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    const now = drag.current;
    if (!now) return;
    const year = yearAt(event);
    if (now.kind === 'new') tell(now.anchor, year, false);
    else if (now.kind === 'from') tell(Math.min(year, end), end, false);
    else if (now.kind === 'to') tell(start, Math.max(year, start), false);
    else {
      const by = Math.min(last - now.to, Math.max(first - now.from, year - now.grabbed));
      tell(now.from + by, now.to + by, false);
    }
  };

  const onKeyDown = (which: 'from' | 'to') => (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    setPresses(0);
    const [a, b] = told.current ?? [start, end];
    if (which === 'from') tell(Math.min(within(a + step), b), b, false);
    else tell(a, Math.max(within(b + step), a), false);
  };
  const handle = (which: 'from' | 'to') => {
    const value = which === 'from' ? start : end;
    const open = which === 'from' ? from === null : to === null;
    const ends = which === 'from' ? 'From the first year' : `To ${last}, the last year`;
    return (
      <div
        role="slider"
        tabIndex={0}
        data-part={which}
        className={styles.handle}
        aria-label={which === 'from' ? 'Start of the range' : 'End of the range'}
        aria-valuemin={which === 'from' ? first : start}
        aria-valuemax={which === 'from' ? end : last}
        aria-valuenow={value}
        aria-valuetext={open ? ends : `${which === 'from' ? 'From' : 'To'} ${value}`}
        style={{ left: at(which === 'from' ? value : value + 1) }}
        onKeyDown={onKeyDown(which)}
        onKeyUp={() => setPresses(presses + 1)}
        onBlur={finish}
      />
    );
  };
  const at = (year: number) => `${((year - first) / (last - first + 1)) * 100}%`;

  return (
    <div
      ref={track}
      className={styles.track}
      role="group"
      aria-label="Range of years"
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={finish}
      onPointerCancel={finish}
    >
      <div
        data-part="window"
        className={styles.window}
        style={{ left: at(start), right: `calc(100% - ${at(end + 1)})` }}
      />
      {handle('from')}
      {handle('to')}
    </div>
  );
}
