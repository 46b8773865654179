import {
  memo,
  useEffect,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
} from 'react';
import {
  Bar,
  BarChart,
  useActiveTooltipLabel,
  useIsTooltipActive,
  usePlotArea,
  useYAxisScale,
  XAxis,
  YAxis,
} from 'recharts';
import type { Filling } from '../atlas/figures/foundLag';
import { formatCount } from '../atlas/record/numbers';
import type { YearMark } from '../atlas/briefing/pointWords';
import {
  shownOf,
  SPLIT_KEYS,
  SPLIT_LABELS,
  type Measure,
  type SeriesRow,
  type Split,
} from '../atlas/figures/series';
import marks from './marks/marks.module.css';
import shades from './marks/shades.module.css';
import { Cells, Stack, type Box } from './TimelineMarks';
import { flagsHeight, TimelineFlags } from './TimelineFlags';
import { TimelineYear } from './TimelineYear';
import styles from './TimelineBars.module.css';

/**
 * The years of a timeline. Providers and evidence are stacked bars. Ten types would make a stack that nobody can read without
 * ten hues, so each type has a row of its own, its name beside it, shaded by its count as in the matrix.
 */
export const TimelineBars = memo(function TimelineBars({
  rows,
  measure,
  by,
  top,
  left,
  right,
  scale,
  thisYear,
  filling,
  label,
  from,
  to,
  marks,
  onYear,
}: {
  rows: readonly SeriesRow[];
  measure: Measure;
  by: Split;
  /** The largest number that must fit; types: of one type in one year. */
  top: number;
  /** Pixels kept for the labels at the left, and at the right edge. */
  left: number;
  right: number;
  /** The text's size over the usual. */
  scale: number;
  thisYear: number;
  /** Which years are still filling up: their ground says so. */
  filling: Filling | null;
  label: string;
  from: number | null;
  to: number | null;
  /** Years that are marked. */
  marks: readonly YearMark[];
  onYear: (year: number) => void;
}) {
  const [active, setActive] = useState<number | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => (frame.current ? keepLayersOutOfTabOrder(frame.current) : undefined), []);
  const keys = SPLIT_KEYS[by];
  const apart = by === 'type';
  const ticks = apart ? keys.map((_, index) => keys.length - index - 0.5) : roundTicks(top);
  const activeIndex = rows.findIndex((row) => row.year === active);
  const activeRow = rows[activeIndex];

  // Recharts keeps Enter for hiding its tooltip; here it chooses the year, as a click does.
  const onKeyDownCapture = (event: KeyboardEvent) => {
    const isKey = event.key === 'Enter' || event.key === ' ';
    if (active === null || !isKey || !(event.target as Element).matches('svg')) return;
    event.preventDefault();
    event.stopPropagation();
    onYear(active);
  };

  // Recharts tells a click's year from the hover before it, which a tap has not had; the place of the click is enough.
  const onClick = (event: MouseEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const share = (event.clientX - box.left - left) / (box.width - left - right);
    const row = rows[Math.floor(share * rows.length)];
    if (row) onYear(row.year);
  };

  return (
    <div
      ref={frame}
      className={`${styles.bars} ${shades.shades}`}
      onClick={onClick}
      onKeyDownCapture={onKeyDownCapture}
    >
      <BarChart
        responsive
        style={{ width: '100%', height: '100%' }}
        data={rows}
        margin={{ top: 6 * scale + flagsHeight(marks, scale), right, bottom: 0, left: 0 }}
        barCategoryGap={apart ? '6%' : '12%'}
        aria-label={label}
      >
        <Ground
          ticks={apart ? [] : ticks}
          years={rows.length}
          activeIndex={activeIndex}
          fillingFrom={filling ? rows.findIndex(({ year }) => year >= filling.from) : -1}
        />
        <XAxis
          dataKey="year"
          height={20 * scale}
          tick={TICK}
          tickLine={false}
          tickSize={8 * scale}
          tickMargin={0}
          ticks={rows.flatMap(({ year }) => (year % 5 === 0 ? [year] : []))}
          interval="equidistantPreserveStart"
          minTickGap={10}
        />
        <YAxis
          width={left}
          tick={TICK}
          domain={[0, apart ? keys.length : Math.max(1, top)]}
          ticks={ticks}
          interval={0}
          tickLine={false}
          axisLine={false}
          tickFormatter={(value: number, index) =>
            apart ? (SPLIT_LABELS[keys[index] ?? ''] ?? '') : formatCount(value)
          }
        />
        <Bar
          dataKey={(row: SeriesRow) => (apart ? keys.length : shownOf(row))}
          isAnimationActive={false}
          shape={({ x, y, width, height, payload }) => {
            const row = payload as SeriesRow;
            const box: Box = [Number(x), Number(y), Number(width), Number(height)];
            const isOutside = row.year < (from ?? -Infinity) || row.year > (to ?? Infinity);
            return (
              <g opacity={isOutside ? 0.28 : 1}>
                {apart ? (
                  <Cells box={box} row={row} keys={keys} top={top} />
                ) : (
                  <Stack box={box} row={row} keys={keys} />
                )}
              </g>
            );
          }}
        />
        {rows[0] && (
          <TimelineFlags marks={marks} first={rows[0].year} years={rows.length} scale={scale} />
        )}
        <ActiveYear onActive={setActive} />
      </BarChart>
      {activeRow && (
        <TimelineYear
          row={activeRow}
          measure={measure}
          by={by}
          thisYear={thisYear}
          isFilling={filling !== null && activeRow.year >= filling.from}
          style={besides((activeIndex + 0.5) / rows.length, left, right)}
        />
      )}
    </div>
  );
});

