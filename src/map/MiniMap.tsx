import { useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Position } from 'geojson';
import { hostPoint } from '../atlas/places/hosts';
import { basemapQuery } from '../dataset/queries';
import { landPath, type Drawing } from './landPath';
import { pattersonY, toMapLng } from './patterson';
import { landsOf, Where, type Basemap, type Bounds } from './where';
import styles from './MiniMap.module.css';

/** The drawing's own units, which its CSS stretches to the width there is. */
const WIDTH = 320;
const HEIGHT = 180;
const EDGE = 10;
/** Least height and width in degrees: an island state keeps some sea around it. */
const LEAST_DEGREES = 5;
/** Lands wider than this are framed by their middle (Russia in Europe would take all the room), unless they stand alone. */
const WIDE_DEGREES = 60;
/** Radius of the ring round a small land: this many degrees, within limits that keep it seen and apart from its neighbours. */
const RING = { degrees: 1.2, least: 1.5, most: 3.2 };
const WORLD: Bounds = [
  [-55.5, -27],
  [73, 327],
];

/**
 * A small still map that shows `hosts` whole (none: the world), each land as dark as `shades` says (0 to 1; what is missing is
 * plain land). Small islands that have a shade are ringed. Suspends until the basemap is there.
 */
export function MiniMap({
  hosts,
  shades,
  label,
}: {
  /** What it frames, by code. */
  hosts: readonly string[];
  shades: ReadonlyMap<string, number>;
  /** What it shows, for screen readers. */
  label: string;
}) {
  const { data } = useSuspenseQuery(basemapQuery);
  const ground = useMemo(() => groundOf(data as Basemap), [data]);
  const framed = hosts.join();
  const { lands, frame } = useMemo(
    () => draw(ground, framed ? framed.split(',') : []),
    [ground, framed],
  );
  const ring = Math.min(RING.most, Math.max(RING.least, RING.degrees * frame.scale));
  const rings = [...shades].flatMap(([code, shade]) => {
    const { lat, lng } = hostPoint(code);
    const drawn = (ground.areas.get(code) ?? 0) * frame.scale ** 2;
    return shade > 0 && drawn < 0.6 * Math.PI * ring ** 2
      ? [{ code, shade, at: frame.toUnits(lng, lat) }]
      : [];
  });
  return (
    <svg
      className={styles.map}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={label}
      preserveAspectRatio="xMidYMid slice"
    >
      <rect className={styles.sea} width={WIDTH} height={HEIGHT} />
      {lands.map(({ key, code, path }) => (
        <path key={key} className={styles.land} d={path} style={fill(shades.get(code) ?? 0)} />
      ))}
      {rings.map(({ code, shade, at: [x, y] }) => (
        <circle key={code} className={styles.ring} cx={x} cy={y} r={ring} style={fill(shade)} />
      ))}
    </svg>
  );
}

const fill = (shade: number) =>
  shade > 0 ? { fill: `color-mix(in oklab, var(--ink) ${12 + 63 * shade}%, var(--land))` } : {};

interface Ground {
  lands: { key: number; code: string; polygons: Position[][][] }[];
  where: Where;
  /** Square degrees of land by host, as drawn at the equator. */
  areas: ReadonlyMap<string, number>;
}

/** Several maps of one page share what is made of the basemap. */
const grounds = new WeakMap<Basemap, Ground>();
function groundOf(basemap: Basemap): Ground {
  let ground = grounds.get(basemap);
  if (!ground) {
    const collection = landsOf(basemap);
    const lands = collection.features.map(({ id, geometry }, key) => ({
      key,
      code: String(id ?? ''),
      polygons: geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
    }));
    ground = {
      lands,
      where: new Where(collection),
      areas: new Map(lands.map(({ code, polygons }) => [code, areaOf(polygons)])),
    };
    grounds.set(basemap, ground);
  }
  return ground;
}

const areaOf = (polygons: readonly Position[][][]): number =>
  polygons.reduce((sum, [outer = []]) => {
    let twice = 0;
    (outer as [number, number][]).forEach(([x, y], at) => {
      const [nextX, nextY] = outer[(at + 1) % outer.length] as [number, number];
      twice += x * nextY - nextX * y;
    });
    return sum + Math.abs(twice) / 2;
  }, 0);

interface MiniFrame extends Drawing {
  /** Units a degree. */
  scale: number;
}

function draw(ground: Ground, hosts: readonly string[]) {
  const frame = frameOf(boundsOf(ground.where, hosts), hosts.length > 0 ? EDGE : 0);
  const lands = ground.lands.flatMap(({ key, code, polygons }) => {
    const path = polygons.map((polygon) => landPath(polygon, frame)).join('');
    return path ? [{ key, code, path }] : [];
  });
  return { lands, frame };
}

function boundsOf(where: Where, hosts: readonly string[]): Bounds {
  const boxes = hosts.map((code): Bounds => {
    const box = where.boundsOf(code);
    if (box && (hosts.length === 1 || box[1][1] - box[0][1] < WIDE_DEGREES)) return box;
    const { lat, lng } = hostPoint(code);
    return [
      [lat, toMapLng(lng)],
      [lat, toMapLng(lng)],
    ];
  });
  const [first, ...rest] = boxes;
  if (!first) return WORLD;
  return rest.reduce<Bounds>(
    ([[s, w], [n, e]], [[south, west], [north, east]]) => [
      [Math.min(s, south), Math.min(w, west)],
      [Math.max(n, north), Math.max(e, east)],
    ],
    first,
  );
}

/** Bounds in the middle of the drawing, as large as it allows. */
function frameOf([[south, west], [north, east]]: Bounds, edge: number): MiniFrame {
  const degree = (lat: number) => (pattersonY(lat) * 180) / Math.PI;
  const wide = Math.max(east - west, LEAST_DEGREES);
  const high = Math.max(degree(north) - degree(south), LEAST_DEGREES);
  const scale = Math.min((WIDTH - 2 * edge) / wide, (HEIGHT - 2 * edge) / high);
  const middleX = (west + east) / 2;
  const middleY = (degree(south) + degree(north)) / 2;
  const toUnits = (lng: number, lat: number): [number, number] => [
    WIDTH / 2 + (toMapLng(lng) - middleX) * scale,
    HEIGHT / 2 - (degree(lat) - middleY) * scale,
  ];
  return { width: WIDTH, height: HEIGHT, toUnits, scale };
}
