import { usePlotArea } from 'recharts';
import type { YearMark } from '../atlas/briefing/pointWords';
import styles from './TimelineFlags.module.css';

/** Of a flag's text, pixels at the usual text size. */
const TEXT = 12;
const LINE = 15;
/** About how wide a letter is, in parts of the text's size. */
const LETTER = 0.56;
const GAP = 10;

/** A mark over its year: its text begins at `x` or ends there, in a row from 0, the lowest. Pixels. */
interface Flag extends YearMark {
  at: number;
  row: number;
  ends: boolean;
}

/** How much room flags need above the bars, in pixels. */
export const flagsHeight = (marks: readonly YearMark[], scale: number): number =>
  marks.length === 0 ? 0 : (Math.min(marks.length, ROWS) * LINE + 4) * scale;

const ROWS = 3;

/** Each mark with its row: the lowest in which its words meet no other's; words that find no row are left to the line alone. */
export function placeFlags(
  marks: readonly YearMark[],
  first: number,
  years: number,
  width: number,
  scale: number,
): Flag[] {
  const taken: { from: number; to: number }[][] = Array.from({ length: ROWS }, () => []);
  return [...marks]
    .filter(({ year }) => year >= first && year < first + years)
    .sort((a, b) => b.year - a.year)
    .map((mark) => {
      const at = ((mark.year - first + 0.5) / years) * width;
      const long = mark.label.length * TEXT * LETTER * scale + GAP;
      const ends = at + long > width;
      const [from, to] = ends ? [at - long, at] : [at, at + long];
      const row = taken.findIndex((row) =>
        row.every((other) => to < other.from || other.to < from),
      );
      taken[row]?.push({ from, to });
      return { ...mark, at, row, ends };
    });
}

/** Marks over the years of a timeline: a line down its year, and its words above. Drawn inside the chart. */
export function TimelineFlags({
  marks,
  first,
  years,
  scale,
}: {
  marks: readonly YearMark[];
  /** The first year shown, and how many are. */
  first: number;
  years: number;
  /** Of the page's text. */
  scale: number;
}) {
  const plot = usePlotArea();
  if (!plot) return null;
  const flags = placeFlags(marks, first, years, plot.width, scale).map((flag) => ({
    ...flag,
    x: plot.x + flag.at,
    y: plot.y - (Math.max(0, flag.row) * LINE + 4) * scale,
  }));
  return (
    <g>
      {flags.map(({ label, year, x, y }) => (
        <path
          key={`${year} ${label}`}
          className={styles.line}
          d={`M${x} ${y - 8 * scale}V${plot.y + plot.height}`}
        >
          <title>{`${year}: ${label}`}</title>
        </path>
      ))}
      {flags.map(
        ({ label, year, row, ends, x, y }) =>
          row >= 0 && (
            <text
              key={`${year} ${label}`}
              className={styles.text}
              x={x + (ends ? -4 : 4) * scale}
              y={y}
              fontSize={TEXT * scale}
              textAnchor={ends ? 'end' : 'start'}
            >
              {label}
            </text>
          ),
      )}
    </g>
  );
}
