/**
 * The dataset, from its source in data/ to the files beside index.html. As a command it checks the source, and that
 * CITATION.cff says the same of it, and prints every fault on a line of its own: tsx scripts/dataset.ts check
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { checkDataset } from './dataset/check';
import { citationFaults } from './dataset/citationFile';
import type { DatasetDescription } from './dataset/datapackage';
import { faultLine } from './dataset/faults';
import { readJson } from './dataset/files';

async function main() {
  if (process.argv[2] !== 'check') {
    console.error('What to do? tsx scripts/dataset.ts check');
    process.exit(2);
  }
  const { records, faults } = await checkDataset('data');
  // What is wrong in the source comes first: CITATION.cff only tells of it.
  const lines =
    faults.length > 0
      ? faults.map(faultLine)
      : citationFaults(
          readFileSync('CITATION.cff', 'utf8'),
          (await readJson('data/dataset.json')) as DatasetDescription,
        );
  for (const line of lines) console.error(line);
  console.log(`${records.length} initiatives read, ${lines.length} faults`);
  if (lines.length > 0) process.exitCode = 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
