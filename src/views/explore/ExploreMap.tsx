import { useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useAddress } from '../../address/useAddress';
import type { Entry } from '../../atlas/entry';
import { regionOfHost } from '../../atlas/regions';
import type { Filter } from '../../atlas/filter';
import { basemapQuery } from '../../dataset/queries';
import { useSelection } from '../../filter/SelectionProvider';
import { useFilter } from '../../filter/useFilter';
import AtlasMap from '../../map/AtlasMap';
import type { Basemap } from '../../map/where';

/** The map of what is selected; a symbol is the host filter, and the filter's hosts or regions are what it frames. */
export function ExploreMap({ open }: { open: Entry | null }) {
  const { data: basemap } = useSuspenseQuery(basemapQuery);
  const { selection, all, filter } = useSelection();
  const { choose, toggle } = useFilter();
  const [address, setAddress] = useAddress();
  const hosts = useMemo(() => [...new Set(all.flatMap((entry) => entry.hosts))], [all]);
  const focusHosts = useMemo(() => hostsToFrame(filter, hosts), [filter, hosts]);
  const worldwide = useMemo(
    () => selection.entries.filter((entry) => entry.hosts.length === 0).length,
    [selection.entries],
  );

  return (
    <AtlasMap
      basemap={basemap as Basemap}
      entries={selection.entries}
      tint={address.tint}
      onTint={(tint) => setAddress({ tint })}
      focusHosts={focusHosts}
      position={address.map}
      onPosition={(map) => setAddress({ map }, 'replace')}
      openEntry={open}
      // Choosing what alone is chosen already lets it go again.
      onHosts={(codes) => choose('host', sameHosts(codes, filter.host) ? [] : codes)}
      onOpen={(id) => setAddress({ id })}
      worldwideShown={worldwide}
      onWorldwide={() => toggle('region', 'worldwide')}
    />
  );
}

/** The hosts a filter narrows to; none where it asks for the whole world. */
function hostsToFrame({ host, region }: Filter, hosts: readonly string[]): readonly string[] {
  if (host.length > 0) return host;
  return region.length > 0
    ? hosts.filter((code) => region.some((chosen) => chosen === regionOfHost(code)))
    : [];
}

const sameHosts = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((code) => b.includes(code));
