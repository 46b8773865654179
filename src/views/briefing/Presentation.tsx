import {
  ArrowLeft,
  ArrowRight,
  BookOpen,
  CircleHelp,
  Maximize,
  MonitorSpeaker,
  Moon,
  Undo2,
  X,
} from 'lucide-react';
import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { queryOf } from '../../address/parameters';
import { useAddress } from '../../address/useAddress';
import { nearestScene, type Briefing } from '../../atlas/briefing/briefing';
import { SceneSources } from '../../scenes/SceneSources';
import { focusContent } from '../../ui/focusContent';
import { KeysHelp } from './KeysHelp';
import { PresenterNotes } from './PresenterNotes';
import styles from './Presentation.module.css';
import { PresentationTool } from './PresentationTool';
import { Scenes } from './Scenes';
import { useAwake } from './useAwake';
import { useCompany } from './useCompany';
import { useLargeType } from './useLargeType';
import { usePresentationKeys } from './usePresentationKeys';
import { useResting } from './useResting';
import { useRestInert } from './useRestInert';
import { useSwipe } from './useSwipe';

/** The name that a presenter window goes by: it tells the window what it is, also after it is loaded anew. */
const PRESENTER = 'policing-atlas-presenter';

/** How long a scene is shown before the address tells of it. Milliseconds. */
const SETTLED = 250;

