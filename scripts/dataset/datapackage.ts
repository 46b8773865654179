import type { Initiative } from '../../src/atlas/schema';

/** What data/dataset.json says of the whole. */
export interface DatasetDescription {
  version: string;
  /** `YYYY-MM-DD`. */
  date: string;
  title: string;
  description: string;
  licence: { name: string; title: string; path: string };
  citation: string;
}

export function dataPackage(
  description: DatasetDescription,
  initiatives: readonly Initiative[],
  files: ReadonlyMap<string, string>,
): string {
  return JSON.stringify({ ...description, count: initiatives.length, files: files.size });
}
