import { useEffect, useEffectEvent, useRef, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import styles from './PrintRoom.module.css';

/** No page waits longer than this for what it shows. Milliseconds. */
const LONGEST = 30_000;
/** Charts draw themselves some frames after they are there. Milliseconds. */
const SETTLED = 600;
/** How often what is drawn may be fitted before it is printed all the same. */
const MOST_FITS = 40;

/**
 * Pages, out of sight and in the very size that they are printed in, for maps and charts measure themselves on the screen.
 * `page` says in CSS what paper is like. When all is drawn it is fitted (`fit` says whether it changed anything and must be
 * drawn once more), then printed, and `onPrinted` is called when that is over.
 */
export function PrintRoom({
  page,
  className,
  title,
  shape,
  fit,
  onPrinted,
  children,
}: {
  page: string;
  className: string | undefined;
  /** What the file is called that a browser makes of it. */
  title: string;
  /** Of the pages, for their styles. */
  shape?: string;
  fit: (pages: HTMLElement) => boolean;
  onPrinted: () => void;
  children: ReactNode;
}) {
  const pages = useRef<HTMLDivElement>(null);
  const over = useEffectEvent(onPrinted);
  const fitted = useEffectEvent(() => (pages.current ? !fit(pages.current) : true));
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    window.addEventListener('afterprint', () => over(), { signal });
    const print = async () => {
      await document.fonts.ready;
      for (let fits = 0; fits < MOST_FITS; fits++) {
        if (!(await drawn(pages.current, signal))) return;
        if (fitted()) break;
      }
      if (!signal.aborted) window.print();
    };
    void print();
    const before = document.title;
    // Signs that no file's name can bear.
    document.title = title.replace(/[\\/:*?"<>|]+/g, ' ').trim();
    return () => {
      stop.abort();
      document.title = before;
    };
  }, [title]);
  return createPortal(
    <div
      ref={pages}
      className={`${styles.room} ${className}`}
      data-shape={shape}
      data-print-pages
      inert
      aria-hidden
    >
      <style>{`@page { ${page} }`}</style>
      {children}
    </div>,
    document.body,
  );
}

/** Waits until nothing in the pages is still being loaded; false where that was called off. */
async function drawn(pages: Element | null, signal: AbortSignal): Promise<boolean> {
  let still = 0;
  for (let waited = 0; waited < LONGEST && still < SETTLED && !signal.aborted; waited += 100) {
    await new Promise((resolve) => {
      setTimeout(resolve, 100);
    });
    still = pages?.querySelector('[aria-busy="true"]') ? 0 : still + 100;
  }
  return !signal.aborted;
}
