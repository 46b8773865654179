import { Fragment } from 'react';
import {
  describeSeries,
  foldEarly,
  rowsBetween,
  series,
  SPLIT_KEYS,
} from '../atlas/figures/series';
import type { Entry } from '../atlas/record/entry';
import { formatCount } from '../atlas/record/numbers';
import type { Provider } from '../atlas/record/vocabulary';
import { AXES } from './axes';
import { PROVIDER_COLOURS } from './marks/shapes';
import { SplitMark } from './marks/SplitMark';
import styles from './Timeline.module.css';
import still from './StillTimeline.module.css';

/** New initiatives a year by provider as the timeline opens with them, without a script: its words, and its bars as one drawing. */
export function StillTimeline({ entries, today }: { entries: readonly Entry[]; today: string }) {
  const by = 'provider';
  const begun = series(entries, { measure: 'new', by, today });
  const last = begun.at(-1)?.year ?? 0;
  const { from: first, folded } = foldEarly(begun, Infinity);
  const rows = rowsBetween(begun, first, last, by);
  const text = describeSeries(rowsBetween(begun, begun[0]?.year ?? 0, last, by), {
    measure: 'new',
    by,
    today,
    from: null,
    to: null,
    folded,
    foldedBefore: first,
  });
  const top = Math.max(1, ...rows.map(({ total }) => total));
  return (
    <section className={styles.timeline} aria-label="Timeline">
      <header className={styles.head}>
        <h2 className={styles.title}>{text.title}</h2>
        <p className={styles.sub}>
          {text.lead && `${text.lead} `}
          {text.parts.map(({ key, label, count }, at) => (
            <Fragment key={key}>
              <span className={styles.part}>
                <SplitMark by={by} value={key} /> {label} {formatCount(count)}
                {at < text.parts.length - 1 ? ',' : '.'}
              </span>{' '}
            </Fragment>
          ))}
          {text.notes.join(' ')}
        </p>
      </header>
      <p className={styles.axes} aria-hidden>
        {AXES.new}
      </p>
      <div className={still.plot}>
        <svg viewBox={`0 0 ${rows.length} ${top}`} preserveAspectRatio="none" aria-hidden>
          {rows.map(({ year, counts }, at) => {
            let height = 0;
            return SPLIT_KEYS[by].map((key) => {
              const count = counts[key] ?? 0;
              if (count === 0) return null;
              height += count;
              return (
                <rect
                  key={`${year}${key}`}
                  x={at + 0.12}
                  y={top - height}
                  width={0.76}
                  height={count}
                  style={{ fill: PROVIDER_COLOURS[key as Provider] }}
                />
              );
            });
          })}
        </svg>
        <p className={still.years} aria-hidden>
          {rows.map(({ year }, at) =>
            year % 5 === 0 ? (
              <span key={year} style={{ left: `${((at + 0.5) / rows.length) * 100}%` }}>
                {year}
              </span>
            ) : null,
          )}
        </p>
      </div>
    </section>
  );
}
