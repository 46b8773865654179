import codes from 'i18n-iso-countries/codes.json';
import ar from 'i18n-iso-countries/langs/ar.json';
import de from 'i18n-iso-countries/langs/de.json';
import en from 'i18n-iso-countries/langs/en.json';
import es from 'i18n-iso-countries/langs/es.json';
import fr from 'i18n-iso-countries/langs/fr.json';
import pt from 'i18n-iso-countries/langs/pt.json';
import ru from 'i18n-iso-countries/langs/ru.json';
import zh from 'i18n-iso-countries/langs/zh.json';
import { hostAliases, hostName } from '../places/hosts';
import { fold } from '../record/fold';
import { HOST_CODES } from '../record/regions';

/**
 * Countries by ISO code or by any usual name in the languages of the United Nations, German and Portuguese. Heavy: only what
 * reads files needs it.
 */

/** Names that none of the lists has. */
const MORE: Readonly<Record<string, string>> = {
  CHN: 'VR China|Volksrepublik China|Chine populaire|República Popular China|КНР',
  USA: 'U.S.|U.S.A.|EUA|EE.UU.|EEUU|États-Unis d’Amérique|США|Vereinigte Staaten|Estados Unidos da América',
  GBR: 'Großbritannien|Grande-Bretagne|Gran Bretaña|England',
  RUS: 'Russland|Rußland',
  CZE: 'Tschechien',
  MKD: 'Mazedonien|Nordmazedonien',
  SWZ: 'Swasiland',
  CIV: 'Elfenbeinküste',
  BLR: 'Weißrussland',
  COD: 'Congo (Kinshasa)|Congo, DR|DR Kongo|RD Congo|RDC',
  COG: 'Congo (Brazzaville)',
  PSE: 'Palestinian Territories|Palästina',
  XKX: 'Kosovo|XK|Косово|科索沃',
  KOR: 'Korea, South|S. Korea',
  PRK: 'Korea, North|N. Korea',
};
const LANGUAGES = ['en', 'fr', 'es', 'ru', 'ar', 'zh', 'de', 'pt'];
const LISTS = [en, fr, es, ru, ar, zh, de, pt] as {
  countries: Record<string, string | string[]>;
}[];

const ARTICLES = /^(the|la|le|les|l'|die|der|das|el|los|las|o|a|os|as) ?(?=\S{3})/;
const plain = (name: string): string =>
  fold(name)
    .replace(/\(([^)]*)\)/g, ' $1 ')
    .replace(/&/g, ' and ')
    .replace(/\b(st|ste)\b\.?/g, 'saint')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(ARTICLES, '');

let known: Map<string, string> | undefined;
function names(): ReadonlyMap<string, string> {
  if (known) return known;
  known = new Map();
  const ours = new Set(HOST_CODES);
  const add = (name: string, code: string) => {
    const turned = /^([^,]+), (.+)$/.exec(name);
    for (const called of [name, turned ? `${turned[2]} ${turned[1]}` : ''])
      if (plain(called) !== '' && !known!.has(plain(called))) known!.set(plain(called), code);
  };
  for (const code of HOST_CODES)
    for (const name of [
      code,
      hostName(code),
      ...hostAliases(code),
      ...(MORE[code]?.split('|') ?? []),
    ])
      add(name, code);
  const threeOf = new Map(codes.map(([short, code]) => [short!, code!] as const));
  for (const [short, code] of threeOf) if (ours.has(code)) add(short, code);
  // The browser's own names are the short usual ones; not every browser has all languages.
  for (const language of LANGUAGES) {
    const called = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    for (const [short, code] of threeOf) if (ours.has(code)) add(called.of(short) ?? '', code);
  }
  for (const { countries } of LISTS)
    for (const [short, called] of Object.entries(countries)) {
      const code = threeOf.get(short);
      if (code && ours.has(code)) for (const name of [called].flat()) add(name, code);
    }
  return known;
}

/** The code of the country that a name or code stands for; undefined where it is none known. */
export function countryOf(name: string): string | undefined {
  const whole = names().get(plain(name));
  if (whole) return whole;
  // `Tanzania, United Republic of` and `Iran (Islamic Republic of)`.
  const [, short, form] = /^([^,(]+?)\s*(?:,\s*|\()([^()]+)\)?$/.exec(name.trim()) ?? [];
  if (short === undefined || form === undefined) return undefined;
  const turned = names().get(plain(`${form} ${short}`));
  if (turned || !/republic|state|kingdom|federa/i.test(form)) return turned;
  return names().get(plain(short));
}

const NOWHERE = /^(worldwide|global|world|weltweit|mondial|mundial|international)$/i;

/** The countries that a cell names, each once; what of it is no country known. Nothing at all for `Worldwide`. */
export interface CountriesRead {
  codes: string[];
  unknown: string[];
  worldwide: boolean;
}

/** Reads a cell that names one country or several by usual separators. `told` knows what the reader said of other names. */
export function readCountries(
  cell: string,
  told: (name: string) => readonly string[] | undefined = () => undefined,
): CountriesRead {
  const found: CountriesRead = { codes: [], unknown: [], worldwide: false };
  const take = (part: string, splits: readonly RegExp[]): void => {
    const name = part.trim();
    if (name === '') return;
    if (NOWHERE.test(name)) {
      found.worldwide = true;
      return;
    }
    const code = countryOf(name);
    const codes = code ? [code] : told(name);
    if (codes) found.codes.push(...codes.filter((one) => !found.codes.includes(one)));
    else if (splits.length === 0) found.unknown.push(name);
    else {
      const [split, ...rest] = splits;
      const parts = name.split(split!).filter((piece) => piece.trim() !== '');
      if (parts.length < 2) take(name, rest);
      // `Suva, Fiji` is taken apart only because that finds a country.
      else if (rest.length < 2 && !parts.some((piece) => countryOf(piece) ?? told(piece.trim())))
        take(name, rest);
      else for (const piece of parts) take(piece, rest);
    }
  };
  let list: unknown;
  if (cell.startsWith('['))
    try {
      list = JSON.parse(cell);
    } catch {
      // No list: a name that is not known.
    }
  const parts = Array.isArray(list) ? list.map((item) => String(item)) : [cell];
  for (const part of parts) {
    const inCodes = /^[A-Z]{2,3}(\s+[A-Z]{2,3})+$/.test(part.trim());
    take(part, inCodes ? [/\s+/] : [/[;|\n/]|\s·\s/, /,/, /\s+(?:and|et|und|y|e)\s+|\s*&\s*/i]);
  }
  return found;
}

/** How many signs must be changed, put in or taken out to make one text of another; `most` and beyond are the same. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) >= most) return most;
  let before = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++)
      row[j] = Math.min(
        before[j]! + 1,
        row[j - 1]! + 1,
        before[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
    before = row;
  }
  return Math.min(most, before[b.length]!);
}

/** Codes of the countries that a name not known may mean, the likeliest first; at most four. */
export function suggestCountries(name: string): string[] {
  const sought = plain(name).slice(0, 60);
  const most = Math.max(2, Math.floor(sought.length / 3)) + 1;
  const near = new Map<string, number>();
  for (const [called, code] of names()) {
    const by =
      called.length > 3 && ` ${sought} `.includes(` ${called} `)
        ? 0.5
        : distance(sought, called, most);
    if (by < most && by < (near.get(code) ?? most)) near.set(code, by);
  }
  return [...near]
    .sort(([, a], [, b]) => a - b)
    .slice(0, 4)
    .map(([code]) => code);
}
