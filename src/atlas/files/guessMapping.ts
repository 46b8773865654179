import { readCountries } from './countryNames';
import { CSV_COLUMNS, type CsvColumn } from './csv';
import type { FileTable } from './fileTable';
import type { FieldColumns, Mapping } from './mapping';
import { readSpan } from './readDate';

/** Which column of a file stands for which field, as far as its names and what it holds tell. */

/** Names under which a field is meant, likeliest first, without capitals, accents, spaces and signs. */
const CALLED: Readonly<Record<CsvColumn, string>> = {
  id: 'id recordid reference ref eventidcnty eventid kennung identifiant',
  title:
    'title name headline subject event titel titre titulo nombre intitule bezeichnung weapondesignation activity',
  provider:
    'provider supplier donor sender actor whoacts who providercountry sendingcountry anbieter akteur geber land1 fournisseur acteur prestataire proveedor donante fornecedor',
  partners: 'partners partner partenaires socios parceiros',
  hosts:
    'hosts host country countries hostcountry recipient recipientcountry receivingcountry beneficiary nation land gastland empfangerland empfanger zielland staat pays payshote paysdaccueil paysbeneficiaire beneficiaire pais paisanfitrion receptor destinatario admin countryname adm0name iso3 iso where',
  scope: 'scope',
  placeName:
    'placename place location city town site ort stadt lieu ville lugar ciudad local cidade',
  placeLat: 'placelat latitude lat y ycoord breite breitengrad latitud',
  placeLng: 'placelng longitude lng lon long x xcoord lange langengrad longitud',
  placePrecision: 'placeprecision precision',
  type: 'type kind category typeofactivity art typ kategorie categorie genre tipo categoria eventtype subeventtype',
  start:
    'start startdate date eventdate begin began beginning datum beginn startdatum von debut datedebut fecha inicio data datadeinicio yearoforder yeardelivered year jahr annee ano when',
  startBasis: 'startbasis basis',
  end: 'end enddate until ende enddatum bis fin datefin datedefin fechafin fim termino',
  endingHow: 'endinghow',
  endingDecidedBy: 'endingdecidedby',
  endingReplacedBy: 'endingreplacedby',
  status: 'status zustand statut estado situacao',
  statusAsOf: 'statusasof lastconfirmed asof updated lastupdated zuletztbestatigt',
  evidence: 'evidence confidence certainty beleg belege preuve evidencia',
  disputedBy: 'disputedby deniedby',
  events: 'events',
  measures: 'measures figures',
  summary:
    'summary description notes details text abstract comments beschreibung zusammenfassung description resume descripcion resumen descricao resumo desc',
  response: 'response reaction',
  sources:
    'sources source sourceurl url link links sourcelink web website weblink quelle quellen source lien liens fuente fuentes enlace fonte fontes',
  note: 'note remarks bemerkung anmerkung remarque',
};

const plain = (name: string) =>
  name
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Rows looked at to tell what a column holds. */
const LOOKED_AT = 60;
/** The share of a column's cells that must be of a kind for it to be a column of that kind. */
const MOST = 0.6;

/** Guesses which columns give which fields. */
function guessFields({ header, rows }: Pick<FileTable, 'header' | 'rows'>): FieldColumns {
  const names = header.map(plain);
  // Of `where.city` the city.
  const lastNames = header.map((name) => plain(name.slice(name.lastIndexOf('.') + 1)));
  const columns = Object.fromEntries(CSV_COLUMNS.map((field) => [field, [] as number[]])) as Record<
    CsvColumn,
    number[]
  >;
  const taken = new Set<number>();
  const take = (field: CsvColumn, at: number) => {
    if (at < 0) return;
    columns[field].push(at);
    taken.add(at);
  };
  // By the format's own names first, so that none of them is taken for another's synonym.
  for (const field of CSV_COLUMNS) {
    const exact = header.indexOf(field);
    take(
      field,
      exact >= 0 ? exact : names.findIndex((name, at) => name === plain(field) && !taken.has(at)),
    );
  }
  for (const field of CSV_COLUMNS) {
    if (columns[field].length > 0) continue;
    for (const called of CALLED[field].split(' ')) {
      const free = (list: readonly string[]) =>
        list.findIndex((name, index) => name === called && !taken.has(index));
      const whole = free(names);
      const at = whole >= 0 ? whole : free(lastNames);
      if (at < 0) continue;
      take(field, at);
      break;
    }
  }

  const sample = rows.slice(0, LOOKED_AT);
  const holds = (at: number, is: (cell: string) => boolean) => {
    const cells = sample.map(({ cells }) => cells[at]?.trim() ?? '').filter((cell) => cell !== '');
    return cells.length > 0 && cells.filter(is).length >= cells.length * MOST;
  };
  const find = (is: (cell: string) => boolean) =>
    header.findIndex((_, at) => !taken.has(at) && holds(at, is));
  if (columns.start.length === 0)
    take(
      'start',
      find((cell) => !/^\d{1,4}$/.test(cell) && readSpan(cell, 'day-month') !== null),
    );
  if (columns.hosts.length === 0 && columns.placeLat.length === 0)
    take(
      'hosts',
      find((cell) => readCountries(cell).codes.length > 0),
    );
  // Columns of links are sources, however many there are.
  header.forEach((_, at) => {
    if (!taken.has(at) && holds(at, (cell) => /https?:\/\//.test(cell))) take('sources', at);
  });
  if (columns.title.length === 0)
    columns.title.push(
      ...(columns.summary.length > 0
        ? columns.summary
        : [find((cell) => /\p{L}.* .*\p{L}/u.test(cell))].filter((at) => at >= 0)),
    );
  return columns;
}

/** What a file most likely means. What its dates say is for the reader to confirm, once for the whole file. */
export function guessMapping(table: Pick<FileTable, 'header' | 'rows'>): Mapping {
  const columns = guessFields(table);
  const fixed: Mapping['fixed'] = {};
  if (columns.startBasis.length === 0) fixed.startBasis = 'began';
  return { columns, fixed, words: {}, orders: {} };
}
