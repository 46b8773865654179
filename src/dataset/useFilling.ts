import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { fillingOf, type Filling } from '../atlas/figures/foundLag';
import { countsQuery } from './indexQuery';
import { hasOwn, ownQuery } from './own';

/**
 * Which years of the dataset are still filling up; null where that is not known, and where the reader's own records stand in its
 * place, of which it says nothing. Suspends until the index is here.
 */
export function useFilling(): Filling | null {
  const { meta } = useSuspenseQuery(countsQuery).data;
  const own = useQuery(ownQuery).data;
  const instead = own?.mode === 'instead' && hasOwn(own);
  return useMemo(() => (instead ? null : fillingOf(meta)), [meta, instead]);
}
