import { useDeferredValue, useMemo, useState, type CSSProperties } from 'react';
import type { UNITS } from '../../address/parameters';
import { useAddress } from '../../address/useAddress';
import { summarise, type SideSummary } from '../../atlas/figures/comparison';
import { recordsFound } from '../../atlas/figures/found';
import { yearOf } from '../../atlas/record/dates';
import type { Entry } from '../../atlas/record/entry';
import { countOf } from '../../atlas/record/numbers';
import { regionOfHost } from '../../atlas/record/regions';
import { foldEarly, rowsBetween, series, shownOf, type Measure } from '../../atlas/figures/series';
import { MOST_SIDES, sidesOf, type Side } from '../../atlas/figures/sides';
import { PROVIDERS, PROVIDER_LABELS } from '../../atlas/record/vocabulary';
import { axisTop } from '../../charts/axisTop';
import { DatedMark } from '../../charts/marks/DatedMark';
import { FillingMark } from '../../charts/marks/FillingMark';
import { ProviderMark } from '../../charts/marks/ProviderMark';
import { today } from '../../dataset/today';
import { useFilling } from '../../dataset/useFilling';
import { FilterBar } from '../../filter/FilterBar';
import { NothingMatches } from '../../filter/NothingMatches';
import { useSelection } from '../../filter/SelectionProvider';
import { Segmented } from '../../ui/Segmented';
import { TableSwitch } from '../../ui/TableSwitch';
import { ComparisonTable } from './ComparisonTable';
import styles from './CompareView.module.css';
import { Differences } from './Differences';
import { SideChooser } from './SideChooser';
import { SideColumn, type Scale } from './SideColumn';
import { endIn, valueIn, type Unit } from './units';

/** Two to four regions, providers or hosts side by side on one scale, and how they differ. */
export default function CompareView() {
  const { selection, filter, all } = useSelection();
  const [address, setAddress] = useAddress();
  const [day] = useState(today);
  const filling = useFilling();
  const [asTable, setAsTable] = useState(false);
  const entries = useDeferredValue(selection.entries);
  const thisYear = yearOf(day);

  const asked = useMemo(() => sidesOf(address.sides), [address.sides]);
  const sides = useMemo(() => asked.slice(0, MOST_SIDES), [asked]);
  const leftOut = asked.slice(MOST_SIDES);
  const summaries = useMemo(
    () => sides.map((side) => summarise(side, entries, day)),
    [sides, entries, day],
  );
  const { unit } = address;
  // What changed in a year is a measure of Explore's timeline alone.
  const measure = address.measure === 'changed' ? 'new' : address.measure;
  const timelines = useMemo(
    () => timelinesOf(summaries, measure, day, filter.from),
    [summaries, measure, day, filter.from],
  );
  const scale = useMemo(() => scaleOf(summaries, timelines, unit), [summaries, timelines, unit]);
  const hostsOfAll = useMemo(() => [...new Set(all.flatMap((entry) => entry.hosts))], [all]);
  const timelineTitle = TIMELINES[measure].title;
  const labels = [
    'Provider',
    'Type',
    timelineTitle,
    'Evidence',
    'Status',
    'How it ended',
    'Known beginnings',
    'Hosts with most records',
    'Map',
  ];
  const some = summaries.some(({ total }) => total > 0);

  return (
    <>
      <FilterBar />
      <div className={styles.compare}>
        <div className={styles.bar}>
          <h2 className={styles.title}>Compare</h2>
          <SideChooser
            sides={sides}
            all={all}
            passing={selection.entries}
            onSides={(slugs) => setAddress({ sides: slugs })}
          />
          <div className={styles.switches}>
            <Segmented
              label="Numbers"
              options={UNIT_OPTIONS}
              value={unit}
              onChange={(to) => setAddress({ unit: to })}
            />
            <Segmented
              label="Timeline"
              options={TIMELINE_OPTIONS}
              value={measure}
              onChange={(to) => setAddress({ measure: to })}
            />
            <TableSwitch on={asTable} onChange={setAsTable} />
          </div>
        </div>
        {leftOut.length > 0 && (
          <p role="alert" className={styles.said}>
            Four sides at most: {leftOut.map(({ label }) => label).join(', ')}{' '}
            {leftOut.length === 1 ? 'is' : 'are'} left out.
          </p>
        )}
        {selection.entries.length === 0 && <NothingMatches />}
        <div
          className={styles.grid}
          style={{ '--sides': sides.length, '--measures': labels.length } as CSSProperties}
        >
          <div className={styles.differences}>
            {sides.length < 2 ? (
              <p className={styles.said}>
                Add a side to compare {sides[0]?.label} with: a region, a provider or a host.
              </p>
            ) : (
              some && <Differences summaries={summaries} filter={filter} thisYear={thisYear} />
            )}
          </div>
          {some && !asTable && (
            <div className={styles.scale}>
              <ul className={styles.providers}>
                {PROVIDERS.map((provider) => (
                  <li key={provider}>
                    <ProviderMark provider={provider} /> {PROVIDER_LABELS[provider]}
                  </li>
                ))}
                <li>
                  <DatedMark known /> Known beginning
                </li>
                <li>
                  <DatedMark known={false} /> Only announced or first reported
                </li>
                {filling && (
                  <li>
                    <FillingMark /> Still filling up
                  </li>
                )}
              </ul>
              <p>{scaleWords(scale)}</p>
            </div>
          )}
          {some &&
            !asTable &&
            labels.map((label, at) => (
              <p
                key={label}
                aria-hidden
                className={styles.label}
                style={{ '--row': at + 4 } as CSSProperties}
              >
                {label}
              </p>
            ))}
          {summaries.map((summary, at) => (
            <SideColumn
              key={summary.side.slug}
              summary={summary}
              rows={timelines[at]?.rows ?? []}
              labels={labels}
              timelineWords={TIMELINES[measure].words}
              scale={scale}
              filling={filling}
              filter={filter}
              frame={hostsToFrame(summary.side, hostsOfAll)}
              place={at + 1}
              withMeasures={!asTable}
            />
          ))}
        </div>
        {some && (
          <div className={asTable ? undefined : styles.printOnly}>
            <ComparisonTable
              summaries={summaries}
              rows={timelines.map(({ rows }) => rows)}
              unit={unit}
              measure={measure}
              timelineTitle={timelineTitle}
            />
          </div>
        )}
        <div className={styles.notes}>
          <h3>How it is counted</h3>
          <ul>
            <li>
              {recordsFound(selection.entries)}. An initiative counts once in each side that it
              belongs to; a region’s or a host’s side has every initiative with a host in it. Hosts
              are those in the side: an initiative with several counts in each.
            </li>
            <li>
              No longer in force, or not confirmed since: had begun, and by the counting rules is
              not in force in {thisYear}. An active one holds to today, an ended one to the year of
              its end, any other only to the year it was last confirmed; one that is only proposed
              is not counted.
            </li>
            <li>
              Known beginnings are those whose whole date, as begun or signed, lies in one year.
              What was only announced, or only first reported, has none: first, median and latest
              year leave it out, and so does the share that began of late. Median: the earliest year
              by which half of those with a known beginning had begun.
            </li>
            {filling && (
              <li>
                The years from {filling.from} are still filling up: it took{' '}
                {countOf(filling.fillsIn, 'year')} until nine beginnings in ten had a source.
              </li>
            )}
            {timelines.some(({ folded }) => folded > 0) && (
              <li>
                With a start before the first year shown, and without a bar of their own:{' '}
                {timelines
                  .map(({ folded }, at) => `${sides[at]?.label} ${countOf(folded, 'initiative')}`)
                  .join(', ')}
                .
              </li>
            )}
          </ul>
        </div>
      </div>
    </>
  );
}

