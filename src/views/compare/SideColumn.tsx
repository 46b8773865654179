import type { CSSProperties, ReactNode } from 'react';
import { AddressLink } from '../../address/AddressLink';
import { filterOfSide, type SideSummary } from '../../atlas/figures/comparison';
import { CHANGE_LABELS, END_KINDS } from '../../atlas/record/changeKinds';
import type { Filter } from '../../atlas/selection/filter';
import { hostName } from '../../atlas/places/hosts';
import { countOf, formatCount } from '../../atlas/record/numbers';
import type { Filling } from '../../atlas/figures/foundLag';
import { openOf, type SeriesRow } from '../../atlas/figures/series';
import { narrow } from '../../atlas/figures/sides';
import {
  EVIDENCE_LABELS,
  evidenceAmong,
  STATUSES,
  STATUS_LABELS,
} from '../../atlas/record/vocabulary';
import { EvidenceMark } from '../../charts/marks/EvidenceMark';
import { SmallTimeline } from '../../charts/SmallTimeline';
import { useFilter } from '../../filter/useFilter';
import { MiniMap } from '../../map/MiniMap';
import { Panel } from '../../ui/Panel';
import bars from './bars.module.css';
import { ProviderBar } from './ProviderBar';
import styles from './SideColumn.module.css';
import { TypeBars } from './TypeBars';
import { endIn, valueIn, type Unit } from './units';
import { Value } from './Value';

/** What the full width of a bar, the full height of a timeline and the darkest land stand for, in the unit; the same for all sides. */
export interface Scale {
  unit: Unit;
  provider: number;
  type: number;
  year: number;
  host: number;
}

/** How many hosts are named. */
export const TOP_HOSTS = 5;

/** One side: its name and total, then a measure a row, on the rows of the grid it stands in. `withMeasures` false: only the head. */
export function SideColumn({
  summary,
  rows,
  labels,
  timelineWords,
  scale,
  filling,
  filter,
  frame,
  place,
  withMeasures,
}: {
  summary: SideSummary;
  /** Its timeline, of the same years for all sides. */
  rows: readonly SeriesRow[];
  /** The names of the measures, in their order. */
  labels: readonly string[];
  /** What the timeline counts a year: "new initiatives". */
  timelineWords: string;
  scale: Scale;
  /** Which years are still filling up. */
  filling: Filling | null;
  filter: Filter;
  /** Hosts that the map shows whole. */
  frame: readonly string[];
  /** Which of the sides it is, from 1. */
  place: number;
  withMeasures: boolean;
}) {
  const { clear } = useFilter();
  const { side, total, hosts } = summary;
  const { unit } = scale;
  const measures = [
    <ProviderBar key="provider" summary={summary} unit={unit} top={scale.provider} />,
    <TypeBars key="type" summary={summary} unit={unit} top={scale.type} />,
    <SmallTimeline
      key="timeline"
      rows={rows}
      top={scale.year}
      valueOf={(count) => valueIn(unit, { count, total })}
      format={(value) => endIn(unit, value)}
      filling={filling}
      label={timelineLabel(rows, timelineWords)}
    />,
    <ul key="evidence" className={bars.inline}>
      {evidenceAmong(summary.entries).map((evidence) => (
        <li key={evidence}>
          <EvidenceMark evidence={evidence} /> {EVIDENCE_LABELS[evidence]}{' '}
          <Value unit={unit} count={summary.evidence[evidence]} total={total} />
        </li>
      ))}
      <li>
        Disputed <Value unit={unit} count={summary.disputed} total={total} />
      </li>
    </ul>,
    <ul key="status" className={bars.inline}>
      {STATUSES.filter((status) => summary.statuses[status] > 0).map((status) => (
        <li key={status}>
          {STATUS_LABELS[status]}{' '}
          <Value unit={unit} count={summary.statuses[status]} total={total} />
        </li>
      ))}
      <li className={styles.line}>
        No longer in force, or not confirmed since{' '}
        <Value unit={unit} count={summary.noLongerInForce} total={total} />
      </li>
    </ul>,
    <ul key="endings" className={bars.inline}>
      <li>
        Ended <b>{formatCount(summary.statuses.ended)}</b>
      </li>
      {END_KINDS.filter((kind) => summary.endings[kind] > 0).map((kind) => (
        <li key={kind}>
          {CHANGE_LABELS[kind]}{' '}
          <Value unit={unit} count={summary.endings[kind]} total={summary.statuses.ended} />
        </li>
      ))}
    </ul>,
    <ul key="years" className={bars.inline}>
      <li>
        Known of <b>{formatCount(summary.known)}</b>
      </li>
      {summary.known > 0 && (
        <>
          <li>
            First <b>{summary.first}</b>
          </li>
          <li>
            Median <b>{summary.median}</b>
          </li>
          <li>
            Latest <b>{summary.latest}</b>
          </li>
        </>
      )}
    </ul>,
    hosts.length > 0 ? (
      <ul key="hosts" className={styles.hosts}>
        {hosts.slice(0, TOP_HOSTS).map(({ code, count }) => (
          <li key={code}>
            <AddressLink change={{ id: null, view: 'host', host: [code] }} translate="no">
              {hostName(code)}
            </AddressLink>{' '}
            <Records summary={summary} filter={filter} code={code} count={count} />
          </li>
        ))}
        {hosts.length > TOP_HOSTS && (
          <li className={styles.rest}>and {formatCount(hosts.length - TOP_HOSTS)} more</li>
        )}
      </ul>
    ) : (
      <p key="hosts" className={styles.none}>
        None of its records names a host.
      </p>
    ),
    <div key="map" className={styles.map}>
      <Panel name="the map">
        <MiniMap
          hosts={frame}
          shades={
            new Map(
              hosts.map(({ code, count }) => [
                code,
                // By the root, so that small counts differ too.
                Math.sqrt(valueIn(unit, { count, total }) / scale.host),
              ]),
            )
          }
          label={mapLabel(summary)}
        />
      </Panel>
    </div>,
  ];

  return (
    <section
      className={styles.side}
      style={{ '--column': place + 1 } as CSSProperties}
      aria-label={side.label}
    >
      <header className={styles.head}>
        <h3 className={styles.name}>{side.label}</h3>
        <p>
          <b>{countOf(total, 'initiative')}</b>{' '}
          <span className={styles.soft}>in {countOf(hosts.length, 'host')}</span>
        </p>
      </header>
      {total === 0 ? (
        <div className={styles.emptied} style={onRow(1)}>
          <p>
            The filter leaves no record of {side.label}. That says nothing of what exists and was
            not found.
          </p>
          <button type="button" className="button" onClick={clear}>
            Clear the filter
          </button>
        </div>
      ) : (
        withMeasures &&
        measures.map((measure, at) => (
          <Measure key={labels[at]} label={labels[at] ?? ''} row={at + 1}>
            {measure}
          </Measure>
        ))
      )}
    </section>
  );
}

