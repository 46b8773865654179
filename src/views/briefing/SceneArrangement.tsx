import { useId } from 'react';
import { LAYOUTS, MOST_FIGURES, type Layout } from '../../atlas/briefing/briefing';
import { FIGURE_LABELS, FIGURE_NAMES, USUAL_FIGURES } from '../../atlas/briefing/sceneFigures';
import { SelectionProvider } from '../../filter/SelectionProvider';
import { AddressInMemory } from '../../scenes/AddressInMemory';
import { layoutOf } from '../../scenes/layoutOf';
import type { SceneRow } from '../../scenes/rows';
import { briefings } from '../../scenes/useBriefings';
import { Panel } from '../../ui/Panel';
import { PointsEditor } from './PointsEditor';
import styles from './SceneArrangement.module.css';

const LAYOUT_LABELS: Record<Layout, string> = {
  'map-timeline': 'Map and timeline',
  map: 'Map alone',
  timeline: 'Timeline alone',
  matrix: 'Matrix',
  comparison: 'Comparison',
  lanes: 'Lanes over time, by provider',
  contested: 'Contested hosts',
  'pull-backs': 'What was pulled back, case by case under a map',
  record: 'One record, its events large',
  text: 'Text with large figures',
};

/** What a scene shows and what it points at, to be chosen. */
export function SceneArrangement({ scene, name }: { scene: SceneRow; name: string }) {
  const id = useId();
  const store = briefings();
  const layout = layoutOf(scene);
  const figures = scene.figures ?? USUAL_FIGURES;
  return (
    <details className={styles.arrangement}>
      <summary>
        What is shown<span className="hidden"> in {name}</span>
        {scene.points && scene.points.length > 0 && ` · points at ${scene.points.length}`}
      </summary>
      <div className={styles.parts}>
        <label htmlFor={`${id}-layout`}>Layout</label>
        <select
          id={`${id}-layout`}
          className="field"
          value={layout ?? ''}
          onChange={({ target }) =>
            void store.arrangeScene(scene.id, () => ({
              layout: LAYOUTS.find((each) => each === target.value),
            }))
          }
        >
          {layout === null && <option value="">The view as it is</option>}
          {LAYOUTS.map((each) => (
            <option key={each} value={each}>
              {LAYOUT_LABELS[each]}
            </option>
          ))}
        </select>
        {layout === 'text' && (
          <fieldset className={styles.figures}>
            <legend>Large figures, at most {MOST_FIGURES}</legend>
            {FIGURE_NAMES.map((figure) => {
              const on = figures.includes(figure);
              return (
                <label key={figure}>
                  <input
                    type="checkbox"
                    checked={on}
                    disabled={!on && figures.length >= MOST_FIGURES}
                    onChange={() =>
                      void store.arrangeScene(scene.id, ({ figures: before = USUAL_FIGURES }) => ({
                        figures: FIGURE_NAMES.filter(
                          (each) => before.includes(each) !== (each === figure),
                        ).slice(0, MOST_FIGURES),
                      }))
                    }
                  />
                  {FIGURE_LABELS[figure]}
                </label>
              );
            })}
          </fieldset>
        )}
        <Panel name="the records in view">
          <AddressInMemory query={scene.address} round={0}>
            <SelectionProvider>
              <PointsEditor scene={scene} name={name} />
            </SelectionProvider>
          </AddressInMemory>
        </Panel>
      </div>
    </details>
  );
}
