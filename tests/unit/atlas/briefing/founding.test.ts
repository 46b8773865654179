import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { droppedFrom } from '../../../../src/address/parameters';
import { comparing } from '../../../../src/atlas/briefing/comparing';
import { founding } from '../../../../src/atlas/briefing/founding';
import { regionsOfHosts } from '../../../../src/atlas/record/regions';
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
  it('has eleven scenes, each with a title, words, notes and an address that holds', () => {
    expect(briefing.scenes).toHaveLength(11);
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

  it('says of the Pacific and of training what began since', () => {
    const since = (year: number) => (record: Initiative) =>
      Number(record.start.slice(0, 4)) >= year;
    const pacific = records.filter(
      (record) => since(2011)(record) && regionsOfHosts(record.hosts).includes('pacific'),
    );
    const of = (code: string) => pacific.filter(({ provider }) => provider === code).length;
    expect(scene('The Pacific since 2011')).toContain(
      `${pacific.length} initiatives found began in 2011 or later: China ${of('CHN')}, United States ${of('USA')} and Australia ${of('AUS')}.`,
    );
    const courses = records.filter(
      ({ provider, type }) => provider === 'CHN' && type === 'training',
    );
    expect(scene('Global Security Initiative')).toContain(
      `Of ${courses.length} Chinese training initiatives found, ${courses.filter(since(2022)).length} began in 2022 or later.`,
    );
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
