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

/**
 * A view that is longer than its page is made smaller, as far as it can still be read. A page that still has not the room for its
 * text, its notes or a list goes on over the next; where a whole view has not, that is told. Says whether any changed.
 */
function fit(pages: HTMLElement): boolean {
  let changed = false;
  for (const page of pages.querySelectorAll<HTMLElement>('[data-scene]:not([data-cut])')) {
    const view = page.querySelector<HTMLElement>('[data-live]');
    const viewCut = view !== null && isCut(view);
    const wordsCut = [page, ...page.querySelectorAll('[data-words], [data-notes]')].some(isCut);
    const { flows, long } = page.dataset;
    if (viewCut && long === undefined && !view.style.zoom)
      // What is smaller is also wider and so shorter: the root comes near enough.
      view.style.setProperty('zoom', String(Math.max(0.75, Math.sqrt(shareSeen(view)))));
    else if (long === undefined && (wordsCut || (viewCut && flows !== undefined)))
      page.dataset.long = '';
    else if (viewCut) page.dataset.cut = '';
    else continue;
    changed = true;
  }
  return changed;
}

/** The share of an element's height that is seen. */
const shareSeen = (element: Element): number => element.clientHeight / element.scrollHeight;
/** But for a pixel or two of rounding. */
const isCut = (element: Element): boolean => shareSeen(element) <= 0.98;
