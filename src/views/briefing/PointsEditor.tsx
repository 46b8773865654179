import { ArrowDown, ArrowUp, GripVertical, X } from 'lucide-react';
import { useDeferredValue, useId, useState, type DragEvent } from 'react';
import { LONGEST_LABEL, MOST_POINTS, type Point } from '../../atlas/briefing/briefing';
import { pointWords } from '../../atlas/briefing/pointWords';
import { hostName } from '../../atlas/places/hosts';
import type { Entry } from '../../atlas/record/entry';
import { fold } from '../../atlas/record/fold';
import { useSelection } from '../../filter/SelectionProvider';
import type { SceneRow } from '../../scenes/rows';
import { briefings } from '../../scenes/useBriefings';
import styles from './SceneArrangement.module.css';

const DRAGGED = 'application/x-policing-atlas-point';
/** How many records a search offers. */
const OFFERED = 6;

/** The records that a scene points at: found by search among those in its view, named, put in order. */
export function PointsEditor({ scene, name }: { scene: SceneRow; name: string }) {
  const { selection, all } = useSelection();
  const [sought, setSought] = useState('');
  const words = useDeferredValue(sought);
  const id = useId();
  const points = scene.points ?? [];
  const change = (next: (points: readonly Point[]) => readonly Point[]) =>
    void briefings().arrangeScene(scene.id, ({ points: before = [] }) => ({
      points: next(before).slice(0, MOST_POINTS),
    }));
  const move = (from: number, to: number) =>
    change((before) => {
      const moved = before[from];
      if (!moved || to < 0 || to >= before.length) return before;
      const rest = before.filter((_, at) => at !== from);
      return [...rest.slice(0, to), moved, ...rest.slice(to)];
    });
  const full = points.length >= MOST_POINTS;
  const offers = full ? [] : offersFor(words, selection.entries, points);

  return (
    <div className={styles.points}>
      <h4>Points at</h4>
      <p className={styles.hint}>
        Up to {MOST_POINTS} records are labelled where they stand on the map and over the timeline;
        the rest steps back.
      </p>
      {points.length > 0 && (
        <ol aria-label={`Records that ${name} points at`}>
          {points.map((point, at) => (
            <PointRow
              key={point.id}
              point={point}
              at={at}
              last={at === points.length - 1}
              entry={all.find((entry) => entry.id === point.id)}
              inView={selection.entries.some((entry) => entry.id === point.id)}
              onLabel={(label) =>
                change((before) =>
                  before.map((each) => (each.id === point.id ? { ...each, label } : each)),
                )
              }
              onMove={move}
              onRemove={() => change((before) => before.filter((each) => each.id !== point.id))}
            />
          ))}
        </ol>
      )}
      {full ? (
        <p className={styles.hint}>No more than {MOST_POINTS}: take one out to add another.</p>
      ) : (
        <>
          <label htmlFor={id}>Find a record in this view</label>
          <input
            id={id}
            type="search"
            className="field"
            value={sought}
            onChange={(event) => setSought(event.target.value)}
          />
          {words.trim() && offers.length === 0 && (
            <p className={styles.hint}>No record in this view has these words in its title.</p>
          )}
          <ul className={styles.offers}>
            {offers.map((entry) => (
              <li key={entry.id}>
                <button
                  type="button"
                  className="button"
                  onClick={() => {
                    change((before) => [...before, { id: entry.id, label: shortName(entry) }]);
                    setSought('');
                  }}
                >
                  <span className="hidden">Point at </span>
                  {entry.title}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function PointRow({
  point,
  at,
  last,
  entry,
  inView,
  onLabel,
  onMove,
  onRemove,
}: {
  point: Point;
  /** From 0. */
  at: number;
  last: boolean;
  entry: Entry | undefined;
  inView: boolean;
  onLabel: (label: string) => void;
  onMove: (from: number, to: number) => void;
  onRemove: () => void;
}) {
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const title = entry?.title ?? point.id;
  const onDrop = (event: DragEvent) => {
    const from = event.dataTransfer.getData(DRAGGED);
    if (from === '') return;
    event.preventDefault();
    onMove(Number(from), at);
  };
  return (
    <li
      onDragOver={(event) => event.dataTransfer.types.includes(DRAGGED) && event.preventDefault()}
      onDrop={onDrop}
    >
      <span
        draggable
        className={styles.grip}
        title="Drag to another place"
        aria-hidden
        onDragStart={(event) => event.dataTransfer.setData(DRAGGED, String(at))}
      >
        <GripVertical size={16} />
      </span>
      <span className={styles.named}>
        <label htmlFor={id}>
          Short name<span className="hidden"> of {title}</span>
        </label>
        <input
          id={id}
          className="field"
          value={draft ?? point.label}
          maxLength={LONGEST_LABEL}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={() => {
            if (draft !== null && draft !== point.label) onLabel(draft);
            setDraft(null);
          }}
        />
        <span className={styles.hint}>
          {title}
          {entry && ` · shown as “${pointWords(draft ?? point.label, entry)}”`}
        </span>
        {!inView && (
          <span className={styles.missing}>
            {entry
              ? 'The filter of this scene leaves it out: it is not shown.'
              : 'The dataset has no such record any more.'}
          </span>
        )}
        {inView && entry?.hosts.length === 0 && (
          <span className={styles.missing}>
            It is worldwide: it has no place on the map, and is marked in the timeline alone.
          </span>
        )}
      </span>
      <button
        type="button"
        className="button square"
        aria-label={`Move up ${title}`}
        disabled={at === 0}
        onClick={() => onMove(at, at - 1)}
      >
        <ArrowUp size={16} aria-hidden />
      </button>
      <button
        type="button"
        className="button square"
        aria-label={`Move down ${title}`}
        disabled={last}
        onClick={() => onMove(at, at + 1)}
      >
        <ArrowDown size={16} aria-hidden />
      </button>
      <button
        type="button"
        className="button square"
        aria-label={`Point no longer at ${title}`}
        onClick={onRemove}
      >
        <X size={16} aria-hidden />
      </button>
    </li>
  );
}

/** Records of a view whose title or hosts have all the words sought, but those that are pointed at. */
function offersFor(words: string, entries: readonly Entry[], points: readonly Point[]): Entry[] {
  const sought = fold(words).split(/\s+/).filter(Boolean);
  if (sought.length === 0) return [];
  return entries
    .filter(({ id, title, hosts }) => {
      if (points.some((point) => point.id === id)) return false;
      const text = fold([title, ...hosts.map(hostName)].join(' '));
      return sought.every((word) => text.includes(word));
    })
    .slice(0, OFFERED);
}

/** What a record is called at first: its host, or where it has none or many, the first words of its title. */
function shortName({ hosts, title }: Entry): string {
  const [host, ...others] = hosts;
  if (host && others.length === 0) return hostName(host).slice(0, LONGEST_LABEL);
  return title.length <= LONGEST_LABEL
    ? title
    : title.slice(0, LONGEST_LABEL).replace(/\s+\S*$/, '');
}
