import { useMemo, useState } from 'react';
import { useAddress } from '../address/useAddress';
import type { Point } from '../atlas/briefing/briefing';
import { marksOf } from '../atlas/briefing/pointWords';
import { today } from '../dataset/today';
import { useAllRecords } from '../dataset/useAllRecords';
import { useFilling } from '../dataset/useFilling';
import { useSelection } from '../filter/SelectionProvider';
import { useFilter } from '../filter/useFilter';
import { later } from '../ui/later';
import { NOTHING } from './nothing';
import { usePointed, type Pointed } from './usePointed';

const Timeline = later(() => import('../charts/Timeline'));

/** The timeline of a scene's view, with the years of what the scene points at. */
export function SceneTimeline({ points }: { points: readonly Point[] }) {
  const { selection } = useSelection();
  const pointed = usePointed(points, selection.entries);
  return pointed.length === 0 ? <Marked /> : <WithMarks pointed={pointed} />;
}

function WithMarks({ pointed }: { pointed: readonly Pointed[] }) {
  const entries = useMemo(() => pointed.map(({ entry }) => entry), [pointed]);
  const records = useAllRecords(entries);
  const marks = useMemo(
    () =>
      marksOf(
        pointed.map(({ entry, name }) => ({ entry, label: name })),
        (id) => records.find((record) => record.id === id),
      ),
    [pointed, records],
  );
  return <Marked marks={marks} />;
}

function Marked({ marks }: { marks?: ReturnType<typeof marksOf> }) {
  const { selection, changed } = useSelection();
  const { filter, setYears } = useFilter();
  const [address, setAddress] = useAddress();
  const [day] = useState(today);
  const filling = useFilling();
  return (
    <Timeline
      entries={selection.anyYear}
      from={filter.from}
      to={filter.to}
      measure={address.measure}
      by={address.by}
      changed={changed}
      onMeasure={(measure) => setAddress({ measure })}
      onBy={(by) => setAddress({ by })}
      onYears={(from, to) => setYears(from, to)}
      today={day}
      filling={filling}
      empty={NOTHING}
      spare
      marks={marks}
    />
  );
}
