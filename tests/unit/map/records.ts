import { readdirSync, readFileSync } from 'node:fs';
import { toEntry } from '../../../src/atlas/files/toEntry';
import { REGIONS } from '../../../src/atlas/record/vocabulary';
import type { Entry } from '../../../src/atlas/record/entry';
import type { Initiative } from '../../../src/atlas/record/schema';
import { Spots } from '../../../src/map/spots';
import { landsOf, Where, type Basemap } from '../../../src/map/where';

/** The real records as entries. */
export const ENTRIES: readonly Entry[] = readdirSync('data')
  .filter((file) => REGIONS.some((region) => file === `${region}.json`))
  .flatMap((file) => JSON.parse(readFileSync(`data/${file}`, 'utf8')) as Initiative[])
  .map(toEntry);

const BASEMAP = JSON.parse(readFileSync('public/basemap.json', 'utf8')) as Basemap;
export const LANDS = landsOf(BASEMAP);
export const WHERE = new Where(LANDS);
export const SPOTS = new Spots(WHERE.countryOf);
