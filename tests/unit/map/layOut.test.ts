import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostPoint } from '../../../src/atlas/places/hosts';
import type { Entry } from '../../../src/atlas/record/entry';
import { HOST_CODES, regionOfHost } from '../../../src/atlas/record/regions';
import { EVIDENCE, PROVIDERS, REGIONS } from '../../../src/atlas/record/vocabulary';
import { hostsView, worldView } from '../../../src/map/frame';
import { toMapLng, toPixels } from '../../../src/map/patterson';
import { layOut, PLACES_FROM, pixelsPerDegree } from '../../../src/map/layOut';
import { MOST_COVERED, shareCovered } from '../../../src/map/settleMarks';
import { spoken } from '../../../src/map/tellSymbol';
import type { Frame, Layout, MapSymbol } from '../../../src/map/mapSymbol';
import { Spots } from '../../../src/map/spots';
import { ENTRIES, SPOTS, WHERE } from './records';
import { entry } from '../../entries';

const SIZES = [
  { width: 880, height: 550 },
  { width: 1024, height: 420 },
  { width: 390, height: 300 },
  { width: 2560, height: 1300 },
];

/** Where every place lies in the first host. */
const FIRST_HOST = new Spots((one) => one.hosts[0] ?? one.provider);
const WORLD: Frame = { zoom: worldView(SIZES[0]!).zoom, ...SIZES[0]! };
const CLOSE: Frame = { zoom: 6, width: 880, height: 550 };

/** Points of a grid over a symbol's true shape, to measure what is covered without the layout's own geometry. */
function holds(symbol: MapSymbol, dx: number, dy: number): boolean {
  const r = symbol.radius;
  if (symbol.shape === 'square') {
    const half = (r * Math.sqrt(Math.PI)) / 2;
    return Math.abs(dx) <= half && Math.abs(dy) <= half;
  }
  if (symbol.shape === 'triangle') {
    const corner = r * Math.sqrt((4 * Math.PI) / (3 * Math.sqrt(3)));
    return dy <= corner / 2 && Math.abs(dx) * Math.sqrt(3) <= dy + corner;
  }
  return Math.hypot(dx, dy) <= r;
}

function worstCover({ symbols }: Layout, zoom: number): number {
  const spots = symbols.map((symbol) => ({
    symbol,
    ...toPixels(symbol.at.lat, symbol.at.lng, zoom),
  }));
  let worst = 0;
  for (const a of spots)
    for (const b of spots) {
      if (a === b || Math.hypot(a.x - b.x, a.y - b.y) > 1.6 * (a.symbol.radius + b.symbol.radius))
        continue;
      const span = 1.6 * a.symbol.radius;
      let own = 0;
      let both = 0;
      for (let i = -20; i <= 20; i++)
        for (let j = -20; j <= 20; j++) {
          const x = (i / 20) * span;
          const y = (j / 20) * span;
          if (!holds(a.symbol, x, y)) continue;
          own++;
          if (holds(b.symbol, a.x + x - b.x, a.y + y - b.y)) both++;
        }
      worst = Math.max(worst, both / own);
    }
  return worst;
}

const anyEntry = fc
  .record({
    hosts: fc.uniqueArray(fc.constantFrom(...HOST_CODES), { minLength: 1, maxLength: 4 }),
    provider: fc.constantFrom(...PROVIDERS),
    evidence: fc.constantFrom(...EVIDENCE),
    place: fc.option(
      fc.record({
        lat: fc.double({ min: -50, max: 70, noNaN: true }),
        lng: fc.double({ min: -180, max: 180, noNaN: true }),
        precision: fc.constantFrom('site' as const, 'city' as const, 'country' as const),
      }),
    ),
  })
  .map(entry);

/**
 * The targets that break axe's rule `target-size` (WCAG 2.5.8), worked out anew from where the page draws them, on whole
 * pixels: a target passes where 24 px each way of it lie under no other, or where the circle of 24 px around its middle meets
 * no other.
 */
function crowded({ symbols }: Layout, zoom: number): string[] {
  const boxes = symbols.map(({ at, side, key }) => {
    const point = toPixels(at.lat, at.lng, zoom);
    return { key, x: Math.round(point.x), y: Math.round(point.y), half: side / 2 };
  });
  const faults: string[] = [];
  for (const box of boxes) {
    if (box.half < 12) faults.push(`${box.key} is smaller than 24 px`);
    for (const other of boxes) {
      if (other === box) continue;
      const dx = Math.abs(box.x - other.x);
      const dy = Math.abs(box.y - other.y);
      const clear = dx >= box.half + other.half - 1e-6 || dy >= box.half + other.half - 1e-6;
      const aside = Math.max(0, dx - other.half);
      const above = Math.max(0, dy - other.half);
      if (!clear && Math.hypot(aside, above) < 12) faults.push(`${box.key} is under ${other.key}`);
    }
  }
  return faults;
}

