import { usePrefetchQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useAddress } from '../../address/useAddress';
import { basemapQuery } from '../../dataset/queries';
import { Panel } from '../../ui/Panel';
import { BriefingList } from './BriefingList';
import { BriefingPage } from './BriefingPage';
import { Presentation } from './Presentation';
import { WithBriefing } from './WithBriefing';

/** Briefings: their list, one of them, or one presented from a scene on, as the address asks. */
export default function BriefingView() {
  const [{ briefing: id, scene }] = useAddress();
  return id === null ? <BriefingList /> : <OneBriefing key={id} id={id} scene={scene} />;
}

function OneBriefing({ id, scene }: { id: string; scene: number | null }) {
  // What scenes are drawn with comes at the same time as what they tell. A failure is for the scene itself to say.
  usePrefetchQuery(basemapQuery);
  useEffect(() => void import('../../charts/Timeline').catch(() => undefined), []);
  return (
    <Panel name="this briefing">
      <WithBriefing id={id}>
        {(briefing, own) =>
          scene === null || briefing.scenes.length === 0 ? (
            <BriefingPage briefing={briefing} own={own} />
          ) : (
            <Presentation briefing={briefing} asked={scene} />
          )
        }
      </WithBriefing>
    </Panel>
  );
}
