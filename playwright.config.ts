import { createServer, type AddressInfo } from 'node:net';
import { defineConfig } from '@playwright/test';
import { BROWSER_ARGS, findBrowser } from './scripts/browser';

/** A port nobody listens on now. */
const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

// Workers read this file again, and take from the environment what the first reading settled.
const port = (process.env.ATLAS_PORT ??= String(await freePort()));
// The build under test, made before: a build beside the usual one can be tested too.
const dist = (process.env.ATLAS_DIST ??= 'dist');

export default defineConfig({
  testDir: 'tests/browser',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  retries: 0,
  // A reader's machine is quicker than two cores that run two browsers.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  globalTimeout: 17 * 60_000,
  reporter: 'list',
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    locale: 'en-GB',
    // What a test makes fail must not be answered from the browser's keep; the tests of that let it in.
    serviceWorkers: 'block',
    launchOptions: { executablePath: findBrowser(), args: [...BROWSER_ARGS] },
    screenshot: 'only-on-failure',
    trace: { mode: 'retain-on-first-failure', screenshots: false },
  },
  projects: [{ name: 'chromium', use: { browserName: 'chromium' } }],
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --configLoader runner --outDir ${dist} --host 127.0.0.1 --port ${port} --strictPort`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
});
