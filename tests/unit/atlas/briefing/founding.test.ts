import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { droppedFrom, filterOf, parseAddress } from '../../../../src/address/parameters';
import { comparing } from '../../../../src/atlas/briefing/comparing';
import { founding } from '../../../../src/atlas/briefing/founding';
import { toEntry } from '../../../../src/atlas/files/toEntry';
import { regionsOfHosts } from '../../../../src/atlas/record/regions';
import { createSelector } from '../../../../src/atlas/selection/selection';
import type { Initiative } from '../../../../src/atlas/record/schema';

const all = readdirSync('data')
  .filter((file) => file.endsWith('.json'))
  .map((file) => JSON.parse(readFileSync(`data/${file}`, 'utf8')) as unknown)
  .filter((list): list is Initiative[] => Array.isArray(list) && Boolean(list[0]?.sources));
const records = all.flat();

const briefing = founding(records, '2026-11-24');
const scene = (title: string) => {
  const found = briefing.scenes.find((each) => each.title.includes(title));
  if (!found) throw new Error(`no scene ${title}`);
  return found.text;
};
/** Counted here by other means than the briefing counts: one pass, by key. */
const tally = (keyOf: (record: Initiative) => string | false) => {
  const counts = new Map<string, number>();
  for (const record of records) {
    const key = keyOf(record);
    if (key) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return (key: string) => (counts.get(key) ?? 0).toLocaleString('en-GB');
};
const providers = tally(({ provider }) => provider);
const types = tally(({ provider, type }) => `${provider} ${type}`);
const byType = tally(({ type }) => type);

describe('the founding briefing', () => {
  it('has twelve scenes, each with a title, words, notes and an address that holds', () => {
    expect(briefing.scenes).toHaveLength(12);
    for (const { title, text, notes, address } of briefing.scenes) {
      expect(title).not.toBe('');
      expect(text).not.toBe('');
      expect(notes).not.toBe('');
      expect(droppedFrom(`?${address}`)).toEqual([]);
    }
  });

  it('speaks only of records that are there, and names them for their sources', () => {
    const known = new Set(records.map(({ id }) => id));
    const named = briefing.scenes.flatMap((each) => each.records);
    expect(named.length).toBeGreaterThan(15);
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });

  it('points only at records that its view holds', () => {
    const entries = records.map(toEntry);
    const select = createSelector(entries);
    const missed = briefing.scenes.flatMap(({ address, points = [] }) => {
      const shown = select(filterOf(parseAddress(`?${address}`)), null).entries;
      return points.filter(({ id }) => !shown.some((entry) => entry.id === id));
    });
    expect(missed).toEqual([]);
    const pointed = briefing.scenes.flatMap(({ points = [] }) => points.map(({ label }) => label));
    for (const name of [
      'Italy',
      'Kyrgyzstan',
      'Papua New Guinea',
      'Hong Kong',
      'Fiji',
      'Lahore',
      'Toronto',
    ])
      expect(pointed.join()).toContain(name);
  });

  it('says of the pause of 2025 what the records say that it stopped', () => {
    expect(scene('United States')).toContain(
      'nearly all antiterrorism and law enforcement programmes',
    );
    expect(scene('United States')).toContain('blocked under the aid freeze');
  });

  it('says the totals that the dataset has', () => {
    const hosts = new Set(records.flatMap((record) => record.hosts)).size;
    expect(scene('three providers')).toContain(
      `${records.length.toLocaleString('en-GB')} initiatives found in ${hosts} hosts: China ${providers('CHN')}, United States ${providers('USA')} and Australia ${providers('AUS')}.`,
    );
  });

  it('says of technology and equipment what each provider has', () => {
    for (const type of ['technology', 'equipment'])
      expect(scene('Technology')).toContain(
        `${byType(type)} ${type} initiatives found: China ${types(`CHN ${type}`)}, United States ${types(`USA ${type}`)} and Australia ${types(`AUS ${type}`)}.`,
      );
  });

  it('says of stations how many are alleged, denied, inquired into and charged', () => {
    const stations = records.filter(({ type }) => type === 'station');
    const kinds = (kind: string) =>
      stations.filter(({ events }) => events.map((event) => String(event.kind)).includes(kind));
    const text = scene('Service stations');
    expect(text).toContain(`${stations.length} records of service stations found`);
    expect(text).toContain(
      `${stations.filter(({ evidence }) => evidence === 'alleged').length} rest on claims`,
    );
    expect(text).toContain(
      `${stations.filter(({ disputedBy }) => disputedBy.length).length} are disputed by a government`,
    );
    expect(text).toContain(
      `${kinds('investigated').length} tell of an inquiry, ${kinds('charged').length} of charges`,
    );
    // The scene says "China says" of them all.
    expect(new Set(stations.map(({ provider }) => provider))).toEqual(new Set(['CHN']));
  });

  /** Where the whole beginning of a record lies in one year: that year. Told apart from the domain's own way. */
  const beganIn = ({ start, startBasis, status, events }: Initiative): number | false => {
    const year = Number(start.slice(0, 4));
    if (startBasis === 'began' || startBasis === 'signed') return year;
    if (startBasis === 'first-reported' || status === 'proposed') return false;
    const shown = events
      .filter(({ kind }) => ['started', 'signed', 'delivered'].includes(kind))
      .map(({ date }) => date)
      .find((date) => date.slice(0, start.length) >= start.slice(0, date.length));
    return Number(shown?.slice(0, 4)) === year && year;
  };
  const number = (count: number) => count.toLocaleString('en-GB');

  it('says of the Pacific and of training what is known to have begun since', () => {
    const pacific = records.filter(({ hosts }) => regionsOfHosts(hosts).includes('pacific'));
    const known = pacific.filter((record) => Number(beganIn(record)) >= 2011);
    const of = (code: string) => known.filter(({ provider }) => provider === code).length;
    expect(scene('The Pacific since 2011')).toContain(
      `${known.length} initiatives found are known to have begun in 2011 or later: China ${of('CHN')}, United States ${of('USA')} and Australia ${of('AUS')}.`,
    );
    const rest = (reported: boolean) =>
      pacific.filter(
        (record) =>
          beganIn(record) === false &&
          record.start >= '2011' &&
          (record.startBasis === 'first-reported') === reported,
      ).length;
    expect(scene('The Pacific since 2011')).toContain(
      `${rest(false)} more were only announced and ${rest(true)} only first reported.`,
    );
    const courses = records.filter(
      ({ provider, type }) => provider === 'CHN' && type === 'training',
    );
    const begun = courses.map(beganIn).filter((year) => year !== false);
    expect(scene('Global Security Initiative')).toContain(
      `Of ${courses.length} Chinese training initiatives found, ${begun.length} have a known beginning; ${begun.filter((year) => year >= 2022).length} of these began in 2022 or later.`,
    );
  });

  it('says of all when the known ones began', () => {
    const years = records
      .map(beganIn)
      .filter((year) => year !== false)
      .sort((a, b) => a - b);
    expect(scene('three providers')).toContain(
      `Of the ${number(years.length)} with a known beginning the oldest began in ${years[0]}; half had begun by ${years[Math.ceil(years.length / 2) - 1]}.`,
    );
  });

  it('answers whether it grew after 2022 from known beginnings, in spans as long as each other', () => {
    const china = records.filter(({ provider }) => provider === 'CHN');
    const text = scene('grow after 2022');
    const [, known, later, by, than, earlier] =
      /found, ([\d,]+) have a known beginning\. From 1 January 2023 to 24 November 2026 ([\d,]+) are found to have begun, (?:([\d,]+) (more|fewer) than|as many as) in as many days before \(([\d,]+)\)\./.exec(
        text,
      )!;
    const value = (words: string | undefined) => Number((words ?? '0').replace(',', ''));
    expect(value(known)).toBe(china.filter((record) => beganIn(record) !== false).length);
    const change = value(later) - value(earlier);
    expect(Math.abs(change)).toBe(value(by));
    expect(than).toBe(change > 0 ? 'more' : change < 0 ? 'fewer' : undefined);
    const in2022 = china.filter(({ start }) => start.startsWith('2022'));
    expect(text).toContain(
      `In 2022 itself ${in2022.filter((record) => beganIn(record) !== false).length} began; ${in2022.filter(({ startBasis }) => startBasis === 'first-reported').length} more were only first reported`,
    );
    // Every known beginning of these years lies in the span, and what it has beside them was announced in one and shown in another.
    const since = china.filter((record) => Number(beganIn(record)) >= 2023).length;
    const straddling = china.filter(
      ({ startBasis, start, status }) =>
        startBasis === 'announced' && start >= '2023' && status !== 'proposed',
    ).length;
    expect(value(later)).toBeGreaterThanOrEqual(since);
    expect(value(later)).toBeLessThanOrEqual(since + straddling);
  });

  it('says of contested hosts how many there are', () => {
    const pairs = new Set(
      records.flatMap(({ hosts, provider }) => hosts.map((host) => `${host} ${provider}`)),
    );
    const found = new Map<string, number>();
    for (const pair of pairs) found.set(pair.slice(0, 3), (found.get(pair.slice(0, 3)) ?? 0) + 1);
    const having = (least: number) => [...found.values()].filter((count) => count >= least).length;
    expect(scene('Contested hosts')).toContain(
      `${having(2)} hosts have initiatives found of two or more providers, ${having(3)} of all three.`,
    );
  });

  it('says what is not known', () => {
    const count = (test: (record: Initiative) => boolean) => records.filter(test).length;
    const text = scene('What is not known');
    expect(text).toContain(
      `what became of ${count(({ status }) => status === 'unknown')} is in no source`,
    );
    expect(text).toContain(
      `${count(({ sources }) => sources.length < 2)} rest on one source alone`,
    );
  });

  it('says of the other providers where and how many, in the same words', () => {
    for (const [title, code] of [
      ["United States' programmes", 'USA'],
      ["Australia's programmes", 'AUS'],
    ] as const) {
      const own = records.filter(({ provider }) => provider === code);
      const hosts = new Set(own.flatMap((record) => record.hosts)).size;
      expect(scene(title)).toContain(
        `${own.length} initiatives found in ${hosts} hosts, most often`,
      );
    }
  });

  it('follows the records: another dataset gives other numbers', () => {
    const without = records.filter((record) => record.type !== 'equipment');
    const text = founding(without, '2026-11-24')
      .scenes.map((each) => each.text)
      .join('\n');
    expect(text).toContain(
      '0 equipment initiatives found: China 0, United States 0 and Australia 0.',
    );
  });

  it('fails, naming it, where a record it speaks of is missing', () => {
    const without = records.filter(({ id }) => id !== 'fj-cn-2011-police-mou');
    expect(() => founding(without, '2026-11-24')).toThrow(/fj-cn-2011-police-mou/);
  });
});

describe('the briefing on comparing', () => {
  const scenes = comparing(records, '2026-11-24').scenes;
  it('has addresses that hold and the totals of both regions', () => {
    for (const { address } of scenes) expect(droppedFrom(`?${address}`)).toEqual([]);
    const total = (region: 'pacific' | 'southeast-asia') =>
      records.filter(({ hosts }) => regionsOfHosts(hosts).includes(region)).length;
    expect(scenes[1]?.text).toContain(
      `Pacific: ${total('pacific')} initiatives found. Southeast Asia: ${total('southeast-asia')}.`,
    );
  });
});
