import { hostName } from '../places/hosts';
import { compareDates, earliestDay, formatDate, latestDay, yearOf } from '../record/dates';
import type { ChangeKind } from '../record/changeKinds';
import { endingOf, endingWords } from '../record/ending';
import { countOf, formatCount } from '../record/numbers';
import { regionOfHost, regionsOfHosts } from '../record/regions';
import type { Initiative } from '../record/schema';
import {
  DECIDED,
  PROVIDERS,
  PROVIDER_LABELS,
  REGIONS,
  REGION_LABELS,
  STATUS_LABELS,
  type Decided,
  type Region,
} from '../record/vocabulary';
import { changesOf, type Change } from './changes';
import type { CaseOrder } from './pullBackOrders';
import { capital, listOf } from '../record/wording';

/** What was broken off, put under review, suspended, upheld or resumed: each case with its steps, and what is said of all. */

/** What can happen to a case, in the order of the key. */
export const STEPS = ['reviewed', 'suspended', 'upheld', 'resumed', 'broken-off'] as const;
export type StepKind = (typeof STEPS)[number];
export const STEP_LABELS: Record<StepKind, string> = {
  reviewed: 'Reviewed',
  suspended: 'Suspended',
  upheld: 'Upheld',
  resumed: 'Resumed',
  'broken-off': 'Broken off',
};

/** One step of a case. */
export interface Step {
  kind: StepKind;
  /** At the precision of its source. */
  date: string;
  /** What happened, where the record says more than the date. */
  text: string | null;
}

/** Where a case stands: by its status where that says so, else by its latest step that is more than a review. */
export const STANDINGS = [
  'broken-off',
  'suspended',
  'under-review',
  'once-suspended',
  'upheld',
  'resumed',
] as const;
export type Standing = (typeof STANDINGS)[number];

/** The standings that a status does not tell, of which no record says who decided. */
const ONCE: Partial<Record<Standing, string>> = {
  'once-suspended': 'Once suspended',
  upheld: 'Upheld',
  resumed: 'Resumed',
};

/** One case: an initiative that was pulled back, or was to be. */
export interface PullBack {
  record: Initiative;
  /** Oldest first; none where no source dates any. */
  steps: readonly Step[];
  /** The step that came last. */
  latest: Step | null;
  standing: Standing;
  /** Who decided that it stands so; null where it was upheld, resumed or once suspended, of which records do not tell. */
  decided: Decided | null;
}

/** How cases are found and what that does not say. */
export const PULL_BACK_METHOD =
  'A case is an initiative that was broken off before its end, is suspended or under review, or was once suspended, upheld or resumed; each counts once, by where it stands. ' +
  'What was completed, expired or replaced is no case unless one of these happened to it before, and a review alone is none: most are meetings and audits. ' +
  'Broken off does not say failed, and who decided is told only where a source says so.';

const BREAK_OFFS: readonly ChangeKind[] = ['broken-off', 'broken-off-host', 'broken-off-provider'];

/** The step of a case that a change is, if it is one. */
function stepOf({ kind, word, date, text }: Change): Step[] {
  if (word === 'resumed') return [{ kind: 'resumed', date, text }];
  if (BREAK_OFFS.includes(kind)) return [{ kind: 'broken-off', date, text }];
  const isStep = kind === 'reviewed' || kind === 'suspended' || kind === 'upheld';
  return isStep ? [{ kind, date, text }] : [];
}

const isBrokenOff = (record: Initiative): boolean =>
  record.status === 'ended' && endingOf(record).ending === 'broken-off';

/** By the first day each may be of; a break-off comes after what may be of the same month or year. */
function compareSteps(a: Step, b: Step): number {
  const dayOf = ({ kind, date }: Step) =>
    kind === 'broken-off' ? latestDay(date) : earliestDay(date);
  const [dayA, dayB] = [dayOf(a), dayOf(b)];
  if (dayA !== dayB) return dayA < dayB ? -1 : 1;
  return a.date.length - b.date.length;
}

function standingOf(record: Initiative, steps: readonly Step[]): Standing | null {
  const { status } = record;
  if (isBrokenOff(record)) return 'broken-off';
  if (status === 'suspended' || status === 'under-review') return status;
  const last = steps.findLast(({ kind }) => kind !== 'reviewed');
  if (last?.kind === 'suspended') return 'once-suspended';
  return last?.kind === 'upheld' || last?.kind === 'resumed' ? last.kind : null;
}

/** The case that a record is; null where it is none. */
export function pullBackOf(record: Initiative): PullBack | null {
  const steps = changesOf(record).flatMap(stepOf).sort(compareSteps);
  const standing = standingOf(record, steps);
  if (!standing) return null;
  return {
    record,
    steps,
    latest: steps.at(-1) ?? null,
    standing,
    decided: ONCE[standing] ? null : (endingOf(record).decided ?? 'untold'),
  };
}

/** The cases among records, in an order that depends on them alone: the latest step first, undated ones last. */
export const pullBacks = (records: readonly Initiative[]): PullBack[] =>
  records.flatMap((record) => pullBackOf(record) ?? []).sort(latestFirst);

const latestFirst = (a: PullBack, b: PullBack): number =>
  compareDates(b.latest?.date ?? '0000', a.latest?.date ?? '0000') ||
  (a.record.id < b.record.id ? -1 : 1);

