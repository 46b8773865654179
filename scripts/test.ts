/**
 * The test command: every check and test in turn, `npm test`, or only the steps named, `npm test -- types unit`.
 * Prints one line a step, all that a failing step said, and last `N passed, N failed`; exits with 1 when any failed.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { lastLine, oneCheck, playwrightTally, total, vitestTally, type Tally } from './testSummary';

interface Outcome {
  tally: Tally;
  output: string;
  /** What is to be told though nothing failed. */
  note?: string | undefined;
  seconds: number;
}

interface Step {
  name: string;
  title: string;
  run: () => Promise<Omit<Outcome, 'seconds'>>;
}

const root = path.resolve(import.meta.dirname, '..');
const reports = mkdtempSync(path.join(tmpdir(), 'atlas-test-'));
const require = createRequire(import.meta.url);

/** The file that a package's command runs, from the `bin` of its package.json. */
function commandFile(name: string, command = name): string {
  const folder = path.join(root, 'node_modules', name);
  const { bin } = require(path.join(folder, 'package.json')) as {
    bin: string | Record<string, string>;
  };
  const file = typeof bin === 'string' ? bin : bin[command];
  if (!file) throw new Error(`${name} has no command ${command}`);
  return path.join(folder, file);
}

/** Runs a Node program in the project; gives whether it exited with 0 and all that it printed, in order. */
function node(args: string[], env: NodeJS.ProcessEnv = {}) {
  return new Promise<{ ok: boolean; output: string }>((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const keep = (chunk: Buffer) => (output += chunk.toString());
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => resolve({ ok: false, output: `${output}${error.message}\n` }));
    child.on('close', (code, signal) => {
      if (signal) output += `\nEnded by ${signal}.\n`;
      resolve({ ok: code === 0, output });
    });
  });
}

const check = (name: string, title: string, args: () => string[]): Step => ({
  name,
  title,
  async run() {
    const { ok, output } = await node(args());
    return { tally: oneCheck(ok), output };
  },
});

/** A JSON report, or undefined when none was written: the counts then say that the run failed. */
function readReport<T>(file: string): T | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : undefined;
}

const tsx = (...args: string[]) => [commandFile('tsx'), ...args];

/** Steps that need nothing from each other: two run at a time. */
const checks: Step[] = [
  check('types', 'types', () => [commandFile('typescript', 'tsc'), '--noEmit']),
  check('lint', 'lint', () => [commandFile('eslint'), '--max-warnings', '0', '.']),
  check('format', 'format', () => [commandFile('prettier'), '--check', '.']),
  check('imports', 'import direction', () => [
    commandFile('dependency-cruiser', 'depcruise'),
    '--config',
    '.dependency-cruiser.mjs',
    'src',
    'scripts',
    'tests',
    'vite.config.ts',
    'vite.single.config.ts',
    'vitest.config.ts',
    'vitest.engines.config.ts',
    'playwright.config.ts',
  ]),
  check('unused', 'unused code', () => [commandFile('knip')]),
  check('dataset', 'dataset', () => tsx('scripts/dataset.ts', 'check')),
];

