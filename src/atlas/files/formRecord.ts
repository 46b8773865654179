import type { Initiative } from '../record/schema';
import { hostName } from '../places/hosts';
import { domainOf } from '../record/links';
import { CSV_COLUMNS, toCells, type CsvColumn } from './csv';
import type { Mapping } from './mapping';
import { readSpan } from './readDate';
import type { RowRead } from './rowRead';
import { createRowReader } from './toInitiative';

/** A record as a person writes it in a form, and back: read as a row of a list is, so that it knows the same words and dates. */
export type FormCells = Record<CsvColumn, string>;

const parties = (codes: readonly string[]) => codes.map(hostName).join('; ');

/** What a form begins with: a record as it is, or an empty one. Countries stand by their names, partners without brackets. */
export function formCells(record: Initiative | null): FormCells {
  if (!record) {
    const empty = Object.fromEntries(CSV_COLUMNS.map((column) => [column, ''])) as FormCells;
    return { ...empty, startBasis: 'began', status: 'unknown' };
  }
  return {
    ...toCells(record),
    hosts: parties(record.hosts) || 'Worldwide',
    disputedBy: parties(record.disputedBy),
    partners: record.partners.join('; '),
    // One of the reader's own may state none.
    ...(record.evidence === 'unknown' && { evidence: '' }),
    // Worked out of the dates, it goes with them.
    ...(record.statusAsOf === (record.end ?? record.start) && { statusAsOf: '' }),
  };
}

const asIs: Mapping = {
  columns: Object.fromEntries(
    CSV_COLUMNS.map((column, at) => [column, [at]]),
  ) as unknown as Mapping['columns'],
  fixed: {},
  words: {},
  orders: {},
};

/**
 * The record that a form's cells make, or what keeps them from being one. `strict` tells every rule of the format, as a record of
 * the atlas has to keep them. `today` is the last day that a date may name.
 */
export function readForm(
  cells: FormCells,
  { strict, today }: { strict: boolean; today: string },
): RowRead {
  const partners = cells.partners
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const row = {
    ...cells,
    partners: JSON.stringify(partners),
    sources: listAsMeant(cells.sources, 'published', strict),
    events: listAsMeant(cells.events, 'date', strict),
    measures: listAsMeant(cells.measures, 'asOf', strict),
  };
  const reader = createRowReader({ header: CSV_COLUMNS }, asIs, {
    fileName: 'my-list',
    today,
    strict,
  });
  const { problems, ...read } = reader(
    1,
    CSV_COLUMNS.map((column) => row[column]),
  );
  // Whoever wrote it is there to mend it: nothing written is left out in silence.
  return {
    ...read,
    problems: problems.map((problem) => ({
      ...problem,
      fatal: problem.fatal || WRITTEN.test(problem.field),
    })),
  };
}

/** Fields that a list does without where they do not hold. */
const WRITTEN = /^(end|statusAsOf|disputedBy|events|measures|sources|place)\b/;

/** A list in JSON with its dates and numbers as the format has them; a source of a list of one's own needs no more than its address or a name. */
function listAsMeant(json: string, date: string, strict: boolean): string {
  const list = JSON.parse(json || '[]') as Record<string, unknown>[];
  return JSON.stringify(
    list.map((item) => {
      const written = item[date];
      const span = typeof written === 'string' ? readSpan(written, null) : null;
      const read = {
        ...item,
        ...(span !== null && span !== 'either' && { [date]: span.start }),
        ...('value' in item && { value: numberOf(item.value) }),
      };
      const { url, title, publisher } = item;
      if (strict || typeof url !== 'string') return read;
      return {
        ...read,
        title: title || url,
        publisher: publisher || (url === '' ? title : domainOf(url)),
      };
    }),
  );
}

/** A number as written, with or without commas or spaces at the thousands; what is none as it is. */
function numberOf(value: unknown): unknown {
  if (typeof value !== 'string' || value.trim() === '') return value;
  const number = Number(value.replace(/(?<=\d)[,\s](?=\d{3}(\D|$))/g, ''));
  return Number.isFinite(number) ? number : value;
}
