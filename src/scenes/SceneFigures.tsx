import { useState } from 'react';
import { figureOf, type FigureName } from '../atlas/briefing/sceneFigures';
import { today } from '../dataset/today';
import { useSelection } from '../filter/SelectionProvider';
import styles from './SceneParts.module.css';

/** A few numbers of a scene's view, large. */
export function SceneFigures({ figures }: { figures: readonly FigureName[] }) {
  const { selection } = useSelection();
  const [day] = useState(today);
  return (
    <dl className={styles.figures}>
      {figures.map((name) => {
        const { value, label } = figureOf(name, selection.entries, day);
        return (
          <div key={name}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        );
      })}
    </dl>
  );
}
