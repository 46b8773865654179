import { PROVIDERS } from '../atlas/record/vocabulary';
import type { SeriesRow } from '../atlas/figures/series';
import { PROVIDER_COLOURS } from './marks/shapes';
import styles from './SmallTimeline.module.css';

/**
 * One of several small timelines on one scale: a bar a year, split by provider. `top` is what the full height stands for, in the
 * unit that `valueOf` turns a count into; `format` words a value.
 */
export function SmallTimeline({
  rows,
  top,
  valueOf,
  format,
  label,
}: {
  rows: readonly SeriesRow[];
  top: number;
  valueOf: (count: number) => number;
  format: (value: number) => string;
  /** What it shows, for screen readers. */
  label: string;
}) {
  const first = rows[0]?.year ?? 0;
  const heightOf = (count: number) => (top > 0 ? (valueOf(count) / top) * 100 : 0);
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
          {rows.map(({ year, counts }) => {
            let y = 100;
            return PROVIDERS.map((provider) => {
              const height = heightOf(counts[provider] ?? 0);
              y -= height;
              return height > 0 ? (
                <rect
                  key={provider + String(year)}
                  x={year - first + 0.09}
                  y={y}
                  width={0.82}
                  height={height}
                  fill={PROVIDER_COLOURS[provider]}
                />
              ) : null;
            });
          })}
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
