import { isBefore, yearOf } from './dates';
import type { Fault, Initiative } from './schema';
import { ENDING_STATUSES, PROVIDER_IN_ID, type EventKind } from './vocabulary';

/**
 * What a record that fits the schema may still get wrong: its parts contradict each other, or it repeats another's id.
 */
export type Finding = Pick<Fault, 'field' | 'reason'>;
type Check = (record: Initiative, today: string) => Finding[];

const finding = (wrong: boolean, field: string, reason: string): Finding[] =>
  wrong ? [{ field, reason }] : [];

// An id stands for good while a start may be found to be earlier, so their years may differ, but not wildly.
const ID_YEARS_APART = 25;

const checkId: Check = ({ id, provider, start }, today) => {
  const [, code, year] = /-(cn|us|au)-(\d{4})-/.exec(id) ?? [];
  if (code === undefined) return [{ field: 'id', reason: 'must be host-provider-year-words' }];
  return [
    ...finding(
      code !== PROVIDER_IN_ID[provider],
      'id',
      `names the provider ${code} where provider is ${provider}`,
    ),
    ...finding(
      Number(year) > yearOf(today) || Math.abs(Number(year) - yearOf(start)) > ID_YEARS_APART,
      'id',
      `names the year ${year} where start is ${start}`,
    ),
  ];
};

const checkParties: Check = ({ scope, hosts, place, provider, partners }) => [
  ...finding(
    scope === 'bilateral' && hosts.length !== 1,
    'hosts',
    `must name one host where scope is bilateral, names ${hosts.length}`,
  ),
  ...finding(
    scope === 'regional' && hosts.length === 0,
    'hosts',
    'must name a host where scope is regional',
  ),
  ...finding(hosts.includes(provider), 'hosts', 'must not name the provider'),
  ...finding(partners.includes(provider), 'partners', 'must not name the provider'),
  ...finding(scope === 'global' && place !== null, 'place', 'must be null where scope is global'),
  ...finding(
    scope !== 'global' && place === null,
    'place',
    `must be given where scope is ${scope}`,
  ),
];

const checkEvidence: Check = ({ evidence, place }) =>
  finding(
    evidence === 'alleged' && place?.precision === 'site',
    'place.precision',
    'must be no finer than city where evidence is alleged',
  );

const checkOrder: Check = ({ start, startBasis, end, statusAsOf, events }) => [
  ...finding(end !== null && isBefore(end, start), 'end', `${end} is before start ${start}`),
  ...finding(
    startBasis !== 'announced' && isBefore(statusAsOf, start),
    'statusAsOf',
    `${statusAsOf} is before start ${start}, which only an announced start may be`,
  ),
  ...events.flatMap(({ date }, index) => {
    const before = events[index - 1];
    return finding(
      before !== undefined && isBefore(date, before.date),
      `events[${index}].date`,
      `${date} is before the event above it, ${before?.date}; oldest first`,
    );
  }),
];

const checkFuture: Check = (record, today) => {
  const dates: [field: string, date: string | null][] = [
    ['start', record.start],
    ['end', record.end],
    ['statusAsOf', record.statusAsOf],
    ...record.events.map(({ date }, i): [string, string] => [`events[${i}].date`, date]),
    ...record.measures.map(({ asOf }, i): [string, string] => [`measures[${i}].asOf`, asOf]),
    ...record.sources.map(({ published }, i): [string, string | null] => [
      `sources[${i}].published`,
      published,
    ]),
  ];
  return dates.flatMap(([field, date]) =>
    finding(
      date !== null && isBefore(today, date),
      field,
      `${date} lies in the future, after ${today}`,
    ),
  );
};

/** Kinds of events that say it has begun. */
const BEGUN: readonly EventKind[] = ['started', 'delivered', 'resumed', 'ended'];

const checkStatus: Check = ({ status, startBasis, end, events }) => {
  const last = events.at(-1)?.kind;
  const has = (...kinds: EventKind[]) => events.some(({ kind }) => kinds.includes(kind));
  const lastOf = (...kinds: EventKind[]) => events.findLast(({ kind }) => kinds.includes(kind));
  const contradicts = (wrong: boolean, why: string) =>
    finding(wrong, 'status', `is ${status}, but ${why}`);

  const common = contradicts(end !== null && status !== 'ended', `end is ${end}`);
  switch (status) {
    case 'active':
    case 'proposed':
    case 'under-review':
      return [
        ...common,
        ...contradicts(last === 'ended' || last === 'suspended', `its last event is ${last}`),
        ...(status === 'proposed'
          ? contradicts(
              startBasis === 'began' || has(...BEGUN),
              'startBasis or an event says that it has begun',
            )
          : []),
        ...(status === 'under-review'
          ? contradicts(!has('reviewed', 'investigated'), 'no event is reviewed or investigated')
          : []),
      ];
    case 'suspended':
      return [
        ...common,
        ...contradicts(
          lastOf('suspended', 'resumed', 'ended')?.kind !== 'suspended',
          'no event says that it was suspended and stayed so',
        ),
      ];
    case 'ended': {
      const later = lastOf('resumed', 'renewed');
      return [
        ...contradicts(end === null && !has('ended'), 'it has neither an end nor an ended event'),
        ...contradicts(
          end !== null && later !== undefined && isBefore(end, later.date),
          `an event of ${later?.date} is ${later?.kind}, after the end ${end}`,
        ),
      ];
    }
    case 'unknown':
      return common;
  }
};

const checkEnding: Check = ({ id, status, ending }) => [
  ...finding(
    ending !== undefined && !ENDING_STATUSES.includes(status),
    'ending',
    `is told where status is ${status}`,
  ),
  ...finding(ending?.replacedBy === id, 'ending.replacedBy', 'must not name the record itself'),
];

const CHECKS: readonly Check[] = [
  checkId,
  checkParties,
  checkEvidence,
  checkOrder,
  checkFuture,
  checkStatus,
  checkEnding,
];

/** What one record gets wrong within itself; `today` (`YYYY-MM-DD`) is the last day that its dates may name. */
export const checkInitiative = (record: Initiative, today: string): Finding[] =>
  CHECKS.flatMap((check) => check(record, today));

/** Of records in order, the indexes of those whose id an earlier one has. */
export function repeatedIds(records: readonly Pick<Initiative, 'id'>[]): number[] {
  const seen = new Set<string>();
  return records.flatMap(({ id }, index) => {
    if (seen.has(id)) return [index];
    seen.add(id);
    return [];
  });
}
