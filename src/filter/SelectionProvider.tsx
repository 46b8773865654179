import { useQuery, useSuspenseQuery, type UseQueryResult } from '@tanstack/react-query';
import { createContext, useContext, useDeferredValue, useMemo, type ReactNode } from 'react';
import { useAddressFilter } from '../address/useAddress';
import { countsQuery, indexQuery } from '../dataset/indexQuery';
import { ownQuery, withOwn } from '../dataset/own';
import { shardsOf, wordsQuery } from '../dataset/queries';
import type { Happened } from '../atlas/figures/series';
import type { Entry } from '../atlas/record/entry';
import type { Filter } from '../atlas/selection/filter';
import { createSelector, type Selection } from '../atlas/selection/selection';
import { useHappened } from './useHappened';

/** The one selection that every view shows. */
export interface SelectionState {
  filter: Filter;
  selection: Selection;
  /** Every initiative of the dataset, and those of the reader's own. */
  all: readonly Entry[];
  /** Whether the entries have their names: ids, titles, places and sources come after what counts and symbols need. */
  named: boolean;
  /** What the filter asks to have happened; null where it asks nothing of the kind, or the records are not read yet. */
  changed: Happened | null;
  /** What is still being read in the records in full: the selection is not yet narrowed by it. */
  reading: 'words' | 'changes' | null;
  /** What could not be read there, why, and another try. */
  unread: { what: 'words' | 'changes'; error: Error; retry: () => void } | null;
  /** Words that are sought together with those of the filter, for being near them. */
  near: readonly string[];
}

const NONE: readonly string[] = [];

const Context = createContext<SelectionState | null>(null);

/** Selects once for all views, from the index and the address. Suspends until the index's first part is there. */
export function SelectionProvider({ children }: { children: ReactNode }) {
  const counted = useSuspenseQuery(countsQuery).data.entries;
  const named = useDeferredValue(useQuery(indexQuery).data?.entries);
  // A hundred thousand records of one's own take a moment to be taken in: the page goes on meanwhile.
  const own = useDeferredValue(useSuspenseQuery(ownQuery).data);
  // The reader's own take their place by their names.
  const all = useMemo(() => (named ? withOwn(named, own) : counted), [counted, named, own]);
  return (
    <Selecting all={all} named={named !== undefined}>
      {children}
    </Selecting>
  );
}

/** Apart from what puts the entries together, so that a browser may draw breath between. */
function Selecting({
  all,
  named,
  children,
}: Pick<SelectionState, 'all' | 'named'> & { children: ReactNode }) {
  const filter = useAddressFilter();
  const shards = useMemo(() => shardsOf(all), [all]);
  // Once what happened is known, each kind of it has a count, whether the filter asks for it or not.
  const { happened, changed, asked: asking, changes } = useHappened(all, named, filter);
  const select = useMemo(() => createSelector(all, happened), [all, happened]);

  const seeking = filter.q.trim() !== '';
  const texts = useQuery({ ...wordsQuery(shards), enabled: seeking && named });
  const matching = useMemo(() => {
    if (!seeking || !texts.data) return null;
    const { sought, wordMatcher } = texts.data;
    const matches = wordMatcher(filter.q);
    return Uint8Array.from(all, ({ id }) => (sought.has(id) && matches(sought.get(id)!) ? 1 : 0));
  }, [all, filter.q, seeking, texts.data]);
  const near = useMemo(
    () => (seeking && texts.data ? texts.data.nearOf(filter.q) : NONE),
    [filter.q, seeking, texts.data],
  );
  const selection = useMemo(() => select(filter, matching), [select, filter, matching]);

  const isReading = (asked: boolean, { data, isError }: { data: unknown; isError: boolean }) =>
    asked && !data && !isError;
  const reading = isReading(seeking, texts)
    ? 'words'
    : isReading(asking, changes)
      ? 'changes'
      : null;
  const unread = useUnread('words', seeking, texts);
  const unreadChanges = useUnread('changes', asking, changes);
  const state = useMemo(
    () => ({
      filter,
      selection,
      all,
      named,
      changed,
      reading,
      unread: unread ?? unreadChanges,
      near,
    }),
    [filter, selection, all, named, changed, reading, unread, unreadChanges, near],
  ) satisfies SelectionState;
  return <Context value={state}>{children}</Context>;
}

/** What a part of the filter could not read, where it was asked for. */
function useUnread(
  what: 'words' | 'changes',
  asked: boolean,
  { error, refetch }: Pick<UseQueryResult, 'error' | 'refetch'>,
): SelectionState['unread'] {
  return useMemo(
    () => (asked && error ? { what, error, retry: () => void refetch() } : null),
    [what, asked, error, refetch],
  );
}

/** The selection in force. Throws outside a SelectionProvider. */
export function useSelection(): SelectionState {
  const state = useContext(Context);
  if (!state) throw new Error('useSelection stands outside a SelectionProvider');
  return state;
}
