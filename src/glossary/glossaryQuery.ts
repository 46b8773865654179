import { queryOptions } from '@tanstack/react-query';
import type { Term } from '../atlas/record/schema';
import { DataFileError, loadJson } from '../dataset/load';

const FILE = 'data/glossary.json';

/** The glossary: its terms in alphabetical order, and what finds them in texts. Neither is loaded before it is asked for. */
export const glossaryQuery = queryOptions({
  queryKey: ['glossary'],
  queryFn: async ({ signal }) => {
    const [value, { createTermFinder }] = await Promise.all([
      loadJson(FILE, signal),
      import('../atlas/record/terms'),
    ]);
    if (!Array.isArray(value)) throw new DataFileError(FILE, 'is damaged: it is not a list');
    const terms = (value as Term[]).sort((a, b) => a.term.localeCompare(b.term, 'en'));
    return { terms, find: createTermFinder(terms) };
  },
});
