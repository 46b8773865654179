import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  differences,
  filterOfSide,
  formatShare,
  isNoLongerInForce,
  overlaps,
  recentSince,
  summarise,
} from '../../../../src/atlas/figures/comparison';
import { describeDifference, traitWords } from '../../../../src/atlas/figures/describeDifference';
import type { Entry } from '../../../../src/atlas/record/entry';
import { EMPTY_FILTER, type Filter } from '../../../../src/atlas/selection/filter';
import { regionOfHost } from '../../../../src/atlas/record/regions';
import { createSelector } from '../../../../src/atlas/selection/selection';
import { series, yearsInForce } from '../../../../src/atlas/figures/series';
import { belongsTo, narrow, sideOf, type Side } from '../../../../src/atlas/figures/sides';
import { PROVIDERS, REGIONS, TYPES } from '../../../../src/atlas/record/vocabulary';
import { ENTRIES } from '../../map/records';
import { entry as plainEntry } from '../../../entries';

const DAY = '2026-11-01';
const THIS_YEAR = 2026;
const side = (slug: string): Side => sideOf(slug)!;
const select = createSelector(ENTRIES);
const passing = (filter: Partial<Filter>) => select({ ...EMPTY_FILTER, ...filter }, null).entries;
const compare = (slugs: readonly string[], filter: Partial<Filter> = {}) => {
  const whole = { ...EMPTY_FILTER, ...filter };
  const entries = passing(filter);
  const summaries = slugs.map((slug) => summarise(side(slug), entries, DAY));
  const { gaps, ...rest } = differences(summaries, whole, THIS_YEAR);
  return { summaries, gaps, found: gaps.filter(({ safe }) => safe), ...rest };
};
const words = (found: ReturnType<typeof compare>['found']) =>
  found.map((difference) =>
    describeDifference(difference)
      .map(({ text }) => text)
      .join(''),
  );

const entry = (changes: Partial<Entry>) =>
  plainEntry({ type: 'agreement', start: '2011', ...changes });

describe('sides', () => {
  it('tells a provider from the host of the same name', () => {
    expect(side('china')).toMatchObject({ facet: 'provider', value: 'CHN', label: 'China' });
    expect(side('CHN')).toMatchObject({ facet: 'host', value: 'CHN', label: 'China as host' });
    expect(side('pacific').label).toBe('Pacific');
    expect(sideOf('atlantis')).toBeUndefined();
  });

  it('has an initiative in every side that it touches', () => {
    const one = entry({ hosts: ['FJI', 'IDN'], provider: 'AUS' });
    const belongs = (slug: string) => belongsTo(one, side(slug));
    for (const slug of ['pacific', 'southeast-asia', 'FJI', 'IDN', 'australia'])
      expect(belongs(slug), slug).toBe(true);
    for (const slug of ['europe', 'AUS', 'china', 'worldwide'])
      expect(belongs(slug), slug).toBe(false);
  });
});

describe('isNoLongerInForce', () => {
  it.each<[boolean, Partial<Entry>]>([
    [false, { status: 'active', statusAsOf: '2024' }],
    [true, { status: 'active', statusAsOf: '2022' }],
    [false, { status: 'unknown', startBasis: 'announced', statusAsOf: '2024' }],
    [true, { status: 'ended', end: '2025-12' }],
    [false, { status: 'ended', end: '2026-01' }],
    [true, { status: 'ended', end: null, statusAsOf: '2024' }],
    [true, { status: 'unknown', statusAsOf: '2025-12-31' }],
    [false, { status: 'unknown', statusAsOf: '2026-01' }],
    [true, { status: 'suspended', statusAsOf: '2024' }],
    [false, { status: 'proposed', statusAsOf: '2019' }],
    [false, { status: 'unknown', start: '2027', statusAsOf: '2025' }],
  ])('%s for %o', (expected, given) => {
    expect(isNoLongerInForce(entry(given), DAY)).toBe(expected);
  });

  it('leaves, with what is in force this year and what never was, every record', () => {
    const inForce = series(ENTRIES, { measure: 'in-force', by: 'provider', today: DAY }).find(
      ({ year }) => year === THIS_YEAR,
    )!.total;
    const never = ENTRIES.filter((one) => yearsInForce(one, DAY) === null).length;
    const past = ENTRIES.filter((one) => isNoLongerInForce(one, DAY)).length;
    expect(past + inForce + never).toBe(ENTRIES.length);
  });
});

