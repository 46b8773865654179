import { hostName, hostPoint } from '../places/hosts';
import type { Initiative } from '../record/schema';
import { degreesOf } from './csv';
import { precisionOf } from './fileWords';
import { quoted } from './rowRead';

/** The place that a row's cells give, at its first host where they give none; `say` hears what in them does not hold. */
export function readPlace(
  place: { name: string; lat: string; lng: string; precision: string },
  { scope, hosts, evidence }: Pick<Initiative, 'scope' | 'hosts' | 'evidence'>,
  say: (field: string, reason: string) => void,
): Initiative['place'] {
  const given = place.lat !== '' || place.lng !== '';
  if (scope === 'global') {
    if (given || place.name !== '') say('place', 'must be null where scope is global');
    return null;
  }
  const host = hosts[0]!;
  const lat = degreesOf(place.lat);
  const lng = degreesOf(place.lng);
  const within = (value: unknown, limit: number, field: string) => {
    if (typeof value === 'number' && Math.abs(value) <= limit) return true;
    if (given)
      say(
        field,
        typeof value === 'number'
          ? `must be between -${limit} and ${limit}, not ${value}`
          : `must be a number of degrees, not ${quoted(String(value))}`,
      );
    return false;
  };
  const name = place.name || hostName(host);
  const latHolds = within(lat, 90, 'place.lat');
  const lngHolds = within(lng, 180, 'place.lng');
  if (!latHolds || !lngHolds) return { name, ...hostPoint(host), precision: 'country' };
  const cell = place.precision;
  const precision = precisionOf(cell) ?? 'city';
  if (cell !== '' && !precisionOf(cell))
    say('place.precision', `must be one of site, city, country, not ${quoted(cell)}`);
  if (evidence !== 'alleged' || precision !== 'site')
    return { name, lat: lat as number, lng: lng as number, precision };
  say('place.precision', 'must be no finer than city where evidence is alleged; it was made so');
  const coarse = (value: number) => Math.round(value * 10) / 10;
  return { name, lat: coarse(lat as number), lng: coarse(lng as number), precision: 'city' };
}
