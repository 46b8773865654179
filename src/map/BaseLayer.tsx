import type L from 'leaflet';
import { memo, useEffect, useState } from 'react';
import { GeoJSON } from 'react-leaflet/GeoJSON';
import type { Feature } from 'geojson';
import type { Entry } from '../atlas/record/entry';
import { tintsOf, type Tint } from './tint';
import type { Lands } from './where';
import styles from './BaseLayer.module.css';

const STYLE: L.PathOptions = { className: styles.land as string };

/** The land, as SVG paths that style sheets colour: hosts in the filter tinted, those of the open record outlined. */
export const BaseLayer = memo(function BaseLayer({
  lands,
  entries,
  tint,
  openHosts,
}: {
  lands: Lands;
  entries: readonly Entry[];
  tint: Tint;
  openHosts: readonly string[];
}) {
  const [layer, setLayer] = useState<L.GeoJSON | null>(null);

  useEffect(() => {
    if (!layer) return;
    const { hosts } = tintsOf(entries);
    eachLand(layer, (path, code) => {
      const own = hosts.get(code);
      const value = own && (tint === 'count' ? String(own.step) : (own.leader ?? 'level'));
      mark(path, 'data-tint', value);
      mark(path, 'data-open', openHosts.includes(code) ? 'yes' : undefined);
    });
  }, [layer, entries, tint, openHosts]);

  return <GeoJSON ref={setLayer} data={lands} style={STYLE} interactive={false} />;
});

function eachLand(layer: L.GeoJSON, visit: (path: Element, code: string) => void): void {
  layer.eachLayer((one) => {
    const { feature } = one as L.Layer & { feature?: Feature };
    const path = (one as L.Path).getElement();
    if (path && feature?.id !== undefined) visit(path, String(feature.id));
  });
}

function mark(path: Element, name: string, value: string | undefined): void {
  if (value === undefined) path.removeAttribute(name);
  else if (path.getAttribute(name) !== value) path.setAttribute(name, value);
}
