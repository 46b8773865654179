import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHANGE_KINDS } from '../../../../src/atlas/record/changeKinds';
import {
  changesOf,
  compareChanges,
  countChanges,
  kindsIn,
  newestFirst,
  spansSince,
  yearsBefore,
  type Change,
  type Spans,
} from '../../../../src/atlas/figures/changes';
import { describeCaution, describeChanges } from '../../../../src/atlas/figures/describeChanges';
import type { Initiative } from '../../../../src/atlas/record/schema';
import { EVENT_KINDS } from '../../../../src/atlas/record/vocabulary';
import { earliestDay, latestDay } from '../../../../src/atlas/record/dates';
import { dateArbitrary, initiativeArbitrary } from '../../../arbitraries';
import { record } from '../../../records';

const TODAY = '2026-11-24';
const change = (date: string, changes: Partial<Change> = {}): Change => ({
  id: 'fj-cn-2011-police-mou',
  date,
  kind: 'reviewed',
  word: 'reviewed',
  text: null,
  ...changes,
});
const since = (day: string | null): Spans => spansSince(day, TODAY)!;

describe('what happened to an initiative', () => {
  const kinds = (changes: readonly Change[]) =>
    changes.map(({ date, kind, word }) => `${date} ${kind} ${word}`);

  it('is its start, its events and its end, each once', () => {
    expect(
      kinds(
        changesOf(
          record({
            start: '2011-04',
            startBasis: 'signed',
            status: 'ended',
            end: '2024-03',
            events: [
              { date: '2011-04', kind: 'signed', text: 'Signed in Suva.' },
              { date: '2013', kind: 'delivered', text: 'Vehicles.' },
              { date: '2023-01', kind: 'reviewed', text: 'Under review.' },
              { date: '2024-03-15', kind: 'ended', text: 'Ended.' },
            ],
          }),
        ),
      ),
    ).toEqual([
      '2011-04 began signed',
      '2013 advanced delivered',
      '2023-01 reviewed reviewed',
      '2024-03-15 ended ended',
    ]);
  });

  it('takes the finer date of a start and the event that tells of it', () => {
    const [began, ...rest] = changesOf(
      record({
        start: '2011',
        startBasis: 'began',
        events: [{ date: '2011-04-20', kind: 'started', text: 'The first course.' }],
      }),
    );
    expect(began).toMatchObject({ date: '2011-04-20', kind: 'began', text: 'The first course.' });
    expect(rest).toEqual([]);
  });

  it('leaves an event of another day or another kind beside the start', () => {
    expect(
      kinds(
        changesOf(
          record({
            start: '2011-04',
            startBasis: 'signed',
            events: [
              { date: '2010', kind: 'announced', text: 'Announced.' },
              { date: '2012', kind: 'signed', text: 'Signed again.' },
            ],
          }),
        ),
      ),
    ).toEqual(['2011-04 began signed', '2010 announced announced', '2012 advanced signed']);
  });

  it('takes no first report for a beginning, whatever was started after it', () => {
    expect(
      kinds(
        changesOf(
          record({
            start: '2022-09',
            startBasis: 'first-reported',
            events: [
              { date: '2022-09-13', kind: 'reported', text: 'A report names it.' },
              { date: '2022-12', kind: 'reported', text: 'Another does.' },
              { date: '2023', kind: 'delivered', text: 'Vehicles.' },
            ],
          }),
        ),
      ),
    ).toEqual([
      '2022-09-13 first-reported first-reported',
      '2022-12 reported reported',
      '2023 advanced delivered',
    ]);
  });

  const announced = record({
    start: '2024-05',
    startBasis: 'announced',
    events: [
      { date: '2024-05-02', kind: 'announced', text: 'Announced.' },
      { date: '2026-02', kind: 'started', text: 'The first course.' },
      { date: '2026-03', kind: 'delivered', text: 'Vehicles.' },
    ],
  });

  it('takes an announcement for one, and for a beginning what then shows it begun', () => {
    expect(kinds(changesOf(announced))).toEqual([
      '2024-05-02 announced announced',
      '2026-02 began started',
      '2026-03 advanced delivered',
    ]);
    const proposed = changesOf({ ...announced, status: 'proposed' });
    expect(proposed.map(({ kind }) => kind)).not.toContain('began');
  });

  it('counts such a beginning only in a span that holds the announcement too, else as a further step', () => {
    const began = (day: string) =>
      kinds(compareChanges(changesOf(announced), since(day)).now).filter((told) =>
        told.startsWith('2026-02'),
      );
    expect(began('2024-05')).toEqual(['2026-02 began started']);
    expect(began('2024-05-02')).toEqual(['2026-02 advanced started']);
    expect(began('2026-01')).toEqual(['2026-02 advanced started']);
  });

  it('tells of an end how it came, and by whom it was decided; of an earlier one it does not', () => {
    const over = (ending: Initiative['ending']) =>
      kinds(
        changesOf(
          record({
            status: 'ended',
            end: '2015',
            ...(ending && { ending }),
            events: [
              { date: '2012', kind: 'ended', text: 'Ended.' },
              { date: '2013', kind: 'resumed', text: 'Resumed.' },
              { date: '2015-03', kind: 'ended', text: 'Ended again.' },
            ],
          }),
        ),
      ).slice(1);
    const before = ['2012 ended ended', '2013 renewed resumed'];
    expect(over({ how: 'completed' })).toEqual([...before, '2015-03 completed ended']);
    expect(over({ how: 'broken-off', decidedBy: 'host' })).toEqual([
      ...before,
      '2015-03 broken-off-host ended',
    ]);
    expect(over({ how: 'broken-off', decidedBy: 'both' })).toEqual([
      ...before,
      '2015-03 broken-off ended',
    ]);
    expect(over({ how: 'broken-off' })).toEqual([...before, '2015-03 broken-off ended']);
    expect(over({ how: 'unknown' })).toEqual([...before, '2015-03 ended ended']);
    expect(over(undefined)).toEqual([...before, '2015-03 ended ended']);
  });

  it('a break-off is of the day on which it was decided, though the thing had stopped before', () => {
    const stopped = record({
      status: 'ended',
      end: '2019-11',
      ending: { how: 'broken-off', decidedBy: 'host' },
      events: [{ date: '2022-12-19', kind: 'ended', text: 'The minister ended it.' }],
    });
    expect(kinds(changesOf(stopped)).slice(1)).toEqual([
      '2022-12-19 broken-off-host ended',
      '2019-11 ended ended',
    ]);
  });

  it('has an end from the record where no event tells of it', () => {
    expect(kinds(changesOf(record({ status: 'ended', end: '2015', events: [] })))).toEqual([
      '2011-04 began signed',
      '2015 ended ended',
    ]);
  });

  it('has as many changes as start, events and end, less those that are one', () => {
    fc.assert(
      fc.property(initiativeArbitrary, (initiative) => {
        const changes = changesOf(initiative);
        const most = 1 + initiative.events.length + (initiative.end === null ? 0 : 1);
        expect(changes.length).toBeLessThanOrEqual(most);
        expect(changes.length).toBeGreaterThanOrEqual(Math.max(1, most - 2));
        expect(changes.filter(({ kind }) => kind === 'began').length).toBeLessThanOrEqual(1);
        expect(changes.filter(({ kind }) => kind === 'first-reported')).toHaveLength(
          initiative.startBasis === 'first-reported' ? 1 : 0,
        );
        const texts = changes.flatMap(({ text }) => text ?? []).sort();
        expect(texts).toEqual(initiative.events.map(({ text }) => text).sort());
      }),
    );
  });
});

