import { Undo2 } from 'lucide-react';
import styles from './Undo.module.css';

/** Says what was just taken out, and puts it back. */
export function Undo({ what, onUndo }: { what: string; onUndo: () => void }) {
  return (
    <div role="alert" className={styles.undo}>
      <p>{what}.</p>
      <button type="button" className="button" onClick={onUndo}>
        <Undo2 size={15} aria-hidden />
        Undo
      </button>
    </div>
  );
}
