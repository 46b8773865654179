import { useSuspenseQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useAddress } from '../address/useAddress';
import { basemapQuery } from '../dataset/queries';
import { today } from '../dataset/today';
import { useFilling } from '../dataset/useFilling';
import { useSelection } from '../filter/SelectionProvider';
import { useFilter } from '../filter/useFilter';
import AtlasMap from '../map/AtlasMap';
import { hostsToFrame } from '../map/frame';
import type { Basemap } from '../map/where';
import { RecordSheet } from '../record/RecordSheet';
import { Panel } from '../ui/Panel';
import { later } from '../ui/later';
import styles from './ScenePicture.module.css';

const Timeline = later(() => import('../charts/Timeline'));

const NOTHING = 'Nothing matches: bring the scene back.';

/** Explore as a room sees it: the map over the timeline and nothing else, both as live as ever. */
export function ScenePicture() {
  const { selection, all } = useSelection();
  const { filter, setYears } = useFilter();
  const [address, setAddress] = useAddress();
  const [day] = useState(today);
  const filling = useFilling();
  return (
    <div className={styles.picture}>
      <div className={styles.map}>
        <Panel name="the map">
          <SceneMap />
        </Panel>
      </div>
      <div className={styles.timeline}>
        <Panel name="the timeline">
          <Timeline
            entries={selection.anyYear}
            from={filter.from}
            to={filter.to}
            measure={address.measure}
            by={address.by}
            onMeasure={(measure) => setAddress({ measure })}
            onBy={(by) => setAddress({ by })}
            onYears={(from, to) => setYears(from, to)}
            today={day}
            filling={filling}
            empty={NOTHING}
            spare
          />
        </Panel>
      </div>
      <RecordSheet all={all} />
    </div>
  );
}

function SceneMap() {
  const { data: basemap } = useSuspenseQuery(basemapQuery);
  const { selection, all, filter } = useSelection();
  const { choose, toggle } = useFilter();
  const [address, setAddress] = useAddress();
  const focusHosts = useMemo(() => {
    const hosts = new Set(all.flatMap((entry) => entry.hosts));
    return hostsToFrame(filter, [...hosts]);
  }, [filter, all]);
  return (
    <AtlasMap
      basemap={basemap as Basemap}
      entries={selection.entries}
      tint={address.tint ?? 'count'}
      onTint={(tint) => setAddress({ tint: tint === 'count' ? null : tint })}
      focusHosts={focusHosts}
      position={address.map}
      onPosition={(map) => setAddress({ map }, 'replace')}
      openEntry={selection.entries.find((entry) => entry.id === address.id) ?? null}
      onHosts={(codes) => choose('host', codes)}
      onOpen={(id) => setAddress({ id })}
      worldwideShown={selection.entries.filter((entry) => entry.hosts.length === 0).length}
      onWorldwide={() => toggle('region', 'worldwide')}
    />
  );
}
