import { readDataset } from './files';

export async function checkDataset(dataDir: string) {
  return readDataset(dataDir);
}
