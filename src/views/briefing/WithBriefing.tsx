import { useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Briefing, BriefingContent } from '../../atlas/briefing/briefing';
import { briefingInLink } from '../../scenes/link';
import type { OwnBriefing } from '../../scenes/rows';
import { useBriefings } from '../../scenes/useBriefings';
import { indexQuery } from '../../dataset/indexQuery';
import { useAllRecords } from '../../dataset/useAllRecords';
import { Failed } from '../../ui/Panel';
import { BriefingMissing } from './BriefingMissing';
import { BUILT_IN, type BuiltIn } from './builtIn';

type Show = (briefing: Briefing, own: OwnBriefing | null) => ReactNode;

/** Finds a briefing by the name that the address gives it: built in, in the link itself, or the reader's own. */
export function WithBriefing({ id, children }: { id: string; children: Show }) {
  const builtIn = BUILT_IN.find((each) => each.id === id);
  if (builtIn) return <BuiltInBriefing builtIn={builtIn}>{children}</BuiltInBriefing>;
  if (id === 'shared') return <SharedBriefing>{children}</SharedBriefing>;
  return <KeptBriefing id={id}>{children}</KeptBriefing>;
}

function BuiltInBriefing({ builtIn, children }: { builtIn: BuiltIn; children: Show }) {
  const { meta, entries } = useSuspenseQuery(indexQuery).data;
  const records = useAllRecords(entries);
  const briefing = useMemo(
    () => withIds(builtIn.id, builtIn.make(records, meta.date)),
    [builtIn, records, meta.date],
  );
  return children(briefing, null);
}

function SharedBriefing({ children }: { children: Show }) {
  const [shared, setShared] = useState<{ briefing: Briefing | null } | { fault: unknown }>();
  useEffect(() => {
    let current = true;
    const read = () =>
      briefingInLink(location.hash).then(
        (content) =>
          current && setShared({ briefing: content ? withIds('shared', content) : null }),
        (fault: unknown) => current && setShared({ fault }),
      );
    const onHash = () => void read();
    onHash();
    addEventListener('hashchange', onHash);
    return () => {
      current = false;
      removeEventListener('hashchange', onHash);
    };
  }, []);
  if (!shared) return <div aria-busy="true" />;
  if ('fault' in shared)
    return (
      <Failed
        name="the briefing in this link"
        error={shared.fault}
        onRetry={() => location.reload()}
      />
    );
  return shared.briefing ? children(shared.briefing, null) : <BriefingMissing />;
}

function KeptBriefing({ id, children }: { id: string; children: Show }) {
  const { ready, briefings } = useBriefings();
  const own = briefings.find((briefing) => briefing.id === id);
  if (own) return children(own, own);
  return ready ? <BriefingMissing /> : <div aria-busy="true" />;
}

const withIds = (id: string, content: BriefingContent): Briefing => ({
  ...content,
  id,
  scenes: content.scenes.map((scene, index) => ({ ...scene, id: `${id}-${index + 1}` })),
});
