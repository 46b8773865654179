/**
 * How long a filter change takes on the production build, on a processor slowed four times: from the press of a checkbox until
 * the frame that shows the new counts and the new symbols of the map is painted, as the browser's own Event Timing tells it (in
 * steps of 8 ms). Run `npm run build` first, then `npm run bench`; the budget is 100 ms.
 */
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { BROWSER_ARGS, ensureBrowser } from '../../scripts/browser';

const SLOWDOWN = 4;
const BUDGET = 100;
const CHANGES = 20;

const server = await preview({ preview: { port: 0, strictPort: false }, configLoader: 'runner' });
const url = server.resolvedUrls!.local[0]!;
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: [...BROWSER_ARGS] });
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
// The compiler that runs this file names functions with a helper that the page does not have.
await page.addInitScript('globalThis.__name = (named) => named');
const session = await page.context().newCDPSession(page);
await page.goto(url);
await page.getByRole('region', { name: 'Timeline' }).waitFor();
await page.getByRole('button', { name: 'Type', exact: true }).click();
await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });

const boxes = page.locator(':popover-open [type=checkbox]');
const places = await boxes.evaluateAll((all) =>
  all.map((box) => {
    const { x, y, width, height } = box.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }),
);
const times: number[] = [];
for (let change = 0; change < CHANGES; change++) {
  await page.waitForTimeout(1500);
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
      let changed = false;
      const press = () =>
        // The frame that follows the press, once all that is done for it is done.
        requestAnimationFrame(() =>
          queueMicrotask(() => {
            changed = counts() !== before;
          }),
        );
      addEventListener('click', press, { once: true });
      new PerformanceObserver((list, observer) => {
        const click = list.getEntries().find((entry) => entry.name === 'click');
        if (!click) return;
        observer.disconnect();
        CanvasRenderingContext2D.prototype.clearRect = clearRect;
        if (changed && drawn) resolve(click.duration);
        else reject(new Error('The frame after the press did not show the change'));
      }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
    }),
  }));
  const { x, y } = places[change % places.length]!;
  await page.mouse.click(x, y);
  times.push(await taken.evaluate(({ time }) => time));
}
await browser.close();
await server.close();

times.sort((a, b) => a - b);
const median = times[Math.floor(times.length / 2)]!;
console.log(
  `Filter change at ${SLOWDOWN} × slowdown, ${CHANGES} changes: median ${median.toFixed(0)} ms, ` +
    `${times[0]!.toFixed(0)} to ${times.at(-1)!.toFixed(0)} ms; budget ${BUDGET} ms.`,
);
if (median > BUDGET) process.exitCode = 1;
