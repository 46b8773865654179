import { CONFIRMED_FOR_YEARS } from '../record/confirmed';
import { yearOf } from '../record/dates';
import { countOf, formatCount } from '../record/numbers';
import { DATED, DATED_LABELS, ENDING_LABELS, ENDINGS } from '../record/vocabulary';
import type { Filling } from './foundLag';
import {
  asksStart,
  openOf,
  splitKeys,
  SPLIT_LABELS,
  type Folded,
  type Measure,
  type SeriesRow,
  type Split,
} from './series';
import { capital, listOf } from '../record/wording';

/** What a timeline says in words. */
export interface SeriesText {
  title: string;
  /** What `parts` are counts of, where it is not the year that the title names. */
  lead: string;
  parts: { key: string; label: string; count: number }[];
  notes: string[];
}

/** What the words are made for: the chart's choices, the year filter, and what its bars leave out. */
interface Told {
  measure: Measure;
  by: Split;
  /** `YYYY-MM-DD`. */
  today: string;
  from: number | null;
  to: number | null;
  /** What lies before `foldedBefore` and has no bar of its own. */
  folded: Folded;
  foldedBefore: number;
  /** How many ended nobody knows when. */
  endless: number;
  /** Of *changed*: what happened, in words. */
  changed?: string | null | undefined;
  /** Which years are still filling up; null where that is not known. */
  filling: Filling | null;
}

/** Years in words: "in 2022", "from 2019 to 2022", "since 2019" (to null: to this year), "up to 2022", or "" for all. */
function describeYears(from: number | null, to: number | null): string {
  if (from === null) return to === null ? '' : `up to ${to}`;
  if (to === null) return `since ${from}`;
  return from === to ? `in ${from}` : `from ${from} to ${to}`;
}

/**
 * The sentence above a timeline, made from its numbers. `rows` are those of the measure for the years chosen, with none
 * folded. What it says began is known to have begun in that very year; what was only announced or first reported is told apart.
 */
export function describeSeries(rows: readonly SeriesRow[], told: Told): SeriesText {
  const { measure, by } = told;
  const { title, lead, described, notes } = SAY[measure](rows, told);
  return {
    title,
    lead,
    parts: described.some((row) => row.total > 0) ? partsOf(described, by) : [],
    notes: rows.some((row) => row.total + openOf(row) > 0)
      ? [
          ...notes,
          ...(asksStart(measure) ? foldedNotes(told) : []),
          ...(asksStart(measure) ? fillingNotes(rows, told.filling) : []),
          'These are records found.',
        ]
      : [],
  };
}

/** A measure's title, the rows that its parts are counted of, with a lead where the title does not name them, and its notes. */
interface Said {
  title: string;
  lead: string;
  described: readonly SeriesRow[];
  notes: string[];
}

const SAY: Record<Measure, (rows: readonly SeriesRow[], told: Told) => Said> = {
  new: sayNew,
  'in-force': sayInForce,
  ended: sayEnded,
  changed: sayChanged,
  cumulative: sayCumulative,
};

function sayNew(rows: readonly SeriesRow[], { today, from, to }: Told): Said {
  const years = describeYears(from, to);
  const { most, peaks, peak, isBusy, where } = peaksOf(rows, today);
  if (!most) {
    const title = ['No initiatives are known to have begun', years].filter(Boolean).join(' ');
    return { title, lead: '', described: [], notes: openNotes(rows, years, '') };
  }
  const range = years ? ` ${years}` : '';
  let title = `${countOf(most, 'initiative')} began ${where}`;
  if (isBusy) title += `, the most of any year${range}`;
  else if (rows.length > peaks.length)
    title += `, and none is known to have begun in any other year${range}`;
  return {
    title,
    lead: peak ? '' : capital(`${years || 'in all years'}:`),
    described: peak ? [peak] : rows,
    notes: [
      ...(peak ? openNotes([peak], where, ' more') : openNotes(rows, years, ' more')),
      '“Began” takes in what was signed.',
    ],
  };
}

