import { useSuspenseQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { hasOwn, ownQuery, wasKept } from '../dataset/own';
import { later } from '../ui/later';
import { Panel } from '../ui/Panel';
import { Quiet } from '../ui/Quiet';
import { pageAtRest } from './pageAtRest';

const OwnBanner = later(() => import('./OwnBanner'));
// Where some are kept, windows may change them from the start.
const OwnWindows = later(() =>
  (wasKept() ? Promise.resolve() : pageAtRest()).then(() => import('./OwnWindows')),
);

/** What the page has to do with the reader's own records; most readers have none. */
export function Own() {
  const own = useSuspenseQuery(ownQuery).data;
  return (
    <>
      <Quiet>
        <OwnWindows />
      </Quiet>
      {hasOwn(own) && (
        <Panel name="the notice of your own records">
          <Suspense>
            <OwnBanner />
          </Suspense>
        </Panel>
      )}
    </>
  );
}
