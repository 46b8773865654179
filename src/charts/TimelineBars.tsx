import { useEffect, type KeyboardEvent, type RefObject, useRef } from 'react';
import {
  Bar,
  BarChart,
  CartesianGrid,
  ResponsiveContainer,
  Tooltip,
  useActiveTooltipLabel,
  useIsTooltipActive,
  XAxis,
  YAxis,
} from 'recharts';
import { SPLIT_KEYS, SPLIT_LABELS, type SeriesRow, type Split } from '../atlas/series';
import type { Evidence, Provider } from '../atlas/vocabulary';
import { formatCount } from '../ui/numbers';
import { SplitMark } from './marks/SplitMark';
import { PROVIDER_COLOURS } from './marks/shapes';
import styles from './TimelineBars.module.css';

interface BarsProps {
  rows: readonly SeriesRow[];
  by: Split;
  /** The largest number that must fit; types: in one row. */
  top: number;
  /** Pixels kept for the labels at the left, and at the right edge. */
  left: number;
  right: number;
  thisYear: number;
  label: string;
  isInRange: (year: number) => boolean;
  onYear: (year: number) => void;
}

/**
 * The bars of a timeline. Providers and evidence are stacked. Ten types would make a stack that nobody can read without ten
 * hues, so each type has a row of its own with its name beside it, all rows on one scale.
 */
export function TimelineBars(props: BarsProps) {
  const { rows, by, top, left, right, thisYear, label, isInRange, onYear } = props;
  const active = useRef<number | null>(null);
  const keys = SPLIT_KEYS[by];
  const apart = by === 'type';
  // Bars stack upwards, so the last of the rows apart is stacked first. Between two rows lies an unseen filler.
  const stack = apart ? keys.toReversed() : keys;
  const band = Math.max(1, top) * 1.15;

  const onKeyDownCapture = (event: KeyboardEvent) => {
    const onChart = (event.target as Element).matches('svg');
    if (!onChart || active.current === null || (event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    event.stopPropagation();
    onYear(active.current);
  };

  return (
    <div className={styles.bars} onKeyDownCapture={onKeyDownCapture}>
      <ResponsiveContainer initialDimension={{ width: 600, height: 150 }}>
        <BarChart
          data={[...rows]}
          margin={{ top: 6, right, bottom: 0, left: 0 }}
          barCategoryGap="12%"
          aria-label={label}
          onClick={({ activeLabel }) => {
            if (activeLabel !== undefined) onYear(Number(activeLabel));
          }}
        >
          {!apart && <CartesianGrid vertical={false} className={styles.grid} />}
          <XAxis
            dataKey="year"
            height={20}
            tickLine={false}
            ticks={rows.flatMap(({ year }) => (year % 5 === 0 ? [year] : []))}
            interval="equidistantPreserveStart"
            minTickGap={10}
            className={styles.axis}
          />
          {apart ? (
            <YAxis
              width={left}
              domain={[0, band * keys.length]}
              ticks={stack.map((_, index) => (index + 0.42) * band)}
              interval={0}
              tickLine={false}
              axisLine={false}
              tickFormatter={(_, index) => SPLIT_LABELS[stack[index] ?? ''] ?? ''}
              className={styles.axis}
            />
          ) : (
            <YAxis
              width={left}
              domain={[0, Math.max(1, top)]}
              allowDecimals={false}
              tickCount={4}
              niceTicks="snap125"
              tickFormatter={formatCount}
              tickLine={false}
              axisLine={false}
              className={styles.axis}
            />
          )}
          <Tooltip
            isAnimationActive={false}
            cursor={{ className: styles.cursor ?? '' }}
            wrapperStyle={{ zIndex: 2 }}
            content={({ active: shown, payload }) => {
              const row = payload[0]?.payload as SeriesRow | undefined;
              return shown && row ? <Detail row={row} by={by} thisYear={thisYear} /> : null;
            }}
          />
          {stack.flatMap((key) => [
            <Bar
              key={key}
              dataKey={(row: SeriesRow) => row.counts[key] ?? 0}
              name={SPLIT_LABELS[key] ?? key}
              stackId="year"
              isAnimationActive={false}
              shape={({ x, y, width, height, payload }) => (
                <Segment
                  box={[Number(x), Number(y), Number(width), Number(height)]}
                  by={by}
                  value={key}
                  faded={!isInRange((payload as SeriesRow).year)}
                />
              )}
            />,
            ...(apart
              ? [
                  <Bar
                    key={`after ${key}`}
                    dataKey={(row: SeriesRow) => band - (row.counts[key] ?? 0)}
                    stackId="year"
                    isAnimationActive={false}
                    shape={() => <g />}
                  />,
                ]
              : []),
          ])}
          <ActiveYear target={active} />
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}

/** Keeps the year that the chart's own arrow keys stand on, so that Enter can choose it. */
function ActiveYear({ target }: { target: RefObject<number | null> }) {
  const shown = useIsTooltipActive();
  const year = useActiveTooltipLabel();
  useEffect(() => {
    target.current = shown && year !== undefined ? Number(year) : null;
  }, [target, shown, year]);
  return null;
}

const FILLS: Readonly<Record<string, string>> = {
  ...PROVIDER_COLOURS,
  official: 'var(--ink-soft)',
  reported: 'color-mix(in srgb, var(--ink-soft) 42%, var(--paper))',
};

/** One part of a bar: a hair of paper parts it from the next; where it is too thin for that it stays whole. */
function Segment({
  box: [x, y, width, height],
  by,
  value,
  faded,
}: {
  box: [number, number, number, number];
  by: Split;
  value: Provider | Evidence | string;
  faded: boolean;
}) {
  if (height <= 0 || width <= 0) return <g />;
  const opacity = faded ? 0.28 : 1;
  if (value === 'alleged' && height > 3 && width > 3) {
    const style = { fill: 'var(--paper)', stroke: 'var(--ink-soft)', strokeWidth: 1.2, opacity };
    return <rect x={x + 0.6} y={y + 0.6} width={width - 1.2} height={height - 1.2} style={style} />;
  }
  const gap = by !== 'type' && height > 3 ? 1 : 0;
  return (
    <rect
      x={x}
      y={y + gap}
      width={width}
      height={height - gap}
      style={{ fill: FILLS[value] ?? 'var(--ink-soft)', opacity }}
    />
  );
}

/** What one year holds, for the pointer and for the chart's arrow keys. */
function Detail({ row, by, thisYear }: { row: SeriesRow; by: Split; thisYear: number }) {
  return (
    <div className={styles.detail} role="status">
      <p className={styles.year}>
        {row.year}
        {row.year === thisYear && ' so far'}: {formatCount(row.total)}
      </p>
      <ul className={styles.parts}>
        {SPLIT_KEYS[by].map((key) =>
          row.counts[key] ? (
            <li key={key}>
              <SplitMark by={by} value={key} />
              {SPLIT_LABELS[key]} {formatCount(row.counts[key])}
            </li>
          ) : null,
        )}
      </ul>
    </div>
  );
}
