import MiniSearch from 'minisearch';
import type { Initiative } from '../atlas/record/schema';
import { namedFields } from '../atlas/selection/searchText';
import { tokensOf } from '../atlas/selection/words';

type Named = { id: string } & ReturnType<typeof namedFields>;
const FIELDS = ['title', 'hosts', 'provider', 'type', 'place', 'partners', 'publishers'] as const;
/** How much more than elsewhere a word tells in a field. */
const BOOST = { title: 4, hosts: 3, place: 2, partners: 2 };

/** Which records fit words best, and what a word that no record has was meant to be. */
export interface Ranking {
  /** How well each record fits a query, by id; those that hold it in their longer texts only are not among them. */
  scores: (query: string) => ReadonlyMap<string, number>;
  /** The known word nearest to one that is not, folded; null where none is near. */
  meant: (word: string) => string | null;
}

/** Makes ready to rank records, drawing breath between: of a hundred thousand it takes seconds. `ids`: the records' in the atlas. */
export async function createRanking(records: ReadonlyMap<string, Initiative>): Promise<Ranking> {
  const index = new MiniSearch<Named>({
    fields: [...FIELDS],
    storeFields: [],
    tokenize: tokensOf,
    processTerm: (term) => term,
    searchOptions: { boost: BOOST, prefix: (term) => term.length > 2 },
  });
  const named = [...records].map(([id, record]): Named => ({ ...namedFields(record), id }));
  await index.addAllAsync(named, { chunkSize: 500 });
  return {
    scores: (query) =>
      new Map(index.search(query).map(({ id, score }) => [id as string, score] as const)),
    meant: (word) => {
      // The nearest first, of equally near ones what most records have; a word of three letters may be anything.
      const most = word.length > 3 ? Math.min(3, word.length / 3) : 0;
      for (let edits = 1; edits <= most; edits++) {
        const held = new Map<string, number>();
        for (const { terms } of index.search(word, { prefix: false, fuzzy: edits }))
          for (const term of terms) held.set(term, (held.get(term) ?? 0) + 1);
        const [first] = [...held].sort(([, a], [, b]) => b - a);
        if (first) return first[0];
      }
      return null;
    },
  };
}
