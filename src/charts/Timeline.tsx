import { Pause, Play, SlidersHorizontal, Table2 } from 'lucide-react';
import {
  Fragment,
  useCallback,
  useDeferredValue,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import type { YearMark } from '../atlas/briefing/pointWords';
import { yearOf } from '../atlas/record/dates';
import type { Entry } from '../atlas/record/entry';
import { describeSeries } from '../atlas/figures/describeSeries';
import type { Filling } from '../atlas/figures/foundLag';
import {
  asksStart,
  endlessAmong,
  foldEarly,
  openOf,
  rowsBetween,
  series,
  shownOf,
  SPLIT_KEYS,
  type Happened,
  type Measure,
  type SeriesRow,
  type Split,
} from '../atlas/figures/series';
import { ownAmong } from '../atlas/figures/found';
import { formatCount } from '../atlas/record/numbers';
import { Segmented } from '../ui/Segmented';
import { textScale } from '../ui/textScale';
import { DatedMark } from './marks/DatedMark';
import { FillingMark } from './marks/FillingMark';
import { AXES, OPEN } from './axes';
import { SplitMark } from './marks/SplitMark';
import { TimelineBars } from './TimelineBars';
import { TimelineTable } from './TimelineTable';
import { useYearPlay } from './useYearPlay';
import { YearBrush } from './YearBrush';
import { YearFields } from './YearFields';
import type { OnYears } from './YearRange';
import styles from './Timeline.module.css';

const MEASURE_OPTIONS: readonly { value: Measure; label: string }[] = [
  { value: 'new', label: 'New' },
  { value: 'in-force', label: 'In force' },
  { value: 'ended', label: 'Ended' },
  { value: 'changed', label: 'Changed' },
  { value: 'cumulative', label: 'Cumulative' },
];
const SPLIT_OPTIONS: readonly { value: Split; label: string }[] = [
  { value: 'provider', label: 'Provider' },
  { value: 'type', label: 'Type' },
  { value: 'evidence', label: 'Evidence' },
];
const NO_MARKS: readonly YearMark[] = [];

/**
 * Initiatives over the years, and the year filter: bars, a range under them, two years to type, and a play button.
 * It fills the height it is given. `entries` are those that pass every filter but the years; years outside the range are
 * faded, and in force and cumulative count only what began within it, as everything else on the page does.
 * The default export, so that it can be loaded late together with Recharts.
 */
export default function Timeline({
  entries: newest,
  from,
  to,
  measure: asked,
  by,
  changed = null,
  onMeasure,
  onBy,
  onYears,
  today,
  filling: fillingUp,
  empty,
  spare = false,
  marks = NO_MARKS,
  tools,
}: {
  entries: readonly Entry[];
  from: number | null;
  to: number | null;
  measure: Measure;
  by: Split;
  /** What the filter asks to have happened; *changed* is a measure only with it. */
  changed?: Happened | null;
  onMeasure: (measure: Measure) => void;
  onBy: (by: Split) => void;
  onYears: OnYears;
  /** `YYYY-MM-DD`. */
  today: string;
  /** Which years are still filling up; null where that is not known. */
  filling: Filling | null;
  /** What to say where no entry is left: which filter to clear. */
  empty: string;
  /** Keeps its controls behind a button, so that the room sees the chart alone. */
  spare?: boolean;
  /** Years that are marked, with what stands over them. */
  marks?: readonly YearMark[];
  /** What else stands beside "View as table". */
  tools?: ReactNode;
}) {
  const [asTable, setAsTable] = useState(false);
  const [controls, setControls] = useState(!spare);
  const measure = asked === 'changed' && !changed ? 'new' : asked;
  // It was reckoned from beginnings, and says nothing of ends.
  const filling = asksStart(measure) ? fillingUp : null;
  const id = useId();
  // The bars take longest to draw: they come after what the reader's hand is on, the range, and after map, counts and list.
  const entries = useDeferredValue(newest);
  const low = useDeferredValue(from);
  const high = useDeferredValue(to);

  const begun = useMemo(() => series(entries, { measure: 'new', by, today }), [entries, by, today]);
  const kept = useMemo(
    () => entries.filter(({ start }) => isBetween(yearOf(start), low, high)),
    [entries, low, high],
  );
  const counted = useMemo(() => {
    return measure === 'new' ? begun : series(kept, { measure, by, today, changed });
  }, [kept, begun, measure, by, today, changed]);

  const thisYear = yearOf(today);
  const firstBegun = begun[0]?.year ?? thisYear;
  const firstCounted = Math.min(firstBegun, counted[0]?.year ?? thisYear);
  const last = begun.at(-1)?.year ?? thisYear;
  const chosen = Math.min(low ?? Infinity, high ?? Infinity);
  const { from: first, folded } = useMemo(
    () => foldEarly(begun, Math.max(chosen, firstBegun)),
    [begun, chosen, firstBegun],
  );

  const shown = useMemo(() => rowsBetween(counted, first, last, by), [counted, first, last, by]);
  const own = useMemo(() => ownAmong(entries), [entries]);
  const endless = useMemo(() => endlessAmong(kept), [kept]);
  const text = describeSeries(
    rowsBetween(counted, low ?? Math.min(first, firstCounted), Math.min(high ?? last, last), by),
    {
      measure,
      by,
      today,
      from: low,
      to: high,
      folded,
      foldedBefore: first,
      filling,
      endless,
      changed: changed?.words,
    },
  );

  const play = useYearPlay({ first, last, from, to, onYears });
  const allYears = from === null && to === null;
  const choose: OnYears = (a, b, how) => {
    play.stop();
    onYears(a, b, how);
  };
  // A second click on the only year chosen shows all years again.
  const chooseYear = (year: number) =>
    from === year && to === year
      ? choose(null, null, { final: true })
      : choose(year, year, { final: true });
  const latest = useRef(chooseYear);
  useEffect(() => {
    latest.current = chooseYear;
  });
  // Always the same function, so that the bars are drawn anew only when they change.
  const onYear = useCallback((year: number) => latest.current(year), []);

  // While playing the scale stands still, so that what grows is seen to grow.
  const played = useMemo(
    () => (play.playing ? series(entries, { measure, by, today, changed }) : null),
    [play.playing, entries, measure, by, today, changed],
  );
  const top = topOf(played ?? shown, by);
  const hasOpen = shown.some((row) => openOf(row) > 0);
  const scale = textScale();
  const left = (by === 'type' ? 86 : 40) * scale;
  const right = 8;

  return (
    <section className={styles.timeline} aria-label="Timeline">
      <header className={spare ? `${styles.head} ${styles.spare}` : styles.head}>
        <h2 className={styles.title}>{text.title}</h2>
        {spare && (
          <button
            type="button"
            className="button square"
            aria-label="Controls of the timeline"
            title="Controls"
            aria-expanded={controls}
            aria-controls={controls ? id : undefined}
            onClick={() => setControls(!controls)}
          >
            <SlidersHorizontal size="1rem" aria-hidden />
          </button>
        )}
        {controls && (
          <div id={id} className={styles.switches} data-no-picture>
            <Segmented
              label="What to count"
              options={
                changed
                  ? MEASURE_OPTIONS
                  : MEASURE_OPTIONS.filter(({ value }) => value !== 'changed')
              }
              value={measure}
              onChange={onMeasure}
            />
            <Segmented label="Split by" options={SPLIT_OPTIONS} value={by} onChange={onBy} />
          </div>
        )}
        <p className={styles.sub}>
          {text.lead && `${text.lead} `}
          {text.parts.map(({ key, label, count }, index) => (
            <Fragment key={key}>
              <span className={styles.part}>
                {key !== 'other' && <SplitMark by={by} value={key} />} {label} {formatCount(count)}
                {index < text.parts.length - 1 ? ',' : '.'}
              </span>{' '}
            </Fragment>
          ))}
          <span data-notes>
            {[
              ...text.notes,
              ...(own > 0
                ? [`${formatCount(own)} of ${formatCount(entries.length)} are your own.`]
                : []),
            ].join(' ')}
          </span>
        </p>
      </header>

      {entries.length === 0 ? (
        <p className={styles.empty}>{empty}</p>
      ) : (
        <>
          <p className={styles.axes} aria-hidden={asTable || undefined}>
            {AXES[measure]}
            {(hasOpen || filling) && ': '}
            {hasOpen && asksStart(measure) && (
              <>
                <span className={styles.part}>
                  <DatedMark known /> known,
                </span>{' '}
                <span className={styles.part}>
                  <DatedMark known={false} /> {OPEN[measure]}
                  {filling && ','}
                </span>{' '}
              </>
            )}
            {filling && (
              <span className={styles.part}>
                <FillingMark /> still filling up
              </span>
            )}
            {by === 'type' && `; the stronger the shade, the more, up to ${formatCount(top)}`}
          </p>
          <div className={styles.plot} data-by={by}>
            {asTable ? (
              <TimelineTable
                rows={rowsBetween(counted, Math.min(first, firstBegun), last, by)}
                measure={measure}
                by={by}
                caption={AXES[measure]}
                filling={filling}
                isInRange={(year) => isBetween(year, low, high)}
                onYear={onYear}
              />
            ) : (
              <TimelineBars
                rows={shown}
                measure={measure}
                by={by}
                top={top}
                left={left}
                right={right}
                scale={scale}
                thisYear={thisYear}
                filling={filling}
                label={`${AXES[measure]}. Left and right arrows step through the years, Enter chooses one.`}
                from={low}
                to={high}
                marks={marks}
                onYear={onYear}
              />
            )}
          </div>
          {controls && (
            <div style={{ marginLeft: left, marginRight: right }} data-no-picture>
              <YearBrush first={first} last={last} from={from} to={to} onYears={choose} />
            </div>
          )}
        </>
      )}

      {controls && (
        <div className={styles.tools} data-no-picture>
          <button type="button" className={`button ${styles.tool}`} onClick={play.toggle}>
            {play.playing ? <Pause size="1rem" aria-hidden /> : <Play size="1rem" aria-hidden />}
            <span className={styles.toolText}>
              {play.playing ? 'Pause' : 'Play through the years'}
            </span>
          </button>
          <YearFields
            first={Math.min(first, firstBegun)}
            last={last}
            from={from}
            to={to}
            onYears={choose}
          />
          <button
            type="button"
            className={`button quiet ${styles.tool}`}
            aria-disabled={allYears}
            onClick={() => allYears || choose(null, null, { final: true })}
          >
            All years
          </button>
          <button
            type="button"
            className={`button ${styles.tool} ${styles.table}`}
            aria-pressed={asTable}
            onClick={() => setAsTable(!asTable)}
          >
            <Table2 size="1rem" aria-hidden />
            <span className={styles.toolText}>View as table</span>
          </button>
          {tools}
        </div>
      )}
    </section>
  );
}

const isBetween = (year: number, from: number | null, to: number | null) =>
  year >= (from ?? -Infinity) && year <= (to ?? Infinity);

/** The largest number drawn: of a whole bar, or where types have rows of their own, of what is known or open of one type. */
const topOf = (rows: readonly SeriesRow[], by: Split) =>
  Math.max(
    0,
    ...rows.flatMap((row) =>
      by === 'type'
        ? SPLIT_KEYS[by].flatMap((key) => [row.dated.known.counts[key] ?? 0, openOf(row, key)])
        : [shownOf(row)],
    ),
  );
