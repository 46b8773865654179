import { beginningOf, type Beginning } from '../record/beginning';
import { compareDates, earliestDay, formatDate, latestDay, yearOf } from '../record/dates';
import type { Entry } from '../record/entry';
import { PROVIDERS, PROVIDER_LABELS, type Provider } from '../record/vocabulary';
import { listOf } from '../record/wording';

/**
 * When the first of some records began, as an interval with open sides, and all the records that may be it. A first report
 * leaves the side before it open, an announcement that nothing shows begun the side after it.
 */
export interface First extends Beginning {
  entries: readonly Entry[];
}

/** How much later one thing began than another, in days: at least, and at most; null where nothing bounds it from above. */
export interface Gap {
  least: number;
  most: number | null;
}

/** In what order the providers came, as far as the intervals of their records' beginnings tell. */
export interface Sequence {
  /** The first record of each provider that has any but proposals, in the atlas's order of providers. */
  firsts: ReadonlyMap<Provider, First>;
  /** Providers of whom only proposals are found. */
  proposed: readonly Provider[];
  /** Who may have come first: one provider where the intervals tell, several where they do not; none without records. */
  leaders: readonly Provider[];
  /** Who may have come next, read likewise; none where the leaders are several or alone. */
  next: readonly Provider[];
  /** From the leader's first to the next provider's first; null where there is no `next` or nothing shows that one came. */
  gap: Gap | null;
}

const DAY = 86_400_000;
const YEAR = 365.25;
const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / DAY;
const sooner = (a: string, b: string) => (a < b ? a : b);

const byStart = (a: Entry, b: Entry) =>
  compareDates(a.start, b.start) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** The soonest of some beginnings: not before the first day any may be, not after the last day of any. Null for none. */
function soonestOf(beginnings: readonly Beginning[]): Beginning | null {
  if (beginnings.length === 0) return null;
  const froms = beginnings.flatMap(({ from }) => from ?? []);
  const tos = beginnings.flatMap(({ to }) => to ?? []);
  return {
    from: froms.length < beginnings.length ? null : froms.reduce(sooner),
    to: tos.length > 0 ? tos.reduce(sooner) : null,
  };
}

/** Whether `b` may have begun as soon as `a` or sooner. */
const maySoon = (b: Beginning, a: Beginning) => a.to === null || b.from === null || b.from <= a.to;

/** The first of some records to begin; null where none has: proposals do not count. */
export function firstOf(entries: readonly Entry[]): First | null {
  const begun = [...entries].sort(byStart).flatMap((entry) => {
    const beginning = beginningOf(entry);
    return beginning ? [{ entry, beginning }] : [];
  });
  const first = soonestOf(begun.map(({ beginning }) => beginning));
  return (
    first && {
      ...first,
      entries: begun.filter(({ beginning }) => maySoon(beginning, first)).map(({ entry }) => entry),
    }
  );
}

/** How much later `b` began than `a`; null where it is not certain that it did. */
export const gapBetween = (a: Beginning, b: Beginning): Gap | null =>
  a.to !== null && b.from !== null && b.to !== null && a.to < b.from
    ? {
        least: dayNumber(b.from) - dayNumber(a.to),
        most: a.from === null ? null : dayNumber(b.to) - dayNumber(a.from),
      }
    : null;

/** Which of the records' providers came first and which next. The order of the records does not matter. */
export function sequenceOf(entries: readonly Entry[]): Sequence {
  const firsts = new Map<Provider, First>();
  const proposed: Provider[] = [];
  for (const provider of PROVIDERS) {
    const own = entries.filter((entry) => entry.provider === provider);
    const first = firstOf(own);
    if (first) firsts.set(provider, first);
    else if (own.length > 0) proposed.push(provider);
  }
  const present = [...firsts.keys()];
  const mayLead = (among: readonly Provider[]) => {
    const soonest = soonestOf(among.map((provider) => firsts.get(provider)!));
    return among.filter((provider) => maySoon(firsts.get(provider)!, soonest!));
  };
  const leaders = mayLead(present);
  const [leader] = leaders;
  const next = leaders.length === 1 ? mayLead(present.filter((one) => one !== leader)) : [];
  const soonest = soonestOf(next.map((provider) => firsts.get(provider)!));
  return {
    firsts,
    proposed,
    leaders,
    next,
    gap: leader && soonest ? gapBetween(firsts.get(leader)!, soonest) : null,
  };
}

