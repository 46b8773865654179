import { toMapLng, toPixels } from './patterson';
import type { MapSymbol } from './mapSymbol';
import type { MapView } from './useMapView';

/** How many initiatives and hosts the symbols in sight hold, each once. */
export interface Seen {
  initiatives: number;
  hosts: number;
}

/** Counts what the symbols hold whose middle lies in the panel. */
export function seenIn(symbols: readonly MapSymbol[], view: MapView): Seen {
  const middle = toPixels(view.lat, toMapLng(view.lng), view.zoom);
  const inSight = symbols.filter(({ at }) => {
    const { x, y } = toPixels(at.lat, at.lng, view.zoom);
    return Math.abs(x - middle.x) < view.width / 2 && Math.abs(y - middle.y) < view.height / 2;
  });
  return {
    initiatives: new Set(inSight.flatMap(({ entries }) => entries)).size,
    hosts: new Set(inSight.flatMap(({ hosts }) => hosts)).size,
  };
}
