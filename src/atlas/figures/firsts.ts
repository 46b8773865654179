import { compareDates, earliestDay, latestDay } from '../record/dates';
import type { Entry } from '../record/entry';
import { PROVIDERS, PROVIDER_LABELS, type Provider } from '../record/vocabulary';

/**
 * The first of some dated records. Dates may be coarse, so the day it began lies from `from` to `to` (`YYYY-MM-DD`), and
 * `entries` are all the records that may be it; the date of the first of them is true of whichever it is.
 */
export interface First {
  from: string;
  to: string;
  entries: readonly Entry[];
}

/** How much later one thing began than another, in days: at least and at most, as their dates allow. */
export interface Gap {
  least: number;
  most: number;
}

/** In what order the providers came, as far as dates tell. */
export interface Sequence {
  /** The first record of each provider that has any, in the atlas's order of providers. */
  firsts: ReadonlyMap<Provider, First>;
  /** Who may have come first: one provider where the dates tell, several where they do not; none without records. */
  leaders: readonly Provider[];
  /** Who came next, read likewise; none where the leaders are several or alone. */
  next: readonly Provider[];
  /** From the leader's first record to the next provider's first; null where there is no `next`. */
  gap: Gap | null;
}

const DAY = 86_400_000;
const YEAR = 365.25;
const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / DAY;

const byStart = (a: Entry, b: Entry) =>
  compareDates(a.start, b.start) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** The first of some records; null for none. */
export function firstOf(entries: readonly Entry[]): First | null {
  const sorted = [...entries].sort(byStart);
  const [earliest] = sorted;
  if (!earliest) return null;
  // The first of all cannot be later than the last day that any one of them may stand for.
  const to = sorted.map(({ start }) => latestDay(start)).reduce((a, b) => (a < b ? a : b));
  return {
    from: earliestDay(earliest.start),
    to,
    entries: sorted.filter(({ start }) => earliestDay(start) <= to),
  };
}

/** How much later `b` began than `a`; null where it is not certain that it did. */
export const gapBetween = (a: First, b: First): Gap | null =>
  a.to < b.from
    ? {
        least: dayNumber(b.from) - dayNumber(a.to),
        most: dayNumber(b.to) - dayNumber(a.from),
      }
    : null;

/** Which of the records' providers came first and which next. The order of the records does not matter. */
export function sequenceOf(entries: readonly Entry[]): Sequence {
  const firsts = new Map<Provider, First>();
  for (const provider of PROVIDERS) {
    const first = firstOf(entries.filter((entry) => entry.provider === provider));
    if (first) firsts.set(provider, first);
  }
  const present = [...firsts.keys()];
  const mayLead = (among: readonly Provider[]) => {
    const latest = among
      .map((provider) => firsts.get(provider)!.to)
      .reduce((a, b) => (a < b ? a : b), '9999-12-31');
    return among.filter((provider) => firsts.get(provider)!.from <= latest);
  };
  const leaders = mayLead(present);
  const [leader] = leaders;
  const next = leaders.length === 1 ? mayLead(present.filter((one) => one !== leader)) : [];
  const soonest = firstOf(next.flatMap((provider) => firsts.get(provider)!.entries));
  return {
    firsts,
    leaders,
    next,
    gap: leader && soonest ? gapBetween(firsts.get(leader)!, soonest) : null,
  };
}

/** The middle of a gap in years, for sorting. */
export const gapYears = ({ least, most }: Gap): number => (least + most) / 2 / YEAR;

/** A gap in words, no finer than its dates: "3.9 years", "about 4 years", "5 months", "12 days", "less than 2 years". */
export function gapWords(gap: Gap): string {
  const { least, most } = gap;
  const years = gapYears(gap);
  // Two dates known to the month leave a month's doubt either way: a tenth of a year still holds.
  if (most - least <= 62) {
    if (most < 31) return least === most ? counted(most, 'day') : 'less than a month';
    if (most < YEAR) return counted(Math.max(1, Math.round((years * YEAR) / 30.44)), 'month');
    return `${years.toFixed(1)} years`;
  }
  if (most <= YEAR) return 'less than a year';
  if (least < YEAR / 2) return `less than ${Math.ceil(most / YEAR)} years`;
  return `about ${counted(Math.round(years), 'year')}`;
}

const counted = (count: number, unit: string) => `${count} ${unit}${count === 1 ? '' : 's'}`;

/** Why several leaders cannot be put in order, in words: what their first records have in common. */
export function tieWords({ firsts, leaders }: Pick<Sequence, 'firsts' | 'leaders'>): string {
  const days = leaders.flatMap((provider) => {
    const first = firsts.get(provider)!;
    return [first.from, first.to];
  });
  const alike = (length: number) => new Set(days.map((day) => day.slice(0, length))).size === 1;
  if (alike(10)) return 'on the same day';
  return `in the same ${alike(7) ? 'month' : 'year'}, order not known`;
}

/**
 * Who came first and how much later the others, in words, no finer than the dates: "China first; Australia about 4 years
 * later", "China and Australia in the same year, order not known", "only China found". Empty without records.
 */
export function sequenceWords(sequence: Sequence): string {
  const { firsts, leaders } = sequence;
  const soonest = firstOf(leaders.flatMap((provider) => firsts.get(provider)!.entries));
  const [leader] = leaders;
  if (!leader || !soonest) return '';
  if (firsts.size === 1) return `only ${PROVIDER_LABELS[leader]} found`;
  const later = [...firsts]
    .flatMap(([provider, first]) => {
      const gap = leaders.includes(provider) ? null : gapBetween(soonest, first);
      return gap ? [{ provider, gap }] : [];
    })
    .sort((a, b) => a.gap.least - b.gap.least)
    .map(({ provider, gap }) => `${PROVIDER_LABELS[provider]} ${gapWords(gap)} later`);
  const lead =
    leaders.length === 1
      ? `${PROVIDER_LABELS[leader]} first`
      : `${listed(leaders.map((provider) => PROVIDER_LABELS[provider]))} ${tieWords(sequence)}`;
  return [lead, ...later].join('; ');
}

const listed = (words: readonly string[]) => `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