function Measure({ label, row, children }: { label: string; row: number; children: ReactNode }) {
  return (
    <div className={styles.measure} style={onRow(row)}>
      <h4 className={styles.label}>{label}</h4>
      {children}
    </div>
  );
}

/** The row of the grid for a measure, counted from 1; head, differences and scale stand before. */
const onRow = (row: number) => ({ '--row': row + 3 }) as CSSProperties;

/** A host's records in this side, as a link where a filter shows just these. */
function Records({
  summary,
  filter,
  code,
  count,
}: {
  summary: SideSummary;
  filter: Filter;
  code: string;
  count: number;
}) {
  const own = filterOfSide(filter, summary);
  const to = own && narrow(own, 'host', code, summary.entries);
  if (!to) return <b>{formatCount(count)}</b>;
  return (
    <AddressLink change={{ id: null, ...to, view: 'explore' }} className={styles.count}>
      {formatCount(count)}
      <span className="hidden">
        {' '}
        {count === 1 ? 'record' : 'records'} of {hostName(code)} in Explore
      </span>
    </AddressLink>
  );
}

const timelineLabel = (rows: readonly SeriesRow[], words: string): string => {
  const peak = rows.reduce<SeriesRow | null>(
    (most, row) => (row.total > (most?.total ?? 0) ? row : most),
    null,
  );
  const open = rows.reduce((most, row) => Math.max(most, openOf(row)), 0);
  const rest = open > 0 ? '; what was only announced or first reported stands open above' : '';
  if (!peak) return `Timeline: no ${words}${rest}`;
  return `Timeline of ${words} by year, ${rows[0]?.year} to ${rows.at(-1)?.year}: most in ${peak.year}, ${formatCount(peak.total)}${rest}`;
};

const mapLabel = ({ side, hosts }: SideSummary): string =>
  hosts[0]
    ? `Map of ${side.label}, its ${countOf(hosts.length, 'host')} with records shaded, ${hostName(hosts[0].code)} darkest`
    : `Map of the world, with no host of ${side.label}`;
