import { execFile } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDataset } from '../../../../scripts/dataset/build';
import { fromCsv } from '../../../../src/atlas/files/csv';
import type { Initiative } from '../../../../src/atlas/record/schema';
import { examples } from '../../../../src/views/reuse/examples';

/** Building the dataset on a busy machine, in milliseconds. */
const SLOW = 120_000;
const run = promisify(execFile);
let server: Server;
let base: string;
let folder: string;
let files: Map<string, string>;
let expected: Record<string, number>;

const inFiji = (records: readonly Initiative[]) => {
  const counts: Record<string, number> = {};
  for (const { hosts, provider } of records)
    if (hosts.includes('FJI')) counts[provider] = (counts[provider] ?? 0) + 1;
  return counts;
};
const codeOf = (name: string) => examples(base).find((example) => example.name === name)!.code;
/** Whether a command is there to run; what it lacks, the examples for it cannot be run with. */
const runs = (command: string, ...args: string[]) =>
  run(command, args).then(
    () => true,
    () => false,
  );

beforeAll(async () => {
  files = await buildDataset(resolve(import.meta.dirname, '../../../../data'));
  expected = inFiji(JSON.parse(files.get('data/initiatives.json')!) as Initiative[]);
  server = createServer((request, response) => {
    const text = files.get(`${request.url}`.slice(1));
    response.writeHead(text === undefined ? 404 : 200).end(text);
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/data/`;
  folder = await mkdtemp(join(tmpdir(), 'atlas-examples-'));
}, SLOW);
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

describe('the examples', { timeout: SLOW }, () => {
  it('JavaScript counts what the dataset holds', async () => {
    const { stdout } = await run(process.execPath, [
      '--input-type=module',
      '--eval',
      codeOf('JavaScript'),
    ]);
    expect(Object.keys(expected).length).toBeGreaterThan(1);
    expect(JSON.parse(stdout)).toEqual(expected);
  });

  it('curl brings the file whole', async ({ skip }) => {
    if (!(await runs('curl', '--version'))) skip('curl is not here');
    const [, command] = codeOf('curl').split('\n');
    const args = command!
      .split(' ')
      .slice(1)
      .map((arg) => arg.replaceAll('"', ''));
    await run('curl', ['--silent', ...args], { cwd: folder });
    expect(await readFile(join(folder, 'initiatives.json'), 'utf8')).toBe(
      files.get('data/initiatives.json'),
    );
  });

  it('Python counts what the dataset holds', async ({ skip }) => {
    if (!(await runs('python3', '-c', 'import pandas'))) skip('pandas is not here');
    const { stdout } = await run('python3', ['-c', codeOf('Python (pandas)')]);
    for (const [provider, count] of Object.entries(expected))
      expect(stdout).toMatch(new RegExp(`${provider}\\s+${count}\\b`));
  });

  it('R counts what the dataset holds', async ({ skip }) => {
    if (!(await runs('Rscript', '--version'))) skip('R is not here');
    const { stdout } = await run('Rscript', ['-e', codeOf('R')]);
    for (const count of Object.values(expected)) expect(stdout).toContain(String(count));
  });

  it('the CSV that Python and R read gives the same counts by the column they use', () => {
    const records = fromCsv(files.get('data/initiatives.csv')!) as Initiative[];
    expect(inFiji(records)).toEqual(expected);
  });

  it('every address they name is a published file', () => {
    const named = examples(base).flatMap(({ code }) => code.match(/http[^"]+/g) ?? []);
    expect(named).toHaveLength(4);
    for (const address of named)
      expect([...files.keys()]).toContain(new URL(address).pathname.slice(1));
  });
});
