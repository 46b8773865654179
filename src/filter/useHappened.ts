import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Happened } from '../atlas/figures/series';
import type { Entry } from '../atlas/record/entry';
import { asksChanges, type Filter } from '../atlas/selection/filter';
import { changedInWords } from '../atlas/selection/filterWords';
import { countsQuery } from '../dataset/indexQuery';
import { changesQuery, shardsOf } from '../dataset/queries';

/**
 * What happened to each entry in the time that a filter asks for, as `createSelector` takes it: null until the records are read,
 * which begins once a filter asks; and in which years it happened to each, where it asks. Entries without their names (`named`) cannot be told apart yet.
 */
export function useHappened(all: readonly Entry[], named: boolean, filter: Filter) {
  const shards = useMemo(() => shardsOf(all), [all]);
  const asked = asksChanges(filter);
  const lastDay = useQuery(countsQuery).data?.meta.date;
  const changes = useQuery({ ...changesQuery(shards), enabled: asked && named });
  const { changed } = filter;
  const happened = useMemo(() => {
    if (!changes.data || !named || lastDay === undefined) return null;
    const { changes: of, kindsIn } = changes.data;
    return all.map(({ id }) => kindsIn(of.get(id) ?? [], changed, lastDay));
  }, [all, named, changed, changes.data, lastDay]);
  const { what } = filter;
  const told = useMemo((): Happened | null => {
    const words = changedInWords({ changed, what });
    if (words === null || !changes.data || !named || lastDay === undefined) return null;
    const { changes: of, yearsIn } = changes.data;
    const yearsOf = (id: string) => yearsIn(of.get(id) ?? [], changed, what, lastDay);
    return { words, years: new Map(all.map(({ id }) => [id, yearsOf(id)] as const)) };
  }, [all, named, changed, what, changes.data, lastDay]);
  return { happened, changed: told, asked, changes };
}
