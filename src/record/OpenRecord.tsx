import { lazy, Suspense, useEffect, useState, type ComponentProps } from 'react';

// Comes when the first record is opened: the first view does without.
const RecordPanel = lazy(() =>
  import('./RecordPanel').then(({ RecordPanel }) => ({ default: RecordPanel })),
);

/** The panel of a record; when it is closed, the focus goes back to where it was when it was opened. */
export function OpenRecord(props: ComponentProps<typeof RecordPanel>) {
  const [before] = useState(() => document.activeElement as HTMLElement | null);
  useEffect(() => () => before?.focus({ preventScroll: true }), [before]);
  return (
    <Suspense>
      <RecordPanel key={props.entry.id} {...props} />
    </Suspense>
  );
}
