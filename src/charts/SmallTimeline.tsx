import { PROVIDERS } from '../atlas/record/vocabulary';
import type { Filling } from '../atlas/figures/foundLag';
import { openOf, type SeriesRow } from '../atlas/figures/series';
import marks from './marks/marks.module.css';
import { PROVIDER_COLOURS } from './marks/shapes';
import { slats } from './marks/slats';
import styles from './SmallTimeline.module.css';

/**
 * One of several small timelines on one scale: a bar a year, split by provider, what has no known beginning open above the rest,
 * and the years that are still filling up on a ground of their own. `top` is what the full height stands for, in the
 * unit that `valueOf` turns a count into; `format` words a value.
 */
export function SmallTimeline({
  rows,
  top,
  valueOf,
  format,
  filling,
  label,
}: {
  rows: readonly SeriesRow[];
  top: number;
  valueOf: (count: number) => number;
  format: (value: number) => string;
  filling: Filling | null;
  /** What it shows, for screen readers. */
  label: string;
}) {
  const first = rows[0]?.year ?? 0;
  const heightOf = (count: number) => (top > 0 ? (valueOf(count) / top) * 100 : 0);
  const fillingFrom = filling ? rows.findIndex(({ year }) => year >= filling.from) : -1;
  return (
    <div className={styles.timeline}>
      <div className={styles.plot}>
        <span className={styles.top} aria-hidden>
          {format(top)}
        </span>
        <svg
          className={styles.bars}
          viewBox={`0 0 ${Math.max(1, rows.length)} 100`}
          preserveAspectRatio="none"
          role="img"
          aria-label={label}
        >
          {fillingFrom >= 0 && (
            <>
              <rect
                className={marks.filling}
                x={fillingFrom}
                y={0}
                width={rows.length - fillingFrom}
                height={100}
              />
              <rect className={styles.edge} x={fillingFrom} y={0} width={0.1} height={100} />
            </>
          )}
          {rows.map((row) => (
            <Bar key={row.year} x={row.year - first + 0.09} row={row} heightOf={heightOf} />
          ))}
        </svg>
      </div>
      <div className={styles.years} aria-hidden>
        {rows.map(({ year }, at) =>
          year % 10 === 0 ? (
            <span
              key={year}
              data-edge={at === 0 || undefined}
              style={{ left: `${(at === 0 ? 0 : (at + 0.5) / rows.length) * 100}%` }}
            >
              {year}
            </span>
          ) : null,
        )}
      </div>
    </div>
  );
}

/** A year's bar: by provider what is known, solid, and above it the rest, open. */
function Bar({
  x,
  row,
  heightOf,
}: {
  x: number;
  row: SeriesRow;
  heightOf: (count: number) => number;
}) {
  const parts = [
    ...PROVIDERS.map((provider) => ({
      provider,
      isKnown: true,
      height: heightOf(row.dated.known.counts[provider] ?? 0),
    })),
    ...PROVIDERS.map((provider) => ({
      provider,
      isKnown: false,
      height: heightOf(openOf(row, provider)),
    })),
  ];
  return parts.map(({ provider, isKnown, height }, at) => {
    const below = parts.slice(0, at).reduce((sum, part) => sum + part.height, 0);
    const box = [x, 100 - below - height, 0.82, height] as const;
    return height > 0 ? (
      <path
        key={at}
        d={isKnown ? `M${box[0]} ${box[1]}h${box[2]}v${height}h${-box[2]}Z` : slats(box, SLATS)}
        fill={PROVIDER_COLOURS[provider]}
      />
    ) : null;
  });
}

/** In hundredths of the height, about as thick as those of the large timeline. */
const SLATS = { thick: 1.6, apart: 2.2 };
