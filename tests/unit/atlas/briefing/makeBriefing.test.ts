import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  droppedFrom,
  filterOf,
  parseAddress,
  queryOf,
  type Address,
} from '../../../../src/address/parameters';
import { makeBriefing } from '../../../../src/atlas/briefing/makeBriefing';
import { sideOf } from '../../../../src/atlas/figures/sides';
import { toEntry } from '../../../../src/atlas/files/toEntry';
import { knownYear } from '../../../../src/atlas/record/beginning';
import { regionOfHost } from '../../../../src/atlas/record/regions';
import type { Initiative } from '../../../../src/atlas/record/schema';
import { REGIONS } from '../../../../src/atlas/record/vocabulary';
import { createSelector } from '../../../../src/atlas/selection/selection';

const entries = readdirSync('data')
  .filter((file) => file.endsWith('.json'))
  .map((file) => JSON.parse(readFileSync(`data/${file}`, 'utf8')) as unknown)
  .filter((list): list is Initiative[] => Array.isArray(list) && Boolean(list[0]?.sources))
  .flat()
  .map((record) => toEntry(record));
const select = createSelector(entries);
const shownBy = (address: string) => select(filterOf(parseAddress(`?${address}`)), null).entries;

const make = (query: string) => {
  const address = parseAddress(`?${query}`);
  const filter = filterOf(address);
  return makeBriefing({
    filter,
    query: queryOf({ ...filter } as Partial<Address>).replace(/^\?/, ''),
    entries: select(filter, null).entries,
    sides: address.sides.flatMap((slug) => sideOf(slug) ?? []),
    today: '2026-11-28',
  });
};

const QUERIES = [
  '',
  ...REGIONS.map((region) => `region=${region}`),
  'host=KEN',
  'host=SLB',
  'host=FJI,TON',
  'provider=china',
  'provider=australia&type=training',
  'status=ended&from=2015',
  'view=compare&sides=pacific,southeast-asia',
  'view=compare&sides=KEN,UGA',
  'view=compare&sides=china,KEN',
  'view=compare&sides=pacific,europe&region=pacific',
];

describe.each(QUERIES)('a briefing made of ?%s', (query) => {
  const briefing = make(query);

  it('has five to eight scenes with words and addresses that hold', () => {
    expect(briefing.scenes.length).toBeGreaterThanOrEqual(5);
    expect(briefing.scenes.length).toBeLessThanOrEqual(8);
    for (const { title, text, notes, address } of briefing.scenes) {
      expect(title.length).toBeGreaterThan(3);
      expect(title.length).toBeLessThanOrEqual(300);
      expect(text).not.toMatch(/undefined|null|NaN|: \.|\bin \./);
      expect(notes).not.toBe('');
      expect(droppedFrom(`?${address}`)).toEqual([]);
    }
  });

  it('counts the hosts of two and of all three providers by the records found there', () => {
    const filter = filterOf(parseAddress(`?${query}`));
    const told = briefing.scenes
      .map(({ text }) =>
        /([\d,]+) hosts? ha(?:s|ve) .* two or more providers, ([\d,]+) of/.exec(text),
      )
      .find((match) => match !== null);
    if (!told) return;
    const providers = new Map<string, Set<string>>();
    for (const { hosts, provider } of shownBy(query))
      for (const host of hosts)
        if (
          (filter.host.length === 0 || filter.host.includes(host)) &&
          (filter.region.length === 0 || filter.region.includes(regionOfHost(host) ?? 'worldwide'))
        )
          providers.set(host, (providers.get(host) ?? new Set()).add(provider));
    const having = (least: number) =>
      [...providers.values()].filter(({ size }) => size >= least).length;
    expect(told.slice(1).map(Number)).toEqual([having(2), having(3)]);
  });

  it('points only at records that are in view', () => {
    for (const { address, points = [] } of briefing.scenes) {
      const shown = shownBy(address);
      expect(points.filter(({ id }) => !shown.some((entry) => entry.id === id))).toEqual([]);
      expect(points.length).toBeLessThanOrEqual(8);
    }
  });

  it('says of beginnings, disputes and what is not known what its views bear', () => {
    const number = (text: string, pattern: RegExp) =>
      Number(pattern.exec(text)?.[1]?.replace(',', ''));
    for (const { title, text, address } of briefing.scenes) {
      const shown = shownBy(address);
      if (title === 'Since when') {
        const years = shown.map(knownYear).filter((year) => year !== null);
        if (years.length > 1) {
          expect(number(text, /^([\d,]+) have a known beginning/)).toBe(years.length);
          expect(text).toContain(`the oldest began in ${Math.min(...years)}`);
        }
      }
      if (title === 'What is disputed')
        expect(number(text, /^([\d,]+) initiative/)).toBe(shown.length);
      if (title.startsWith('What is suspended'))
        expect(number(text, /^([\d,]+) initiative/) + number(text, /([\d,]+) under review/)).toBe(
          shown.length,
        );
      if (title === 'What is not known')
        expect(number(text, /^Of ([\d,]+) initiative/)).toBe(shown.length);
    }
  });
});

it('names what it is about', () => {
  expect(make('region=pacific').title).toBe('The Pacific: policing and three providers');
  expect(make('host=KEN').scenes[0]!.title).toBe('Kenya');
  expect(make('view=compare&sides=KEN,UGA').title).toMatch(/^Kenya and Uganda: /);
});