describe('every symbol can be touched: no two targets meet', () => {
  it.each([...SIZES, { width: 793, height: 352 }, { width: 720, height: 288 }])(
    'on the real records, $width by $height',
    (size) => {
      for (let zoom = worldView(size).zoom; zoom < 7.5; zoom += 0.37)
        expect(crowded(layOut(ENTRIES, { zoom, ...size }, SPOTS), zoom)).toEqual([]);
    },
    30_000,
  );

  it('on any records at any zoom', () => {
    fc.assert(
      fc.property(
        fc.array(anyEntry, { maxLength: 150 }),
        fc.double({ min: 0.3, max: 7.5, noNaN: true }),
        fc.constantFrom(...SIZES),
        (entries, zoom, size) => {
          expect(crowded(layOut(entries, { zoom, ...size }, FIRST_HOST), zoom)).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);
});

describe('few hosts stand alone rather than in groups', () => {
  // The map's panel in windows of 1280 × 720, 1440 × 900 and a phone.
  it.each([
    { width: 793, height: 352 },
    { width: 893, height: 500 },
    { width: 390, height: 439 },
  ])('in the Pacific, $width by $height', (size) => {
    const pacific = ENTRIES.filter((one) => one.regions.includes('pacific'));
    const hosts = [...new Set(pacific.flatMap((one) => one.hosts))].filter(
      (host) => regionOfHost(host) === 'pacific',
    );
    const { zoom } = hostsView(hosts, size, WHERE);
    const { symbols } = layOut(pacific, { zoom, ...size }, SPOTS);
    const alone = new Set(
      symbols.filter((symbol) => symbol.hosts.length === 1).map((symbol) => symbol.hosts[0]),
    );
    expect(alone).toContain('SLB');
    // Samoa and American Samoa, Guam and the Northern Marianas lie within a few pixels of each other.
    const pointOf = (host: string) => {
      const { lat, lng } = hostPoint(host);
      return toPixels(lat, toMapLng(lng), zoom);
    };
    const nearestTo = (host: string) => {
      const own = pointOf(host);
      const others = hosts.filter((other) => other !== host).map(pointOf);
      return Math.min(...others.map(({ x, y }) => Math.hypot(x - own.x, y - own.y)));
    };
    expect(hosts.filter((host) => !alone.has(host) && nearestTo(host) > 10)).toEqual([]);
  });
});

describe('no symbol covers more than a seventh of another', () => {
  for (const size of SIZES) {
    it(`on the real records, ${size.width} by ${size.height}`, () => {
      const world = worldView(size).zoom;
      for (let zoom = world; zoom < 7.5; zoom += 0.45) {
        const layout = layOut(ENTRIES, { zoom, ...size }, SPOTS);
        expect(worstCover(layout, zoom), `zoom ${zoom}`).toBeLessThanOrEqual(MOST_COVERED);
      }
    }, 30_000);
  }

  it('on any records at any zoom', () => {
    fc.assert(
      fc.property(
        fc.array(anyEntry, { maxLength: 150 }),
        fc.double({ min: 0.3, max: 7.5, noNaN: true }),
        fc.constantFrom(...SIZES),
        (entries, zoom, size) => {
          const layout = layOut(entries, { zoom, ...size }, FIRST_HOST);
          expect(worstCover(layout, zoom)).toBeLessThanOrEqual(MOST_COVERED);
        },
      ),
      { numRuns: 40 },
    );
  }, 60_000);
});

describe('what symbols hold', () => {
  it('every host and every initiative with a host is in some symbol, at every zoom', () => {
    const withHosts = ENTRIES.filter((one) => one.hosts.length > 0);
    for (const zoom of [0.6, 1.8, 3, 4.5, 6]) {
      const { symbols } = layOut(ENTRIES, { zoom, width: 880, height: 550 }, SPOTS);
      const held = new Set(symbols.flatMap((symbol) => symbol.entries));
      expect(held.size).toBe(withHosts.length);
      expect(new Set(symbols.flatMap((symbol) => symbol.hosts))).toEqual(
        new Set(ENTRIES.flatMap((one) => one.hosts)),
      );
    }
  });

  it('a group counts an initiative of two of its hosts once; a host counts its own', () => {
    const entries = [
      entry({ hosts: ['TGO', 'BEN'] }),
      entry({ hosts: ['BEN'] }),
      entry({ hosts: ['FJI', 'VUT'] }),
    ];
    const far = layOut(entries, { zoom: 0.5, width: 390, height: 300 }, FIRST_HOST).symbols;
    const africa = far.find((symbol) => symbol.regions[0] === 'sub-saharan-africa');
    expect(africa?.count).toBe(2);
    expect(spoken(africa!)).toBe('2 hosts in Sub-Saharan Africa: 2 initiatives; China 2');
    const near = layOut(entries, { zoom: 4, width: 880, height: 550 }, FIRST_HOST).symbols;
    expect(near.map(({ name, count }) => [name, count])).toEqual([
      ['Fiji', 1],
      ['Vanuatu', 1],
      ['Benin', 2],
      ['Togo', 1],
    ]);
  });

  it('the counts by provider and evidence add up', () => {
    for (const symbol of layOut(ENTRIES, WORLD, SPOTS).symbols) {
      expect(symbol.parts.reduce((sum, part) => sum + part.count, 0)).toBe(symbol.count);
      expect(symbol.entries.length).toBe(symbol.count);
    }
  });

  it('a host alone has exactly the initiatives of that host', () => {
    const { symbols } = layOut(ENTRIES, { zoom: 3.5, width: 880, height: 550 }, SPOTS);
    const hosts = symbols.filter((symbol) => symbol.kind === 'host');
    expect(hosts.length).toBeGreaterThan(100);
    for (const symbol of hosts)
      expect(symbol.count).toBe(
        ENTRIES.filter((one) => one.hosts.includes(symbol.hosts[0]!)).length,
      );
  });

  it('worldwide initiatives have none, and no entries give no symbols', () => {
    expect(layOut([entry({ hosts: [] })], WORLD, FIRST_HOST).symbols).toEqual([]);
    expect(layOut([], WORLD, FIRST_HOST).symbols).toEqual([]);
  });
});

describe('how they look', () => {
  it('the area is in proportion to the count, above the smallest size', () => {
    const { symbols, radiusOf } = layOut(ENTRIES, WORLD, SPOTS);
    const sized = symbols.filter((symbol) => symbol.radius > 4);
    expect(sized.length).toBeGreaterThan(30);
    for (const symbol of sized) {
      expect(symbol.radius ** 2 / symbol.count).toBeCloseTo(radiusOf(100) ** 2 / 100, 6);
    }
  });

  it('a single provider gives its shape, several a ring', () => {
    const shape = (...entries: Entry[]) => layOut(entries, CLOSE, FIRST_HOST).symbols[0]?.shape;
    expect(shape(entry({ provider: 'CHN' }))).toBe('circle');
    expect(shape(entry({ provider: 'USA' }))).toBe('square');
    expect(shape(entry({ provider: 'AUS' }))).toBe('triangle');
    expect(shape(entry({ provider: 'AUS' }), entry({ provider: 'CHN' }))).toBe('ring');
  });

  it('on a page of larger text it is laid out as in a smaller panel, and drawn larger', () => {
    const [panel, half] = [
      { width: 880, height: 550 },
      { width: 440, height: 275 },
    ];
    const large = layOut(ENTRIES, { zoom: 3, ...panel }, SPOTS, 2);
    const small = layOut(ENTRIES, { zoom: 2, ...half }, SPOTS);
    expect(large.symbols.map(({ key, at }) => [key, at])).toEqual(
      small.symbols.map(({ key, at }) => [key, at]),
    );
    for (const [index, { radius, reach, side }] of large.symbols.entries()) {
      const usual = small.symbols[index]!;
      expect([radius, reach, side]).toEqual([2 * usual.radius, 2 * usual.reach, 2 * usual.side]);
    }
    expect(large.radiusOf(9)).toBe(2 * small.radiusOf(9));
  });

  it('every symbol leaves room for a target of 24 px', () => {
    for (const { reach } of layOut(ENTRIES, WORLD, SPOTS).symbols)
      expect(reach).toBeGreaterThanOrEqual(12);
  });

  it('nothing is pushed far off its place', () => {
    for (const zoom of [1.8, 2.5, 3.5, 5, 6.5]) {
      const { symbols } = layOut(ENTRIES, { zoom, width: 880, height: 550 }, SPOTS);
      for (const { at, place, name } of symbols) {
        const a = toPixels(at.lat, at.lng, zoom);
        const b = toPixels(place.lat, place.lng, zoom);
        expect(Math.hypot(a.x - b.x, a.y - b.y), name).toBeLessThanOrEqual(14.1);
      }
    }
  });

  it('is calm far out: a symbol a region on a phone, fewer than seventy on a desk', () => {
    const phone = { width: 390, height: 300 };
    const far = layOut(ENTRIES, { zoom: worldView(phone).zoom, ...phone }, SPOTS);
    expect(far.symbols.length).toBeLessThanOrEqual(10);
    expect(layOut(ENTRIES, WORLD, SPOTS).symbols.length).toBeLessThan(70);
  });
});

describe('closer in', () => {
  const honiara = { lat: -9.43, lng: 159.95, precision: 'city' as const };
  const gizo = { lat: -8.1, lng: 156.84, precision: 'city' as const };
  const beijing = { lat: 39.9, lng: 116.4, precision: 'city' as const };

  it('starts where a degree is wide enough', () => {
    expect(pixelsPerDegree(CLOSE.zoom)).toBeGreaterThan(PLACES_FROM);
    expect(pixelsPerDegree(WORLD.zoom)).toBeLessThan(PLACES_FROM);
  });

  it('a host comes apart into its places; what has none stays at the host', () => {
    const entries = [
      entry({ hosts: ['SLB'], place: gizo }),
      entry({ hosts: ['SLB'], place: { ...honiara, precision: 'country' } }),
    ];
    const { symbols } = layOut(entries, CLOSE, FIRST_HOST);
    expect(symbols.map(spoken).sort()).toEqual([
      'Place in Solomon Islands: 1 initiative; China 1',
      'Solomon Islands: 1 initiative; China 1',
    ]);
  });

  it("a place in the provider's country stands there, tied to its hosts", () => {
    const course = entry({ hosts: ['FJI', 'SLB'], place: beijing });
    const [symbol, ...others] = layOut([course], CLOSE, new Spots(() => 'CHN')).symbols;
    expect(others).toEqual([]);
    expect(symbol).toMatchObject({
      name: 'Place in China',
      away: ['FJI', 'SLB'],
      hosts: ['FJI', 'SLB'],
      regions: ['east-asia'],
    });
  });

  it('an initiative placed in one of its hosts still counts at the others', () => {
    const { symbols } = layOut([entry({ hosts: ['SLB', 'FJI'], place: gizo })], CLOSE, FIRST_HOST);
    expect(symbols.map((symbol) => symbol.name)).toEqual(['Fiji', 'Place in Solomon Islands']);
  });
});

describe('what they say', () => {
  const part = (provider: 'CHN' | 'USA' | 'AUS', count: number) =>
    ({ provider, evidence: 'official', count }) as const;

  it('the most first, providers with none left out', () => {
    expect(
      spoken({
        name: 'Solomon Islands',
        count: 21,
        parts: [part('CHN', 12), part('USA', 1), part('AUS', 8)],
      }),
    ).toBe('Solomon Islands: 21 initiatives; China 12, Australia 8, United States 1');
  });

  it("ties in the atlas's order, and one is one initiative", () => {
    expect(spoken({ name: 'Fiji', count: 4, parts: [part('CHN', 2), part('AUS', 2)] })).toBe(
      'Fiji: 4 initiatives; China 2, Australia 2',
    );
    expect(spoken({ name: 'Fiji', count: 1, parts: [part('AUS', 1)] })).toBe(
      'Fiji: 1 initiative; Australia 1',
    );
  });

  it("in the order of the atlas's regions, the largest first within each", () => {
    const { symbols } = layOut(ENTRIES, WORLD, SPOTS);
    const order = symbols.map((symbol) => REGIONS.indexOf(symbol.regions[0]!));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    const pacific = symbols.filter((symbol) => symbol.regions[0] === 'pacific');
    const counts = pacific.map((symbol) => symbol.count);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    expect(
      pacific.every((symbol) => symbol.hosts.every((host) => regionOfHost(host) === 'pacific')),
    ).toBe(true);
  });

  it('has keys of its own for each symbol', () => {
    for (const zoom of [0.6, 1.8, 3, 5, 6.5]) {
      const { symbols } = layOut(ENTRIES, { zoom, width: 880, height: 550 }, SPOTS);
      expect(new Set(symbols.map((symbol) => symbol.key)).size).toBe(symbols.length);
    }
  });
});

describe('shareCovered', () => {
  it('is none apart, all inside, half of a lens in between', () => {
    expect(shareCovered(10, 10, 20)).toBe(0);
    expect(shareCovered(2, 10, 5)).toBe(1);
    expect(shareCovered(10, 10, 10)).toBeCloseTo(0.391, 3);
  });
});
