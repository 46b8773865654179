import type { CSSProperties } from 'react';
import { STEP_LABELS } from '../atlas/figures/pullBacks';
import { formatDate } from '../atlas/record/dates';
import type { ShownCase } from './caseAxis';
import { laneBar, laneTicks, stretchOf } from './laneBars';
import { PROVIDER_COLOURS } from './marks/shapes';
import { StepMark } from './marks/StepMark';
import { spread } from './spread';
import styles from './CaseTrack.module.css';

interface Axis {
  from: number;
  to: number;
}

const placeOn =
  ({ from, to }: Axis) =>
  (year: number) =>
    Math.min(100, Math.max(0, ((year - from) / (to - from)) * 100));

/** The years over the tracks of cases. Silent: every track says its dates in words beside it. */
export function CaseYears({ axis, most = 10 }: { axis: Axis; most?: number }) {
  const at = placeOn(axis);
  return (
    <div className={styles.years} aria-hidden>
      {laneTicks(axis, most).map((year) => (
        <span key={year} style={{ left: `${at(year)}%` }}>
          {year}
        </span>
      ))}
    </div>
  );
}

/**
 * One case over time: its initiative's span as a thin bar that fades where it was only last confirmed, and a mark a step. Marks
 * that would lie on each other are moved apart by `gap` per cent of the track. Silent: the words stand beside it.
 */
export function CaseTrack({
  shown: { entry, steps },
  axis,
  today,
  gap,
  size = 14,
}: {
  shown: ShownCase;
  axis: Axis;
  /** `YYYY-MM-DD`. */
  today: string;
  gap: number;
  /** Of a mark, in pixels at the root's usual 16 px. */
  size?: number;
}) {
  const at = placeOn(axis);
  const bar = laneBar(entry, today);
  const left = at(bar.from);
  const stretches = steps.map(({ date }) => stretchOf(date));
  const places = spread(
    stretches.map(([from, to]) => (at(from) + at(to)) / 2),
    gap,
  );
  return (
    <div className={styles.track} aria-hidden>
      {laneTicks(axis, 10).map((year) => (
        <span key={year} className={styles.year} style={{ left: `${at(year)}%` }} />
      ))}
      {bar.to > axis.from && (
        <span
          className={styles.bar}
          data-ends={bar.ends}
          style={
            {
              left: `${left}%`,
              width: `${at(bar.to) - left}%`,
              color: PROVIDER_COLOURS[entry.provider],
            } as CSSProperties
          }
        />
      )}
      {steps.map(({ kind, date }, index) => {
        const [from, to] = stretches[index]!;
        return (
          <span key={index} title={`${STEP_LABELS[kind]} ${formatDate(date)}`}>
            {date.length === 4 && (
              <span
                className={styles.coarse}
                style={{ left: `${at(from)}%`, width: `${at(to) - at(from)}%` }}
              />
            )}
            <span
              className={styles.step}
              style={{ left: `clamp(0.5rem, ${places[index]}%, 100% - 0.5rem)` }}
            >
              <StepMark kind={kind} size={size} />
            </span>
          </span>
        );
      })}
    </div>
  );
}
