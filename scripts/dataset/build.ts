import { join } from 'node:path';
import { toCsv } from '../../src/atlas/files/csv';
import { toGeoJson } from '../../src/atlas/files/geojson';
import { hostName } from '../../src/atlas/places/hosts';
import { encodeIndex } from '../../src/atlas/files/indexFormat';
import { shardOf } from '../../src/atlas/files/toEntry';
import { regionOfHost } from '../../src/atlas/record/regions';
import { checkDataset } from './check';
import { dataPackage, type DatasetDescription } from './datapackage';
import { readJson, REGION_FILES } from './files';
import { faultLine } from './faults';
import { jsonSchema } from './jsonSchema';

/**
 * Makes every file that the site serves below `data/`: name (`data/index.json`) to text. Throws, telling every fault
 * on a line of its own, where a record is bad.
 */
export async function buildDataset(dataDir: string): Promise<Map<string, string>> {
  const { records, terms, merged, faults } = await checkDataset(dataDir);
  if (faults.length > 0)
    throw new Error(
      `The dataset has ${faults.length} faults:\n${faults.map(faultLine).join('\n')}`,
    );
  const description = (await readJson(join(dataDir, 'dataset.json'))) as DatasetDescription;
  const initiatives = records.map(({ initiative }) => initiative);
  const codes = [...new Set(initiatives.flatMap(({ hosts }) => hosts))].sort();
  const hosts = codes.map((code) => ({
    code,
    name: hostName(code),
    region: regionOfHost(code),
  }));

  const files = new Map<string, string>();
  const { index, names } = encodeIndex(initiatives, description);
  files.set('data/index.json', JSON.stringify(index));
  files.set('data/names.json', JSON.stringify(names));
  for (const { region } of REGION_FILES) {
    const inShard = initiatives.filter((initiative) => shardOf(initiative) === region);
    if (inShard.length > 0) files.set(`data/details/${region}.json`, JSON.stringify(inShard));
  }
  files.set('data/initiatives.json', JSON.stringify(initiatives));
  files.set('data/initiatives.csv', toCsv(initiatives));
  files.set('data/initiatives.geojson', JSON.stringify(toGeoJson(initiatives)));
  files.set('data/initiative.schema.json', jsonSchema(description.version));
  files.set('data/hosts.json', JSON.stringify(hosts));
  files.set('data/glossary.json', JSON.stringify(terms));
  files.set('data/merged.json', JSON.stringify(merged));
  files.set('data/datapackage.json', dataPackage(description, initiatives, hosts));
  return files;
}