/** A briefing in front of a room, at the scene asked for (from 1) or the nearest there is. In a presenter window: its notes. */
export function Presentation({ briefing, asked }: { briefing: Briefing; asked: number }) {
  const [, setAddress] = useAddress();
  const scenes = briefing.scenes.length;
  // The scene shown runs ahead of the address, which the whole app follows: a press of a key must not wait for that.
  const [stood, setScene] = useState(asked);
  // Of a briefing that is edited meanwhile in another window there may be fewer scenes than before.
  const scene = nearestScene(stood, scenes);
  const [missed, setMissed] = useState(() => (asked === scene ? null : asked));
  const [heard, setHeard] = useState(asked);
  const [told, setTold] = useState(asked);
  if (asked !== heard) {
    setHeard(asked);
    if (asked !== told) {
      setScene(asked);
      setMissed(asked === nearestScene(asked, scenes) ? null : asked);
    }
  }

  const [open, setOpen] = useState<'sources' | 'help' | null>(null);
  const [black, setBlack] = useState(false);
  // The scenes whose view is not as they have it.
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [round, setRound] = useState(0);
  const [started, setStarted] = useState(Date.now);
  // Whether a window that the room sees is there, as far as was heard.
  const [room, setRoom] = useState(true);
  const [blocked, setBlocked] = useState(false);
  const stage = useRef<HTMLDivElement>(null);
  const presenter = window.name === PRESENTER;
  const large = useLargeType();
  useRestInert();
  useAwake();
  const resting = useResting();

  // Without a step for Back: to leave is one step, wherever the briefing has come to.
  const follow = useEffectEvent(() => {
    setTold(scene);
    setAddress({ scene, id: null }, 'replace');
  });
  useEffect(() => {
    if (asked === scene) return;
    const timer = setTimeout(follow, SETTLED);
    return () => clearTimeout(timer);
  }, [asked, scene]);
  useEffect(() => {
    const before = document.title;
    document.title = `${briefing.title} · Policing Atlas`;
    return () => {
      document.title = before;
    };
  }, [briefing.title]);
  useEffect(() => stage.current?.focus({ preventScroll: true }), [large]);
  useEffect(
    () => () => {
      // Once the page beneath is there again.
      requestAnimationFrame(focusContent);
    },
    [],
  );

  const { tell, tellBack } = useCompany(
    briefing.id,
    { scene, black, started, room: !presenter },
    (other) => {
      const next = nearestScene(other.scene, scenes);
      setBlack(other.black);
      setStarted((own) => Math.min(own, other.started));
      setScene(next);
      if (other.room) setRoom(true);
    },
    () => setRound((before) => before + 1),
    () => setRoom(false),
  );
  const go = (next: number) => {
    const nearest = nearestScene(next, scenes);
    setMissed(next === nearest || Math.abs(next - scene) === 1 ? null : next);
    setBlack(false);
    tell({ scene: nearest, black: false });
    setScene(nearest);
  };
  const back = () => {
    setRound((before) => before + 1);
    tellBack();
  };
  const turnBlack = (on: boolean) => {
    setBlack(on);
    tell({ scene, black: on });
  };
  const current = briefing.scenes[scene - 1];
  const away = current !== undefined && left.has(current.id);
  const actions = {
    go,
    scene,
    scenes,
    back,
    black: () => turnBlack(!black),
    sources: () => setOpen(open === 'sources' ? null : 'sources'),
    help: () => setOpen(open === 'help' ? null : 'help'),
    presenter: () => {
      const target = queryOf({ view: 'briefing', briefing: briefing.id, scene }) + location.hash;
      setBlocked(window.open(target, PRESENTER, 'popup,width=1000,height=720') === null);
    },
    fullScreen: () =>
      void (
        document.fullscreenElement
          ? document.exitFullscreen()
          : document.documentElement.requestFullscreen?.()
      )?.catch(() => undefined),
    leave: () => {
      if (black) turnBlack(false);
      else if (open) setOpen(null);
      // An open record, or a choice made in the view, is left before the briefing is.
      else if (away) back();
      else if (presenter) window.close();
      else {
        if (document.fullscreenElement) void document.exitFullscreen();
        setAddress({ scene: null });
      }
    },
  };
  const digits = usePresentationKeys(actions);
  const swipe = useSwipe((by) => go(scene + by));
  const onAway = useCallback(
    (id: string, away: boolean) =>
      setLeft((before) => {
        if (before.has(id) === away) return before;
        const after = new Set(before);
        if (away) after.add(id);
        else after.delete(id);
        return after;
      }),
    [],
  );

  if (!large || !current) return null;
  const shown = black && !presenter;
  // What is said in the bar, or may be wanted now, stays.
  const bare = resting && !presenter && !open && !away && !digits && !blocked && missed === null;
  return createPortal(
    <div
      ref={stage}
      className={styles.presentation}
      role="group"
      aria-label={`${presenter ? 'Presenter window' : 'Presenting'}: ${briefing.title}`}
      tabIndex={-1}
      data-bare={bare || undefined}
      {...swipe}
    >
      <div className={styles.progress} aria-hidden>
        <span style={{ width: `${(100 * scene) / scenes}%` }} />
      </div>
      <div className={styles.middle} inert={shown}>
        {presenter ? (
          <PresenterNotes
            briefing={briefing}
            scene={current}
            next={briefing.scenes[scene]}
            word={
              !room ? 'The room’s window is closed' : black ? 'The room sees a black screen' : null
            }
            started={started}
            onRestart={() => setStarted(Date.now())}
          />
        ) : (
          <Scenes briefing={briefing} index={scene - 1} round={round} onAway={onAway} />
        )}
        {open && (
          <aside
            className={styles.panel}
            aria-label={open === 'sources' ? 'Sources' : 'Keys'}
            tabIndex={0}
          >
            <div className={styles.panelHead}>
              <h2>{open === 'sources' ? 'Sources' : 'Keys'}</h2>
              <PresentationTool label="Close" onClick={() => setOpen(null)}>
                <X aria-hidden />
              </PresentationTool>
            </div>
            {open === 'sources' ? <SceneSources key={current.id} scene={current} /> : <KeysHelp />}
          </aside>
        )}
      </div>
      <footer className={styles.bar} inert={shown}>
        <PresentationTool label="Scene before" onClick={() => go(scene - 1)} disabled={scene === 1}>
          <ArrowLeft aria-hidden />
        </PresentationTool>
        <PresentationTool
          label="Next scene"
          onClick={() => go(scene + 1)}
          disabled={scene === scenes}
        >
          <ArrowRight aria-hidden />
        </PresentationTool>
        <p role="status" className={styles.count}>
          Scene {scene} of {scenes}
        </p>
        <span aria-live="polite" className={styles.said}>
          {digits && `Enter for scene ${digits}`}
          {!digits && blocked && 'The browser blocked the presenter window: allow it, then press P'}
        </span>
        {missed !== null && !digits && (
          <span role="alert" className={styles.said}>
            There is no scene {missed}: this is the nearest
          </span>
        )}
        <span className={styles.tools}>
          {away && !presenter && (
            <button type="button" className="button" onClick={back}>
              <Undo2 aria-hidden className={styles.icon} />
              Bring the scene back
            </button>
          )}
          <PresentationTool label="Sources" pressed={open === 'sources'} onClick={actions.sources}>
            <BookOpen aria-hidden />
          </PresentationTool>
          <PresentationTool label="Black screen" pressed={black} onClick={actions.black}>
            <Moon aria-hidden />
          </PresentationTool>
          {!presenter && (
            <>
              <span className={styles.second}>
                <PresentationTool label="Presenter window" onClick={actions.presenter}>
                  <MonitorSpeaker aria-hidden />
                </PresentationTool>
              </span>
              <PresentationTool label="Full screen" onClick={actions.fullScreen}>
                <Maximize aria-hidden />
              </PresentationTool>
            </>
          )}
          <PresentationTool label="Keys" pressed={open === 'help'} onClick={actions.help}>
            <CircleHelp aria-hidden />
          </PresentationTool>
          <PresentationTool label="Leave" onClick={actions.leave}>
            <X aria-hidden />
          </PresentationTool>
        </span>
      </footer>
      {shown && (
        <button type="button" className={styles.black} onClick={() => turnBlack(false)}>
          <span className="hidden">Black screen. Show the scene again</span>
        </button>
      )}
    </div>,
    document.body,
  );
}