describe('the spans', () => {
  it('are twelve months to the day of the dataset and as many days before', () => {
    expect(since(null)).toEqual({
      now: { from: '2025-11-25', to: '2026-11-24' },
      before: { from: '2024-11-25', to: '2025-11-24' },
      days: 365,
    });
  });
  it('begin with the first day of a month or a year', () => {
    expect(since('2024').now.from).toBe('2024-01-01');
    expect(since('2024-05').now.from).toBe('2024-05-01');
    expect(since(TODAY)).toMatchObject({
      days: 1,
      before: { from: '2026-11-23', to: '2026-11-23' },
    });
  });
  it('are none after the day of the dataset', () => {
    expect(spansSince('2026-11-25', TODAY)).toBeNull();
    expect(spansSince('2027', TODAY)).toBeNull();
  });
  it('reckon years back from any day, 29 February too', () => {
    expect(yearsBefore('2026-11-24', 3)).toBe('2023-11-25');
    expect(yearsBefore('2024-02-29', 1)).toBe('2023-03-01');
    expect(yearsBefore('2029-12-31', 1)).toBe('2029-01-01');
  });
  it('never overlap, touch each other, and are as long as each other', () => {
    const days = ({ from, to }: Spans['now']) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
    fc.assert(
      fc.property(dateArbitrary, (from) => {
        const spans = spansSince(from, TODAY);
        fc.pre(spans !== null);
        expect(spans.before.to < spans.now.from).toBe(true);
        expect(days({ from: spans.before.to, to: spans.now.from })).toBe(1);
        expect(days(spans.before)).toBe(days(spans.now));
        expect(days(spans.now) + 1).toBe(spans.days);
      }),
    );
  });
});

