import { Fragment, type ReactNode } from 'react';
import type { SideSummary } from '../../atlas/figures/comparison';
import { CHANGE_LABELS, END_KINDS } from '../../atlas/record/changeKinds';
import { hostName } from '../../atlas/places/hosts';
import { formatCount } from '../../atlas/record/numbers';
import type { Measure, SeriesRow } from '../../atlas/figures/series';
import {
  DATED_LABELS,
  evidenceAmong,
  EVIDENCE_LABELS,
  PROVIDERS,
  PROVIDER_LABELS,
  STATUSES,
  STATUS_LABELS,
  TYPES,
  TYPE_LABELS,
} from '../../atlas/record/vocabulary';
import styles from './ComparisonTable.module.css';
import { TOP_HOSTS } from './SideColumn';
import type { Unit } from './units';
import { Value } from './Value';

interface Group {
  title: string;
  rows: { label: string; cell: (summary: SideSummary, side: number) => ReactNode }[];
}

/** All that the columns show, as one table: a measure a row, a side a column. */
export function ComparisonTable({
  summaries,
  rows,
  unit,
  measure,
  timelineTitle,
}: {
  summaries: readonly SideSummary[];
  /** Each side's timeline. */
  rows: readonly (readonly SeriesRow[])[];
  unit: Unit;
  /** What the timelines count. */
  measure: Measure;
  timelineTitle: string;
}) {
  const share =
    (of: (summary: SideSummary) => number) =>
    (summary: SideSummary): ReactNode => (
      <Value unit={unit} count={of(summary)} total={summary.total} />
    );
  const groups: Group[] = [
    {
      title: 'Totals',
      rows: [
        { label: 'Initiatives', cell: ({ total }) => <b>{formatCount(total)}</b> },
        { label: 'Hosts', cell: ({ hosts }) => formatCount(hosts.length) },
        { label: 'With a known beginning', cell: ({ known }) => formatCount(known) },
        { label: 'First known beginning', cell: ({ first }) => first ?? 'none' },
        { label: 'Median known beginning', cell: ({ median }) => median ?? 'none' },
        { label: 'Latest known beginning', cell: ({ latest }) => latest ?? 'none' },
      ],
    },
    {
      title: 'Provider',
      rows: PROVIDERS.map((provider) => ({
        label: PROVIDER_LABELS[provider],
        cell: share(({ providers }) => providers[provider]),
      })),
    },
    {
      title: 'Type, by provider',
      rows: TYPES.map((type) => ({
        label: TYPE_LABELS[type],
        cell: (summary) => (
          <>
            {share(({ types }) => types[type].total)(summary)}
            <Split counts={summary.types[type]} />
          </>
        ),
      })),
    },
    {
      title: 'Evidence',
      rows: [
        ...evidenceAmong(summaries.flatMap(({ entries }) => entries)).map((evidence) => ({
          label: EVIDENCE_LABELS[evidence],
          cell: share((summary) => summary.evidence[evidence]),
        })),
        { label: 'Disputed', cell: share(({ disputed }) => disputed) },
      ],
    },
    {
      title: 'Status',
      rows: [
        ...STATUSES.map((status) => ({
          label: STATUS_LABELS[status],
          cell: share(({ statuses }) => statuses[status]),
        })),
        {
          label: 'No longer in force, or not confirmed since',
          cell: share(({ noLongerInForce }) => noLongerInForce),
        },
      ],
    },
    {
      title: 'How it ended, of those that ended',
      rows: END_KINDS.map((kind) => ({
        label: CHANGE_LABELS[kind],
        cell: ({ endings, statuses }) => (
          <Value unit={unit} count={endings[kind]} total={statuses.ended} />
        ),
      })),
    },
    {
      title: 'Hosts with most records',
      rows: Array.from({ length: TOP_HOSTS }, (_, rank) => ({
        label: String(rank + 1),
        cell: ({ hosts, total }) => {
          const host = hosts[rank];
          return host ? (
            <>
              {hostName(host.code)} <Value unit={unit} count={host.count} total={total} />
            </>
          ) : (
            'none'
          );
        },
      })),
    },
    {
      title: timelineTitle,
      rows: (rows[0] ?? []).map(({ year }, at) => ({
        label: String(year),
        cell: ({ total }, side) => {
          const row = rows[side]?.[at];
          return (
            row && (
              <>
                <Value unit={unit} count={row.total} total={total} />
                <Split counts={row.counts} />
                <OpenCounts row={row} lead={measure === 'new' ? 'and' : 'of them'} />
              </>
            )
          );
        },
      })),
    },
  ];
  return (
    <div className={styles.scroll} tabIndex={0} role="group" aria-label="The comparison as a table">
      <table className={styles.table}>
        <caption className={styles.caption}>
          {summaries.map(({ side }) => side.label).join(' beside ')}: initiatives found, and per
          cent of each side’s total
        </caption>
        <thead>
          <tr>
            <th scope="col">Measure</th>
            {summaries.map(({ side }) => (
              <th key={side.slug} scope="col">
                {side.label}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(({ title, rows: lines }) => (
          <tbody key={title}>
            <tr>
              <th scope="rowgroup" colSpan={summaries.length + 1} className={styles.group}>
                {title}
              </th>
            </tr>
            {lines.map(({ label, cell }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                {summaries.map((summary, side) => (
                  <td key={summary.side.slug}>{cell(summary, side)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

/** Which providers a number is made up of, in words. */
function Split({ counts }: { counts: Readonly<Record<string, number>> }) {
  const parts = PROVIDERS.filter((provider) => (counts[provider] ?? 0) > 0);
  if (parts.length === 0) return null;
  return (
    <span className={styles.split}>
      {' '}
      {parts.map((provider, at) => (
        <Fragment key={provider}>
          {at > 0 && ', '}
          {PROVIDER_LABELS[provider]} {formatCount(counts[provider] ?? 0)}
        </Fragment>
      ))}
    </span>
  );
}

/** What of a year has no known beginning. */
function OpenCounts({ row, lead }: { row: SeriesRow; lead: string }) {
  return (['announced', 'reported'] as const).map((dated) => {
    const { total, counts } = row.dated[dated];
    return total > 0 ? (
      <span key={dated} className={styles.split}>
        ; {lead} {DATED_LABELS[dated].toLowerCase()} {formatCount(total)}:
        <Split counts={counts} />
      </span>
    ) : null;
  });
}