const UNIT_OPTIONS: readonly { value: (typeof UNITS)[number]; label: string }[] = [
  { value: 'counts', label: 'Counts' },
  { value: 'shares', label: 'Shares' },
];

type SideMeasure = Exclude<Measure, 'changed'>;
const TIMELINES: Record<SideMeasure, { title: string; words: string }> = {
  new: { title: 'Began in each year', words: 'initiatives known to have begun' },
  'in-force': { title: 'In force in each year', words: 'initiatives in force' },
  cumulative: { title: 'Found up to each year', words: 'initiatives found so far' },
  ended: { title: 'Ended in each year', words: 'initiatives that ended' },
};
const TIMELINE_OPTIONS: readonly { value: SideMeasure; label: string }[] = [
  { value: 'new', label: 'New' },
  { value: 'in-force', label: 'In force' },
  { value: 'ended', label: 'Ended' },
  { value: 'cumulative', label: 'Cumulative' },
];

/** Each side's years, the same for all, and how many of its initiatives have a start before them. */
function timelinesOf(
  summaries: readonly SideSummary[],
  measure: Measure,
  day: string,
  since: number | null,
) {
  const together = [...new Set(summaries.flatMap((summary) => summary.entries))];
  const begun = series(together, { measure: 'new', by: 'provider', today: day });
  const from = since ?? foldEarly(begun).from;
  const to = begun.at(-1)?.year ?? from;
  const startOf = (entry: Entry) => yearOf(entry.start);
  return summaries.map(({ entries }) => ({
    rows: rowsBetween(
      series(entries, { measure, by: 'provider', today: day }),
      from,
      to,
      'provider',
    ),
    folded: entries.filter((entry) => startOf(entry) < from).length,
  }));
}

/** The one scale of all sides. */
function scaleOf(
  summaries: readonly SideSummary[],
  timelines: ReturnType<typeof timelinesOf>,
  unit: Unit,
): Scale {
  const most = (of: (summary: SideSummary, at: number) => readonly number[]) =>
    Math.max(
      0,
      ...summaries.flatMap((summary, at) =>
        of(summary, at).map((count) => valueIn(unit, { count, total: summary.total })),
      ),
    );
  return {
    unit,
    provider: most(({ total }) => [total]),
    type: most(({ types }) => Object.values(types).map(({ total }) => total)),
    year: axisTop(most((_, at) => timelines[at]?.rows.map((row) => shownOf(row)) ?? [])),
    host: most(({ hosts }) => hosts.map(({ count }) => count)),
  };
}

const scaleWords = ({ unit, type, year, host }: Scale): string =>
  `One scale for all sides${unit === 'shares' ? ', per cent of each side’s total' : ', in initiatives'}: ` +
  `the longest bar of a type is ${endIn(unit, type)}, the height of a year ${endIn(unit, year)}, the darkest land ${endIn(unit, host)}.`;

/** The hosts that a side's map shows whole; none for the world. */
const hostsToFrame = ({ facet, value }: Side, hosts: readonly string[]): readonly string[] => {
  if (facet === 'host') return [value];
  return facet === 'region' ? hosts.filter((code) => regionOfHost(code) === value) : [];
};
