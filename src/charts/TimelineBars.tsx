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
import { formatCount } from '../atlas/record/numbers';
import { SPLIT_KEYS, SPLIT_LABELS, type SeriesRow, type Split } from '../atlas/figures/series';
import { shadeOf } from './marks/shade';
import shades from './marks/shades.module.css';
import { PROVIDER_COLOURS } from './marks/shapes';
import { SplitMark } from './marks/SplitMark';
import styles from './TimelineBars.module.css';

/**
 * The years of a timeline. Providers and evidence are stacked bars. Ten types would make a stack that nobody can read without
 * ten hues, so each type has a row of its own, its name beside it, shaded by its count as in the matrix.
 */
export const TimelineBars = memo(function TimelineBars({
  rows,
  by,
  top,
  left,
  right,
  scale,
  thisYear,
  label,
  from,
  to,
  onYear,
}: {
  rows: readonly SeriesRow[];
  by: Split;
  /** The largest number that must fit; types: of one type in one year. */
  top: number;
  /** Pixels kept for the labels at the left, and at the right edge. */
  left: number;
  right: number;
  /** The text's size over the usual. */
  scale: number;
  thisYear: number;
  label: string;
  from: number | null;
  to: number | null;
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
        margin={{ top: 6 * scale, right, bottom: 0, left: 0 }}
        barCategoryGap={apart ? '6%' : '12%'}
        aria-label={label}
      >
        <Ground ticks={apart ? [] : ticks} years={rows.length} activeIndex={activeIndex} />
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
          dataKey={(row: SeriesRow) => (apart ? keys.length : row.total)}
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
        <ActiveYear onActive={setActive} />
      </BarChart>
      {activeRow && (
        <Detail
          row={activeRow}
          by={by}
          thisYear={thisYear}
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
}: {
  ticks: readonly number[];
  years: number;
  activeIndex: number;
}) {
  const plot = usePlotArea();
  const scale = useYAxisScale();
  if (!plot || !scale) return null;
  const step = plot.width / years;
  return (
    <g>
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

const FILLS: Readonly<Record<string, string>> = {
  ...PROVIDER_COLOURS,
  official: 'var(--ink-soft)',
  reported: 'color-mix(in srgb, var(--ink-soft) 42%, var(--paper))',
  // Where a part is too thin to be outlined.
  alleged: 'color-mix(in srgb, var(--ink-soft) 18%, var(--paper))',
};

const OUTLINE = { fill: 'var(--paper)', stroke: 'var(--ink-soft)', strokeWidth: 1.2 };

/** Left, top, width and height of a year's bar in pixels. */
type Box = [number, number, number, number];

/**
 * A year's bar in its parts, one above the other, each parted from the next by a hair of paper where it is thick enough.
 * Drawn as one bar of Recharts: a bar for each part costs it several times as long.
 */
function Stack({ box, row, keys }: { box: Box; row: SeriesRow; keys: readonly string[] }) {
  const [x, y, width, height] = box;
  const parts = keys.map((key) => ((row.counts[key] ?? 0) / row.total) * height);
  return keys.map((key, index) => {
    const part = parts[index] ?? 0;
    if (!(part > 0)) return null;
    const above = parts.slice(index + 1).reduce((sum, next) => sum + next, 0);
    const gap = part > 3 ? 1 : 0;
    // An outline lies half outside its shape: it is drawn that much smaller.
    const line = key === 'alleged' && part > 3 && width > 3 ? 0.6 : 0;
    return (
      <rect
        key={key}
        x={x + line}
        y={y + above + gap + line}
        width={width - 2 * line}
        height={part - gap - 2 * line}
        style={line ? OUTLINE : { fill: FILLS[key] }}
      />
    );
  });
}

/** A year's types, one below the other, shaded by their counts. */
function Cells({
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
    const count = row.counts[key] ?? 0;
    if (count === 0) return null;
    return (
      <rect
        key={key}
        x={x}
        y={y + index * step + 1}
        width={width}
        height={Math.max(0, step - 1)}
        style={{ fill: `var(--shade-${shadeOf(count, top)})` }}
      />
    );
  });
}

/** Where the detail stands: beside its year, on the side that has more room. `share` is how far right the year is. */
const besides = (share: number, left: number, right: number): CSSProperties =>
  share < 0.5
    ? { left: `calc(${left + 12}px + (100% - ${left + right}px) * ${share})` }
    : { right: `calc(${right + 12}px + (100% - ${left + right}px) * ${1 - share})` };

/** What one year holds, for the pointer and for the chart's arrow keys. */
function Detail({
  row,
  by,
  thisYear,
  style,
}: {
  row: SeriesRow;
  by: Split;
  thisYear: number;
  style: CSSProperties;
}) {
  return (
    <div className={styles.detail} aria-live="polite" aria-atomic style={style}>
      <p className={styles.year}>
        {row.year}
        {row.year === thisYear && ' so far'}: {formatCount(row.total)}
      </p>
      <ul className={styles.parts}>
        {SPLIT_KEYS[by].map((key) =>
          row.counts[key] ? (
            <li key={key}>
              <SplitMark by={by} value={key} /> {SPLIT_LABELS[key]} {formatCount(row.counts[key])}
            </li>
          ) : null,
        )}
      </ul>
    </div>
  );
}
