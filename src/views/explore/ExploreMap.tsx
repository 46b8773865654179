import { useCallback, useDeferredValue, useMemo } from 'react';
import { useAddress } from '../../address/useAddress';
import type { Entry } from '../../atlas/record/entry';
import { countOf } from '../../atlas/record/numbers';
import type { Selection } from '../../atlas/selection/selection';
import { useSelection } from '../../filter/SelectionProvider';
import { useFilter } from '../../filter/useFilter';
import { EarlyMap } from '../../map/EarlyMap';
import type { Seen } from '../../map/seen';
import { hostsToFrame, type Position } from '../../map/frame';
import type { Tint } from '../../map/tint';
import { endFirstPicture } from '../../ui/firstPicture';
import { firstPart } from '../../ui/firstPart';
import { later } from '../../ui/later';
import { painted } from '../../ui/painted';
import { Panel } from '../../ui/Panel';
import { PictureMenu } from '../../picture/PictureMenu';

// What moves the map comes once its symbols are painted.
const LaterMap = later(() => painted().then(() => import('./LaterMap')));

/** The map of what is selected; a symbol is the host filter, and the filter's hosts or regions are what it frames. */
export function ExploreMap({ open }: { open: Entry | null }) {
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
  const found = useDeferredValue(selection);
  const picture = useCallback(
    (seen: () => Seen) => <PictureMenu name="map" title={() => titleOf(found, seen())} />,
    [found],
  );
  const onWorldwide = useCallback(() => toggle('region', 'worldwide'), [toggle]);

  // Of a part of the world nothing can be shown without the land that frames it.
  const early =
    focusHosts.length === 0 && address.map === null ? (
      <EarlyMap
        entries={selection.entries}
        ground={firstPart('map')}
        onHosts={onHosts}
        onDrawn={endFirstPicture}
      />
    ) : undefined;
  return (
    <Panel name="the map" waiting={early}>
      <LaterMap
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
    </Panel>
  );
}

/** What a picture of the map shows: all that is found, or the part of it that is in sight. */
function titleOf({ entries, hosts }: Selection, seen: Seen): string {
  const found = countOf(entries.length, 'initiative');
  const placed = entries.filter((entry) => entry.hosts.length > 0).length;
  return seen.initiatives === placed && seen.hosts >= hosts.length
    ? `${found} found, in ${countOf(hosts.length, 'host')}`
    : `${countOf(seen.initiatives, 'initiative')} in ${countOf(seen.hosts, 'host')} here, of ${found} found`;
}

const sameHosts = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((code) => b.includes(code));