/**
 * Recharts draws into layers that are React portals, and so hear focus; Chromium takes any SVG element that does for a stop of
 * the Tab key. That would be several stops with no name. Gives what undoes it.
 */
function keepLayersOutOfTabOrder(frame: HTMLElement): () => void {
  const mend = () => {
    for (const layer of frame.querySelectorAll('svg > g:not([tabindex])')) {
      layer.setAttribute('tabindex', '-1');
    }
  };
  mend();
  const observer = new MutationObserver(mend);
  observer.observe(frame, { childList: true, subtree: true });
  return () => observer.disconnect();
}

/** Recharts sets this colour on the element itself, where a stylesheet cannot reach it. */
const TICK = { fill: 'var(--ink-faint)' };

/** Zero and two to five round numbers up to `top`. */
function roundTicks(top: number): number[] {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, top)));
  const step = [0.2, 0.5, 1, 2].map((part) => part * power).find((size) => top / size < 5) ?? power;
  const whole = Math.max(1, step);
  return Array.from({ length: Math.floor(top / whole) + 1 }, (_, index) => index * whole);
}

/**
 * What lies under the bars: a line for each tick, and the active year marked. This and `Detail` are drawn here from the chart's
 * hooks: its own grid, tooltip and container would add 14 KB to a chunk that is heavy enough.
 */
function Ground({
  ticks,
  years,
  activeIndex,
  fillingFrom,
}: {
  ticks: readonly number[];
  years: number;
  activeIndex: number;
  /** The first year that is still filling up, by its place; -1 for none. */
  fillingFrom: number;
}) {
  const plot = usePlotArea();
  const scale = useYAxisScale();
  if (!plot || !scale) return null;
  const step = plot.width / years;
  return (
    <g>
      {fillingFrom >= 0 && (
        <>
          <rect
            className={marks.filling}
            x={plot.x + fillingFrom * step}
            y={plot.y}
            width={plot.width - fillingFrom * step}
            height={plot.height}
          />
          <path
            className={marks.fillingEdge}
            d={`M${plot.x + fillingFrom * step} ${plot.y}v${plot.height}`}
          />
        </>
      )}
      {activeIndex >= 0 && (
        <rect
          className={styles.cursor}
          x={plot.x + activeIndex * step}
          y={plot.y}
          width={step}
          height={plot.height}
        />
      )}
      {ticks.map((tick) => (
        <line
          key={tick}
          className={styles.grid}
          x1={plot.x}
          x2={plot.x + plot.width}
          y1={scale(tick)}
          y2={scale(tick)}
        />
      ))}
    </g>
  );
}

/** Tells which year the pointer or the chart's own arrow keys stand on. */
function ActiveYear({ onActive }: { onActive: (year: number | null) => void }) {
  const shown = useIsTooltipActive();
  const label = useActiveTooltipLabel();
  const year = shown && label !== undefined ? Number(label) : null;
  useEffect(() => onActive(year), [onActive, year]);
  return null;
}

/** Where the detail stands: beside its year, on the side that has more room. `share` is how far right the year is. */
const besides = (share: number, left: number, right: number): CSSProperties =>
  share < 0.5
    ? { left: `calc(${left + 12}px + (100% - ${left + right}px) * ${share})` }
    : { right: `calc(${right + 12}px + (100% - ${left + right}px) * ${1 - share})` };
