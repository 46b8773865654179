import { useEffect, useEffectEvent, useRef, useState } from 'react';

/** What a presenter may ask for by key. */
export interface PresentationActions {
  /** Goes to a scene, from 1. */
  go: (scene: number) => void;
  scene: number;
  scenes: number;
  back: () => void;
  black: () => void;
  sources: () => void;
  help: () => void;
  presenter: () => void;
  fullScreen: () => void;
  leave: () => void;
}

/** How long typed digits wait for Enter, in milliseconds. */
const PATIENCE = 4000;

const MOVED_BY_ARROWS = '[role=grid], [role=slider], [role=radiogroup], .leaflet-container';
const SCROLLED = '[tabindex="0"]';

/** Fields and open menus keep every key; what the keyboard has brought the focus to keeps those that work it. */
function isTaken(event: KeyboardEvent): boolean {
  const target = event.target instanceof HTMLElement ? event.target : null;
  if (!target) return false;
  if (target.isContentEditable || target.closest('textarea, select')) return true;
  if (target instanceof HTMLInputElement && !/^(radio|checkbox|button)$/.test(target.type))
    return true;
  if (document.querySelector(':popover-open, dialog[open]')) return true;
  // What was reached by mouse leaves its keys to the presenter; what was reached by keyboard is being worked with.
  if (!target.matches(':focus-visible')) return false;
  const { key } = event;
  if (target.closest('button, a, summary, input') && (key === 'Enter' || key === ' ')) return true;
  if (target.closest(MOVED_BY_ARROWS) && /^(Arrow|Home$|End$)/.test(key)) return true;
  return target.closest(SCROLLED) === target && /^Arrow(Up|Down)$/.test(key);
}

/** Listens for a presenter's keys while it stands. Returns the digits typed so far, which Enter takes as a scene's number. */
export function usePresentationKeys(actions: PresentationActions): string {
  const [digits, setDigits] = useState('');
  const timer = useRef<number>(undefined);
  const type = (next: string) => {
    window.clearTimeout(timer.current);
    setDigits(next);
    if (next) timer.current = window.setTimeout(() => setDigits(''), PATIENCE);
  };

  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isTaken(event)) return;
    const { go, scene, scenes } = actions;
    const asked: Record<string, () => void> = {
      ArrowRight: () => go(scene + 1),
      ArrowDown: () => go(scene + 1),
      PageDown: () => go(scene + 1),
      ' ': () => go(event.shiftKey ? scene - 1 : scene + 1),
      ArrowLeft: () => go(scene - 1),
      ArrowUp: () => go(scene - 1),
      PageUp: () => go(scene - 1),
      Home: () => go(1),
      End: () => go(scenes),
      Escape: () => (digits ? type('') : actions.leave()),
      Backspace: () => (digits ? type(digits.slice(0, -1)) : actions.back()),
      r: actions.back,
      b: actions.black,
      // What the black button of a clicker sends.
      '.': actions.black,
      s: actions.sources,
      p: actions.presenter,
      f: actions.fullScreen,
      '?': actions.help,
    };
    if (/^\d$/.test(event.key)) type(`${digits}${event.key}`.slice(0, 4));
    else if (event.key === 'Enter' && digits) {
      type('');
      go(Number(digits));
    } else {
      const act = asked[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (!act) return;
      act();
    }
    event.preventDefault();
    // What stands under the scene (a map that pans by arrows) is not meant.
    event.stopPropagation();
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => pressed(event);
    addEventListener('keydown', onKey, { capture: true });
    return () => removeEventListener('keydown', onKey, { capture: true });
  }, []);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  return digits;
}
