import { begunByOf, datedOf, knownYear, type Begun } from '../record/beginning';
import { AtlasDataError } from '../record/AtlasDataError';
import { formatDate, yearOf } from '../record/dates';
import { knownYearsOf, type KnownYears } from '../figures/comparison';
import { formatCount } from '../record/numbers';
import { regionsOfHosts } from '../record/regions';
import type { Initiative } from '../record/schema';
import {
  PROVIDERS,
  PROVIDER_LABELS,
  TYPE_LABELS,
  TYPES,
  type Dated,
  type EventKind,
  type MeasureKind,
  type Provider,
  type Region,
} from '../record/vocabulary';

/** Every record of the dataset, and the questions that a briefing's sentences ask of them. */
export class Records {
  readonly #byId: ReadonlyMap<string, Initiative>;
  constructor(readonly all: readonly Initiative[]) {
    this.#byId = new Map(all.map((record) => [record.id, record]));
  }
  /** Throws an AtlasDataError for a record that the dataset does not hold. */
  one(id: string): Initiative {
    const record = this.#byId.get(id);
    if (!record) throw new AtlasDataError(`The briefing speaks of ${id}, which the dataset lacks.`);
    return record;
  }
  /** A record's first event of a kind. Throws an AtlasDataError where it has none. */
  event(id: string, kind: EventKind): Initiative['events'][number] {
    const event = this.one(id).events.find((each) => each.kind === kind);
    if (!event) throw new AtlasDataError(`The briefing speaks of "${kind}" in ${id}: not there.`);
    return event;
  }
  /** The date of such an event in words, no finer than its month. */
  when(id: string, kind: EventKind): string {
    return month(this.event(id, kind).date);
  }
  /** Such an event as its record tells it: "April 2011: signed." */
  told(id: string, kind: EventKind): string {
    const { date, text } = this.event(id, kind);
    return `${formatDate(date)}: ${text}`;
  }
  /** A figure of a record, with its thousands. */
  figure(id: string, kind: MeasureKind, which: 'first' | 'last' = 'first', unit?: string): string {
    const figures = this.one(id).measures.filter(
      (each) => each.kind === kind && (unit === undefined || each.unit === unit),
    );
    const figure = which === 'first' ? figures[0] : figures.at(-1);
    if (!figure) throw new AtlasDataError(`The briefing speaks of ${kind} in ${id}: not there.`);
    const millions = figure.value / 1_000_000;
    return millions >= 1 && Number.isInteger(millions)
      ? `${formatCount(millions)} million`
      : formatCount(figure.value);
  }
  count(test: (record: Initiative) => boolean): number {
    return this.all.filter(test).length;
  }
  hosts(test: (record: Initiative) => boolean): number {
    return new Set(this.all.filter(test).flatMap((record) => record.hosts)).size;
  }
  /** "China 69, United States 10 and Australia 16". */
  byProvider(test: (record: Initiative) => boolean): string {
    const [china, states, australia] = PROVIDERS.map(
      (provider) =>
        `${PROVIDER_LABELS[provider]} ${formatCount(this.count((record) => record.provider === provider && test(record)))}`,
    );
    return `${china}, ${states} and ${australia}`;
  }
  /** The types with most records, most first: "training (104), operation (60) and programme (52)". */
  mostTypes(test: (record: Initiative) => boolean): string {
    const counts = TYPES.map((type) => ({
      label: TYPE_LABELS[type].toLowerCase(),
      count: this.count((record) => record.type === type && test(record)),
    })).sort((a, b) => b.count - a.count);
    const [first, second, third] = counts.map(({ label, count }) => `${label} (${count})`);
    return `${first}, ${second} and ${third}`;
  }
  /** The years in which some records are known to have begun: as Compare reckons them. */
  years(test: (record: Initiative) => boolean): KnownYears {
    return knownYearsOf(this.all.filter(test).map(asBegun));
  }
}

const asBegun = (record: Initiative): Begun => ({ ...record, begunBy: begunByOf(record) });
/** The year in which a record is known to have begun; null where none is known. */
export const beganIn = (record: Initiative): number | null => knownYear(asBegun(record));

/** A date in words, no finer than its month. */
export const month = (date: string): string => formatDate(date.slice(0, 7));

/** Whether a record touches a region. */
export const inRegion = (region: Region) => (record: Initiative) =>
  regionsOfHosts(record.hosts).includes(region);
/** Whether a record is of a provider. */
export const by = (provider: Provider) => (record: Initiative) => record.provider === provider;

/** A test of records. */
type Test = (record: Initiative) => boolean;
/** The records of a test that are known to have begun, in a year or later. */
export const begun =
  (test: Test, from = -Infinity): Test =>
  (record) => {
    const year = beganIn(record);
    return year !== null && year >= from && test(record);
  };
/** The records of a test that are only announced, or only first reported, with a start in a year or later. */
export const only =
  (dated: Dated, test: Test, from = -Infinity): Test =>
  (record) =>
    test(record) && datedOf(asBegun(record)) === dated && yearOf(record.start) >= from;
