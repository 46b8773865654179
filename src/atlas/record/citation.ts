import { MONTHS } from './dates';

/**
 * What is cited: the dataset, one record of it, or one view of it under a filter. The atlas is its own author and publisher,
 * so the styles leave the publisher out.
 */
export interface Cited {
  kind: 'dataset' | 'record' | 'view';
  /** A name for reference managers, of letters, digits and hyphens. */
  key: string;
  title: string;
  /** Version of the dataset, such as `1.0.0`. */
  version: string;
  /** Day of the dataset, `YYYY-MM-DD`. */
  date: string;
  url: string;
  /** Day it was read, `YYYY-MM-DD`; none where nobody can know it yet, as on a page made before it is read. */
  accessed?: string;
}

const NAME = 'Policing Atlas';

/** What each kind is called in APA's square brackets. */
const APA_FORMS: Record<Cited['kind'], string> = {
  dataset: 'Data set',
  record: 'Data set entry',
  view: 'Data visualization',
};

/**
 * A reference in APA style (7th edition), as plain text: a data set, or a part in a data set; with the day it was retrieved,
 * for what stands at the address changes.
 */
export const apa = ({ kind, title, version, date, url, accessed }: Cited): string => {
  const versioned = `(Version ${version})`;
  const form = `[${APA_FORMS[kind]}]`;
  const what =
    kind === 'dataset'
      ? `${title} ${versioned} ${form}`
      : `${title} ${form}. In ${NAME} ${versioned}`;
  const read = accessed ? `Retrieved ${americanDay(accessed)}, from ` : '';
  return `${NAME}. (${date.slice(0, 4)}). ${what}. ${read}${url}`;
};

/** An entry of a reference list in Chicago style (17th edition, author-date), as plain text. */
export const chicago = ({ kind, title, version, date, url, accessed }: Cited): string => {
  const what =
    kind === 'dataset'
      ? `${title}. Version ${version}.`
      : `${quoted(title)} ${NAME}, version ${version}.`;
  const read = accessed ? ` Accessed ${americanDay(accessed)}.` : '';
  return `${NAME}. ${date.slice(0, 4)}. ${what} Last modified ${americanDay(date)}.${read} ${url}.`;
};

/** A BibTeX entry. */
export const bibtex = ({ kind, key, title, version, date, url, accessed }: Cited): string =>
  [
    `@misc{${key},`,
    `  author = {{${NAME}}},`,
    `  title = {{${escapeTex(title)}}},`,
    `  year = {${date.slice(0, 4)}},`,
    `  howpublished = {${kind === 'dataset' ? 'Data set' : NAME}, version ${version}},`,
    ...(accessed ? [`  note = {Accessed ${accessed}},`] : []),
    `  url = {${url}}${accessed ? ',' : ''}`,
    ...(accessed ? [`  urldate = {${accessed}}`] : []),
    `}`,
  ].join('\n');

/** A RIS entry; its lines end as the format wants, in CR LF. */
export const ris = ({ kind, key, title, version, date, url, accessed }: Cited): string =>
  [
    ['TY', kind === 'view' ? 'ELEC' : 'DATA'],
    ['ID', key],
    ['AU', NAME],
    ['TI', title],
    ...(kind === 'dataset' ? [] : [['T2', NAME]]),
    ['PY', date.slice(0, 4)],
    ['DA', date.replaceAll('-', '/')],
    ['ET', version],
    ['PB', NAME],
    ['UR', url],
    ...(accessed ? [['Y2', accessed.replaceAll('-', '/')]] : []),
    ['ER', ''],
  ]
    .map(([tag, value]) => `${tag}  - ${value}\r\n`)
    .join('');

/** The four styles a citation can be had in, by name. */
export const CITATION_STYLES = {
  APA: apa,
  Chicago: chicago,
  BibTeX: bibtex,
  RIS: ris,
} as const;
export type CitationStyle = keyof typeof CITATION_STYLES;

/** `November 24, 2026`, as both styles write a day. */
function americanDay(date: string): string {
  const [year, month, day] = date.split('-');
  return `${MONTHS[Number(month) - 1]} ${Number(day)}, ${year}`;
}

/** A title in double quotation marks with its full stop within; quotation marks of its own become single ones. */
function quoted(title: string): string {
  const inner = title.replace(/[“"]([^“”"]*)[”"]/g, '‘$1’');
  return `“${inner}${/[.?!]$/.test(inner) ? '' : '.'}”`;
}

const TEX_NAMES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
/** Text with every character that TeX would read as a command written so that it prints. */
const escapeTex = (text: string) =>
  text.replace(/[\\{}&%$#_~^]/g, (mark) => TEX_NAMES[mark] ?? `\\${mark}`);
