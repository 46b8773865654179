import type { CSSProperties } from 'react';
import { startWords } from '../atlas/record/beginning';
import { yearOf } from '../atlas/record/dates';
import type { Entry } from '../atlas/record/entry';
import { announcedUntil, type LaneBar } from './laneBars';
import styles from './Lanes.module.css';

/**
 * What a lane draws of one initiative: its bar, fading where its ends are not known to the day, with what was announced before, how it
 * ended and whether it is disputed. `at` gives a year as per cent of the lane, which begins at the year `from`.
 */
export function Lane({
  entry,
  bar,
  at,
  from,
}: {
  entry: Entry;
  bar: LaneBar;
  at: (year: number) => number;
  from: number;
}) {
  const early = bar.from < from;
  const left = at(bar.from);
  const width = at(bar.to) - left;
  const whole = Math.max(bar.to - Math.max(bar.from, from), 0.001);
  const share = (year: number) =>
    Math.min(1, Math.max(0, (year - Math.max(bar.from, from)) / whole)) * 100;
  // Where it may not yet have begun and where it may have ended meet, nothing is sure: the middle is the likeliest.
  const sure = share(bar.sure);
  const until = share(bar.until);
  const [rise, fall] = sure > until ? [50, 50] : [sure, until];
  const announced = announcedUntil(entry, bar);
  const isReported = entry.dated === 'reported' && bar.ends !== 'proposed';
  return (
    <>
      {isReported && bar.to > from && (
        <span className={styles.before} style={{ left: `min(${left}%, 100% - 12px)` }} />
      )}
      {bar.to > from && (
        <span
          className={styles.bar}
          data-ends={bar.ends}
          data-evidence={entry.evidence}
          // Known to the month is sharp enough at this scale; a year is not.
          style={
            {
              // As narrow as it may be, it stays within the lane.
              left: `min(${left}%, 100% - 12px)`,
              width: `${width}%`,
              '--rise': entry.start.length === 4 ? `${rise}%` : '0%',
              '--fall':
                bar.ends === 'confirmed' || (bar.ends === 'ended' && entry.end?.length === 4)
                  ? `${fall}%`
                  : '100%',
            } as CSSProperties
          }
        />
      )}
      {announced !== null && announced > from && (
        <span
          className={styles.announced}
          style={{ left: `min(${left}%, 100% - 12px)`, width: `${at(announced) - left}%` }}
        />
      )}
      {isMarked(entry) && (
        <span
          className={styles.end}
          data-how={entry.ending}
          style={{ left: `min(${at(bar.to)}% + 6px, 100% - 12px)` }}
        />
      )}
      {entry.disputed === 'yes' && (
        <span className={styles.slash} style={{ left: `min(${left}% - 4px, 100% - 1.25rem)` }} />
      )}
      {early && (
        <span className={styles.early}>
          ‹{' '}
          {bar.to > from || !entry.end
            ? startWords({ ...entry, start: String(yearOf(entry.start)) })
            : `${startWords({ ...entry, start: String(yearOf(entry.start)) })} to ${yearOf(entry.end)}`}
        </span>
      )}
    </>
  );
}

/** The ends that have a mark of their own. */
const isMarked = ({ status, ending }: Entry) =>
  status === 'ended' && (ending === 'completed' || ending === 'broken-off');
