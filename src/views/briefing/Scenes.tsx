import { memo, startTransition, useCallback, useEffect, useState } from 'react';
import type { Briefing, Scene } from '../../atlas/briefing/briefing';
import { SceneStage } from '../../scenes/SceneStage';
import styles from './Presentation.module.css';

/**
 * The scene at `index`, with its neighbours drawn beneath it, so that a change only lays another on top. Neighbours are made when
 * there is time; the scene asked for never waits for them. `onAway` hears which scene's view has left it.
 */
export function Scenes({
  briefing,
  index,
  round,
  onAway,
}: {
  briefing: Briefing;
  index: number;
  round: number;
  onAway: (scene: string, away: boolean) => void;
}) {
  const [prepared, setPrepared] = useState(-2);
  // Which scene is within reach is told after it is painted: every element of both scenes has to hear of it.
  const [reached, setReached] = useState(index);
  useEffect(() => afterPaint(() => setReached(index)), [index]);
  // Its neighbours only after that: they take longer, and it would answer the hand only once they stand.
  useEffect(() => whenIdle(() => startTransition(() => setPrepared(reached))), [reached]);
  const made = briefing.scenes
    .map((scene, at): [Scene, number] => [scene, at])
    .filter(([, at]) => at === index || Math.abs(at - prepared) <= 1);
  return made.map(([scene, at]) => (
    <div
      key={scene.id}
      className={at === index ? `${styles.scene} ${styles.top}` : styles.scene}
      inert={at !== reached}
      aria-hidden={at !== reached}
    >
      <Prepared briefing={briefing} scene={scene} round={round} onAway={onAway} />
    </div>
  ));
}

/** Always given the same, seen or not: letting it be seen must not draw it anew. */
const Prepared = memo(function Prepared({
  briefing,
  scene,
  round,
  onAway,
}: {
  briefing: Briefing;
  scene: Scene;
  round: number;
  onAway: (scene: string, away: boolean) => void;
}) {
  const tell = useCallback((away: boolean) => onAway(scene.id, away), [scene.id, onAway]);
  return <SceneStage briefing={briefing} scene={scene} round={round} onAway={tell} />;
});

/** Calls once the next frame has been painted. Gives what calls it off. */
function afterPaint(work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => (timer = setTimeout(work)));
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

/** Calls when nothing else is to be done, or where the browser cannot tell, after a moment. Gives what calls it off. */
function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(work, 300);
    return () => clearTimeout(timer);
  }
  const idle = requestIdleCallback(work, { timeout: 2000 });
  return () => cancelIdleCallback(idle);
}
