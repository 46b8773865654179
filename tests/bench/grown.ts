import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { encodeIndex } from '../../src/atlas/files/indexFormat';
import { shardOf } from '../../src/atlas/files/toEntry';
import type { Initiative } from '../../src/atlas/record/schema';

/** The build that is measured. */
export const dist = path.resolve(import.meta.dirname, '../../dist');

/** The data files of a dataset of so many records, alike in their mix: those of the build, each with others made after it. */
export function grown(count: number): ReadonlyMap<string, string> {
  const own = JSON.parse(
    readFileSync(path.join(dist, 'data/initiatives.json'), 'utf8'),
  ) as Initiative[];
  let seed = 1;
  const random = () => (seed = (seed * 48_271) % 0x7fffffff) / 0x7fffffff;
  const pick = () => own[Math.floor(random() * own.length)]!;
  const records = Array.from({ length: count }, (_, at): Initiative => {
    const record = own[at];
    if (record) return record;
    // Made of two: words, dates and kind of one, hosts and place of another, so that nothing repeats for the compression.
    const [one, other] = [pick(), pick()];
    const words = [...one.title.split(' ').slice(0, 5), ...other.title.split(' ').slice(-4)];
    return {
      ...one,
      id: `${one.id.split('-').slice(0, 3).join('-')}-${words
        .join('-')
        .toLowerCase()
        .replace(/[^a-z0-9-]+/g, '')}-${at}`,
      title: words.join(' '),
      hosts: other.hosts,
      place: other.place,
    };
  });
  const { index, names } = encodeIndex(records, {
    version: JSON.parse(readFileSync(path.join(dist, 'data/index.json'), 'utf8')).version as string,
    date: '2026-11-24',
  });
  const files = new Map([
    ['data/index.json', JSON.stringify(index)],
    ['data/names.json', JSON.stringify(names)],
  ]);
  const size = gzipSync(files.get('data/index.json')!, { level: 9 }).length;
  console.log(
    `The index's first part at ${count} records: ${(size / 1024).toFixed(0)} KB gzip (budget 130)`,
  );
  if (size > 130 * 1024) process.exitCode = 1;
  for (const shard of new Set(records.map(shardOf)))
    files.set(
      `data/details/${shard}.json`,
      JSON.stringify(records.filter((record) => shardOf(record) === shard)),
    );
  return files;
}
