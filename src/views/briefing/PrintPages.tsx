import type { Briefing } from '../../atlas/briefing/briefing';
import { PrintRoom } from '../../ui/PrintRoom';
import { PrintedScene } from './PrintedScene';
import { PrintedSources } from './PrintedSources';
import styles from './PrintPages.module.css';

export type PageShape = 'a4' | 'wide';

const SIZES: Record<PageShape, string> = { a4: '297mm 210mm', wide: '13.333in 7.5in' };

/** The pages of a briefing: drawn out of sight, then printed; `onPrinted` is called when that is over. */
export function PrintPages({
  briefing,
  shape,
  notes,
  onPrinted,
}: {
  briefing: Briefing;
  shape: PageShape;
  notes: boolean;
  onPrinted: () => void;
}) {
  const { scenes } = briefing;
  return (
    <PrintRoom
      page={`size: ${SIZES[shape]}; margin: 0; @bottom-left { content: none } @bottom-right { content: none }`}
      className={styles.pages}
      title={[briefing.title, briefing.date].filter(Boolean).join(', ')}
      shape={shape}
      fit={fit}
      onPrinted={onPrinted}
    >
      {scenes.map((scene, index) => (
        <PrintedScene
          key={scene.id}
          briefing={briefing}
          scene={scene}
          page={`${index + 1} / ${scenes.length}`}
          notes={notes}
        />
      ))}
      <style>{'@page sources { margin: 12mm }'}</style>
      <PrintedSources briefing={briefing} />
    </PrintRoom>
  );
}

/** A view that is longer than its page is made smaller, as far as it can still be read; says whether any was. */
function fit(pages: HTMLElement): boolean {
  let changed = false;
  for (const view of pages.querySelectorAll<HTMLElement>('[data-live]')) {
    const share = view.clientHeight / view.scrollHeight;
    if (share > 0.98 || view.style.zoom) continue;
    // What is smaller is also wider and so shorter: the root comes near enough.
    view.style.setProperty('zoom', String(Math.max(0.75, Math.sqrt(share))));
    changed = true;
  }
  return changed;
}
