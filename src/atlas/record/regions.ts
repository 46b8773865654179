import { REGIONS, type Region } from './vocabulary';

/**
 * Which region each country belongs to: UN M49 as the base, with the exceptions product.md lists
 * (Afghanistan to South Asia; Iran, Turkey to Middle East & North Africa; Sudan to Sub-Saharan Africa;
 * Cyprus to Europe; the Caucasus with Central Asia; Mexico to Latin America; Kosovo, which M49 does not list, to Europe;
 * Taiwan, likewise, to East Asia).
 */
const MEMBERS: Record<Exclude<Region, 'worldwide'>, string> = {
  pacific:
    'ASM AUS CCK COK CXR FJI FSM GUM HMD KIR MHL MNP NCL NFK NIU NRU NZL PCN PLW PNG PYF SLB TKL TON TUV UMI VUT WLF WSM',
  'southeast-asia': 'BRN IDN KHM LAO MMR MYS PHL SGP THA TLS VNM',
  'east-asia': 'CHN HKG JPN KOR MAC MNG PRK TWN',
  'south-asia': 'AFG BGD BTN IND LKA MDV NPL PAK',
  'central-asia': 'ARM AZE GEO KAZ KGZ TJK TKM UZB',
  'middle-east-north-africa':
    'ARE BHR DZA EGY ESH IRN IRQ ISR JOR KWT LBN LBY MAR OMN PSE QAT SAU SYR TUN TUR YEM',
  'sub-saharan-africa':
    'AGO ATF BDI BEN BFA BWA CAF CIV CMR COD COG COM CPV DJI ERI ETH GAB GHA GIN GMB GNB GNQ IOT KEN LBR LSO MDG MLI MOZ MRT MUS MWI MYT NAM NER NGA REU RWA SDN SEN SHN SLE SOM SSD STP SWZ SYC TCD TGO TZA UGA ZAF ZMB ZWE',
  europe:
    'ALA ALB AND AUT BEL BGR BIH BLR CHE CYP CZE DEU DNK ESP EST FIN FRA FRO GBR GGY GIB GRC HRV HUN IMN IRL ISL ITA JEY LIE LTU LUX LVA MCO MDA MKD MLT MNE NLD NOR POL PRT ROU RUS SJM SMR SRB SVK SVN SWE UKR VAT XKX',
  'latin-america-caribbean':
    'ABW AIA ARG ATG BES BHS BLM BLZ BOL BRA BRB BVT CHL COL CRI CUB CUW CYM DMA DOM ECU FLK GLP GRD GTM GUF GUY HND HTI JAM KNA LCA MAF MEX MSR MTQ NIC PAN PER PRI PRY SGS SLV SUR SXM TCA TTO URY VCT VEN VGB VIR',
  'north-america': 'BMU CAN GRL SPM USA',
};

const REGION_OF = new Map<string, Region>(
  Object.entries(MEMBERS).flatMap(([region, codes]) =>
    codes.split(' ').map((code) => [code, region as Region] as const),
  ),
);

/** The region of a country (ISO 3166-1 alpha-3, and XKX for Kosovo); undefined where the code is none. */
export const regionOfHost = (code: string): Region | undefined => REGION_OF.get(code);

/** Every country code that has a region, and so may be a host. */
export const HOST_CODES: readonly string[] = [...REGION_OF.keys()].sort();

/** The regions that hosts lie in, each once, in the atlas's order; `worldwide` where there is no host. */
export function regionsOfHosts(hosts: readonly string[]): Region[] {
  if (hosts.length === 0) return ['worldwide'];
  const found = new Set(hosts.map(regionOfHost));
  return REGIONS.filter((region) => found.has(region));
}