describe('summarise', () => {
  it('counts hosts in the side only, and takes the year by which half had begun', () => {
    const entries = [
      entry({ hosts: ['FJI', 'IDN'], start: '2001' }),
      entry({ hosts: ['FJI'], start: '2011-04', disputed: 'yes', evidence: 'alleged' }),
      entry({ hosts: ['TON'], start: '2020', provider: 'AUS', type: 'patrol' }),
      entry({ hosts: ['TON'], start: '2022' }),
      entry({ hosts: ['KEN'], start: '1990' }),
    ];
    const summary = summarise(side('pacific'), entries, DAY);
    expect(summary).toMatchObject({
      total: 4,
      hosts: [
        { code: 'FJI', count: 2 },
        { code: 'TON', count: 2 },
      ],
      providers: { CHN: 3, USA: 0, AUS: 1 },
      disputed: 1,
      first: 2001,
      median: 2011,
      latest: 2022,
    });
    expect(summary.types.patrol).toEqual({ total: 1, CHN: 0, USA: 0, AUS: 1 });
    expect(summary.evidence).toEqual({ official: 3, reported: 0, alleged: 1, unknown: 0 });
  });

  it('takes no announcement and no first report for a beginning', () => {
    const entries = [
      entry({ start: '1980', startBasis: 'first-reported' }),
      entry({ start: '1990', startBasis: 'announced', begunBy: '1991' }),
      entry({ start: '2012', startBasis: 'announced', begunBy: '2012-05' }),
      entry({ start: '2015', startBasis: 'signed' }),
      entry({ start: '2026', startBasis: 'first-reported' }),
    ];
    expect(summarise(side('pacific'), entries, DAY)).toMatchObject({
      total: 5,
      known: 2,
      first: 2012,
      median: 2012,
      latest: 2015,
    });
  });

  it('has no years where no beginning is known', () => {
    for (const entries of [[], [entry({ startBasis: 'first-reported' })]])
      expect(summarise(side('pacific'), entries, DAY)).toMatchObject({
        known: 0,
        first: null,
        median: null,
        latest: null,
      });
  });

  it('adds up, for every side of the real records', () => {
    const sum = (counts: object) =>
      Object.values(counts).reduce((a: number, b) => a + Number(b), 0);
    for (const slug of [...REGIONS, 'china', 'united-states', 'australia', 'SLB', 'KEN']) {
      const summary = summarise(side(slug), ENTRIES, DAY);
      expect(sum(summary.providers)).toBe(summary.total);
      expect(sum(summary.evidence)).toBe(summary.total);
      expect(sum(summary.statuses)).toBe(summary.total);
      expect(sum(TYPES.map((type) => summary.types[type].total))).toBe(summary.total);
      for (const type of TYPES) {
        const { total, ...providers } = summary.types[type];
        expect(sum(providers)).toBe(total);
      }
    }
  });
});

describe('formatShare', () => {
  it.each([
    [0, 7, '0 %'],
    [7, 7, '100 %'],
    [118, 271, '44 %'],
    [1, 279, 'under 1 %'],
    [278, 279, 'over 99 %'],
    [0, 0, '0 %'],
  ])('%d of %d is %s', (count, total, said) => {
    expect(formatShare({ count, total })).toBe(said);
  });
});

