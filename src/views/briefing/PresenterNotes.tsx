import { useEffect, useState } from 'react';
import type { Briefing, Scene } from '../../atlas/briefing/briefing';
import { SceneStage } from '../../scenes/SceneStage';
import styles from './Presentation.module.css';

/** What only the presenter sees: the notes, a picture of what comes next, the time, and a word on the room's window. */
export function PresenterNotes({
  briefing,
  scene,
  next,
  word,
  started,
  onRestart,
}: {
  briefing: Briefing;
  scene: Scene;
  next: Scene | undefined;
  /** What is to be known of the window that the room sees; null where all is as it should be. */
  word: string | null;
  /** Milliseconds since 1970. */
  started: number;
  onRestart: () => void;
}) {
  const now = useClock();
  return (
    <div className={styles.presenter}>
      <div className={styles.clock}>
        <p>
          <span className={styles.small}>Time</span>{' '}
          <time>
            {new Date(now).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}
          </time>
        </p>
        <p>
          <span className={styles.small}>Elapsed</span> <span>{elapsed(now - started)}</span>
        </p>
        <button type="button" className="button" onClick={onRestart}>
          Restart the clock
        </button>
        <p role="alert" className={styles.word}>
          {word}
        </p>
      </div>
      <section className={styles.notes} tabIndex={0} aria-label="Notes">
        <h2 dir="auto">{scene.title}</h2>
        {lines(scene.notes).map((line, index) => (
          <p key={index}>{line}</p>
        ))}
        {lines(scene.notes).length === 0 && <p className={styles.small}>No notes</p>}
        <div className={styles.said}>
          {lines(scene.text).map((line, index) => (
            <p key={index}>{line}</p>
          ))}
        </div>
      </section>
      <section className={styles.next} aria-label="Next">
        <h3 className={styles.small}>Next</h3>
        <p dir="auto">{next ? next.title : 'The end'}</p>
        {next && (
          <div className={styles.preview} inert aria-hidden>
            <div>
              <SceneStage key={next.id} briefing={briefing} scene={next} />
            </div>
          </div>
        )}
      </section>
    </div>
  );
}

const lines = (text: string) => text.split(/\n+/).filter((line) => line.trim());

/** "0:07", "12:30", "1:02:03". */
function elapsed(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (value: number) => String(value).padStart(2, '0');
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

/** The time in milliseconds since 1970, anew each second. */
function useClock(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
