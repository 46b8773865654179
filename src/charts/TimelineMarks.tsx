import { openOf, shownOf, type SeriesRow } from '../atlas/figures/series';
import { shadeOf } from './marks/shade';
import { PROVIDER_COLOURS } from './marks/shapes';
import { slats } from './marks/slats';

const FILLS: Readonly<Record<string, string>> = {
  ...PROVIDER_COLOURS,
  official: 'var(--ink-soft)',
  reported: 'color-mix(in srgb, var(--ink-soft) 42%, var(--paper))',
  // Where a part is too thin to be outlined.
  alleged: 'color-mix(in srgb, var(--ink-soft) 18%, var(--paper))',
};

const OUTLINE = { fill: 'var(--paper)', stroke: 'var(--ink-soft)', strokeWidth: 1.2 };

/** Left, top, width and height of a year's bar in pixels. */
export type Box = [number, number, number, number];

/**
 * A year's bar in its parts, one above the other, each parted from the next by a hair of paper where it is thick enough: first
 * those whose beginning is known, solid, then above them the others, open. Drawn as one bar of Recharts: a bar for each part
 * costs it several times as long.
 */
export function Stack({
  box: [x, y, width, height],
  row,
  keys,
}: {
  box: Box;
  row: SeriesRow;
  keys: readonly string[];
}) {
  const counts = [
    ...keys.map((key) => row.dated.known.counts[key] ?? 0),
    ...keys.map((key) => openOf(row, key)),
  ];
  return counts.map((count, at) => {
    if (count === 0) return null;
    const unit = height / shownOf(row);
    const part = count * unit;
    const upTo = counts.slice(0, at + 1).reduce((sum, each) => sum + each, 0) * unit;
    const gap = part > 3 ? 1 : 0;
    const key = keys[at % keys.length] ?? '';
    const inner: Box = [x, y + height - upTo + gap, width, part - gap];
    return at < keys.length ? (
      <Solid key={at} box={inner} of={key} />
    ) : (
      <Open key={at} box={inner} of={key} />
    );
  });
}

function Solid({ box: [x, y, width, height], of }: { box: Box; of: string }) {
  // An outline lies half outside its shape: it is drawn that much smaller.
  const line = of === 'alleged' && height > 2 && width > 3 ? 0.6 : 0;
  return (
    <rect
      x={x + line}
      y={y + line}
      width={width - 2 * line}
      height={height - 2 * line}
      style={line ? OUTLINE : { fill: FILLS[of] }}
    />
  );
}

function Open({ box, of }: { box: Box; of: string }) {
  return of === 'alleged' ? (
    <path d={slats(box, THIN_SLATS)} style={{ fill: 'var(--ink-soft)' }} />
  ) : (
    <path d={slats(box, SLATS)} style={{ fill: FILLS[of] }} />
  );
}

const SLATS = { thick: 1.4, apart: 1.8 };
/** Alleged is light in every texture. */
const THIN_SLATS = { thick: 0.6, apart: 2.6 };

/**
 * A year's types, one below the other, shaded by their counts: those whose beginning is known solid, the others open beside them.
 */
export function Cells({
  box: [x, y, width, height],
  row,
  keys,
  top,
}: {
  box: Box;
  row: SeriesRow;
  keys: readonly string[];
  top: number;
}) {
  const step = height / keys.length;
  return keys.map((key, index) => {
    const known = row.dated.known.counts[key] ?? 0;
    const open = openOf(row, key);
    const solid = known === 0 ? 0 : open === 0 ? width : width * SOLID_SHARE;
    const [upper, high] = [y + index * step + 1, Math.max(0, step - 1)];
    return (
      <g key={key}>
        {known > 0 && (
          <rect
            x={x}
            y={upper}
            width={solid}
            height={high}
            style={{ fill: `var(--shade-${shadeOf(known, top)})` }}
          />
        )}
        {open > 0 && (
          <path
            d={slats([x + solid, upper, width - solid, high], SLATS)}
            style={{ fill: `var(--shade-${Math.max(LEAST_OPEN, shadeOf(open, top))})` }}
          />
        )}
      </g>
    );
  });
}

/** How much of a cell is solid where it holds both. */
const SOLID_SHARE = 0.6;
/** Slats in a lighter shade than this would not be seen. */
const LEAST_OPEN = 4;
