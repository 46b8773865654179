import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { chromium } from '@playwright/test';

const NAMES = [
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
  'msedge',
];

/** Where browsers usually lie on this system, the likeliest first; then whatever PATH holds. */
function usualPlaces(): string[] {
  const places: string[] = [];
  if (process.platform === 'darwin') {
    for (const root of ['/Applications', path.join(process.env.HOME ?? '', 'Applications')]) {
      for (const app of ['Google Chrome', 'Chromium', 'Microsoft Edge']) {
        places.push(path.join(root, `${app}.app`, 'Contents', 'MacOS', app));
      }
    }
  } else if (process.platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];
    for (const root of roots.flatMap((name) => process.env[name] ?? [])) {
      places.push(path.join(root, 'Google', 'Chrome', 'Application', 'chrome.exe'));
      places.push(path.join(root, 'Chromium', 'Application', 'chrome.exe'));
      places.push(path.join(root, 'Microsoft', 'Edge', 'Application', 'msedge.exe'));
    }
  } else {
    places.push('/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge');
  }
  const suffix = process.platform === 'win32' ? '.exe' : '';
  for (const folder of (process.env.PATH ?? '').split(path.delimiter).filter(Boolean)) {
    for (const name of NAMES) places.push(path.join(folder, name + suffix));
  }
  return places;
}

/** Whether a browser at this path starts: some systems keep a stub there that only asks for another package. */
function starts(file: string): boolean {
  if (!existsSync(file)) return false;
  // On Windows `--version` opens a window instead of answering.
  if (process.platform === 'win32') return true;
  return spawnSync(file, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

/** The path of an installed Chrome, Chromium or Edge: CHROME_PATH first, Playwright's own last; undefined when there is none. */
export function findBrowser(): string | undefined {
  const asked = process.env.CHROME_PATH;
  if (asked) {
    if (starts(asked)) return asked;
    console.warn(`CHROME_PATH names ${asked}, which is not a browser that starts; looking on.`);
  }
  return [...usualPlaces(), chromium.executablePath()].find(starts);
}

const run = (command: string, args: string[]): boolean =>
  spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;

/** The path of a browser, which is installed first when none is there. Throws with what to do when that fails. */
export function ensureBrowser(): string {
  const found = findBrowser();
  if (found) return found;
  console.log('No Chrome, Chromium or Edge found: installing Chromium.');
  const debian = process.platform === 'linux' && existsSync('/usr/bin/apt-get');
  if (debian && process.getuid?.() === 0) {
    process.env.DEBIAN_FRONTEND = 'noninteractive';
    if (run('apt-get', ['update']) && run('apt-get', ['install', '-y', 'chromium'])) {
      const packaged = findBrowser();
      if (packaged) return packaged;
    }
  }
  const playwright = createRequire(import.meta.url).resolve('@playwright/test/cli');
  run(process.execPath, [playwright, 'install', 'chromium']);
  const downloaded = findBrowser();
  if (downloaded) return downloaded;
  throw new Error(
    [
      'The browser tests need Chrome, Chromium or Edge, and none could be installed. Do one of these:',
      '  install one in its usual place (on Debian: apt-get install chromium);',
      '  run npx playwright install --with-deps chromium;',
      '  set CHROME_PATH to the browser you have.',
    ].join('\n'),
  );
}

/** How the browser is started: no calls home, no GPU; no sandbox for root, where Chromium refuses one. */
export const BROWSER_ARGS: readonly string[] = [
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];
