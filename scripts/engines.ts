import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** The first of these programs that PATH holds. */
const inPath = (...names: string[]): string | undefined =>
  (process.env.PATH ?? '')
    .split(path.delimiter)
    .filter(Boolean)
    .flatMap((folder) => names.map((name) => path.join(folder, name)))
    .find((file) => existsSync(file));

/** The path of Firefox: the one that FIREFOX_PATH names, or one in its usual place; undefined when there is none. */
export const findFirefox = (): string | undefined =>
  [process.env.FIREFOX_PATH, '/Applications/Firefox.app/Contents/MacOS/firefox'].find(
    (file) => file && existsSync(file),
  ) ?? inPath('firefox', 'firefox-esr');

/** WebKitGTK: its driver, its small browser, and the screen without a monitor that it draws on. */
export interface WebKit {
  driver: string;
  browser: string;
  screen: string;
}

/** WebKitGTK where all of it is installed. */
export function findWebKit(): WebKit | undefined {
  const driver = inPath('WebKitWebDriver');
  const screen = inPath('Xvfb');
  // /usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser on Debian, /usr/libexec/webkit2gtk-4.1/MiniBrowser on Fedora
  const inside = (folder: string) =>
    existsSync(folder) ? readdirSync(folder).map((name) => path.join(folder, name)) : [];
  const browser = ['/usr/libexec', '/usr/lib64', '/usr/lib', ...inside('/usr/lib')]
    .filter((folder) => /lib(exec|64)?$|-linux-gnu/.test(folder))
    .flatMap(inside)
    .filter((folder) => /\/webkit2gtk-4[^/]*$/.test(folder))
    .map((folder) => path.join(folder, 'MiniBrowser'))
    .find((file) => existsSync(file));
  return driver && screen && browser ? { driver, screen, browser } : undefined;
}

/** Installs what is missing of both, where that can be done without asking: as root on Debian. */
export function installEngines(): void {
  const debian = process.platform === 'linux' && existsSync('/usr/bin/apt-get');
  const packages = [
    ...(findFirefox() ? [] : ['firefox-esr']),
    ...(findWebKit() ? [] : ['webkit2gtk-driver', 'xvfb']),
  ];
  if (!debian || process.getuid?.() !== 0 || packages.length === 0) return;
  console.log(`Installing ${packages.join(', ')} to test in other engines.`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]])
    spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
}
