import type { SlideBox } from './fitText';

/** A picture, a chart, a table or words on a slide: what can stand beside or under its text. */
export type Part =
  | { kind: 'picture'; box: SlideBox; png: string; alt: string; labels: readonly SlideLabel[] }
  | { kind: 'chart'; box: SlideBox; chart: ChartData; alt: string; title: string; note: string }
  | { kind: 'table'; box: SlideBox; table: TableData }
  | { kind: 'figures'; box: SlideBox; figures: readonly { value: string; label: string }[] };

/** A label over a picture with the line to its point, in inches of the slide. */
export interface SlideLabel {
  lines: readonly string[];
  box: SlideBox;
  /** Points. */
  size: number;
  from: { x: number; y: number };
  to: { x: number; y: number };
}

/** Bars: stacked, or side by side. */
export interface ChartData {
  direction: 'columns' | 'bars';
  grouping: 'stacked' | 'clustered';
  categories: readonly string[];
  series: readonly { name: string; values: readonly number[]; colour: string }[];
}

/** Rows of cells, the first being the head. */
export interface TableData {
  rows: readonly (readonly Cell[])[];
  /** Widths in parts of the whole. */
  widths: readonly number[];
  /** Points. */
  size: number;
}
export interface Cell {
  text: string;
  bold?: boolean;
  align?: 'left' | 'center' | 'right';
  /** Six hexadecimal digits. */
  fill?: string;
  colour?: string;
}

/** One slide. */
export interface Slide {
  title: string;
  /** Points. */
  titleSize: number;
  text: { paragraphs: readonly string[]; size: number; place: 'left' | 'top' | 'whole' };
  parts: readonly Part[];
  foot: string;
  notes: string;
}

/** A whole presentation, as plain data. */
export interface Deck {
  title: string;
  author: string;
  slides: readonly Slide[];
}

/** Where text stands on a slide of 13.333 by 7.5 inches; `above` is what leaves room for wide things under it. */
export const BOXES = {
  title: { x: 0.5, y: 0.32, w: 12.33, h: 0.95 },
  left: { x: 0.5, y: 1.35, w: 4.1, h: 5.3 },
  top: { x: 0.5, y: 1.25, w: 12.33, h: 1.75 },
  whole: { x: 0.5, y: 1.4, w: 12.33, h: 5.25 },
  foot: { x: 0.5, y: 6.78, w: 11.4, h: 0.5 },
  number: { x: 12.13, y: 6.78, w: 0.7, h: 0.5 },
  /** For what stands beside the text on the left, and under the text above. */
  beside: { x: 4.8, y: 1.35, w: 8.03, h: 5.3 },
  under: { x: 0.5, y: 3.1, w: 12.33, h: 3.6 },
} as const satisfies Record<string, SlideBox>;
