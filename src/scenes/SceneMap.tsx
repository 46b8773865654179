import { useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useAddress } from '../address/useAddress';
import type { Point } from '../atlas/briefing/briefing';
import { basemapQuery } from '../dataset/queries';
import { useSelection } from '../filter/SelectionProvider';
import { useFilter } from '../filter/useFilter';
import AtlasMap from '../map/AtlasMap';
import { hostsToFrame } from '../map/frame';
import type { Basemap } from '../map/where';
import { usePointed } from './usePointed';

/** The map of a scene's view, as live as ever, with what the scene points at. */
export function SceneMap({ points }: { points: readonly Point[] }) {
  const { data: basemap } = useSuspenseQuery(basemapQuery);
  const { selection, all, filter } = useSelection();
  const { choose, toggle } = useFilter();
  const [address, setAddress] = useAddress();
  const focusHosts = useMemo(() => {
    const hosts = new Set(all.flatMap((entry) => entry.hosts));
    return hostsToFrame(filter, [...hosts]);
  }, [filter, all]);
  const pointed = usePointed(points, selection.entries);
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
      points={pointed}
      onHosts={(codes) => choose('host', codes)}
      onOpen={(id) => setAddress({ id })}
      worldwideShown={selection.entries.filter((entry) => entry.hosts.length === 0).length}
      onWorldwide={() => toggle('region', 'worldwide')}
    />
  );
}
