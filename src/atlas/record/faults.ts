import type { Fault } from './schema';

/** Something wrong in a file: a row of it as a spreadsheet counts (the header of a CSV is row 1) or a record from 1. */
export interface FileFault extends Fault {
  /** Where the row is shown all the same. */
  warning?: true;
}

const DATE =
  'Write the date as 2011, 2011-04 or 2011-04-12, or in words as 12 April 2011, no finer than its source.';
const CODES = 'Write countries by name or code, as Fiji or FJI.';

/** How to mend a fault, by the field it lies in. */
const WAYS: Readonly<Record<string, string>> = {
  record:
    'Compare the row with the header: every cell with a comma or a line break stands in quotation marks.',
  id: 'Give the record an id of its own, such as fj-cn-2011-police-mou.',
  title: 'Write one line of 10 to 110 characters.',
  provider: 'Write CHN, USA or AUS.',
  partners: 'Write a list in JSON: ["UNODC"], or [] for none.',
  hosts: `${CODES} A semicolon stands between two.`,
  scope: 'Write bilateral for one host, regional for several, global for none.',
  place:
    'Give name, latitude, longitude and precision (site, city or country), or nothing where scope is global.',
  type: 'Write one of the ten types.',
  start: DATE,
  startBasis: 'Write began, signed, announced or first-reported.',
  end: `${DATE} Leave it empty where no end is known.`,
  status: 'Write the status that the events and the end bear out.',
  statusAsOf: DATE,
  ending:
    'Write how it ended (completed, expired, replaced, broken-off, paused or unknown), only where status is ended, suspended or under-review.',
  evidence: 'Write official, reported or alleged.',
  disputedBy: `${CODES} Leave it empty where nobody denies it.`,
  events: 'Write a list in JSON, oldest first: [{"date":"2011-04","kind":"signed","text":"…"}].',
  measures:
    'Write a list in JSON: [{"kind":"vehicles","value":2,"unit":"vehicles","asOf":"2023"}], or [] for none.',
  summary: 'Write 40 to 700 characters.',
  response: 'Write a sentence, or leave it empty.',
  sources:
    'Write a list in JSON with at least one source: title, publisher, url (http or https), published, kind, supports.',
  note: 'Write a text, or leave it empty.',
};

/** How to mend a fault, in words for the reader. */
export function mendOf({ field, reason }: Pick<Fault, 'field' | 'reason'>): string {
  if (reason.includes('white space')) return 'Take out the spaces before and after the text.';
  if (/^place\.l(at|ng)$/.test(field))
    return 'Write degrees, as -18.14: latitude from -90 to 90, longitude from -180 to 180.';
  const name = /^[A-Za-z]+/.exec(field)?.[0] ?? 'record';
  if (reason.includes('future')) return `${DATE} It must not lie after today.`;
  return Object.hasOwn(WAYS, name) ? WAYS[name]! : WAYS.record!;
}

/** What is wrong in few words, where it stands beside the field: that a thing is missing says enough there. */
export const shortReason = (reason: string) => reason.replace(/^is missing;.*/, 'is missing');
