import { fold } from '../record/fold';
import { PRECISIONS, PROVIDERS, SCOPES } from '../record/vocabulary';
import { countryOf } from './countryNames';
import { OUR_WORDS, WORD_FIELDS, type WordField } from './ourWords';

/** The words of a file for what the atlas has a closed list of, and what of ours each stands for. */

const plain = (word: string) =>
  fold(word)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const OURS: Record<WordField, ReadonlyMap<string, string>> = Object.fromEntries(
  WORD_FIELDS.map((field) => [
    field,
    new Map(
      OUR_WORDS[field].flatMap(({ value, label }) => [
        [plain(value), value],
        [plain(label), value],
      ]),
    ),
  ]),
) as unknown as Record<WordField, ReadonlyMap<string, string>>;

/** Our word for a cell that says it in the atlas's own words, or names the provider as a country; undefined where it does not. */
export function ourWord(field: WordField, cell: string): string | undefined {
  const own = OURS[field].get(plain(cell));
  if (own || field !== 'provider') return own;
  const code = countryOf(cell);
  return PROVIDERS.find((provider) => provider === code);
}

/** What words of several languages that begin so most likely mean. */
const LIKELY: Record<WordField, readonly (readonly [RegExp, string])[]> = {
  provider: [
    [/\bchin|\bprc\b|beijing|peking|pekin|китай|中国/, 'CHN'],
    [/austral|\bafp\b|canberra/, 'AUS'],
    [
      /\busa?\b|united states|americ|amerik|washington|\bfbi\b|\bdea\b|etats unis|estados unidos/,
      'USA',
    ],
  ],
  type: [
    [
      /train|ausbild|schulung|lehrgang|fortbild|formation|formacion|formacao|capacit|course|kurs|cours\b|workshop/,
      'training',
    ],
    [
      /agree|memorand|\bmou\b|abkommen|vereinbarung|vertrag|accord|acuerdo|acordo|treaty|tratado|convenio/,
      'agreement',
    ],
    [/patrol|streife|patrouille|patrulla|patrulha/, 'patrol'],
    [/deploy|entsend|attache|liaison|verbindung|deploiement|despliegue|detachement/, 'deployment'],
    [/station|wache|poste|comisaria|esquadra|delegacia/, 'station'],
    [/techn|surveill|uberwach|camera|kamera|software|tecnolog/, 'technology'],
    [
      /equip|material|ausrust|vehicle|fahrzeug|vehicul|veicul|weapon|arms\b|waffe|donation|aircraft|missile/,
      'equipment',
    ],
    [/program|projekt|project|projet|proyecto|projeto/, 'programme'],
    [/operat|einsatz|einsatze|raid|razzia/, 'operation'],
    [/forum|foro|conferen|konferenz|dialog|summit|treffen|meeting|reunion/, 'forum'],
  ],
  status: [
    [
      /ongoing|laufend|aktiv|en cours|current|active|activ|ativo|vigente|in force|in kraft/,
      'active',
    ],
    [/end|complet|finish|abgeschl|beendet|termin|finaliz|clos|conclu/, 'ended'],
    [/propos|plan|gepl|prevu|announc|angekund/, 'proposed'],
    [/suspend|ausgesetzt|paused|pausiert/, 'suspended'],
    [/review|uberpruf|examen|revision/, 'under-review'],
    [/unknown|unbekannt|unklar|inconnu|desconoc|desconhec|^n a$/, 'unknown'],
  ],
  evidence: [
    [/offic|amtlich|oficial|confirm|government/, 'official'],
    [/alleg|angeblich|presum|suspect|unconfirm|rumou?r|mutma/, 'alleged'],
    [/report|berichtet|rapport|report|news|media|press/, 'reported'],
    [/unknown|unbekannt|unklar|inconnu|desconoc|desconhec|^n a$/, 'unknown'],
  ],
  startBasis: [
    [/sign|unterz/, 'signed'],
    [/announc|angekund|annonc|anunci/, 'announced'],
    [/report|berichtet|rapport/, 'first-reported'],
    [/beg|start|debut|inici/, 'began'],
  ],
};

/** Our word that a word of the file most likely means; undefined where nothing says so. To be confirmed by the reader. */
export function likelyWord(field: WordField, cell: string): string | undefined {
  const sought = plain(cell);
  return LIKELY[field].find(([pattern]) => pattern.test(sought))?.[1];
}

/** Our word for a cell of a list that nobody is asked about. */
export const scopeOf = (cell: string) => SCOPES.find((scope) => scope === plain(cell));
export const precisionOf = (cell: string) =>
  PRECISIONS.find((precision) => precision === plain(cell));
