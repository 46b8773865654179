import type { Page } from '@playwright/test';

/**
 * Presses at a point of the page and tells how long it took until the frame with what followed was on screen, in milliseconds as
 * the browser's own Event Timing has it (in steps of 8). The button is held for a moment, as by a hand. Throws where that frame
 * does not show new counts and the map's symbols drawn anew.
 */
export async function shownChange(page: Page, place: { x: number; y: number }): Promise<number> {
  // Ready before the press comes.
  const taken = await page.evaluateHandle(() => ({
    time: new Promise<number>((resolve, reject) => {
      const counts = () => document.querySelector('[role=status]')!.textContent;
      const before = counts();
      // The map's symbols are drawn anew on its canvas, which is cleared first.
      let drawn = false;
      // eslint-disable-next-line @typescript-eslint/unbound-method -- it is called on the context it was asked of
      const { clearRect } = CanvasRenderingContext2D.prototype;
      CanvasRenderingContext2D.prototype.clearRect = function (...box) {
        drawn ||= this.canvas.closest('[aria-label="Symbols on the map"]') !== null;
        clearRect.apply(this, box);
      };
      let shown = false;
      addEventListener(
        'click',
        () =>
          // The frame that follows the press, once all that is done for it is done.
          requestAnimationFrame(() =>
            queueMicrotask(() => {
              shown = counts() !== before && drawn;
            }),
          ),
        { once: true },
      );
      new PerformanceObserver((list, observer) => {
        const click = list.getEntries().find((entry) => entry.name === 'click');
        if (!click) return;
        observer.disconnect();
        CanvasRenderingContext2D.prototype.clearRect = clearRect;
        if (shown) resolve(click.duration);
        else reject(new Error('The frame after the press did not show the change'));
      }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
    }),
  }));
  await page.mouse.click(place.x, place.y, { delay: HELD });
  return taken.evaluate(({ time }) => time);
}
/** How long a press of a mouse's button is, about. Milliseconds. */
const HELD = 80;

/** The middles of the checkboxes of the open menu, once they are there, in pixels of the window. */
export async function openCheckboxes(page: Page): Promise<{ x: number; y: number }[]> {
  const boxes = page.locator(':popover-open [type=checkbox]');
  await boxes.first().waitFor();
  return boxes.evaluateAll((all) =>
    all.map((box) => {
      const { x, y, width, height } = box.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }),
  );
}
