import { Suspense, useEffect, useState, type ComponentProps } from 'react';
import { focusContent } from '../ui/focusContent';
import { later } from '../ui/later';

// Comes when the first record is opened: the first view does without.
const RecordPanel = later(() =>
  import('./RecordPanel').then(({ RecordPanel }) => ({ default: RecordPanel })),
);

/** The panel of a record; when it is closed, the focus goes back to where it was when it was opened. */
export function OpenRecord(props: ComponentProps<typeof RecordPanel>) {
  const [before] = useState(() => document.activeElement as HTMLElement | null);
  useEffect(
    () => () => {
      // Elsewhere it is where the reader put it; a record that came with the address was opened by nothing.
      if (document.activeElement !== document.body) return;
      if (before?.isConnected && before !== document.body) before.focus({ preventScroll: true });
      else focusContent();
    },
    [before],
  );
  return (
    <Suspense>
      <RecordPanel key={props.entry.id} {...props} />
    </Suspense>
  );
}
