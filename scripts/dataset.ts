/**
 * The dataset, from its source in data/ to the files beside index.html. As a command it checks the source and prints
 * every fault on a line of its own: tsx scripts/dataset.ts check
 */
import { pathToFileURL } from 'node:url';
import { checkDataset } from './dataset/check';
import { faultLine } from './dataset/faults';

async function main() {
  if (process.argv[2] !== 'check') {
    console.error('What to do? tsx scripts/dataset.ts check');
    process.exit(2);
  }
  const { records, faults } = await checkDataset('data');
  for (const fault of faults) console.error(faultLine(fault));
  console.log(`${records.length} initiatives read, ${faults.length} faults`);
  if (faults.length > 0) process.exitCode = 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
