import { useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useAddress } from '../../address/useAddress';
import type { ContestedHost } from '../../atlas/figures/contested';
import { basemapQuery } from '../../dataset/queries';
import { useSelection } from '../../filter/SelectionProvider';
import { useFilter } from '../../filter/useFilter';
import AtlasMap from '../../map/AtlasMap';
import type { Basemap } from '../../map/where';

/** The map of the hosts in the table and of nothing else, their land tinted by who has most; a symbol is the host filter. */
export function ContestedMap({ rows }: { rows: readonly ContestedHost[] }) {
  const { data: basemap } = useSuspenseQuery(basemapQuery);
  const { selection, filter } = useSelection();
  const { choose } = useFilter();
  const [address, setAddress] = useAddress();
  // A record shared with hosts that are not contested stands at those that are.
  const entries = useMemo(() => {
    const contested = new Set(rows.map(({ host }) => host));
    return selection.entries
      .map((entry) => ({ ...entry, hosts: entry.hosts.filter((host) => contested.has(host)) }))
      .filter(({ hosts }) => hosts.length > 0);
  }, [selection.entries, rows]);
  const focusHosts = useMemo(
    () =>
      filter.host.length > 0 || filter.region.length > 0 ? rows.map(({ host }) => host) : NOWHERE,
    [rows, filter.host, filter.region],
  );
  return (
    <AtlasMap
      basemap={basemap as Basemap}
      entries={entries}
      tint={address.tint ?? 'leader'}
      onTint={(tint) => setAddress({ tint: tint === 'leader' ? null : tint })}
      focusHosts={focusHosts}
      position={address.map}
      onPosition={(map) => setAddress({ map }, 'replace')}
      openEntry={entries.find(({ id }) => id === address.id) ?? null}
      // Choosing what alone is chosen already lets it go again.
      onHosts={(codes) => choose('host', codes.join() === [...filter.host].join() ? [] : codes)}
      onOpen={(id) => setAddress({ id })}
      inPage={address.embed !== null}
      worldwideShown={0}
      onWorldwide={() => undefined}
    />
  );
}

const NOWHERE: readonly string[] = [];
