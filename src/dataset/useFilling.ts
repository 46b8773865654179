import { useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { fillingOf, type Filling } from '../atlas/figures/foundLag';
import { countsQuery } from './indexQuery';

/** Which years of the dataset are still filling up; null where that is not known. Suspends until the index is here. */
export function useFilling(): Filling | null {
  const { meta } = useSuspenseQuery(countsQuery).data;
  return useMemo(() => fillingOf(meta), [meta]);
}
