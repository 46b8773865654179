/**
 * How long the first view takes on the production build with nothing in the cache, on a processor slowed four times: until its
 * first picture with counts and symbols is on screen, and until counts and symbols answer; on a slow line (1.6 Mbit/s, 150 ms a
 * round trip) and without. Medians of five. Run `npm run build` first, then `npm run bench`.
 */
import { chromium, type Browser } from '@playwright/test';
import { BROWSER_ARGS, ensureBrowser } from '../../scripts/browser';
import { serveCompressed } from './compressed';
import { dist, grown } from './grown';

const RUNS = 5;
const SLOWDOWN = 4;
const SLOW = { latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };

interface Loaded {
  /** Milliseconds from the start of the navigation. */
  picture: number;
  live: number;
  /** Layout shift in all. */
  shift: number;
}

/** Told by the page itself, frame by frame. */
const WATCH = `
  const seen = (globalThis.seen = { picture: 0, live: 0, shift: 0 });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) seen.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  const look = () => {
    const first = document.getElementById('first');
    const symbol = document.querySelector('#root [aria-label="Symbols on the map"] button');
    const counted = document.querySelector('#root [role=status]');
    // What a frame finds there is on screen when the next begins.
    if (!seen.picture && (first?.nextElementSibling || (symbol && counted && !first)))
      requestAnimationFrame((now) => (seen.picture ||= now));
    if (!seen.live && !first && symbol && counted) requestAnimationFrame((now) => (seen.live ||= now));
    if (!seen.live) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
`;

async function load(browser: Browser, url: string, slow: boolean): Promise<Loaded> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  if (slow) await session.send('Network.emulateNetworkConditions', { offline: false, ...SLOW });
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  await page.addInitScript(WATCH);
  await page.goto(url, { waitUntil: 'commit' });
  while (!(await page.evaluate<number>('globalThis.seen?.live ?? 0')))
    await page.waitForTimeout(100);
  // What comes after it may still shift it.
  await page.getByRole('button', { name: 'Play through the years' }).waitFor({ timeout: 60_000 });
  await page.waitForTimeout(500);
  const seen = (await page.evaluate('seen')) as Loaded;
  await context.close();
  return seen;
}

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[values.length >> 1]!;

const browser = await chromium.launch({ executablePath: ensureBrowser(), args: [...BROWSER_ARGS] });
const cases = [
  { name: 'slow line', files: undefined, slow: true, most: { picture: 1000, live: 3500 } },
  { name: 'no slow line', files: undefined, slow: false, most: { picture: 500, live: 1800 } },
  { name: '10,000 records, slow line', files: grown(10_000), slow: true, most: { live: 5000 } },
] as const;
for (const { name, files, slow, most } of cases) {
  const server = await serveCompressed(dist, files);
  const runs: Loaded[] = [];
  for (let run = 0; run < RUNS; run++) runs.push(await load(browser, server.url, slow));
  server.stop();
  const picture = median(runs.map((seen) => seen.picture));
  const live = median(runs.map((seen) => seen.live));
  const shift = Math.max(...runs.map((seen) => seen.shift));
  const within = { picture: 'picture' in most ? ` (budget ${most.picture})` : '' };
  console.log(
    `First load at ${SLOWDOWN} × slowdown, ${name}: first picture ${picture.toFixed(0)} ms${within.picture}, ` +
      `live ${live.toFixed(0)} ms (budget ${most.live}), layout shift ${shift.toFixed(3)} (budget 0.02)`,
  );
  if (('picture' in most && picture > most.picture) || live > most.live || shift >= 0.02)
    process.exitCode = 1;
}
await browser.close();
