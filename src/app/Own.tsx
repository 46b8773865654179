import { useSuspenseQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { hasOwn, ownQuery } from '../dataset/own';
import { later } from '../ui/later';
import { Panel } from '../ui/Panel';
import { Quiet } from '../ui/Quiet';
import { pageAtRest } from './pageAtRest';

const OwnBanner = later(() => import('./OwnBanner'));
const OwnWindows = later(() => pageAtRest().then(() => import('./OwnWindows')));

/** What the page has to do with the reader's own records. Most readers have none: then another window may still bring some. */
export function Own() {
  const own = useSuspenseQuery(ownQuery).data;
  if (!hasOwn(own))
    return (
      <Quiet>
        <OwnWindows />
      </Quiet>
    );
  return (
    <Panel name="the notice of your own records">
      <Suspense>
        <OwnBanner />
      </Suspense>
    </Panel>
  );
}
