import { lazy, type ComponentType } from 'react';
import { useAddress } from '../address/useAddress';
import type { View } from '../address/parameters';
import { useSelection } from '../filter/SelectionProvider';
import { WithNames } from '../filter/WithNames';
import { RecordSheet } from '../record/RecordSheet';
import { Panel } from '../ui/Panel';
import { ExploreView } from '../views/explore/ExploreView';

// The first view comes with the app; the others when they are asked for.
const LATER: Record<Exclude<View, 'explore'>, ComponentType> = {
  compare: lazy(() => import('../views/compare/CompareView')),
  contested: lazy(() => import('../views/contested/ContestedView')),
  trends: lazy(() => import('../views/trends/TrendsView')),
  briefing: lazy(() => import('../views/briefing/BriefingView')),
  data: lazy(() => import('../views/data/DataView')),
  about: lazy(() => import('../views/about/AboutView')),
  host: lazy(() => import('../views/host/HostView')),
  quality: lazy(() => import('../views/quality/QualityView')),
  reuse: lazy(() => import('../views/reuse/ReuseView')),
};

/** The view that the address asks for; in all but Explore a record opens as a sheet over it. */
export function CurrentView() {
  const [{ view }] = useAddress();
  const { all, named } = useSelection();
  if (view === 'explore') return <ExploreView />;
  const Later = LATER[view];
  return (
    <>
      <Panel key={view} name="this view">
        <WithNames named={named}>
          <Later />
        </WithNames>
      </Panel>
      <RecordSheet all={all} />
    </>
  );
}
