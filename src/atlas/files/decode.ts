import { AtlasDataError } from '../record/AtlasDataError';
import type { Encoding } from './encodings';

/** From a file's bytes to its text, whatever way of writing letters the program that made it has. */

export interface Decoded {
  text: string;
  encoding: Encoding;
  /** Whether the bytes themselves say so; else it is the likeliest, which a reader may know better. */
  certain: boolean;
}

/** Bytes looked at to find out the encoding. */
const SAMPLE = 200_000;

const weights = (letters: Readonly<Record<number, string>>) =>
  new Map(
    Object.entries(letters).flatMap(([weight, signs]) =>
      [...signs].map((sign) => [sign, Number(weight)] as const),
    ),
  );
// How much each letter speaks for the languages written so: 3 for those that stand in every text of one. What both have at the
// same place (é, ö, ß) speaks for neither.
const WESTERN = weights({ 3: 'èàñãøåÈÀÑÃØÅ', 2: 'õêùæœÆÕÊ', 1: 'ìïòû' });
const CENTRAL = weights({ 3: 'ąęłżśřěůőűĄŁŻŚŘ', 2: 'ćńźčăşţđČ', 1: 'ťďňľ' });

const isLetter = (sign: string | undefined) => sign !== undefined && /\p{L}/u.test(sign);
const isLatin = (sign: string | undefined) => sign !== undefined && /[A-Za-z]/.test(sign);
const isCyrillic = (sign: string | undefined) =>
  sign !== undefined && /\p{Script=Cyrillic}/u.test(sign);

/** How likely a text is to have been meant so: the sum over its signs that are not plain ASCII. */
function likelihood(text: string, of: (sign: string, before?: string, after?: string) => number) {
  let sum = 0;
  for (let at = 0; at < text.length; at++)
    if (text.charCodeAt(at) > 127) sum += of(text[at]!, text[at - 1], text[at + 1]);
  return sum;
}
const byLetters =
  (letters: ReadonlyMap<string, number>) =>
  (sign: string, before?: string, after?: string): number =>
    letters.get(sign) ?? (isLetter(sign) ? 0 : isLetter(before) && isLetter(after) ? -3 : 0);

const LIKELY: Partial<Record<Encoding, (text: string) => number>> = {
  'windows-1252': (text) => likelihood(text, byLetters(WESTERN)),
  'windows-1250': (text) => likelihood(text, byLetters(CENTRAL)),
  'windows-1251': (text) =>
    likelihood(text, (sign, before, after) => {
      if (!isCyrillic(sign)) return isLetter(before) || isLetter(after) ? -2 : 0;
      if (isLatin(before) || isLatin(after)) return -3;
      // A capital within a word: no Cyrillic text, but other bytes taken for one.
      if (/\p{Lu}/u.test(sign) && before !== undefined && /\p{Ll}/u.test(before)) return -3;
      return isCyrillic(before) || isCyrillic(after) ? 3 : 0;
    }),
  gb18030: (text) =>
    likelihood(text, (sign, before, after) => {
      if (/[\uFFFD\uE000-\uF8FF]/.test(sign)) return -8;
      if (!/\p{Script=Han}/u.test(sign)) return 0;
      if (isLatin(before) || isLatin(after)) return -6;
      return COMMON_HAN.test(sign) ? 7 : -2;
    }),
};
/** Characters that a Chinese text about states, dates and the police cannot do without. */
const COMMON_HAN =
  /[的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严警]/u;

const starts = (bytes: Uint8Array, ...first: number[]) =>
  first.every((byte, at) => bytes[at] === byte);

/** UTF-16 without its mark: every other byte of plain letters is nothing. */
function unmarked16(bytes: Uint8Array): Encoding | null {
  const head = bytes.subarray(0, 2000);
  let even = 0;
  let odd = 0;
  head.forEach((byte, at) => {
    if (byte !== 0) return;
    if (at % 2 === 0) even++;
    else odd++;
  });
  const most = head.length / 2;
  if (most < 4) return null;
  if (odd > most * 0.6 && even < most * 0.05) return 'utf-16le';
  return even > most * 0.6 && odd < most * 0.05 ? 'utf-16be' : null;
}

/** The text of a file's bytes, in the encoding told or the likeliest. Throws AtlasDataError where they are no text. */
export function decodeText(bytes: Uint8Array, told?: Encoding): Decoded {
  const as = (encoding: Encoding, certain: boolean): Decoded => ({
    text: new TextDecoder(encoding).decode(bytes),
    encoding,
    certain,
  });
  if (told) return as(told, false);
  if (starts(bytes, 0xff, 0xfe)) return as('utf-16le', true);
  if (starts(bytes, 0xfe, 0xff)) return as('utf-16be', true);
  const wide = unmarked16(bytes);
  if (wide) return as(wide, false);
  if (bytes.subarray(0, 65536).includes(0))
    throw new AtlasDataError(
      'The file holds bytes that are no text. Open an Excel workbook (.xlsx), CSV, JSON or GeoJSON file.',
    );
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, encoding: 'utf-8', certain: true };
  } catch {
    // Not UTF-8: which of the others it is, its letters say.
  }
  const sample = sampleOf(bytes);
  let best: Encoding = 'windows-1252';
  let most = -Infinity;
  for (const [encoding, likely] of Object.entries(LIKELY)) {
    const found = likely(new TextDecoder(encoding).decode(sample));
    if (found <= most) continue;
    most = found;
    best = encoding as Encoding;
  }
  return as(best, false);
}

/** Of a large file the stretch around its first byte that is not ASCII. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte > 127);
  const from = Math.max(0, first - 1000);
  return bytes.subarray(from, from + SAMPLE);
}
