/**
 * The dataset, from its source in data/ to the files beside index.html. As a command, tsx scripts/dataset.ts check checks the
 * source, and that CITATION.cff says the same of it, and prints every fault and warning on a line of its own;
 * tsx scripts/dataset.ts fields writes the table of fields.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { checkDataset } from './dataset/check';
import { citationFaults } from './dataset/citationFile';
import type { DatasetDescription } from './dataset/datapackage';
import { faultLine } from './dataset/faults';
import { FIELDS_FILE, fieldsTable } from './dataset/fieldsTable';
import { DataSourceError, readJson } from './dataset/files';
import { countOf } from '../src/atlas/record/numbers';

async function check() {
  const { records, faults, warnings } = await checkDataset('data');
  // What is wrong in the source comes first: CITATION.cff only tells of it.
  const lines =
    faults.length > 0
      ? faults.map(faultLine)
      : citationFaults(
          await readFile('CITATION.cff', 'utf8'),
          (await readJson('data/dataset.json')) as DatasetDescription,
        );
  for (const line of lines) console.error(line);
  for (const warning of warnings) console.warn(`warning: ${faultLine(warning)}`);
  console.log(
    `${countOf(records.length, 'initiative')} read, ${countOf(lines.length, 'fault')}, ${countOf(warnings.length, 'warning')}`,
  );
  if (lines.length > 0) process.exitCode = 1;
}

async function main() {
  const [asked] = process.argv.slice(2);
  if (asked === 'fields') await writeFile(FIELDS_FILE, fieldsTable());
  else if (asked === 'check') await check();
  else {
    console.error('What to do? tsx scripts/dataset.ts check, or fields');
    process.exitCode = 2;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  await main().catch((error: unknown) => {
    // A file that cannot be read is the editor's matter; how the program came to it is not.
    if (!(error instanceof DataSourceError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  });
