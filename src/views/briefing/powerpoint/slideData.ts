import type { Point } from '../../../atlas/briefing/briefing';
import { sceneCases } from '../../../atlas/briefing/sceneCases';
import { MATRIX_SIDES, describeMatrix, matrix, sideLabel } from '../../../atlas/figures/matrix';
import { contestedHosts } from '../../../atlas/figures/contested';
import { describeSeries } from '../../../atlas/figures/describeSeries';
import {
  foldEarly,
  openOf,
  rowsBetween,
  series,
  SPLIT_KEYS,
  SPLIT_LABELS,
  type Measure,
  type Split,
  endlessAmong,
} from '../../../atlas/figures/series';
import { belongsTo, type Side } from '../../../atlas/figures/sides';
import { hostName } from '../../../atlas/places/hosts';
import { startWords } from '../../../atlas/record/beginning';
import { formatDate, yearOf } from '../../../atlas/record/dates';
import type { Entry } from '../../../atlas/record/entry';
import { countOf, formatCount } from '../../../atlas/record/numbers';
import type { Initiative } from '../../../atlas/record/schema';
import {
  EVIDENCE_LABELS,
  PROVIDERS,
  PROVIDER_LABELS,
  STATUS_LABELS,
  TYPES,
  TYPE_LABELS,
} from '../../../atlas/record/vocabulary';
import type { Filter } from '../../../atlas/selection/filter';
import type { Cell, ChartData, TableData } from './deck';

/** What a chart is drawn of, and what is said with it. */
export interface Charted {
  chart: ChartData;
  title: string;
  note: string;
  alt: string;
}

/** Six hexadecimal digits each: the light theme's providers, then shades of grey. */
const COLOURS = { CHN: 'C8371B', USA: '1F5FA8', AUS: '0B7D60' } as const;
const OPEN = 'C9CED6';
const EVIDENCE_COLOURS: Readonly<Record<string, string>> = {
  official: '454B54',
  reported: '8A929E',
  alleged: 'C2C8D0',
  unknown: 'E4E7EB',
};
const SHADES = ['15181C', '3B4149', '5A626D', '7A8390', '9AA2AD', 'B5BBC4', 'C9CED6', 'D8DCE1'];
const SIDES = ['15181C', '7A8390', 'B5BBC4', '454B54'];

const colourOf = (key: string, at: number): string =>
  (COLOURS as Readonly<Record<string, string>>)[key] ??
  EVIDENCE_COLOURS[key] ??
  (SHADES[at % SHADES.length] as string);

/** The timeline of a view: a stack a year, what has no known beginning on top of it. `marks` are told under it. */
export function timelineChart(
  entries: readonly Entry[],
  {
    measure,
    by,
    today,
    from,
    to,
  }: { measure: Measure; by: Split; today: string; from: number | null; to: number | null },
  marks: readonly { year: number; label: string }[],
): Charted {
  const kept = entries.filter(
    ({ start }) => yearOf(start) >= (from ?? -Infinity) && yearOf(start) <= (to ?? Infinity),
  );
  const begun = series(kept, { measure: 'new', by, today });
  const counted = measure === 'new' ? begun : series(kept, { measure, by, today });
  const { from: first, folded } = foldEarly(begun, from ?? Infinity);
  const last = Math.min(begun.at(-1)?.year ?? yearOf(today), to ?? Infinity);
  const rows = rowsBetween(counted, Math.max(first, from ?? first), last, by);
  const told = describeSeries(
    rowsBetween(counted, Math.min(first, begun[0]?.year ?? first), last, by),
    {
      measure,
      by,
      today,
      from,
      to,
      folded,
      foldedBefore: first,
      filling: null,
      endless: endlessAmong(kept),
    },
  );
  const keys = SPLIT_KEYS[by].filter((key) => rows.some(({ counts }) => (counts[key] ?? 0) > 0));
  const open = measure === 'new' ? rows.map((row) => openOf(row)) : [];
  return {
    chart: {
      direction: 'columns',
      grouping: 'stacked',
      categories: rows.map(({ year }) => String(year)),
      series: [
        ...keys.map((key, at) => ({
          name: SPLIT_LABELS[key] ?? key,
          values: rows.map(({ counts }) => counts[key] ?? 0),
          colour: colourOf(key, at),
        })),
        ...(open.some((count) => count > 0)
          ? [{ name: 'Only announced or first reported', values: open, colour: OPEN }]
          : []),
      ],
    },
    title: told.title,
    note:
      marks.length > 0
        ? marks.map(({ year, label }) => `${year}: ${label}`).join(' · ')
        : (told.notes.at(-1) ?? ''),
    alt: `Chart: ${told.title}. ${told.parts.map(({ label, count }) => `${label} ${formatCount(count)}`).join(', ')}.`,
  };
}