describe('the comparison', () => {
  const placed = (day: string | null, dates: readonly string[]) => {
    const { now, before, unplaced } = compareChanges(
      dates.map((date) => change(date)),
      since(day),
    );
    return {
      now: now.map(({ date }) => date),
      before: before.map(({ date }) => date),
      unplaced,
    };
  };

  it('counts a month or a year only where all of it lies in a span', () => {
    expect(placed('2024-01-01', ['2024', '2024-06', '2023', '2025-01-01'])).toEqual({
      now: ['2024', '2024-06', '2025-01-01'],
      before: ['2023'],
      unplaced: 0,
    });
    expect(placed('2024-01-02', ['2024', '2024-01', '2024-02'])).toEqual({
      now: ['2024-02'],
      before: [],
      unplaced: 2,
    });
  });
  it('takes the year and the month of the dataset as ending with its day', () => {
    expect(placed('2026-01-01', ['2026', '2026-11'])).toMatchObject({
      now: ['2026', '2026-11'],
      unplaced: 0,
    });
  });
  it('leaves out what lies before both spans without calling it unplaced', () => {
    // 2024-01-02 to 2026-11-24 and as many days before it begins in February 2021.
    expect(placed('2024-01-02', ['2020', '2019-03-04'])).toEqual({
      now: [],
      before: [],
      unplaced: 0,
    });
  });

  const changesArbitrary = fc.array(
    fc
      .tuple(dateArbitrary, fc.constantFrom(...CHANGE_KINDS), fc.constantFrom('a', 'b', 'c'))
      .map(([date, kind, id]) => change(date, { kind, id })),
    { maxLength: 40 },
  );

  it('counts every change at most once, and only inside its span', () => {
    fc.assert(
      fc.property(changesArbitrary, dateArbitrary, (changes, day) => {
        const spans = spansSince(day, TODAY);
        fc.pre(spans !== null);
        const { now, before, unplaced } = compareChanges(changes, spans);
        const both = [...now, ...before];
        expect(new Set(both).size).toBe(both.length);
        expect(both.length + unplaced).toBeLessThanOrEqual(changes.length);
        for (const { date } of now) expect(earliestDay(date) >= spans.now.from).toBe(true);
        for (const { date } of before) {
          expect(earliestDay(date) >= spans.before.from).toBe(true);
          expect(latestDay(date) <= spans.before.to).toBe(true);
        }
        const count = countChanges({ now, before, unplaced }, () => ['all']);
        const total = CHANGE_KINDS.map((kind) => count(kind, 'all'));
        expect(total.reduce((sum, pair) => sum + pair.now, 0)).toBe(now.length);
        expect(total.reduce((sum, pair) => sum + pair.before, 0)).toBe(before.length);
      }),
    );
  });

  it('does not depend on the order of the changes', () => {
    fc.assert(
      fc.property(
        changesArbitrary.chain((changes) =>
          fc.tuple(
            fc.constant(changes),
            fc.shuffledSubarray(changes, { minLength: changes.length }),
          ),
        ),
        ([changes, shuffled]) => {
          const spans = since('2015');
          const [one, other] = [compareChanges(changes, spans), compareChanges(shuffled, spans)];
          expect(newestFirst(other.now)).toEqual(newestFirst(one.now));
          expect(other.unplaced).toBe(one.unplaced);
          expect(describeChanges(other, spans)).toEqual(describeChanges(one, spans));
        },
      ),
    );
  });

  it('counts by every key that a record is filed under', () => {
    const compared = compareChanges(
      [change('2026-01'), change('2025-01', { id: 'x' })],
      since(null),
    );
    const count = countChanges(compared, (id) =>
      id === 'x' ? ['pacific', 'europe'] : ['pacific'],
    );
    expect(count('reviewed', 'pacific')).toEqual({ now: 1, before: 1 });
    expect(count('reviewed', 'europe')).toEqual({ now: 0, before: 1 });
    expect(count('began', 'pacific')).toEqual({ now: 0, before: 0 });
  });
});

it('lists the newest first, the exactly dated before the coarse', () => {
  expect(
    newestFirst(['2024', '2025-03-02', '2024-01-01', '2025'].map((date) => change(date))).map(
      ({ date }) => date,
    ),
  ).toEqual(['2025-03-02', '2025', '2024-01-01', '2024']);
});

