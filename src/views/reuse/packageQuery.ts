import { queryOptions } from '@tanstack/react-query';
import { DataFileError, loadJson } from '../../dataset/load';

/** What this page reads of the data package: the published files and the fields of those that are tables. */
interface DataPackage {
  resources: {
    path: string;
    title: string;
    schema?: {
      fields: {
        name: string;
        type: string;
        description: string;
        constraints?: { enum?: string[] };
      }[];
    };
  }[];
}

const FILE = 'data/datapackage.json';

/** The description of the published files that stands beside them. */
export const packageQuery = queryOptions({
  queryKey: ['datapackage'],
  queryFn: async ({ signal }) => {
    const described = (await loadJson(FILE, signal)) as Partial<DataPackage> | null;
    if (!Array.isArray(described?.resources))
      throw new DataFileError(FILE, 'is damaged: it names no files');
    return described as DataPackage;
  },
});
