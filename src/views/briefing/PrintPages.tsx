import { useEffect, useEffectEvent, useRef } from 'react';
import { createPortal } from 'react-dom';
import type { Briefing } from '../../atlas/briefing/briefing';
import { PrintedScene } from './PrintedScene';
import { PrintedSources } from './PrintedSources';
import styles from './PrintPages.module.css';

export type PageShape = 'a4' | 'wide';

const SIZES: Record<PageShape, string> = { a4: '297mm 210mm', wide: '13.333in 7.5in' };

/**
 * The pages of a briefing, out of sight and in the very size that they are printed in, for maps and charts measure
 * themselves on the screen. When all is drawn they are printed, and `onPrinted` is called when that is over.
 */
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
  const pages = useRef<HTMLDivElement>(null);
  const over = useEffectEvent(onPrinted);
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const printed = () => over();
    window.addEventListener('afterprint', printed, { signal });
    const print = async () => {
      if (!(await drawn(pages.current, signal))) return;
      if (fit(pages.current)) await drawn(pages.current, signal);
      if (!signal.aborted) window.print();
    };
    void print();
    return () => stop.abort();
  }, []);

  const { scenes } = briefing;
  return createPortal(
    <div ref={pages} className={styles.pages} data-shape={shape} data-print-pages inert aria-hidden>
      <style>{`@page { size: ${SIZES[shape]}; margin: 0; @bottom-left { content: none } @bottom-right { content: none } } @page sources { margin: 12mm }`}</style>
      {scenes.map((scene, index) => (
        <PrintedScene
          key={scene.id}
          briefing={briefing}
          scene={scene}
          page={`${index + 1} / ${scenes.length}`}
          notes={notes}
        />
      ))}
      <PrintedSources briefing={briefing} />
    </div>,
    document.body,
  );
}

/** No page waits longer than this for what it shows. Milliseconds. */
const LONGEST = 30_000;
/** Charts draw themselves some frames after they are there. Milliseconds. */
const SETTLED = 600;

/** Waits until nothing in the pages is still being loaded; false where that was called off. */
async function drawn(pages: Element | null, signal: AbortSignal): Promise<boolean> {
  await document.fonts.ready;
  let still = 0;
  for (let waited = 0; waited < LONGEST && still < SETTLED && !signal.aborted; waited += 100) {
    await new Promise((resolve) => {
      setTimeout(resolve, 100);
    });
    still = pages?.querySelector('[aria-busy="true"]') ? 0 : still + 100;
  }
  return !signal.aborted;
}

/** A view that is longer than its page is made smaller, as far as it can still be read; says whether any was. */
function fit(pages: Element | null): boolean {
  let changed = false;
  for (const view of pages?.querySelectorAll<HTMLElement>('[data-live]') ?? []) {
    const share = view.clientHeight / view.scrollHeight;
    if (share > 0.98) continue;
    // What is smaller is also wider and so shorter: the root comes near enough.
    view.style.setProperty('zoom', String(Math.max(0.75, Math.sqrt(share))));
    changed = true;
  }
  return changed;
}
