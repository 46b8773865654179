import { useContext } from 'react';
import { parseAddress } from '../address/parameters';
import type { Briefing, Layout, Scene } from '../atlas/briefing/briefing';
import { USUAL_FIGURES } from '../atlas/briefing/sceneFigures';
import { SelectionProvider } from '../filter/SelectionProvider';
import { Panel } from '../ui/Panel';
import { AddressInMemory } from './AddressInMemory';
import { layoutOf, shownAddress } from './layoutOf';
import { SceneCases } from './SceneCases';
import { SceneFigures } from './SceneFigures';
import { SceneLanes } from './SceneLanes';
import { SceneMatrix } from './SceneMatrix';
import parts from './SceneParts.module.css';
import { ScenePicture } from './ScenePicture';
import { SceneRecord } from './SceneRecord';
import styles from './SceneStage.module.css';
import { SceneView } from './SceneView';

/** What stands beside the words; what stands in columns or tables needs the whole width, under them. */
const BESIDE: readonly (Layout | null)[] = [
  'map-timeline',
  'map',
  'timeline',
  'lanes',
  'contested',
  'pull-backs',
  'record',
];

/** Characters from which on a scene's text is set smaller, step by step, to stay in its column. */
const LONG = [380, 520];

/**
 * One scene as the room sees it: its title and text beside what it shows, in the height it is given. Sizes follow the
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
  const layout = layoutOf(scene);
  return (
    <article
      className={BESIDE.includes(layout) ? `${styles.stage} ${styles.beside}` : styles.stage}
      aria-label={`${briefing.title}: ${scene.title}`}
    >
      <div className={styles.words} tabIndex={0} role="group" aria-label="Text" data-words>
        <h2 dir="auto" className={styles.title}>
          {scene.title}
        </h2>
        <div
          className={styles.text}
          data-long={LONG.filter((length) => scene.text.length > length).length}
        >
          {paragraphs(scene.text).map((text, index) => (
            <p key={index} dir="auto">
              {text}
            </p>
          ))}
        </div>
      </div>
      <div className={styles.view} data-live>
        <Panel name="this scene's view">
          <AddressInMemory query={shownAddress(scene)} round={round} onAway={onAway}>
            <SelectionProvider>
              <Shown scene={scene} layout={layout} />
            </SelectionProvider>
          </AddressInMemory>
        </Panel>
      </div>
    </article>
  );
}

function Shown({ scene, layout }: { scene: Scene; layout: Layout | null }) {
  const view = useContext(SceneView);
  const { points = [], figures = [], records } = scene;
  switch (layout) {
    case 'map-timeline':
    case 'map':
    case 'timeline':
      return <ScenePicture parts={layout} points={points} />;
    case 'matrix':
      return (
        <div className={parts.fill}>
          <SceneMatrix />
        </div>
      );
    case 'lanes':
      return <SceneLanes />;
    case 'pull-backs':
      return <SceneCases points={points} />;
    case 'record':
      return <SceneRecord id={points[0]?.id ?? parseAddress(scene.address).id ?? records[0]} />;
    case 'text':
      return <SceneFigures figures={figures.length > 0 ? figures : USUAL_FIGURES} />;
    default:
      return view;
  }
}

const paragraphs = (text: string): string[] => text.split(/\n+/).filter((line) => line.trim());
