import { Printer } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Briefing } from '../../atlas/briefing/briefing';
import { Segmented } from '../../ui/Segmented';
import styles from './PrintBriefing.module.css';
import { PrintPages, type PageShape } from './PrintPages';

const SHAPES: readonly { value: PageShape; label: string }[] = [
  { value: 'a4', label: 'A4, landscape' },
  { value: 'wide', label: '16:9, as a screen' },
];

/** A button that prints a briefing, one scene a page: asks for the shape of the page and whether notes go with it. */
export function PrintBriefing({ briefing }: { briefing: Briefing }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [shape, setShape] = useState<PageShape>('a4');
  const [notes, setNotes] = useState(false);
  const [making, setMaking] = useState(false);
  return (
    <>
      <button type="button" className="button" onClick={() => dialog.current?.showModal()}>
        <Printer size={16} aria-hidden />
        Print or save as PDF
      </button>
      <dialog
        ref={dialog}
        className={styles.dialog}
        aria-label="Print or save as PDF"
        onClose={() => setMaking(false)}
      >
        <form
          method="dialog"
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            setMaking(true);
          }}
        >
          <h2>Print or save as PDF</h2>
          <p className={styles.hint}>
            One scene a page, with its date; long text, notes and lists go on over the next, and the
            sources follow on pages of their own. To keep it as a file choose “Save as PDF” in the
            browser’s own window.
          </p>
          <Segmented label="Shape of the page" options={SHAPES} value={shape} onChange={setShape} />
          <label className={styles.notes}>
            <input
              type="checkbox"
              checked={notes}
              onChange={(event) => setNotes(event.target.checked)}
            />
            With the presenter’s notes
          </label>
          <div className={styles.actions}>
            <button type="submit" className="button" aria-disabled={making}>
              Print
            </button>
            <button type="button" className="button quiet" onClick={() => dialog.current?.close()}>
              Cancel
            </button>
            <span aria-live="polite" className={styles.hint}>
              {making && 'Drawing the pages…'}
            </span>
          </div>
        </form>
      </dialog>
      {making && (
        <PrintPages
          briefing={briefing}
          shape={shape}
          notes={notes}
          onPrinted={() => dialog.current?.close()}
        />
      )}
    </>
  );
}
