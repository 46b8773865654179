/**
 * How long the next scene of a briefing takes on the production build, the processor not slowed: from the press of the key until
 * the scene has been painted with its words, its map's symbols and its chart. The whole built-in briefing, each scene once, with
 * a pause as a presenter makes. Run `npm run build` first, then `npm run bench`; the budget is 100 ms.
 */
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { BROWSER_ARGS, ensureBrowser } from '../../scripts/browser';

const BUDGET = 100;
/** Milliseconds: less than anyone needs to say a sentence. */
const PAUSE = 3000;

const server = await preview({ preview: { port: 0, strictPort: false }, configLoader: 'runner' });
const url = server.resolvedUrls!.local[0]!;
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: [...BROWSER_ARGS] });
const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
// The compiler that runs this file names functions with a helper that the page does not have.
await page.addInitScript('globalThis.__name = (named) => named');
await page.goto(`${url}?view=briefing&briefing=founding&scene=1`);
const status = page.getByRole('status');
await status.waitFor();
const scenes = Number(/of (\d+)$/.exec(await status.innerText())![1]);

const times: number[] = [];
for (let scene = 2; scene <= scenes; scene++) {
  await page.waitForTimeout(PAUSE);
  await page.evaluate((said) => {
    Object.assign(window, {
      painted: new Promise<number>((resolve, reject) => {
        addEventListener(
          'keydown',
          ({ timeStamp }) => {
            const look = () => {
              const article = document
                .elementFromPoint(innerWidth / 10, innerHeight / 2)
                ?.closest('article');
              const marks = ['.leaflet-container button', 'svg rect'].every((mark) =>
                article?.querySelector(mark),
              );
              if (performance.now() - timeStamp > 10_000) reject(new Error('No such scene'));
              else if (document.querySelector('[role=status]')?.textContent === said && marks)
                // The first task after the frame: it has been painted.
                setTimeout(() => resolve(performance.now() - timeStamp));
              else requestAnimationFrame(look);
            };
            requestAnimationFrame(look);
          },
          { capture: true, once: true },
        );
      }),
    });
  }, `Scene ${scene} of ${scenes}`);
  await page.keyboard.press('ArrowRight');
  times.push(await page.evaluate('painted'));
}
await browser.close();
await server.close();

const sorted = times.toSorted((a, b) => a - b);
const median = sorted[Math.floor(sorted.length / 2)]!;
console.log(
  `Scene change, ${times.length} changes: median ${median.toFixed(0)} ms, worst ${sorted.at(-1)!.toFixed(0)} ms ` +
    `(${times.map((time, at) => `${at + 2}: ${time.toFixed(0)}`).join(', ')}); budget ${BUDGET} ms.`,
);
if (sorted.at(-1)! > BUDGET) process.exitCode = 1;
