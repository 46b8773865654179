import { useSuspenseQuery } from '@tanstack/react-query';
import { useCallback, useDeferredValue, useMemo } from 'react';
import { useAddress } from '../../address/useAddress';
import type { Entry } from '../../atlas/record/entry';
import { countOf } from '../../atlas/record/numbers';
import { basemapQuery } from '../../dataset/queries';
import { useSelection } from '../../filter/SelectionProvider';
import { useFilter } from '../../filter/useFilter';
import AtlasMap from '../../map/AtlasMap';
import { hostsToFrame, type Position } from '../../map/frame';
import type { Tint } from '../../map/tint';
import type { Basemap } from '../../map/where';
import { endFirstPicture } from '../../ui/firstPicture';
import { PictureMenu } from '../../picture/PictureMenu';

/** The map of what is selected; a symbol is the host filter, and the filter's hosts or regions are what it frames. */
export function ExploreMap({ open }: { open: Entry | null }) {
  const { data: basemap } = useSuspenseQuery(basemapQuery);
  const { selection, all, filter } = useSelection();
  const { choose, toggle } = useFilter();
  const [address, setAddress] = useAddress();
  const hosts = useMemo(() => [...new Set(all.flatMap((entry) => entry.hosts))], [all]);
  const { host, region } = filter;
  const focusHosts = useMemo(() => hostsToFrame({ host, region }, hosts), [host, region, hosts]);
  const worldwide = useMemo(
    () => selection.entries.filter((entry) => entry.hosts.length === 0).length,
    [selection.entries],
  );

  const onTint = useCallback(
    (tint: Tint) => setAddress({ tint: tint === 'count' ? null : tint }),
    [setAddress],
  );
  const onPosition = useCallback(
    (map: Position | null) => setAddress({ map }, 'replace'),
    [setAddress],
  );
  // Choosing what alone is chosen already lets it go again.
  const onHosts = useCallback(
    (codes: string[]) => choose('host', sameHosts(codes, filter.host) ? [] : codes),
    [choose, filter.host],
  );
  const onOpen = useCallback((id: string) => setAddress({ id }), [setAddress]);
  // Of the picture that may be taken later.
  const found = useDeferredValue(
    `${countOf(selection.entries.length, 'initiative')} found, in ${countOf(selection.hosts.length, 'host')}`,
  );
  const picture = useMemo(() => <PictureMenu name="map" title={found} />, [found]);
  const onWorldwide = useCallback(() => toggle('region', 'worldwide'), [toggle]);

  return (
    <AtlasMap
      basemap={basemap as Basemap}
      entries={selection.entries}
      tint={address.tint ?? 'count'}
      onTint={onTint}
      focusHosts={focusHosts}
      position={address.map}
      onPosition={onPosition}
      openEntry={open}
      onHosts={onHosts}
      onOpen={onOpen}
      worldwideShown={worldwide}
      onWorldwide={onWorldwide}
      onDrawn={endFirstPicture}
      inPage={address.embed !== null}
      tools={picture}
    />
  );
}

const sameHosts = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((code) => b.includes(code));