/** The middle of a gap in years, for sorting; of one that nothing bounds from above the least. */
export const gapYears = ({ least, most }: Gap): number => (least + (most ?? least)) / 2 / YEAR;

/**
 * A gap in words, no finer than its dates: "3.9 years", "about 4 years", "5 months", "12 days", "less than 2 years",
 * "3 to 9 years", "at least 3 years".
 */
export function gapWords(gap: Gap): string {
  const { least, most } = gap;
  if (most === null) {
    if (least < 31) return `at least ${counted(least, 'day')}`;
    if (least < YEAR) return `at least ${counted(Math.floor(least / 31), 'month')}`;
    return `at least ${counted(Math.floor(least / YEAR), 'year')}`;
  }
  const years = gapYears(gap);
  // Two dates known to the month leave a month's doubt either way: a tenth of a year still holds.
  if (most - least <= 62) {
    if (most < 31) return least === most ? counted(most, 'day') : 'less than a month';
    if (most < YEAR) return counted(Math.max(1, Math.round((years * YEAR) / 30.44)), 'month');
    return `${years.toFixed(1)} years`;
  }
  if (most <= YEAR) return 'less than a year';
  // Two dates known to the year leave a year's doubt either way; an announced start may leave more.
  const isWide = most - least > 2 * 366;
  if (least < (isWide ? YEAR : YEAR / 2)) return `less than ${Math.floor(most / YEAR) + 1} years`;
  if (isWide) return `${Math.floor(least / YEAR)} to ${Math.ceil(most / YEAR)} years`;
  return `about ${counted(Math.round(years), 'year')}`;
}

const counted = (count: number, unit: string) => `${count} ${unit}${count === 1 ? '' : 's'}`;

/** The coarsest date whose first (or last) day this is, in words. */
const sinceWords = (day: string) =>
  formatDate(
    day.endsWith('-01-01') ? day.slice(0, 4) : day.endsWith('-01') ? day.slice(0, 7) : day,
  );
const untilWords = (day: string) =>
  formatDate([day.slice(0, 4), day.slice(0, 7)].find((date) => latestDay(date) === day) ?? day);

/** When something began, in words: "in July 1999", "on 24 July 2003", "by 2023 at the latest", "not before 2024". */
export function whenWords({ from, to }: Beginning): string {
  if (from === null)
    return to === null ? 'at a time not known' : `by ${untilWords(to)} at the latest`;
  if (to === null) return `not before ${sinceWords(from)}`;
  if (from === to) return `on ${formatDate(from)}`;
  const whole = [from.slice(0, 4), from.slice(0, 7)].find(
    (date) => earliestDay(date) === from && latestDay(date) === to,
  );
  if (whole) return `in ${formatDate(whole)}`;
  return `between ${formatDate(from)} and ${formatDate(to)}`;
}

/** Why several leaders cannot be put in order, in words: what their first records have in common, if anything. */
export function tieWords({ firsts, leaders }: Pick<Sequence, 'firsts' | 'leaders'>): string {
  const days = leaders.flatMap((provider) => {
    const { from, to } = firsts.get(provider)!;
    return [from ?? '', to ?? ''];
  });
  const alike = (length: number) =>
    !days.includes('') && new Set(days.map((day) => day.slice(0, length))).size === 1;
  if (alike(10)) return 'on the same day';
  if (alike(7)) return 'in the same month, order not known';
  return alike(4) ? 'in the same year, order not known' : 'order not known';
}

