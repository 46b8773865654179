import { useSuspenseQuery } from '@tanstack/react-query';
import type { Briefing, Layout, Scene } from '../../atlas/briefing/briefing';
import { formatDate } from '../../atlas/record/dates';
import { countOf } from '../../atlas/record/numbers';
import { AddressInMemory } from '../../scenes/AddressInMemory';
import { layoutOf } from '../../scenes/layoutOf';
import { SceneStage } from '../../scenes/SceneStage';
import { indexQuery } from '../../dataset/indexQuery';
import { useAllRecords } from '../../dataset/useAllRecords';
import { SelectionProvider, useSelection } from '../../filter/SelectionProvider';
import { Panel } from '../../ui/Panel';
import styles from './PrintPages.module.css';

/** What is one list: it goes on over further pages. */
const FLOWS: readonly (Layout | null)[] = ['lanes', 'record'];

/** One scene as a page: the briefing's name above, the scene, notes if asked for, its sources, the date and the page below. */
export function PrintedScene({
  briefing,
  scene,
  page,
  notes,
}: {
  briefing: Briefing;
  scene: Scene;
  /** "3 / 11" */
  page: string;
  notes: boolean;
}) {
  const { meta } = useSuspenseQuery(indexQuery).data;
  const by = [briefing.author, formatDate(briefing.date)].filter(Boolean).join(', ');
  return (
    <section
      className={styles.page}
      data-scene
      data-flows={FLOWS.includes(layoutOf(scene)) || undefined}
    >
      <header className={styles.head}>
        <bdi>{briefing.title}</bdi>
        <span>{by}</span>
      </header>
      <div className={styles.stage}>
        <SceneStage briefing={briefing} scene={scene} />
      </div>
      {notes && scene.notes.trim() && (
        <p className={styles.notes} data-notes>
          <b>Notes.</b> {scene.notes}
        </p>
      )}
      <footer className={styles.foot}>
        <div className={styles.sources}>
          <p className={styles.cut}>
            This view is longer than the page: all of it is in the atlas.
          </p>
          <Panel name="the sources">
            <AddressInMemory query={scene.address} round={0}>
              <SelectionProvider>
                <Sources named={scene.records} />
              </SelectionProvider>
            </AddressInMemory>
          </Panel>
        </div>
        <p className={styles.number}>
          Policing Atlas, dataset {meta.version}
          <br />
          of {formatDate(meta.date)} · {page}
        </p>
      </footer>
    </section>
  );
}

/** Who published what a scene rests on: by name for the records that its text speaks of, by number for all in its view. */
function Sources({ named }: { named: readonly string[] }) {
  const { selection, all } = useSelection();
  const spoken = useAllRecords(all).filter(({ id }) => named.includes(id));
  const publishers = new Set(
    spoken.flatMap(({ sources }) => sources.map(({ publisher }) => publisher)),
  );
  const { entries } = selection;
  const sources = entries.reduce((sum, entry) => sum + entry.sources, 0);
  return (
    <p>
      In view: {countOf(entries.length, 'record')} found, with {countOf(sources, 'source')}.
      {publishers.size > 0 && ` The text rests on ${[...publishers].join('; ')}.`}
    </p>
  );
}
