import { memo, useDeferredValue } from 'react';
import type { Briefing, Scene } from '../../atlas/briefing';
import { SceneStage } from '../../briefing/SceneStage';
import styles from './Presentation.module.css';

const Prepared = memo(SceneStage);
const NOBODY = () => undefined;

/**
 * The scene at `index`, with its neighbours drawn unseen beneath it, so that a change only lets one be seen. Neighbours are
 * made when there is time; the scene asked for never waits for them.
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
  onAway: (away: boolean) => void;
}) {
  const settled = useDeferredValue(index, -2);
  const made = briefing.scenes
    .map((scene, at): [Scene, number] => [scene, at])
    .filter(([, at]) => at === index || Math.abs(at - settled) <= 1);
  return made.map(([scene, at]) => (
    <div
      key={scene.id}
      className={at === index ? styles.scene : `${styles.scene} ${styles.unseen}`}
      inert={at !== index}
    >
      <Prepared
        briefing={briefing}
        scene={scene}
        round={round}
        onAway={at === index ? onAway : NOBODY}
      />
    </div>
  ));
}
