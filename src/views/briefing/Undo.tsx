import { Undo2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { focusContent } from '../../ui/focusContent';
import styles from './Undo.module.css';

/** Says what was just taken out, and puts it back. */
export function Undo({ what, onUndo }: { what: string; onUndo: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  // What was pressed to take it out went with it.
  useEffect(() => button.current?.focus(), []);
  return (
    <div role="alert" className={styles.undo}>
      <p>{what}.</p>
      <button
        ref={button}
        type="button"
        className="button"
        onClick={() => {
          focusContent();
          onUndo();
        }}
      >
        <Undo2 size={15} aria-hidden />
        Undo
      </button>
    </div>
  );
}
