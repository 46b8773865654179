import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { indexQuery } from '../dataset/indexQuery';

/** What needs the entries' names: suspends until they are there, and fails as they do; then waits for what was selected from them. */
export function WithNames({ named, children }: { named: boolean; children: ReactNode }) {
  useSuspenseQuery(indexQuery);
  return named ? children : null;
}
