import { lazy } from 'react';

/** The panel of a record, which comes when the first is opened: the first view opens without. Suspends meanwhile. */
export const OpenRecord = lazy(() =>
  import('./RecordPanel').then(({ RecordPanel }) => ({ default: RecordPanel })),
);