/** Where a case stands, in words: "Broken off by the host", "Suspended, paused by the provider", "Upheld; active". */
export function standingWords({ record, standing }: PullBack): string {
  const ending = endingWords(endingOf(record));
  if (standing === 'broken-off') return capital(ending ?? '');
  const status = [STATUS_LABELS[record.status], ending].filter(Boolean).join(', ');
  const once = ONCE[standing];
  if (!once) return status;
  return `${once}; ${record.status === 'unknown' ? 'what became of it is not known' : status.toLowerCase()}`;
}

/** The steps of a case in words: "Suspended January 2023; upheld 15 March 2024". */
export const stepWords = ({ steps }: Pick<PullBack, 'steps'>): string =>
  capital(
    steps
      .map(({ kind, date }) => `${STEP_LABELS[kind].toLowerCase()} ${formatDate(date)}`)
      .join('; '),
  );

// --- In groups

/** Cases that stand together under a heading. */
export interface CaseGroup {
  key: string;
  label: string;
  cases: readonly PullBack[];
}

const DECIDED_HEADS: Record<Decided, string> = {
  host: 'The host decided',
  provider: 'The provider decided',
  both: 'Both decided',
  other: 'Another decided',
  untold: 'No source says who decided',
};

/**
 * Cases in an order, under headings: by the year of their latest step; by region and host, a case of several regions in each
 * (of `regions`, where there are any); or by who decided. None is left out, and no group is empty.
 */
export function groupPullBacks(
  cases: readonly PullBack[],
  order: CaseOrder,
  regions: readonly Region[] = [],
): CaseGroup[] {
  const sorted = [...cases].sort(latestFirst);
  if (order === 'host') {
    const shown = REGIONS.filter((region) => regions.length === 0 || regions.includes(region));
    return grouped(
      shown,
      (region) => REGION_LABELS[region],
      (region) =>
        sorted
          .filter(({ record }) => regionsOfHosts(record.hosts).includes(region))
          .sort((a, b) => compareHosts(firstIn(a, region), firstIn(b, region))),
    );
  }
  if (order === 'decided')
    return grouped(
      [...DECIDED, null],
      (decided) =>
        decided
          ? DECIDED_HEADS[decided]
          : 'Upheld, resumed or once suspended: who decided is not recorded',
      (decided) => sorted.filter((each) => each.decided === decided),
    );
  const yearIn = ({ latest }: PullBack) => (latest ? yearOf(latest.date) : null);
  return grouped(
    [...new Set(sorted.map(yearIn))],
    (year) => (year === null ? 'No source dates it' : String(year)),
    (year) => sorted.filter((each) => yearIn(each) === year),
  );
}

function grouped<Key extends string | number | null>(
  keys: readonly Key[],
  labelOf: (key: Key) => string,
  casesOf: (key: Key) => readonly PullBack[],
): CaseGroup[] {
  return keys
    .map((key) => ({ key: String(key), label: labelOf(key), cases: casesOf(key) }))
    .filter(({ cases }) => cases.length > 0);
}

const compareHosts = (a: string, b: string) => a.localeCompare(b, 'en');

/** The name that comes first of a case's hosts in a region. */
const firstIn = ({ record }: PullBack, region: Region): string =>
  record.hosts
    .filter((host) => regionOfHost(host) === region)
    .map(hostName)
    .sort(compareHosts)[0] ?? '';

// --- In words

const BY: Record<Decided, string> = {
  host: 'by the host',
  provider: 'by the provider',
  both: 'by both',
  other: 'by another',
  untold: 'by whom no source says',
};

/** What is said of some cases, in sentences: how many stand how and who decided; what the others came to; whose they are. */
export function describePullBacks(cases: readonly PullBack[]): {
  title: string;
  others: string;
  providers: string;
} {
  const of = (standing: Standing) => cases.filter((each) => each.standing === standing);
  const broken = of('broken-off');
  const deciders = DECIDED.map((by) => ({
    by,
    count: broken.filter(({ decided }) => decided === by).length,
  })).filter(({ count }) => count > 0);
  const count = (standing: Standing, words: string): string[] => {
    const { length } = of(standing);
    return length > 0 ? [`${formatCount(length)} ${words}`] : [];
  };
  const by = deciders.map((each) => `${formatCount(each.count)} ${BY[each.by]}`).join(', ');
  const now = [
    ...count('broken-off', `broken off (${by})`),
    ...count('suspended', 'suspended'),
    ...count('under-review', 'under review'),
  ];
  const once = [
    ...count('upheld', 'last upheld'),
    ...count('resumed', 'last resumed'),
    ...count('once-suspended', 'once suspended'),
  ];
  const others = of('upheld').length + of('resumed').length + of('once-suspended').length;
  return {
    title: `${countOf(cases.length, 'case')} found${now.length > 0 ? `: ${listOf(now)}` : ''}`,
    others:
      once.length === 0
        ? ''
        : `${now.length > 0 ? `The other ${formatCount(others)}` : 'Of these'}: ${listOf(once)}.`,
    providers: `By provider: ${PROVIDERS.map(
      (provider) =>
        `${PROVIDER_LABELS[provider]} ${formatCount(cases.filter(({ record }) => record.provider === provider).length)}`,
    ).join(', ')}.`,
  };
}
