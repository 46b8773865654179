import { queryOptions } from '@tanstack/react-query';
import { decodeIndex, nameIndex } from '../atlas/files/indexFormat';
import { DataFileError, loadJson } from './load';

const FIRST = 'data/index.json';
const SECOND = 'data/names.json';

const saying = <T>(file: string, read: () => T): T => {
  try {
    return read();
  } catch (fault) {
    throw new DataFileError(file, fault instanceof Error ? fault.message : 'is damaged');
  }
};

/** The first part of the index: what counts, symbols, timeline and matrix need. Its entries have no names yet: see `decodeIndex`. */
export const countsQuery = queryOptions({
  queryKey: ['counts'],
  queryFn: async ({ signal }) => {
    const wire = await loadJson(FIRST, signal);
    return saying(FIRST, () => decodeIndex(wire));
  },
});

/** The whole index: every initiative as an Entry, with the dataset's version and date. */
export const indexQuery = queryOptions({
  queryKey: ['index'],
  queryFn: async ({ signal, client }) => {
    const [index, wire] = await Promise.all([
      client.ensureQueryData(countsQuery),
      loadJson(SECOND, signal),
    ]);
    return saying(SECOND, () => nameIndex(index, wire));
  },
});
