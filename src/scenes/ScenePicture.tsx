import type { Point } from '../atlas/briefing/briefing';
import { useSelection } from '../filter/SelectionProvider';
import { RecordSheet } from '../record/RecordSheet';
import { Panel } from '../ui/Panel';
import { SceneMap } from './SceneMap';
import styles from './ScenePicture.module.css';
import { SceneTimeline } from './SceneTimeline';

/** Explore as a room sees it: the map over the timeline or one of the two alone, both as live as ever. */
export function ScenePicture({
  parts,
  points,
}: {
  parts: 'map-timeline' | 'map' | 'timeline';
  points: readonly Point[];
}) {
  const { all } = useSelection();
  return (
    <div
      className={styles.picture}
      data-parts={parts}
      data-pointed={points.length > 0 || undefined}
    >
      {parts !== 'timeline' && (
        <div className={styles.map}>
          <Panel name="the map">
            <SceneMap points={points} />
          </Panel>
        </div>
      )}
      {parts !== 'map' && (
        <div className={styles.timeline}>
          <Panel name="the timeline">
            <SceneTimeline points={points} />
          </Panel>
        </div>
      )}
      <RecordSheet all={all} />
    </div>
  );
}
