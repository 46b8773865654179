import { ArrowDown, ArrowUp, Copy, GripVertical, Trash2 } from 'lucide-react';
import type { DragEvent } from 'react';
import { AddressLink } from '../../address/AddressLink';
import { sceneHref } from '../../scenes/AddressInMemory';
import type { SceneField, SceneRow } from '../../scenes/rows';
import { briefings } from '../../scenes/useBriefings';
import styles from './BriefingPage.module.css';
import { Field } from './Field';
import { SceneArrangement } from './SceneArrangement';

const DRAGGED = 'application/x-policing-atlas-scene';

/** One scene of the reader's own briefing: its words, its place, its copy, its end. */
export function SceneEditor({
  scene,
  number,
  scenes,
  onMove,
  onRemove,
}: {
  scene: SceneRow;
  /** From 1. */
  number: number;
  scenes: number;
  /** Moves a scene, by its id, to a place from 1. */
  onMove: (id: string, to: number) => void;
  onRemove: () => void;
}) {
  const store = briefings();
  const name = `scene ${number}${scene.title ? `, ${scene.title}` : ''}`;
  const field = (of: SceneField) => ({
    name: of,
    value: scene[of],
    version: scene.versions[of] ?? 0,
    overtaken: scene.overtaken,
    onSave: (value: string, base: number) => store.editScene(scene.id, of, value, base),
    onSettle: (at: number) => void store.settle(scene.id, at),
  });
  const onDrop = (event: DragEvent) => {
    const id = event.dataTransfer.getData(DRAGGED);
    if (!id) return;
    event.preventDefault();
    if (id !== scene.id) onMove(id, number);
  };
  return (
    <li
      className={styles.scene}
      onDragOver={(event) => event.dataTransfer.types.includes(DRAGGED) && event.preventDefault()}
      onDrop={onDrop}
    >
      <div className={styles.handle}>
        <span
          draggable
          className={styles.grip}
          title="Drag to another place"
          aria-hidden
          onDragStart={(event) => {
            event.dataTransfer.setData(DRAGGED, scene.id);
            event.dataTransfer.effectAllowed = 'move';
          }}
        >
          <GripVertical size={16} />
          {number}
        </span>
        <button
          type="button"
          className="button square"
          aria-label={`Move up ${name}`}
          title="Move up"
          disabled={number === 1}
          onClick={() => onMove(scene.id, number - 1)}
        >
          <ArrowUp size={16} aria-hidden />
        </button>
        <button
          type="button"
          className="button square"
          aria-label={`Move down ${name}`}
          title="Move down"
          disabled={number === scenes}
          onClick={() => onMove(scene.id, number + 1)}
        >
          <ArrowDown size={16} aria-hidden />
        </button>
      </div>
      <fieldset className={styles.words}>
        <legend className="hidden">Scene {number}</legend>
        <Field label="Title" {...field('title')} />
        <Field label="Text" rows={3} {...field('text')} />
        <Field label="Presenter's notes" rows={2} {...field('notes')} />
        <SceneArrangement scene={scene} name={name} />
        <span className={styles.tools}>
          <AddressLink
            change={{ scene: number, id: null }}
            className="button"
            aria-label={`Present from ${name}`}
          >
            Present from here
          </AddressLink>
          <a
            className="button"
            href={sceneHref(scene.address)}
            aria-label={`Open the view of ${name}`}
          >
            Open the view
          </a>
          <button
            type="button"
            className="button"
            aria-label={`Duplicate ${name}`}
            onClick={() => void store.duplicateScene(scene.id)}
          >
            <Copy size={15} aria-hidden />
            Duplicate
          </button>
          <button type="button" className="button" aria-label={`Delete ${name}`} onClick={onRemove}>
            <Trash2 size={15} aria-hidden />
            Delete
          </button>
        </span>
      </fieldset>
    </li>
  );
}