describe('the kinds of a stretch of time', () => {
  const year = fc.integer({ min: 2018, max: 2026 }).map(String);
  const near = fc.oneof(
    year,
    fc.tuple(year, fc.constantFrom('-01', '-06', '-11')).map((parts) => parts.join('')),
    fc.tuple(year, fc.constantFrom('-01-01', '-06-15', '-11-24')).map((parts) => parts.join('')),
  );
  const nearRecord = fc
    .tuple(
      initiativeArbitrary,
      near,
      fc.option(near),
      fc.array(fc.tuple(near, fc.constantFrom(...EVENT_KINDS)), { maxLength: 5 }),
    )
    .map(([one, start, end, events]) => ({
      ...one,
      start,
      end,
      events: events.map(([date, kind]) => ({ date, kind, text: 'It happened.' })),
    }));
  const sorted = (kinds: Iterable<string>) => [...kinds].sort();

  it('are those that Trends counts in the same span', () => {
    fc.assert(
      fc.property(nearRecord, fc.option(near), (one, from) => {
        const spans = spansSince(from, TODAY);
        fc.pre(spans !== null);
        const changes = changesOf(one);
        const { now, before } = compareChanges(changes, spans);
        const kinds = (counted: readonly Change[]) => sorted(new Set(counted.map((c) => c.kind)));
        expect(sorted(kindsIn(changes, spans.now, TODAY))).toEqual(kinds(now));
        expect(sorted(kindsIn(changes, spans.before, TODAY))).toEqual(kinds(before));
      }),
    );
  });

  it('are of what lies in it with every day that its date may stand for', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(near, fc.constantFrom(...CHANGE_KINDS)), { maxLength: 8 }),
        fc.option(near),
        fc.option(near),
        (dated, from, to) => {
          const isIn = (date: string) => {
            // Of a year or month that is not over, only the days up to the dataset's.
            const last = latestDay(date) > TODAY ? TODAY : latestDay(date);
            return (
              (from === null || earliestDay(date) >= earliestDay(from)) &&
              (to === null || (date <= TODAY ? last : latestDay(date)) <= latestDay(to))
            );
          };
          const changes = dated.map(([date, kind]) => change(date, { kind }));
          expect(sorted(kindsIn(changes, { from, to }, TODAY))).toEqual(
            sorted(new Set(dated.filter(([date]) => isIn(date)).map(([, kind]) => kind))),
          );
        },
      ),
    );
  });

  it('of any time are all', () => {
    const changes = [change('1999'), change('2024-05', { kind: 'denied' })];
    expect(kindsIn(changes, null, TODAY)).toEqual(['reviewed', 'denied']);
  });
});

describe('the sentence', () => {
  const told = (changes: readonly Change[]) =>
    describeChanges(compareChanges(changes, since(null)), since(null));

  it('names the kind that differs most', () => {
    const { title, lead } = told([
      change('2026-01', { kind: 'ended' }),
      change('2025-01', { kind: 'ended' }),
      change('2025-02', { kind: 'ended', id: 'b' }),
      change('2025-03', { kind: 'ended', id: 'b' }),
      change('2026-02', { kind: 'denied' }),
    ]);
    expect(title).toBe(
      'The largest difference is in ends not known how: 1 found, against 3 in the span before',
    );
    expect(lead).toBe(
      'Recorded from 25 November 2025 to 24 November 2026: 2 events of 1 initiative. In the 365 days before, from 25 November 2024: 3 events of 2 initiatives.',
    );
  });
  it('names all that differ as much', () => {
    expect(
      told([change('2026-01', { kind: 'denied' }), change('2025-01', { kind: 'upheld' })]).title,
    ).toBe(
      'The largest differences are in denials: 1 found, against 0 and decisions to uphold: 0 found, against 1 in the span before',
    );
  });
  it('says so where nothing differs and where nothing is there', () => {
    expect(told([change('2026-01'), change('2025-01')]).title).toBe(
      'As many changes of every kind are recorded as in the span before',
    );
    expect(told([]).title).toBe('No change is recorded in this span or in the one before it');
  });
  it('says what its beginnings leave out, and what it cannot place', () => {
    const changes = [
      change('2026-01', { kind: 'began' }),
      change('2026-02', { kind: 'announced' }),
      change('2026-03', { kind: 'first-reported' }),
      change('2026-04', { kind: 'first-reported' }),
      change('2025'),
    ];
    const spans = since(null);
    const { late, dates } = describeCaution(changes, compareChanges(changes, spans), spans);
    expect(late).toContain(
      'The newest event in the whole dataset is of April 2026; the span runs on to 24 November 2026.',
    );
    expect(dates).toContain(
      'Of the newer span 1 announcement and 2 first reports stand in rows of their own',
    );
    expect(dates).toContain('1 event here runs over an edge and counts in neither.');
    const none = describeCaution([], compareChanges([], spans), spans);
    expect(none.late).not.toContain('newest event');
    expect(none.dates).toContain('An announcement or a first report is none.');
  });
  it('does not take reports for what changed', () => {
    expect(
      told([
        change('2026-01', { kind: 'reported' }),
        change('2026-01', { kind: 'first-reported' }),
        change('2026-01', { kind: 'first-reported' }),
        change('2026-02', { kind: 'denied' }),
      ]).title,
    ).toBe('The largest difference is in denials: 1 found, against 0 in the span before');
  });
});
