import { HOST_TABLE } from './hostTable';
import { fold } from '../record/fold';

/** Other names people use, by code. */
const ALIASES: Readonly<Record<string, string>> = {
  ARE: 'UAE|Emirates',
  BIH: 'Bosnia',
  BLR: 'Byelorussia',
  BRN: 'Brunei Darussalam',
  CAF: 'CAR',
  CHN: "PRC|People's Republic of China",
  CIV: 'Ivory Coast',
  COD: 'DRC|Democratic Republic of the Congo|Congo-Kinshasa|Zaire',
  COG: 'Republic of the Congo|Congo-Brazzaville',
  CPV: 'Cabo Verde',
  CZE: 'Czech Republic',
  FLK: 'Malvinas',
  FSM: 'Federated States of Micronesia|FSM',
  GBR: 'UK|Great Britain|Britain|England|Scotland|Wales|Northern Ireland',
  GMB: 'The Gambia',
  HKG: 'Hongkong',
  IRN: 'Islamic Republic of Iran|Persia',
  KGZ: 'Kirghizia',
  KHM: 'Kampuchea',
  KOR: 'Republic of Korea|ROK',
  LAO: 'Lao PDR',
  LKA: 'Ceylon',
  MAC: 'Macao',
  MKD: 'Macedonia',
  MMR: 'Burma',
  NCL: 'Kanaky',
  NLD: 'Holland',
  NZL: 'Aotearoa',
  PNG: 'PNG',
  PRK: 'DPRK',
  PSE: 'West Bank|Gaza|State of Palestine',
  PYF: 'Tahiti',
  RUS: 'Russian Federation',
  SAU: 'KSA',
  STP: 'Sao Tome',
  SWZ: 'Swaziland',
  SYR: 'Syrian Arab Republic',
  TLS: 'East Timor',
  TUR: 'Türkiye',
  TWN: 'Chinese Taipei|Formosa',
  UKR: 'the Ukraine',
  USA: 'US|USA|America|United States of America',
  VAT: 'Holy See',
  VCT: 'St Vincent',
  KNA: 'St Kitts',
  LCA: 'St Lucia',
  VNM: 'Viet Nam',
  WSM: 'Western Samoa',
};

interface Host {
  name: string;
  lat: number;
  lng: number;
}

const HOSTS: ReadonlyMap<string, Host> = new Map(
  HOST_TABLE.split('\n').map((row) => {
    const [lat = '', lng = '', name = ''] = row.slice(3).split(',');
    return [row.slice(0, 3), { name, lat: Number(lat), lng: Number(lng) }] as const;
  }),
);

/** The plain short name of a host ("Solomon Islands"); the code itself where it is none of ours. */
export const hostName = (code: string): string => HOSTS.get(code)?.name ?? code;

/** Where a host's symbol stands: its capital or middle, in degrees (-180..180). Throws a RangeError for a code that is none of ours. */
export function hostPoint(code: string): { lat: number; lng: number } {
  const host = HOSTS.get(code);
  if (!host) throw new RangeError(`${code} is no host`);
  return { lat: host.lat, lng: host.lng };
}

/** Other names of a host ("Ivory Coast" for Côte d'Ivoire); often none. */
export const hostAliases = (code: string): readonly string[] => ALIASES[code]?.split('|') ?? [];

/**
 * Codes of the hosts whose name or alias holds these words, whatever their accents and case:
 * that very name first, then those that begin with them, then where a word begins so, then the rest; each by name.
 */
export function findHosts(words: string): string[] {
  const sought = fold(words).trim();
  if (sought === '') return [];
  const found: { code: string; name: string; rank: number }[] = [];
  for (const [code, { name }] of HOSTS) {
    const rank = Math.min(
      ...[name, ...hostAliases(code)].map((called) => {
        const text = fold(called);
        if (text === sought) return 0;
        if (text.startsWith(sought)) return 1;
        if (text.includes(` ${sought}`)) return 2;
        return text.includes(sought) ? 3 : Infinity;
      }),
    );
    if (rank < Infinity) found.push({ code, name, rank });
  }
  return found
    .sort((a, b) => a.rank - b.rank || a.name.localeCompare(b.name, 'en'))
    .map(({ code }) => code);
}
