import { useAddress } from '../../address/useAddress';
import { Panel } from '../../ui/Panel';
import { BriefingList } from './BriefingList';
import { BriefingPage } from './BriefingPage';
import { Presentation } from './Presentation';
import { WithBriefing } from './WithBriefing';

/** Briefings: their list, one of them, or one presented from a scene on, as the address asks. */
export default function BriefingView() {
  const [{ briefing: id, scene }] = useAddress();
  if (id === null) return <BriefingList />;
  return (
    <Panel key={id} name="this briefing">
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