describe('differences', () => {
  const many = (count: number, given: Partial<Entry>) =>
    Array.from({ length: count }, () => entry(given));
  const told = (entries: readonly Entry[], slugs = ['pacific', 'europe']) => {
    const summaries = slugs.map((slug) => summarise(side(slug), entries, DAY));
    const { gaps, ...rest } = differences(summaries, EMPTY_FILTER, THIS_YEAR);
    return { gaps, found: gaps.filter(({ safe }) => safe), ...rest };
  };
  const ours = { hosts: ['FJI'] };
  const theirs = { hosts: ['ITA'] };

  it('tells the larger share first, with the numbers it rests on', () => {
    const { found, compared } = told([
      ...many(30, { ...ours, provider: 'AUS' }),
      ...many(10, ours),
      ...many(10, { ...theirs, provider: 'AUS' }),
      ...many(40, theirs),
    ]);
    // Of what can be compared only China and Australia vary, by as much: they stand in the atlas's order.
    expect(compared).toBe(2);
    expect(words(found)).toEqual([
      'China is the provider of 80 % of the Europe records (40 of 50) and 25 % of the Pacific records (10 of 40).',
      'Australia is the provider of 75 % of the Pacific records (30 of 40) and 20 % of the Europe records (10 of 50).',
    ]);
  });

  it('tells of beginnings by the records whose beginning is known, and leads to just these', () => {
    const entries = [
      ...many(30, { ...ours, start: '2018' }),
      ...many(10, { ...ours, start: '2001' }),
      ...many(40, { ...ours, start: '2022', startBasis: 'first-reported' }),
      ...many(10, { ...theirs, start: '2019' }),
      ...many(40, { ...theirs, start: '2002' }),
      ...many(40, { ...theirs, start: '2022', startBasis: 'announced' }),
    ];
    const { found } = told(entries);
    expect(words(found)).toEqual([
      'Of the 40 Pacific records with a known beginning 75 % began in 2017 or later (30), and of the 50 Europe records with a known beginning 20 % (10).',
    ]);
    expect(found[0]!.filter).toMatchObject({ region: ['pacific'], from: 2017, dated: ['known'] });
    expect(createSelector(entries)(found[0]!.filter!, null).entries).toHaveLength(30);
  });

  it('tells how what ended did, by the records that ended, and leads to just these', () => {
    const ended = { status: 'ended', end: '2020', ending: 'completed', decided: 'untold' } as const;
    const broken = { ...ended, ending: 'broken-off', decided: 'host' } as const;
    const entries = [
      ...many(30, { ...ours, ...broken }),
      ...many(10, { ...ours, ...ended }),
      ...many(5, { ...ours, ...broken, decided: 'other' }),
      ...many(40, { ...ours, status: 'suspended', ending: 'paused', decided: 'host' }),
      ...many(10, { ...theirs, ...broken }),
      ...many(40, { ...theirs, ...ended }),
      ...many(40, theirs),
    ];
    const { found } = told(entries);
    const ends = found.filter(({ trait }) => trait.facet === 'ended');
    expect(words(ends)).toEqual([
      'Of the 50 Europe records that ended 80 % were completed (40), and of the 45 Pacific records that ended 22 % (10).',
      'Of the 45 Pacific records that ended 67 % were broken off by the host (30), and of the 50 Europe records that ended 20 % (10).',
    ]);
    expect(ends[1]!.filter).toMatchObject({
      region: ['pacific'],
      status: ['ended'],
      ending: ['broken-off'],
      decided: ['host'],
    });
    for (const { filter, more } of ends)
      expect(createSelector(entries)(filter!, null).entries).toHaveLength(more.count);
    expect(summarise(side('pacific'), entries, DAY).endings).toMatchObject({
      completed: 10,
      'broken-off-host': 30,
      'broken-off-provider': 0,
      'broken-off': 5,
      ended: 0,
    });
  });

  it('says of a gap that chance would often give that it is not safe, and names what it cannot test', () => {
    const alike = [
      ...many(20, ours),
      ...many(20, { ...ours, type: 'patrol' }),
      ...many(22, theirs),
      ...many(18, { ...theirs, type: 'patrol' }),
    ];
    const { found, gaps, compared, untested } = told(alike);
    expect(found).toEqual([]);
    expect(compared).toBe(2);
    expect(words(gaps)).toEqual([
      'Agreement makes up 55 % of the Europe records (22 of 40) and 50 % of the Pacific records (20 of 40).',
      'Patrol makes up 50 % of the Pacific records (20 of 40) and 45 % of the Europe records (18 of 40).',
    ]);
    expect(untested).toHaveLength(1);
    expect(untested[0]!.traits.map(traitWords)).toContain('training');
    expect(untested[0]!.traits.map(traitWords)).not.toContain('patrol');
  });

  it('tests small counts exactly: stations, ten against none', () => {
    const { found } = told([
      ...many(10, { ...ours, type: 'station' }),
      ...many(110, ours),
      ...many(140, theirs),
    ]);
    expect(found.map(({ trait, exact }) => [trait.value, exact])).toContainEqual(['station', true]);
    const few = [...many(9, ours), ...many(50, { ...theirs, provider: 'USA' })];
    expect(told(few).found.every(({ exact }) => exact)).toBe(true);
    expect(told(few).compared).toBe(2);
  });

  it('asks more of each where more are compared', () => {
    // Alone p = 0.045 for types; beside two levels of evidence that do not differ the correction takes it out.
    const both = (extra: Partial<Entry>) => [
      ...many(30, { ...ours, ...extra }),
      ...many(20, { ...ours, ...extra, type: 'patrol' }),
      ...many(20, { ...theirs, ...extra }),
      ...many(30, { ...theirs, ...extra, type: 'patrol' }),
    ];
    expect(told(both({})).found).toHaveLength(2);
    const mixed = [...both({}), ...both({ evidence: 'alleged' })].filter((_, at) => at % 2 === 0);
    const { found, compared } = told(mixed);
    expect(compared).toBe(4);
    expect(found).toHaveLength(0);
  });

  it('never compares sides by what makes them sides', () => {
    const facets = (slugs: string[]) =>
      new Set(compare(slugs).found.map(({ trait }) => trait.facet));
    expect(facets(['china', 'australia'])).not.toContain('provider');
    expect(facets(['china', 'australia'])).toContain('region');
    expect(facets(['pacific', 'sub-saharan-africa'])).not.toContain('region');
    expect(facets(['pacific', 'sub-saharan-africa'])).toContain('provider');
    const mixed = facets(['pacific', 'china']);
    expect(mixed).not.toContain('region');
    expect(mixed).not.toContain('provider');
  });

  it('stands largest first, each the larger share of a pair, true of the real records', () => {
    const slugs = ['pacific', 'sub-saharan-africa', 'FJI', 'australia'];
    const { found, summaries } = compare(slugs);
    expect(found.length).toBeGreaterThan(5);
    const gaps = found.map(({ more, less }) =>
      Number((more.count / more.total - less.count / less.total).toFixed(9)),
    );
    expect(gaps).toEqual([...gaps].sort((a, b) => b - a));
    for (const { trait, more, less, records } of found) {
      expect(more.count / more.total).toBeGreaterThan(less.count / less.total);
      expect(records).toHaveLength(more.count);
      const summary = summaries.find((one) => one.side === more.side)!;
      const base = ENTRIES.filter(
        (one) =>
          (trait.facet !== 'begun' || one.dated === 'known') &&
          (trait.facet !== 'ended' || one.status === 'ended'),
      );
      expect(more.total).toBe(base.filter((one) => belongsTo(one, more.side)).length);
      for (const record of records) expect(summary.entries).toContain(record);
    }
  });

  it('says each in plain words without a cause', () => {
    const said = [
      ...words(compare(['china', 'united-states', 'australia']).found),
      ...words(compare(['pacific', 'sub-saharan-africa', 'europe', 'worldwide']).found),
    ];
    expect(said.length).toBeGreaterThan(20);
    for (const sentence of said) {
      if (sentence.includes('known beginning'))
        expect(sentence).toMatch(
          /^Of the [\d,]+ .+ records with a known beginning (under |over )?\d+ % began in \d{4} or later \([\d,]+\), and of the [\d,]+ .+ records with a known beginning (under |over )?\d+ % \([\d,]+\)\.$/,
        );
      else if (sentence.includes('records that ended'))
        expect(sentence).toMatch(
          /^Of the [\d,]+ .+ records that ended (under |over )?\d+ % (expired|were completed|were replaced|were broken off by the (host|provider)) \([\d,]+\), and of the [\d,]+ .+ records that ended (under |over )?\d+ % \([\d,]+\)\.$/,
        );
      else
        expect(sentence).toMatch(
          /^[A-Z].* (of|for|by|in|up|denies) (under |over )?\d+ % of the .+ records \([\d,]+ of [\d,]+\) and (under |over )?\d+ % of the .+ records \([\d,]+ of [\d,]+\)\.$/,
        );
      expect(sentence).not.toMatch(/because|due to|leads? to|therefore|since|undefined/);
    }
  });

  it('leads to a filter that shows just these records, whatever the shared filter', () => {
    const hosts = ['FJI', 'SLB', 'KEN', 'IDN', 'ITA', 'PNG', 'THA'];
    const slugs = fc.uniqueArray(
      fc.constantFrom(...REGIONS, 'china', 'united-states', 'australia', ...hosts),
      { minLength: 2, maxLength: 4 },
    );
    const filters = fc.record({
      region: fc.oneof(
        { weight: 3, arbitrary: fc.constant([]) },
        fc.uniqueArray(fc.constantFrom(...REGIONS), { maxLength: 3 }),
      ),
      provider: fc.uniqueArray(fc.constantFrom(...PROVIDERS), { maxLength: 2 }),
      type: fc.oneof(fc.constant([]), fc.uniqueArray(fc.constantFrom(...TYPES), { minLength: 4 })),
      host: fc.oneof(
        { weight: 4, arbitrary: fc.constant([]) },
        fc.uniqueArray(fc.constantFrom(...hosts), { maxLength: 2 }),
      ),
      from: fc.option(fc.integer({ min: 1995, max: 2022 })),
    });
    const ids = (entries: readonly Entry[]) => entries.map(({ id }) => id).sort();
    let checked = 0;
    fc.assert(
      fc.property(slugs, filters, (asked, filter) => {
        const { found, summaries } = compare(asked, filter);
        for (const difference of found) {
          if (difference.filter === null) continue;
          expect(ids(passing(difference.filter))).toEqual(ids(difference.records));
          checked++;
        }
        for (const summary of summaries) {
          const own = summary.total > 0 && filterOfSide({ ...EMPTY_FILTER, ...filter }, summary);
          if (!own) continue;
          expect(ids(passing(own))).toEqual(ids(summary.entries));
          for (const { code, count } of summary.hosts.slice(0, 5)) {
            const to = narrow(own, 'host', code, summary.entries);
            if (to) expect(passing(to)).toHaveLength(count);
          }
        }
      }),
      { numRuns: 150 },
    );
    expect(checked).toBeGreaterThan(100);
  }, 60_000);

  it('shows a side within a filter by another region by the hosts of the side', () => {
    const { summaries } = compare(['pacific'], { region: ['southeast-asia'] });
    const own = filterOfSide({ ...EMPTY_FILTER, region: ['southeast-asia'] }, summaries[0]!)!;
    expect(own.region).toEqual(['southeast-asia']);
    expect(own.host.length).toBeGreaterThan(0);
    expect(own.host.every((code) => regionOfHost(code) === 'pacific')).toBe(true);
    // By one host and another no filter can ask.
    expect(narrow({ ...EMPTY_FILTER, host: ['IDN'] }, 'host', 'FJI', ENTRIES)).toBeNull();
  });

  it('begins the last ten years with this one', () => {
    expect(recentSince(2026)).toBe(2017);
  });
});

describe('overlaps', () => {
  it('counts what two sides have in common, and leaves out those with nothing', () => {
    const entries = [
      entry({ hosts: ['FJI', 'ITA'] }),
      entry({ hosts: ['FJI'] }),
      entry({ hosts: ['KEN'] }),
    ];
    const summaries = ['pacific', 'europe', 'sub-saharan-africa'].map((slug) =>
      summarise(side(slug), entries, DAY),
    );
    expect(overlaps(summaries).map(({ a, b, count }) => [a.slug, b.slug, count])).toEqual([
      ['pacific', 'europe', 1],
    ]);
  });
});