const unit: Step = {
  name: 'unit',
  title: 'unit, property and component tests',
  async run() {
    const file = path.join(reports, 'vitest.json');
    const { ok, output } = await node([
      commandFile('vitest'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ]);
    return { tally: vitestTally(readReport(file), ok), output };
  },
};

/** The site, and then the same as one file. */
const build: Step = {
  name: 'build',
  title: 'production builds',
  async run() {
    let printed = '';
    for (const config of ['vite.config.ts', 'vite.single.config.ts']) {
      const args = [commandFile('vite'), 'build', '--configLoader', 'runner', '--config', config];
      const { ok, output } = await node(args);
      printed += output;
      if (!ok) return { tally: oneCheck(false), output: printed };
    }
    return { tally: oneCheck(true), output: printed };
  },
};

const browser: Step = {
  name: 'browser',
  title: 'browser tests',
  async run() {
    const { ensureBrowser } = await import('./browser');
    let chrome: string;
    try {
      chrome = ensureBrowser();
    } catch (error) {
      return { tally: oneCheck(false), output: (error as Error).message };
    }
    const file = path.join(reports, 'playwright.json');
    const { ok, output } = await node(
      [commandFile('@playwright/test', 'playwright'), 'test', '--reporter=dot,json'],
      { CHROME_PATH: chrome, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    );
    return { tally: playwrightTally(readReport(file), ok), output };
  },
};

const pages = check('pages', 'pages: HTML and links', () => tsx('scripts/checkPages.ts', 'dist'));
/** The journey in every engine that is here or can be installed; what is not run for want of one is said. */
const engines: Step = {
  name: 'engines',
  title: 'journey in three engines',
  async run() {
    const { findFirefox, findWebKit, installEngines } = await import('./engines');
    installEngines();
    const missing = [
      ...(findFirefox() ? [] : ['Firefox (on Debian: apt-get install firefox-esr)']),
      ...(findWebKit() ? [] : ['WebKit (on Debian: apt-get install webkit2gtk-driver xvfb)']),
    ];
    const file = path.join(reports, 'engines.json');
    const { ok, output } = await node([
      commandFile('vitest'),
      'run',
      '--config=vitest.engines.config.ts',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ]);
    return {
      tally: vitestTally(readReport(file), ok),
      output,
      note: missing.length ? `not run, for it is not installed: ${missing.join(', ')}` : undefined,
    };
  },
};

const notRun: Step['run'] = () =>
  Promise.resolve({ tally: oneCheck(false), output: 'Not run: there is no build to test.' });

async function timed(step: Step): Promise<Outcome> {
  const begun = performance.now();
  const outcome = await step.run().catch((error: unknown) => ({
    tally: oneCheck(false),
    output: error instanceof Error ? (error.stack ?? error.message) : String(error),
  }));
  return { ...outcome, seconds: (performance.now() - begun) / 1000 };
}

function print(step: Step, { tally, output, note, seconds }: Outcome) {
  const { passed, failed, skipped } = tally;
  const counts: string[] = [];
  if (passed + failed > 1) counts.push(`${passed} passed`);
  if (passed + failed > 1 && failed > 0) counts.push(`${failed} failed`);
  if (skipped > 0) counts.push(`${skipped} skipped`);
  const told = counts.length ? ` (${counts.join(', ')})` : '';
  console.log(`${failed ? 'FAILED' : 'ok    '} ${step.title}, ${seconds.toFixed(1)} s${told}`);
  if (note) console.log(`       ${note}`);
  if (failed) console.log(`\n${output.trim()}\n`);
}

/** Runs the steps, so many at once, and prints each outcome whole and in the order of the steps. */
async function runAll(steps: readonly Step[], atOnce: number): Promise<Tally[]> {
  const outcomes: Outcome[] = [];
  let next = 0;
  let printed = 0;
  const lane = async () => {
    for (let at = next++; at < steps.length; at = next++) {
      outcomes[at] = await timed(steps[at]!);
      for (; outcomes[printed]; printed++) print(steps[printed]!, outcomes[printed]!);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return outcomes.map((outcome) => outcome.tally);
}

/** Steps that test the build. */
const onBuild = [pages, browser, engines];
const all = [...checks, unit, build, ...onBuild];
const named = process.argv.slice(2);
const unknown = named.filter((name) => !all.some((step) => step.name === name));
if (unknown.length) {
  console.error(
    `No step ${unknown.join(', ')}. Steps: ${all.map((step) => step.name).join(', ')}.`,
  );
  process.exit(1);
}
const wanted = new Set(named.length ? named : all.map((step) => step.name));
// Browser tests of an old build would say nothing about the code as it is.
if (onBuild.some((step) => wanted.has(step.name))) wanted.add('build');

const tallies = await runAll(
  checks.filter((step) => wanted.has(step.name)),
  2,
);
if (wanted.has('unit')) tallies.push(...(await runAll([unit], 1)));
if (wanted.has('build')) {
  const built = await runAll([build], 1);
  tallies.push(...built);
  const ready = total(built).failed === 0;
  const steps = onBuild.filter((step) => wanted.has(step.name));
  tallies.push(
    ...(await runAll(ready ? steps : steps.map((step) => ({ ...step, run: notRun })), 1)),
  );
}

rmSync(reports, { recursive: true, force: true });
const sum = total(tallies);
if (sum.skipped) console.log(`${sum.skipped} skipped`);
console.log(lastLine(sum));
process.exitCode = sum.failed ? 1 : 0;
