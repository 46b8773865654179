import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Entry } from '../atlas/record/entry';
import { asksChanges, type Filter } from '../atlas/selection/filter';
import { countsQuery } from '../dataset/indexQuery';
import { changesQuery, shardsOf } from '../dataset/queries';

/**
 * What happened to each entry in the time that a filter asks for, as `createSelector` takes it: null until the records are read,
 * which begins once a filter asks. Entries without their names (`named`) cannot be told apart yet.
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
  return { happened, asked, changes };
}
