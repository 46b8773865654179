import type { Entry } from '../atlas/record/entry';
import type { FileFault } from '../atlas/record/faults';
import { toEntry } from '../atlas/files/toEntry';
import type { Initiative } from '../atlas/record/schema';

/** A file that the reader opened: its records, and what was wrong with the others. */
export interface OwnFile {
  name: string;
  initiatives: readonly Initiative[];
  /** The entry of each initiative, made as they are read: a hundred thousand at once would hold the page up. */
  entries: readonly Entry[];
  faults: readonly FileFault[];
  /** How many faults there are, those past the most that are listed among them. */
  faultCount: number;
  setAside: SetAside;
}

/** The entry of a record of the reader's own. */
export const toOwnEntry = (initiative: Initiative, file: string): Entry => ({
  ...toEntry(initiative),
  shard: 'own',
  own: file,
});

/** The file under another name, which its records bear too. */
export const renamed = (file: OwnFile, name: string): OwnFile => ({
  ...file,
  name,
  entries: file.entries.map((entry) => ({ ...entry, own: name })),
});

/** The name itself, or where it is taken the first that is not of "name (2).csv", "name (3).csv" and so on. */
export function nameApart(name: string, taken: readonly string[]): string {
  const [, stem = name, ending = ''] = /^(.*?)(\.[^.]*)?$/s.exec(name) ?? [];
  let apart = name;
  for (let number = 2; taken.includes(apart); number++) apart = `${stem} (${number})${ending}`;
  return apart;
}

/** The rows that were set aside, as a file of their own: its name and text; null where every row was usable. */
export type SetAside = { name: string; text: string; rows: number } | null;

/** The most bytes of a file that is opened, and what a reader is told of a larger one. */
export const LARGEST_FILE = 50 * 1024 * 1024;
export const TOO_LARGE = 'The file is larger than 50 MB. Open a part of it.';

/** Whether the reader's records stand beside the atlas's or in place of them. */
export type OwnMode = 'beside' | 'instead';

export interface OwnRecords {
  files: readonly OwnFile[];
  mode: OwnMode;
  /** Whether they are kept in this browser. */
  kept: boolean;
  /** What could not be kept or found again, in words for the reader. */
  problem: string | null;
}