/**
 * Who came first and how much later the others, in words, no finer than the dates: "China first, in 2011; Australia about 4
 * years later", "China and Australia in the same year, order not known", "only China found". Where a first report leaves open
 * who came first, it says who is first of the known beginnings only: "of known beginnings Australia first, in July 1999;
 * the United States by 2023 at the latest". Empty without records.
 */
export function sequenceWords(sequence: Sequence): string {
  const { firsts, leaders, proposed } = sequence;
  const present = [...firsts.keys()];
  const planned = proposed.map((provider) => `of ${named(provider)} only proposals found`);
  const [only] = present;
  if (only === undefined) return planned.join('; ');
  if (present.length === 1)
    return planned.length === 0
      ? `only ${named(only)} found`
      : [`${named(only)} ${whenWords(firsts.get(only)!)}`, ...planned].join('; ');

  // Whoever is only first reported may have come at any time before.
  const datable = present.filter((provider) => firsts.get(provider)!.from !== null);
  const known = soloLeader(datable, firsts);
  const isOpen = leaders.length > 1 && known !== null && leaders.includes(known);
  const lead = leaders.length === 1 ? leaders[0]! : isOpen ? known : null;
  const before = lead === null ? leaders : [lead];
  const soonest = soonestOf(before.map((provider) => firsts.get(provider)!))!;
  const rest = present
    .filter((provider) => !before.includes(provider))
    .map((provider) => {
      const first = firsts.get(provider)!;
      const isAfterAll = before.every((one) => gapBetween(firsts.get(one)!, first) !== null);
      const gap = isAfterAll ? gapBetween(soonest, first) : null;
      return {
        at: first.from ?? first.to ?? '',
        words: `${named(provider)} ${gap ? `${gapWords(gap)} later` : whenWords(first)}`,
      };
    })
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map(({ words }) => words);
  const opening =
    lead === null
      ? togetherWords(sequence)
      : `${isOpen ? 'of known beginnings ' : ''}${named(lead)} first, ${whenWords(firsts.get(lead)!)}`;
  return [opening, ...rest, ...planned].join('; ');
}

/** The one of some providers who certainly came before the others of them; null for none. */
function soloLeader(among: readonly Provider[], firsts: ReadonlyMap<Provider, First>) {
  const soonest = soonestOf(among.map((provider) => firsts.get(provider)!));
  const [one, ...more] = among.filter((provider) => maySoon(firsts.get(provider)!, soonest!));
  return one && more.length === 0 && firsts.get(one)!.to !== null ? one : null;
}

function togetherWords({ firsts, leaders }: Sequence): string {
  const tie = tieWords({ firsts, leaders });
  if (tie !== 'order not known') return `${listOf(leaders.map(named))} ${tie}`;
  return `${listOf(leaders.map((one) => `${named(one)} ${whenWords(firsts.get(one)!)}`))}, ${tie}`;
}

const named = (provider: Provider) =>
  provider === 'USA' ? `the ${PROVIDER_LABELS[provider]}` : PROVIDER_LABELS[provider];

/** How the beginnings of some records are dated, in words: "12 known to have begun, from 1999 to 2024; 5 only first reported". */
export function begunWords(entries: readonly Entry[]): string {
  const years = entries.flatMap(({ dated, start }) => (dated === 'known' ? [yearOf(start)] : []));
  const count = (dated: Entry['dated']) => entries.filter((entry) => entry.dated === dated).length;
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return [
    years.length > 0 &&
      `${years.length} known to have begun, ${first === last ? `in ${first}` : `from ${first} to ${last}`}`,
    count('announced') > 0 && `${count('announced')} only announced`,
    count('reported') > 0 && `${count('reported')} only first reported`,
  ]
    .filter(Boolean)
    .join('; ');
}
