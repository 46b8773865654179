import { useSuspenseQuery } from '@tanstack/react-query';
import { hasPages } from '../../address/hasPages';
import { useAddress } from '../../address/useAddress';
import { spansSince } from '../../atlas/figures/changes';
import type { TrendsPart } from '../../atlas/figures/pullBackOrders';
import { formatDate } from '../../atlas/record/dates';
import { indexQuery } from '../../dataset/indexQuery';
import { FilterBar } from '../../filter/FilterBar';
import { NothingMatches } from '../../filter/NothingMatches';
import { useSelection } from '../../filter/SelectionProvider';
import { Panel } from '../../ui/Panel';
import { Segmented } from '../../ui/Segmented';
import { PullBacks } from './PullBacks';
import { SinceChooser } from './SinceChooser';
import { WhatChanged } from './WhatChanged';
import styles from './TrendsView.module.css';

const PARTS: readonly { value: TrendsPart; label: string }[] = [
  { value: 'changes', label: 'What changed' },
  { value: 'pull-backs', label: 'Pulled back' },
];

/** Two parts: what changed since a day, and what was pulled back; over both the filter. */
export default function TrendsView() {
  const { selection } = useSelection();
  const [{ trends }, setAddress] = useAddress();
  return (
    <>
      <FilterBar />
      <div className={styles.content}>
        <div className={styles.parts} data-intro>
          <h2>{trends === 'changes' ? 'Trends' : 'Pulled back'}</h2>
          <Segmented
            label="Part"
            options={PARTS}
            value={trends}
            onChange={(part) => setAddress({ trends: part })}
          />
        </div>
        {trends === 'changes' ? (
          <Changes />
        ) : selection.entries.length === 0 ? (
          <NothingMatches />
        ) : (
          <Panel name="what was pulled back" className={styles.waiting}>
            <PullBacks />
          </Panel>
        )}
      </div>
    </>
  );
}

/** What changed since a day, by provider and by region, against the same span before, and the events one by one. */
function Changes() {
  const { date } = useSuspenseQuery(indexQuery).data.meta;
  const { selection } = useSelection();
  const [{ since }, setAddress] = useAddress();
  const asked = spansSince(since, date);
  const spans = asked ?? spansSince(null, date)!;

  return (
    <>
      <header className={styles.head}>
        <div>
          <p className={styles.lead}>
            What began, was announced, ended, was reviewed, denied or upheld since a day, from the
            events of the records, against as many days before it. The newest day is{' '}
            {formatDate(date)}, when the dataset was put together, so everyone sees the same.
            {hasPages() && (
              <>
                {' '}
                The newest can be followed as a <a href="feed.xml">feed</a>.
              </>
            )}
          </p>
        </div>
        <SinceChooser
          since={asked && since}
          from={spans.now.from}
          datasetDay={date}
          onSince={(day) => setAddress({ since: day })}
        />
      </header>
      {since !== null && asked === null && (
        <p role="alert">
          {formatDate(since)} lies after the dataset’s day: the last 12 months are shown instead.
        </p>
      )}
      {selection.entries.length === 0 ? (
        <NothingMatches />
      ) : (
        <Panel name="what changed" className={styles.waiting}>
          <WhatChanged spans={spans} />
        </Panel>
      )}
    </>
  );
}
