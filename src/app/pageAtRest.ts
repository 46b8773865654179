/** Waits until the page is loaded and drawn and has nothing better to do. */
export const pageAtRest = (): Promise<void> =>
  new Promise((resolve) => {
    const rest = () =>
      setTimeout(() => {
        if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), IDLE);
        else resolve();
      }, 4000);
    if (document.readyState === 'complete') rest();
    else addEventListener('load', rest, { once: true });
  });

/** A page that is never idle is waited for no longer than this. */
const IDLE = { timeout: 5000 };