/** "24 more were announced and 16 first reported in 2024."; none where there are none. */
function openNotes(rows: readonly SeriesRow[], when: string, more: string): string[] {
  const sum = (dated: 'announced' | 'reported') =>
    rows.reduce((total, row) => total + row.dated[dated].total, 0);
  const [announced, reported] = [sum('announced'), sum('reported')];
  if (announced + reported === 0) return [];
  const first = announced || reported;
  const verb = first === 1 ? 'was' : 'were';
  const what = [
    ...(announced ? [`${formatCount(announced)}${more} ${verb} announced`] : []),
    ...(reported
      ? [`${formatCount(reported)}${announced ? '' : `${more} ${verb}`} first reported`]
      : []),
  ].join(' and ');
  return [`${what} ${when || 'over all years'}.`];
}

/** "3 initiatives found ended in 2024, the most of any year". */
function foundTitle(
  what: string,
  rows: readonly SeriesRow[],
  { most, peaks, isBusy, where }: ReturnType<typeof peaksOf>,
  years: string,
): string {
  const range = years ? ` ${years}` : '';
  if (most === 0) return `No initiatives found ${what}${range}`;
  const title = `${countOf(most, 'initiative')} found ${what} ${where}`;
  if (isBusy) return `${title}, the most of any year${range}`;
  return rows.length > peaks.length ? `${title}, and none in any other year${range}` : title;
}

function sayInForce(rows: readonly SeriesRow[], { today, from, to }: Told): Said {
  const years = describeYears(from, to);
  const found = peaksOf(rows, today);
  const { peaks, peak, latest } = found;
  const notes = [
    'A first-reported one counts from its report on; an announced one from the event that shows it begun, else from its announcement if it is active or ended.',
    `One with no known end counts to the year it was last confirmed; so does an active one not confirmed for ${CONFIRMED_FOR_YEARS} years.`,
    ...(years ? [`Only those with a start ${years} are counted.`] : []),
  ];
  const title = foundTitle('in force', rows, found, years);
  if (found.most === 0) return { title, lead: '', described: [], notes };
  const described = peaks.slice(-1);
  return {
    title,
    lead: peak ? '' : `In ${latest}:`,
    described,
    notes: [...datedNotes(described), ...notes],
  };
}

function sayEnded(
  rows: readonly SeriesRow[],
  { today, from, to, endless, foldedBefore }: Told,
): Said {
  const years = describeYears(from, to);
  const found = peaksOf(rows, today);
  const { peak } = found;
  const early = rows.reduce((sum, { year, total }) => sum + (year < foldedBefore ? total : 0), 0);
  const notes = [
    ...(early > 0 ? [`${formatCount(early)} ended before ${foldedBefore}.`] : []),
    ...(endless > 0 ? [`${formatCount(endless)} more ended, no source says when.`] : []),
    'Broken off is what a decision stopped before its end; it does not say that it failed.',
    ...(years ? [`Only those with a start ${years} are counted.`] : []),
  ];
  const title = foundTitle('ended', rows, found, years);
  if (found.most === 0) return { title, lead: '', described: [], notes };
  const described = peak ? [peak] : rows;
  return {
    title,
    lead: peak ? '' : capital(`${years || 'in all years'}:`),
    described,
    notes: [endingsNote(described), ...notes],
  };
}

function sayChanged(
  rows: readonly SeriesRow[],
  { today, from, to, changed, foldedBefore }: Told,
): Said {
  const years = describeYears(from, to);
  const found = peaksOf(rows, today);
  const { peaks, peak, latest } = found;
  const notes = [
    ...(changed ? [`What happened: ${changed}.`] : []),
    'An initiative counts once in each year in which it did.',
    ...(rows.some(({ year, total }) => year < foldedBefore && total > 0)
      ? [`Changes before ${foldedBefore} have no bar.`]
      : []),
    ...(years ? [`Only those with a start ${years} are counted.`] : []),
  ];
  const title = foundTitle('changed', rows, found, years);
  if (found.most === 0) return { title, lead: '', described: [], notes };
  return { title, lead: peak ? '' : `In ${latest}:`, described: peaks.slice(-1), notes };
}

/** "12 completed, 5 broken off." */
function endingsNote(rows: readonly SeriesRow[]): string {
  const parts = ENDINGS.flatMap((how) => {
    const count = rows.reduce((sum, { endings }) => sum + (endings?.[how] ?? 0), 0);
    const label = how === 'unknown' ? 'not known how' : ENDING_LABELS[how].toLowerCase();
    return count > 0 ? `${formatCount(count)} ${label}` : [];
  });
  return `Of these ${parts.join(', ')}.`;
}

