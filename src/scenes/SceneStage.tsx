import { useContext } from 'react';
import { parseAddress, type View } from '../address/parameters';
import type { Briefing, Scene } from '../atlas/briefing/briefing';
import { SelectionProvider } from '../filter/SelectionProvider';
import { Panel } from '../ui/Panel';
import { AddressInMemory } from './AddressInMemory';
import { ScenePicture } from './ScenePicture';
import styles from './SceneStage.module.css';
import { SceneView } from './SceneView';

/** Views whose map stands beside the words; what stands in columns or tables needs the whole width, under them. */
const BESIDE: readonly View[] = ['explore', 'contested'];

/**
 * One scene as the room sees it: its title and text beside its live view, in the height it is given. Sizes follow the
 * root's. `round` brings the view back when it changes; `onAway` hears whether the view has left the scene.
 */
export function SceneStage({
  briefing,
  scene,
  round = 0,
  onAway,
}: {
  briefing: Briefing;
  scene: Scene;
  round?: number;
  onAway?: (away: boolean) => void;
}) {
  const view = useContext(SceneView);
  const shown = parseAddress(scene.address).view;
  return (
    <article
      className={BESIDE.includes(shown) ? `${styles.stage} ${styles.beside}` : styles.stage}
      aria-label={`${briefing.title}: ${scene.title}`}
    >
      <div className={styles.words} tabIndex={0} role="group" aria-label="Text">
        <h2 dir="auto" className={styles.title}>
          {scene.title}
        </h2>
        <div className={styles.text}>
          {paragraphs(scene.text).map((text, index) => (
            <p key={index} dir="auto">
              {text}
            </p>
          ))}
        </div>
      </div>
      <div className={styles.view} data-live>
        <Panel name="this scene's view">
          <AddressInMemory query={scene.address} round={round} onAway={onAway}>
            <SelectionProvider>{shown === 'explore' ? <ScenePicture /> : view}</SelectionProvider>
          </AddressInMemory>
        </Panel>
      </div>
    </article>
  );
}

const paragraphs = (text: string): string[] => text.split(/\n+/).filter((line) => line.trim());
