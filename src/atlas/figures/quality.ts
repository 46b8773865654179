import { formatDate, isBefore } from '../record/dates';
import { formatCount } from '../record/numbers';
import type { Initiative, Measure } from '../record/schema';
import { PROVIDERS, REGIONS, type Provider, type Region } from '../record/vocabulary';
import { regionsOfHosts } from '../record/regions';

/** What may make a reader careful with a record. */
export type QualityCheck =
  'one-source' | 'weak-sources' | 'unconfirmed' | 'unknown-status' | 'undated' | 'conflicting';

/** For each check: its name, and what puts a record on its list. */
export const QUALITY_CHECKS: Record<QualityCheck, { name: string; means: string }> = {
  'one-source': {
    name: 'One source',
    means: 'The record rests on a single source.',
  },
  'weak-sources': {
    name: 'Copies or leaks only',
    means:
      'Every source was read in a copy (a repost, mirror, aggregator or machine translation) or is a leaked document.',
  },
  unconfirmed: {
    name: 'Not confirmed of late',
    means:
      'The newest source for its status is older than the years chosen. What has ended is left out: that does not change any more.',
  },
  'unknown-status': {
    name: 'Unknown status',
    means: 'No source says what became of it.',
  },
  undated: {
    name: 'Undated sources',
    means: 'At least one of its sources gives no date of publication.',
  },
  conflicting: {
    name: 'Figures to compare',
    means:
      'Two figures of one kind, unit and date have different values, or its note says that figures or accounts differ. The first may be parts of a whole rather than a conflict: the record tells.',
  },
};

/** The checks, in the order they are shown. */
export const CHECK_ORDER = Object.keys(QUALITY_CHECKS) as QualityCheck[];

/**
 * Why a record is on a check's list, in words; null where it is not. `today` (`YYYY-MM-DD`) and `age` (whole years) are for
 * what was not confirmed of late: a status confirmed `2021` may have been so on the year's last day, and is taken as such.
 */
export function reasonFor(
  record: Initiative,
  check: QualityCheck,
  { today, age }: { today: string; age: number },
): string | null {
  switch (check) {
    case 'one-source': {
      const [source, ...others] = record.sources;
      return source && others.length === 0 ? source.publisher : null;
    }
    case 'weak-sources': {
      const copies = record.sources.filter(({ copy }) => copy).length;
      const leaks = record.sources.filter(({ copy, kind }) => !copy && kind === 'leak').length;
      if (copies + leaks < record.sources.length) return null;
      return [
        ...(copies > 0 ? [some(copies, 'copy', 'copies')] : []),
        ...(leaks > 0 ? [some(leaks, 'leaked document')] : []),
      ].join(' and ');
    }
    case 'unconfirmed':
      return record.status !== 'ended' && isBefore(record.statusAsOf, yearsBefore(today, age))
        ? `last confirmed ${formatDate(record.statusAsOf)}`
        : null;
    case 'unknown-status':
      return record.status === 'unknown' ? `last confirmed ${formatDate(record.statusAsOf)}` : null;
    case 'undated': {
      const undated = record.sources.filter(({ published }) => published === null).length;
      return undated > 0 ? `${undated} of ${some(record.sources.length, 'source')}` : null;
    }
    case 'conflicting':
      return differingFigures(record.measures) ?? doubtInNote(record.note);
  }
}

const some = (count: number, one: string, many = `${one}s`) =>
  `${count} ${count === 1 ? one : many}`;

/** The same day some years earlier; 29 February becomes the 28th. */
function yearsBefore(day: string, years: number): string {
  const earlier = `${Number(day.slice(0, 4)) - years}${day.slice(4)}`;
  return earlier.endsWith('02-29') ? earlier.replace(/29$/, '28') : earlier;
}

/** "100 and 250 officers, 2023": the first figures of one kind, unit and date whose values differ; null where none do. */
function differingFigures(measures: readonly Measure[]): string | null {
  const alike = new Map<string, Measure[]>();
  for (const measure of measures) {
    const key = [measure.kind, measure.unit.toLowerCase(), measure.asOf].join('|');
    alike.set(key, [...(alike.get(key) ?? []), measure]);
  }
  for (const group of alike.values()) {
    const values = [...new Set(group.map(({ value }) => value))];
    const [{ kind, unit, asOf }] = group as [Measure];
    if (values.length < 2) continue;
    const listed = values.map(formatCount).join(' and ');
    return `two figures: ${kind === 'value' ? `${unit} ${listed}` : `${listed} ${unit}`}, ${formatDate(asOf)}`;
  }
  return null;
}

const TELLS_OF_DOUBT =
  /\b(figures?|numbers?|costs?|values?|sums?|counts?|weights?|totals?|sources|reports|accounts|outlets|lists|equivalents)\b[^.;]*\b(differs?|conflicts?|disagree|contradicts?)\b/i;

/** The sentence of a note that says that figures or accounts differ; null where none does. */
function doubtInNote(note: string | null): string | null {
  const sentence = (note ?? '').split(/(?<=[.;])\s+/).find((part) => TELLS_OF_DOUBT.test(part));
  return sentence ? `note: ${sentence}` : null;
}

/** A record on a list, and why it is there. */
export interface Listed {
  record: Initiative;
  reason: string;
}

/** The records that a check lists, in the order they came. */
export const listFor = (
  records: readonly Initiative[],
  check: QualityCheck,
  when: { today: string; age: number },
): Listed[] =>
  records.flatMap((record) => {
    const reason = reasonFor(record, check, when);
    return reason === null ? [] : [{ record, reason }];
  });

/** How many of the records of a cell are listed. */
export interface Share {
  listed: number;
  of: number;
}

/** Listed records of all, by region and provider and in all; a record counts in each region it touches, once in all. */
export function qualityMatrix(
  records: readonly Initiative[],
  listed: readonly Listed[],
): Record<Region | 'all', Record<Provider | 'all', Share>> {
  const isListed = new Set(listed.map(({ record }) => record.id));
  const cells = Object.fromEntries(
    [...REGIONS, 'all'].map((region) => [
      region,
      Object.fromEntries([...PROVIDERS, 'all'].map((by) => [by, { listed: 0, of: 0 }])),
    ]),
  ) as Record<Region | 'all', Record<Provider | 'all', Share>>;
  for (const record of records)
    for (const region of [...regionsOfHosts(record.hosts), 'all'] as const)
      for (const by of [record.provider, 'all'] as const) {
        cells[region][by].of += 1;
        if (isListed.has(record.id)) cells[region][by].listed += 1;
      }
  return cells;
}
