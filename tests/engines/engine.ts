import { spawn, type ChildProcess } from 'node:child_process';
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

async function withWebKit({ driver, browser, screen }: WebKit): Promise<Engine> {
  const home = mkdtempSync(path.join(tmpdir(), 'atlas-webkit-'));
  const port = await freePort();
  const display = `:${90 + (port % 900)}`;
  const env = { ...process.env, DISPLAY: display, HOME: home, LIBGL_ALWAYS_SOFTWARE: '1' };
  const children: ChildProcess[] = [];
  const start = (file: string, args: string[]) =>
    children.push(spawn(file, args, { env, stdio: 'ignore' }));
  start(screen, [display, '-screen', '0', '1400x1000x24', '-nolisten', 'tcp']);
  start(driver, [`--port=${port}`]);
  await listening(port);
  const begin = async (address: string) => {
    const session = await new Builder()
      .usingServer(`http://127.0.0.1:${port}`)
      .withCapabilities(
        new Capabilities({
          browserName: 'MiniBrowser',
          'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
        }),
      )
      .build();
    try {
      await session.manage().setTimeouts({ pageLoad: 20_000, script: 20_000 });
      await session.manage().window().setRect({ x: 0, y: 0, width: 1300, height: 900 });
      await session.get(address);
      return session;
    } catch (fault) {
      await session.quit().catch(() => undefined);
      throw fault;
    }
  };
  return {
    // A second address in one session has been seen to hang, and a session to start without answering: each page is a session
    // of its own, and one that does not answer is begun once more.
    async open(address) {
      const session = await begin(address).catch(() => begin(address));
      return {
        evaluate: (expression) =>
          session.executeAsyncScript(
            `const done = arguments[0]; Promise.resolve(${expression}).then(done, (fault) => done({ fault: String(fault) }))`,
          ),
        pdf: undefined,
        close: () => session.quit().catch(() => undefined),
      };
    },
    stop: () => {
      for (const child of children) child.kill();
      rmSync(home, { recursive: true, force: true });
      return Promise.resolve();
    },
  };
}
