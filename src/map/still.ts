import type { Entry } from '../atlas/record/entry';
import type { Position, Size } from './frame';
import { landPath } from './landPath';
import { toPixels } from './patterson';
import type { Spots } from './spots';
import { layOut } from './layOut';
import type { MapSymbol } from './mapSymbol';
import type { Lands } from './where';

/** The map as it stands, to be drawn without Leaflet: pixels from the panel's top left corner. */
export interface StillMap {
  size: Size;
  lands: readonly { code: string; path: string }[];
  symbols: readonly { symbol: MapSymbol; x: number; y: number }[];
}

/**
 * What the map shows of some entries in a panel of that size, standing at `position` (longitude -30..330). Paths are written to
 * so many digits of a pixel; `textScale` is the text's size over the usual.
 */
export function stillMap(
  lands: Lands,
  spots: Spots,
  entries: readonly Entry[],
  position: Position,
  size: Size,
  digits = 1,
  textScale = 1,
): StillMap {
  const { zoom } = position;
  const middle = toPixels(position.lat, position.lng, zoom);
  const left = middle.x - size.width / 2;
  const top = middle.y - size.height / 2;
  const toUnits = (lng: number, lat: number) => {
    const { x, y } = toPixels(lat, lng, zoom);
    return [x - left, y - top] as const;
  };
  return {
    size,
    lands: lands.features.flatMap(({ id, geometry }) => {
      const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
      const path = polygons
        .map((polygon) => landPath(polygon, { ...size, toUnits }, digits))
        .join('');
      return path ? [{ code: String(id ?? ''), path }] : [];
    }),
    symbols: layOut(entries, { zoom, ...size }, spots, textScale).symbols.flatMap((symbol) => {
      const [x, y] = toUnits(symbol.at.lng, symbol.at.lat);
      const inside =
        Math.abs(x - size.width / 2) < size.width / 2 + symbol.reach &&
        Math.abs(y - size.height / 2) < size.height / 2 + symbol.reach;
      return inside ? [{ symbol, x, y }] : [];
    }),
  };
}
