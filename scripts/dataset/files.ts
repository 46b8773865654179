import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readInitiatives, type Fault, type Initiative } from '../../src/atlas/record/schema';
import { REGIONS } from '../../src/atlas/record/vocabulary';

/** One fault in one file of the dataset's source. */
export interface FileFault extends Fault {
  file: string;
}

/** The dataset's source files, one a region, in the atlas's order. */
export const REGION_FILES = REGIONS.map((region) => ({ region, file: `${region}.json` }));

/** What is wrong with a file as a whole, told by name and line: no fault of the program's. */
export class DataSourceError extends Error {
  constructor(
    path: string,
    readonly reason: string,
  ) {
    super(`${path}: ${reason}`);
  }
}

/** A file's JSON; undefined where there is no such file. Throws a DataSourceError where it is not JSON. */
export async function readJson(path: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new DataSourceError(path, whereNotJson(text, (error as Error).message));
  }
}

/** The line at which a text stops being JSON, and why, from what JSON.parse says. */
function whereNotJson(text: string, said: string): string {
  const position = /position (\d+)/.exec(said)?.[1];
  const before = position === undefined ? text.trimEnd() : text.slice(0, Number(position));
  const line = before.split('\n').length;
  const why = said.replace(/ in JSON at position.*$| at position.*$/, '').replace(/, "[^]*$/, '');
  return `line ${line} is not JSON: ${why}`;
}

/** JSON as it stands in the repository: two spaces, a line break at the end. */
export const toText = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** A record of the dataset and where it stands; `row` counts from 1. */
export interface FiledInitiative {
  file: string;
  row: number;
  initiative: Initiative;
}

/** Reads one file of records, keeping the faults of those that do not hold. No file is no records. */
export async function readRecords(
  path: string,
  file: string,
): Promise<{ records: FiledInitiative[]; faults: FileFault[] }> {
  let value: unknown;
  try {
    value = (await readJson(path)) ?? [];
  } catch (error) {
    if (!(error instanceof DataSourceError)) throw error;
    const { reason } = error;
    return { records: [], faults: [{ file, row: 0, id: null, field: 'file', reason }] };
  }
  if (!Array.isArray(value)) {
    const reason = 'must be a list of records';
    return { records: [], faults: [{ file, row: 0, id: null, field: 'file', reason }] };
  }
  const { initiatives, faults } = readInitiatives(value);
  return {
    records: initiatives.map((read) => ({ file, ...read })),
    faults: faults.map((fault) => ({ file, ...fault })),
  };
}

/** Every record below `dataDir`, region file by region file, with the faults found on the way. */
export async function readDataset(dataDir: string) {
  const read = await Promise.all(
    REGION_FILES.map(({ file }) => readRecords(join(dataDir, file), file)),
  );
  return {
    records: read.flatMap(({ records }) => records),
    faults: read.flatMap(({ faults }) => faults),
  };
}