/** The matrix of a view as a table, shaded as on the screen. */
export function matrixTable(
  entries: readonly Entry[],
  sides: (typeof MATRIX_SIDES)[number],
): { table: TableData; title: string } {
  const [rowSide, columnSide] = sides.split('-') as ['region' | 'provider', 'type' | 'region'];
  const made = matrix(entries, rowSide, columnSide);
  const shownRows = made.rows.map((row, at) => ({ row, cells: made.cells[at] ?? [] }));
  return {
    title: describeMatrix(made, rowSide, columnSide).title,
    table: {
      size: 10,
      widths: [2.6, ...made.columns.map(() => 1)],
      rows: [
        [
          { text: '' },
          ...made.columns.map((column): Cell => ({ text: sideLabel(column), align: 'center' })),
        ],
        ...shownRows
          .filter(({ cells }) => cells.some((count) => count > 0))
          .map(({ row, cells }): Cell[] => [
            { text: sideLabel(row), bold: true },
            ...cells.map((count) => shaded(count, made.max)),
          ]),
      ],
    },
  };
}

function shaded(count: number, max: number): Cell {
  if (count === 0) return { text: '', align: 'center' };
  const share = Math.sqrt(count / Math.max(1, max));
  const level = Math.round(240 - 190 * share);
  const hex = level.toString(16).padStart(2, '0').toUpperCase();
  return {
    text: formatCount(count),
    align: 'center',
    fill: hex + hex + hex,
    colour: level < 140 ? 'FFFFFF' : '15181C',
  };
}

/** Sides beside each other by type: numbers, or per cent of each side's total. */
export function comparisonChart(
  entries: readonly Entry[],
  sides: readonly Side[],
  unit: 'counts' | 'shares',
): Charted {
  const parts = sides.map((side) => ({
    side,
    own: entries.filter((entry) => belongsTo(entry, side)),
  }));
  // Bars are drawn from below.
  const types = TYPES.filter((type) => entries.some((entry) => entry.type === type)).reverse();
  const totals = parts
    .map(({ side, own }) => `${side.label} ${formatCount(own.length)}`)
    .join(', ');
  return {
    title: unit === 'shares' ? 'Types, per cent of each side’s total' : 'Initiatives by type',
    note: `Found in all: ${totals}.`,
    alt: `Chart of initiatives by type. Found in all: ${totals}.`,
    chart: {
      direction: 'bars',
      grouping: 'clustered',
      categories: types.map((type) => TYPE_LABELS[type]),
      series: parts.map(({ side, own }, at) => ({
        name: side.label,
        colour: side.facet === 'provider' ? colourOf(side.value, at) : (SIDES[at] as string),
        values: types.map((type) => {
          const count = own.filter((entry) => entry.type === type).length;
          return unit === 'shares'
            ? Math.round((1000 * count) / Math.max(1, own.length)) / 10
            : count;
        }),
      })),
    },
  };
}

const MOST_HOSTS = 14;

