import { type ComponentType } from 'react';
import { useAddress } from '../address/useAddress';
import type { View } from '../address/parameters';
import { useSelection } from '../filter/SelectionProvider';
import { WithNames } from '../filter/WithNames';
import { RecordSheet } from '../record/RecordSheet';
import { Panel } from '../ui/Panel';
import { later } from '../ui/later';
import { ExploreView } from '../views/explore/ExploreView';

// The first view comes with the app; the others when they are asked for.
const LATER: Record<Exclude<View, 'explore'>, ComponentType> = {
  compare: later(() => import('../views/compare/CompareView')),
  contested: later(() => import('../views/contested/ContestedView')),
  trends: later(() => import('../views/trends/TrendsView')),
  briefing: later(() => import('../views/briefing/BriefingView')),
  data: later(() => import('../views/data/DataView')),
  about: later(() => import('../views/about/AboutView')),
  host: later(() => import('../views/host/HostView')),
  quality: later(() => import('../views/quality/QualityView')),
  reuse: later(() => import('../views/reuse/ReuseView')),
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
