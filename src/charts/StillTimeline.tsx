import { Fragment } from 'react';
import { describeSeries } from '../atlas/figures/describeSeries';
import type { Filling } from '../atlas/figures/foundLag';
import {
  foldEarly,
  openOf,
  rowsBetween,
  series,
  shownOf,
  SPLIT_KEYS,
} from '../atlas/figures/series';
import type { Entry } from '../atlas/record/entry';
import { formatCount } from '../atlas/record/numbers';
import type { Provider } from '../atlas/record/vocabulary';
import { AXES, OPEN } from './axes';
import { DatedMark } from './marks/DatedMark';
import { FillingMark } from './marks/FillingMark';
import { PROVIDER_COLOURS } from './marks/shapes';
import { slats } from './marks/slats';
import { SplitMark } from './marks/SplitMark';
import styles from './Timeline.module.css';
import still from './StillTimeline.module.css';

/** New initiatives a year by provider as the timeline opens with them, without a script: its words, and its bars as one drawing. */
export function StillTimeline({
  entries,
  today,
  filling,
}: {
  entries: readonly Entry[];
  /** `YYYY-MM-DD`. */
  today: string;
  /** Which years are still filling up; null where that is not known. */
  filling: Filling | null;
}) {
  const by = 'provider';
  const begun = series(entries, { measure: 'new', by, today });
  const firstBegun = begun[0]?.year ?? 0;
  const last = begun.at(-1)?.year ?? 0;
  const { from: first, folded } = foldEarly(begun, firstBegun);
  const rows = rowsBetween(begun, first, last, by);
  const text = describeSeries(rowsBetween(begun, Math.min(first, firstBegun), last, by), {
    measure: 'new',
    by,
    today,
    from: null,
    to: null,
    folded,
    foldedBefore: first,
    filling,
  });
  const top = Math.max(1, ...rows.map((row) => shownOf(row)));
  // About as thick as the slats of the chart that comes after it.
  const thick = top / 100;
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
          <span data-notes>{text.notes.join(' ')}</span>
        </p>
      </header>
      <p className={styles.axes} aria-hidden>
        {AXES.new}:{' '}
        <span className={styles.part}>
          <DatedMark known /> known,
        </span>{' '}
        <span className={styles.part}>
          <DatedMark known={false} /> {OPEN.new}
          {filling && ','}
        </span>{' '}
        {filling && (
          <span className={styles.part}>
            <FillingMark /> still filling up
          </span>
        )}
      </p>
      <div className={still.plot}>
        <svg viewBox={`0 0 ${rows.length} ${top}`} preserveAspectRatio="none" aria-hidden>
          {filling && (
            <rect
              x={Math.max(0, filling.from - first)}
              width={Math.max(0, last + 1 - Math.max(first, filling.from))}
              height={top}
              style={{ fill: 'var(--paper-sunk)' }}
            />
          )}
          {rows.map((row, at) => {
            let height = 0;
            return (['known', 'open'] as const).flatMap((part) =>
              SPLIT_KEYS[by].map((key) => {
                const count =
                  part === 'known' ? (row.dated.known.counts[key] ?? 0) : openOf(row, key);
                if (count === 0) return null;
                height += count;
                const [x, y, width] = [at + 0.12, top - height, 0.76];
                return (
                  <path
                    key={`${row.year}${part}${key}`}
                    d={
                      part === 'known'
                        ? `M${x} ${y}h${width}v${count}h${-width}Z`
                        : slats([x, y, width, count], { thick, apart: thick })
                    }
                    style={{ fill: PROVIDER_COLOURS[key as Provider] }}
                  />
                );
              }),
            );
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
