import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  groupPullBacks,
  pullBackOf,
  pullBacks,
  standingWords,
} from '../../../../src/atlas/figures/pullBacks';
import { CASE_ORDERS } from '../../../../src/atlas/figures/pullBackOrders';
import { earliestDay, latestDay } from '../../../../src/atlas/record/dates';
import { regionsOfHosts } from '../../../../src/atlas/record/regions';
import type { Initiative } from '../../../../src/atlas/record/schema';
import { REGIONS } from '../../../../src/atlas/record/vocabulary';
import { initiativeArbitrary } from '../../../arbitraries';
import { record } from '../../../records';

const event = (date: string, kind: Initiative['events'][number]['kind']) => ({
  date,
  kind,
  text: `${kind} in ${date}.`,
});
const steps = (one: Initiative) =>
  pullBackOf(one)!.steps.map(({ kind, date }) => `${date} ${kind}`);

describe('a case of pulling back', () => {
  it('has its hold, review and upholding as steps, and stands as it was upheld', () => {
    const fiji = record({
      events: [
        event('2011-04', 'signed'),
        event('2023-01', 'suspended'),
        event('2023-06', 'reviewed'),
        event('2024-03-15', 'upheld'),
        event('2024-09', 'reported'),
      ],
    });
    expect(steps(fiji)).toEqual(['2023-01 suspended', '2023-06 reviewed', '2024-03-15 upheld']);
    expect(pullBackOf(fiji)).toMatchObject({
      standing: 'upheld',
      decided: null,
      latest: { text: 'upheld in 2024-03-15.' },
    });
    expect(standingWords(pullBackOf(fiji)!)).toBe('Upheld; active');
  });

  it('says who broke it off, at the finer date of its end', () => {
    const italy = record({
      status: 'ended',
      end: '2022',
      ending: { how: 'broken-off', decidedBy: 'host' },
      events: [event('2022-12-19', 'ended')],
    });
    expect(steps(italy)).toEqual(['2022-12-19 broken-off']);
    expect(pullBackOf(italy)).toMatchObject({ standing: 'broken-off', decided: 'host' });
    expect(standingWords(pullBackOf(italy)!)).toBe('Broken off by the host');
  });

  it('was broken off when that was decided, where the thing had stopped before', () => {
    const patrols = record({
      status: 'ended',
      end: '2019-11',
      ending: { how: 'broken-off', decidedBy: 'host' },
      events: [event('2020', 'suspended'), event('2022-12-19', 'ended')],
    });
    expect(steps(patrols)).toEqual(['2020 suspended', '2022-12-19 broken-off']);
  });

  it('was broken off after a review of the same year', () => {
    const cameras = record({
      status: 'ended',
      end: '2018',
      ending: { how: 'broken-off', decidedBy: 'host' },
      events: [event('2018-01-19', 'reviewed'), event('2018', 'ended')],
    });
    expect(steps(cameras)).toEqual(['2018-01-19 reviewed', '2018 broken-off']);
    expect(steps(record({ ...cameras, end: '2018', events: [] }))).toEqual(['2018 broken-off']);
  });

  it('stands as its status says where that is suspended or under review, even where no step is dated', () => {
    const halted = record({ status: 'suspended', events: [] });
    expect(pullBackOf(halted)).toMatchObject({
      standing: 'suspended',
      decided: 'untold',
      latest: null,
    });
    const reviewed = record({
      status: 'under-review',
      ending: { how: 'paused', decidedBy: 'host' },
      events: [event('2016-12-08', 'reviewed')],
    });
    expect(standingWords(pullBackOf(reviewed)!)).toBe('Under review, paused by the host');
  });

  it.each(['completed', 'expired', 'replaced', 'unknown'] as const)(
    'is none where it is %s and nothing happened to it before',
    (how) => {
      const ended = record({
        status: 'ended',
        end: '2022',
        ending: { how },
        events: [event('2021', 'reviewed'), event('2022', 'ended')],
      });
      expect(pullBackOf(ended)).toBeNull();
    },
  );

  it('is told where it was once suspended and then completed', () => {
    const ended = record({
      status: 'ended',
      end: '2022',
      ending: { how: 'completed' },
      events: [event('2020', 'suspended'), event('2022', 'ended')],
    });
    expect(standingWords(pullBackOf(ended)!)).toBe('Once suspended; ended, completed');
  });

  it('is none by a review alone: most are meetings', () => {
    expect(pullBackOf(record({ events: [event('2023', 'reviewed')] }))).toBeNull();
  });
});

describe('cases of any records', () => {
  const someRecords = fc
    .array(initiativeArbitrary, { maxLength: 12 })
    .map((all) => all.map((one, at) => ({ ...one, id: `test-cn-2020-${at}` })));

  it('are each record that is one, once, the latest step first', () => {
    fc.assert(
      fc.property(someRecords, (all) => {
        const cases = pullBacks(all);
        expect(cases.map(({ record: { id } }) => id).sort()).toEqual(
          all.flatMap((one) => (pullBackOf(one) ? [one.id] : [])).sort(),
        );
        const days = cases.map(({ latest }) => (latest ? earliestDay(latest.date) : ''));
        expect(days).toEqual([...days].sort().reverse());
        for (const { steps: own } of cases) {
          const days = own.map(({ kind, date }) =>
            kind === 'broken-off' ? latestDay(date) : earliestDay(date),
          );
          expect(days).toEqual([...days].sort());
          expect(own.filter(({ kind }) => kind === 'broken-off').length).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('do not depend on the order of the records', () => {
    fc.assert(
      fc.property(
        someRecords.chain((all) =>
          fc.tuple(
            fc.constant(all),
            fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
          ),
        ),
        ([all, shuffled]) => {
          expect(pullBacks(shuffled)).toEqual(pullBacks(all));
        },
      ),
    );
  });

  it('stand in groups, none left out: once by year or decider, by region once in each that it touches', () => {
    fc.assert(
      fc.property(
        someRecords,
        fc.constantFrom(...CASE_ORDERS),
        fc.subarray([...REGIONS]),
        (all, order, regions) => {
          const cases = pullBacks(all);
          const groups = groupPullBacks(cases, order, regions);
          expect(groups.every((group) => group.cases.length > 0)).toBe(true);
          const times = new Map<string, number>();
          for (const group of groups)
            for (const each of group.cases)
              times.set(each.record.id, (times.get(each.record.id) ?? 0) + 1);
          for (const { record: one } of cases)
            expect(times.get(one.id) ?? 0).toBe(
              order === 'host'
                ? regionsOfHosts(one.hosts).filter(
                    (region) => regions.length === 0 || regions.includes(region),
                  ).length
                : 1,
            );
        },
      ),
    );
  });

  it('stand by region in the atlas’s order and within it by the name of the host', () => {
    const at = (host: string, id: string) =>
      record({ id, hosts: [host], status: 'suspended', events: [event('2020', 'suspended')] });
    const groups = groupPullBacks(
      pullBacks([at('ITA', 'a-b'), at('TON', 'c-d'), at('FJI', 'e-f')]),
      'host',
    );
    expect(
      groups.map(({ label, cases }) => [label, ...cases.map(({ record: { id } }) => id)]),
    ).toEqual([
      ['Pacific', 'e-f', 'c-d'],
      ['Europe', 'a-b'],
    ]);
  });
});
