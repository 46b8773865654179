import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import puppeteer from 'puppeteer-core';
import { Builder, Capabilities } from 'selenium-webdriver';
import { BROWSER_ARGS, findBrowser } from '../../scripts/browser';
import { findFirefox, findWebKit, type WebKit } from '../../scripts/engines';

/** A page in an engine, by the little that all of them can do. */
export interface EnginePage {
  /** Runs an expression of the page's and gives what it is worth, as JSON. */
  evaluate: (expression: string) => Promise<unknown>;
  /** The page on paper; undefined where the engine cannot be asked for it. */
  pdf: (() => Promise<Uint8Array>) | undefined;
  close: () => Promise<void>;
}

export interface Engine {
  open: (address: string) => Promise<EnginePage>;
  stop: () => Promise<void>;
}

/** How each engine is started; undefined where it is not installed. */
export const ENGINES: Readonly<Record<string, (() => Promise<Engine>) | undefined>> = {
  Chromium: starter(findBrowser(), (executablePath) =>
    withPuppeteer({ browser: 'chrome', executablePath, args: [...BROWSER_ARGS] }),
  ),
  Firefox: starter(findFirefox(), (executablePath) =>
    withPuppeteer({ browser: 'firefox', protocol: 'webDriverBiDi', executablePath }),
  ),
  WebKit: starter(findWebKit(), withWebKit),
};

function starter<Place>(place: Place | undefined, start: (place: Place) => Promise<Engine>) {
  return place === undefined ? undefined : () => start(place);
}

async function withPuppeteer(options: Parameters<typeof puppeteer.launch>[0]): Promise<Engine> {
  const browser = await puppeteer.launch({ ...options, headless: true });
  return {
    async open(address) {
      const page = await browser.newPage();
      await page.setViewport({ width: 1280, height: 800 });
      await page.goto(address);
      return {
        evaluate: (expression) => page.evaluate(expression),
        pdf: () => page.pdf({ format: 'A4', preferCSSPageSize: true }),
        close: () => page.close(),
      };
    },
    stop: () => browser.close(),
  };
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

/** Waits until something listens, or fails after ten seconds. */
async function listening(port: number) {
  for (let tries = 0; tries < 100; tries += 1) {
    try {
      await fetch(`http://127.0.0.1:${port}/status`);
      return;
    } catch {
      await new Promise((resolve) => {
        setTimeout(resolve, 100);
      });
    }
  }
  throw new Error('WebKitWebDriver does not answer');
}

/** An engine's own fault, not the page's, is told in time, so that what waits for it can begin anew. */
const within = <T>(seconds: number, what: string, promise: PromiseLike<T>) =>
  new Promise<T>((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error(`${what}: no answer`)), seconds * 1000);
    void promise.then(resolve, reject).then(() => clearTimeout(limit));
  });

/**
 * WebKit through its driver. A second address in one session has been seen to hang, and a driver to stop answering: each page
 * has a session and a driver of its own, begun up to three times, and no call waits for ever.
 */
async function withWebKit({ driver, browser, screen }: WebKit): Promise<Engine> {
  const home = mkdtempSync(path.join(tmpdir(), 'atlas-webkit-'));
  const display = `:${90 + ((await freePort()) % 900)}`;
  const env = { ...process.env, DISPLAY: display, HOME: home, LIBGL_ALWAYS_SOFTWARE: '1' };
  const start = (file: string, args: string[]) => spawn(file, args, { env, stdio: 'ignore' });
  const shown = start(screen, [display, '-screen', '0', '1400x1000x24', '-nolisten', 'tcp']);
  const begin = async (address: string) => {
    const port = await freePort();
    const driven = start(driver, [`--port=${port}`]);
    try {
      await listening(port);
      const session = await within(
        20,
        'WebKit’s session',
        new Builder()
          .usingServer(`http://127.0.0.1:${port}`)
          .withCapabilities(
            new Capabilities({
              browserName: 'MiniBrowser',
              'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
            }),
          )
          .build(),
      );
      await within(
        20,
        'WebKit’s window',
        session.manage().window().setRect({ x: 0, y: 0, width: 1300, height: 900 }),
      );
      await within(20, 'WebKit’s page', session.get(address));
      return { session, driven };
    } catch (fault) {
      driven.kill();
      throw fault;
    }
  };
  return {
    async open(address) {
      const { session, driven } = await begin(address)
        .catch(() => begin(address))
        .catch(() => begin(address));
      return {
        evaluate: (expression) =>
          within(
            20,
            'WebKit’s script',
            session.executeAsyncScript(
              `const done = arguments[0]; Promise.resolve(${expression}).then(done, (fault) => done({ fault: String(fault) }))`,
            ),
          ),
        pdf: undefined,
        async close() {
          await within(5, 'WebKit’s end', session.quit()).catch(() => undefined);
          driven.kill();
        },
      };
    },
    stop: () => {
      shown.kill();
      rmSync(home, { recursive: true, force: true });
      return Promise.resolve();
    },
  };
}