function sayCumulative(rows: readonly SeriesRow[], { today, from, to }: Told): Said {
  const years = describeYears(from, to);
  const last = rows.at(-1);
  if (!last?.total) {
    const title = ['No initiatives found', years].filter(Boolean).join(' ');
    return { title, lead: '', described: [], notes: [] };
  }
  const named = yearName(last.year, today);
  const title =
    from !== null && from === to
      ? `${countOf(last.total, 'initiative')} found in ${named}`
      : `${countOf(last.total, 'initiative')} found${from === null ? '' : ` since ${from}`}, counted up to ${named}`;
  return {
    title,
    lead: '',
    described: [last],
    notes: [
      ...datedNotes([last]),
      ...halfNotes(rows),
      ...(years ? [`Only those with a start ${years} are counted.`] : []),
    ],
  };
}

/** "Beginning: known 901, only announced 90, only first reported 343." */
const datedNotes = (rows: readonly SeriesRow[]): string[] =>
  rows.map((row) => {
    const parts = DATED.map(
      (dated) => `${DATED_LABELS[dated].toLowerCase()} ${formatCount(row.dated[dated].total)}`,
    );
    return `Beginning: ${parts.join(', ')}.`;
  });

const yearName = (year: number, today: string) =>
  year === yearOf(today) ? `${year} so far` : String(year);

/** The years that hold the most; `peak` where it is one, `isBusy` where others hold some too; `where` names them. */
function peaksOf(rows: readonly SeriesRow[], today: string) {
  const most = Math.max(0, ...rows.map((row) => row.total));
  const peaks = most > 0 ? rows.filter((row) => row.total === most) : [];
  const names = peaks.map((row) => yearName(row.year, today));
  const [only] = names;
  return {
    most,
    peaks,
    peak: peaks.length === 1 ? peaks[0] : undefined,
    isBusy: rows.filter((row) => row.total > 0).length > peaks.length,
    where:
      names.length === 1
        ? `in ${only}`
        : `in each of ${names.length > 3 ? `${names.length} years` : listOf(names)}`,
    latest: names.at(-1) ?? '',
  };
}

function partsOf(described: readonly SeriesRow[], by: Split): SeriesText['parts'] {
  const parts = splitKeys(by, described)
    .map((key) => ({
      key,
      label: SPLIT_LABELS[key] ?? key,
      count: described.reduce((sum, row) => sum + (row.counts[key] ?? 0), 0),
    }))
    .filter((part) => by !== 'type' || part.count > 0);
  if (by === 'type' && parts.length > 4) {
    parts.sort((a, b) => b.count - a.count);
    const rest = parts.splice(3).reduce((sum, part) => sum + part.count, 0);
    parts.push({ key: 'other', label: 'Other', count: rest });
  }
  return parts;
}

/** "2021 to 2026 are still filling up: it took 5 years until nine beginnings in ten had a source." */
function fillingNotes(rows: readonly SeriesRow[], filling: Filling | null): string[] {
  const years = filling ? rows.filter(({ year }) => year >= filling.from) : [];
  const [first, last] = [years[0]?.year, years.at(-1)?.year];
  if (!filling || first === undefined) return [];
  const which = first === last ? `${first} is` : `${first} to ${last} are`;
  const wait = countOf(filling.fillsIn, 'year');
  return [`${which} still filling up: it took ${wait} until nine beginnings in ten had a source.`];
}

function foldedNotes({ folded: { known, open }, foldedBefore, from }: Told): string[] {
  if (from !== null || known + open === 0) return [];
  const verb = open === 1 ? 'was' : 'were';
  const rest = `${formatCount(open)} ${verb} announced or first reported`;
  if (known === 0) return [`${rest} before ${foldedBefore}.`];
  return [
    `${formatCount(known)} began before ${foldedBefore}${open > 0 ? `, and ${rest} before then` : ''}.`,
  ];
}

/** Since when at least half of those with a known beginning began; none where one year holds all or few are known. */
function halfNotes(rows: readonly SeriesRow[]): string[] {
  const knownBy = (row?: SeriesRow) => row?.dated.known.total ?? 0;
  const total = knownBy(rows.at(-1));
  if (total < 10) return [];
  const half = rows.findLast((_, index) => total - knownBy(rows[index - 1]) >= total / 2);
  if (!half || half === rows[0] || half === rows.at(-1)) return [];
  return [
    `At least half of the ${formatCount(total)} with a known beginning began in ${half.year} or later.`,
  ];
}