/** Contested hosts with most records, each provider's part. */
export function contestedChart(
  entries: readonly Entry[],
  places: Pick<Filter, 'host' | 'region'>,
): Charted {
  const all = contestedHosts(entries, places);
  const shown = all.slice(0, MOST_HOSTS).reverse();
  const title =
    all.length > shown.length
      ? `${MOST_HOSTS} of ${countOf(all.length, 'contested host')}: those with most records`
      : countOf(all.length, 'contested host');
  return {
    title,
    note: 'Contested: records of two or more providers are found there.',
    alt: `Chart: ${title}. ${shown
      .map(({ host, total }) => `${hostName(host)} ${formatCount(total)}`)
      .reverse()
      .join(', ')}.`,
    chart: {
      direction: 'bars',
      grouping: 'stacked',
      categories: shown.map(({ host }) => hostName(host)),
      series: PROVIDERS.map((provider) => ({
        name: PROVIDER_LABELS[provider],
        colour: COLOURS[provider],
        values: shown.map(({ counts }) => counts[provider]),
      })),
    },
  };
}

const MOST_ROWS = 12;
const LONGEST = 62;

/** Records as a table, oldest first: as many as a slide holds, those with the newest event or source. */
export function recordsTable(entries: readonly Entry[]): { table: TableData; title: string } {
  const shown = [...entries]
    .sort((a, b) => (a.news < b.news ? 1 : a.news > b.news ? -1 : a.id < b.id ? -1 : 1))
    .slice(0, MOST_ROWS)
    .sort((a, b) => (a.start < b.start ? -1 : 1));
  return {
    title:
      shown.length < entries.length
        ? `${shown.length} of ${countOf(entries.length, 'record')}: those with the newest event or source`
        : countOf(entries.length, 'record'),
    table: {
      size: 10,
      widths: [5, 1.7, 1.7, 2.6, 1.7],
      rows: [
        ['Record', 'Provider', 'Dates', 'Status, last confirmed', 'Evidence'].map((text) => ({
          text,
        })),
        ...shown.map((entry): Cell[] => [
          { text: clipped(entry.title, LONGEST) },
          { text: PROVIDER_LABELS[entry.provider], colour: COLOURS[entry.provider], bold: true },
          { text: startWords(entry) },
          { text: `${STATUS_LABELS[entry.status]}, ${formatDate(entry.statusAsOf)}` },
          {
            text: `${EVIDENCE_LABELS[entry.evidence]}${entry.disputed === 'yes' ? ', disputed' : ''}`,
          },
        ]),
      ],
    },
  };
}

/** What happened to a record, by date. */
export function eventsTable({ events }: Pick<Initiative, 'events'>): TableData {
  return {
    size: 14,
    widths: [1.6, 6],
    rows: [
      [{ text: 'Date' }, { text: 'Event' }],
      ...events
        .slice(-9)
        .map(({ date, text }): Cell[] => [
          { text: formatDate(date), bold: true },
          { text: clipped(text, 170) },
        ]),
    ],
  };
}

/** Cases of pulling back: who and where, how each stands and what happened last. */
export function casesTable(records: readonly Initiative[], points: readonly Point[]): TableData {
  const { shown } = sceneCases(records, points);
  return {
    size: 11,
    widths: [2.6, 2, 4.4],
    rows: [
      [{ text: 'Case' }, { text: 'Stands' }, { text: 'What happened last' }],
      ...shown.map(({ name, stands, pulled: { record, latest } }): Cell[] => [
        {
          text: `${clipped(name, 50)} (${PROVIDER_LABELS[record.provider]}; ${EVIDENCE_LABELS[record.evidence].toLowerCase()}${record.disputedBy.length > 0 ? ', disputed' : ''})`,
          bold: true,
        },
        { text: stands },
        { text: clipped(latest?.text ?? '', 100) },
      ]),
    ],
  };
}

const clipped = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).replace(/\s+\S*$/, '')} …`;
