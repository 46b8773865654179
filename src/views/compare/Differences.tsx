import { AddressLink } from '../../address/AddressLink';
import { useState } from 'react';
import {
  DISCOVERY_RATE,
  differences,
  FEW,
  overlaps,
  recentSince,
  type Difference,
  type SideSummary,
} from '../../atlas/figures/comparison';
import { describeDifference, traitWords } from '../../atlas/figures/describeDifference';
import { isEmptyFilter, type Filter } from '../../atlas/selection/filter';
import { FACET_LABELS } from '../../atlas/selection/filterWords';
import { countOf, formatCount } from '../../atlas/record/numbers';
import type { Side } from '../../atlas/figures/sides';
import styles from './Differences.module.css';

/** How many differences stand open at first. */
const FIRST = 6;

/** The differences between the sides in sentences, what to be careful about, and how they were found. */
export function Differences({
  summaries,
  filter,
  thisYear,
}: {
  summaries: readonly SideSummary[];
  filter: Filter;
  thisYear: number;
}) {
  const [open, setOpen] = useState(false);
  const { gaps, compared, untested } = differences(summaries, filter, thisYear);
  const common = overlaps(summaries);
  const few = summaries.filter(({ total }) => total < FEW);
  return (
    <section className={styles.differences} aria-labelledby="differences">
      <h3 id="differences" className={styles.title}>
        {gaps.length > 0 ? 'Largest gaps, each from the records below' : 'Gaps'}
      </h3>
      {gaps.length === 0 && (
        <p className={styles.none}>
          {compared === 0
            ? 'There are no records to compare the sides by.'
            : `None of the ${formatCount(compared)} shares compared differs by a percentage point.`}
        </p>
      )}
      <ol className={styles.list}>
        {gaps.map((difference, at) => (
          <li
            key={`${difference.trait.facet} ${difference.trait.value} ${difference.more.side.slug} ${difference.less.side.slug}`}
            className={at < FIRST || open ? undefined : styles.later}
          >
            <Sentence difference={difference} />{' '}
            <span className={styles.verdict} data-safe={difference.safe}>
              {difference.safe
                ? 'Safe to state'
                : `Not safe after ${countOf(compared, 'comparison')}`}
            </span>
          </li>
        ))}
      </ol>
      {gaps.length > FIRST && (
        <button
          type="button"
          className={`button ${styles.more}`}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {open
            ? `Show the ${FIRST} largest only`
            : `Show ${formatCount(gaps.length - FIRST)} more`}
        </button>
      )}
      {few.map(({ side, total }) => (
        <p key={side.slug} className={styles.caution}>
          <b>Caution:</b> {side.label} has {countOf(total, 'record')}
          {isEmptyFilter(filter) ? '' : ' in this filter'}, fewer than ten. A single record would
          change its shares much.
          {asksForOthers(filter, side) && (
            <>
              {' '}
              The filter asks for another {FACET_LABELS[side.facet].toLowerCase()}.{' '}
              <AddressLink change={{ [side.facet]: null }}>
                Compare all {FACET_LABELS[side.facet].toLowerCase()}s
              </AddressLink>
            </>
          )}
        </p>
      ))}
      {common.length > 0 && (
        <p className={styles.note}>
          Belonging to two sides, and counted in each:{' '}
          {common
            .map(({ a, b, count }) => `${a.label} and ${b.label} ${countOf(count, 'initiative')}`)
            .join('; ')}
          .
        </p>
      )}
      {untested.length > 0 && (
        <p className={styles.note}>
          Not tested, as no record has it or all do:{' '}
          {untested
            .map(
              ({ a, b, traits }) =>
                `between ${a.label} and ${b.label} ${traits.map(traitWords).join(', ')}`,
            )
            .join('; ')}
          .
        </p>
      )}
      <p className={styles.note}>
        Shares of provider (between providers: of region), type, evidence, denial and status, among
        records that ended of how they did, and among records with a known beginning of those that
        began since {recentSince(thisYear)}, are compared two sides at a time: by a two-proportion
        z-test with the pooled share, where at least five records with the trait and five without
        would be expected on each side (the variance allows for records that two sides have in
        common), and by Fisher’s exact test where there are fewer. Of{' '}
        {countOf(compared, 'comparison')} those are safe to state that the Benjamini–Hochberg
        procedure keeps at a false discovery rate of {100 * DISCOVERY_RATE} %; of the others chance
        may well give as much. The largest gap in percentage points stands first. They describe the
        records found, which are no random sample of what exists, and say nothing of why.
      </p>
    </section>
  );
}

/** Whether a filter leaves a side out by its own kind: the region Pacific beside the side Europe. */
const asksForOthers = (filter: Filter, { facet, value }: Side): boolean => {
  const chosen: readonly string[] = filter[facet];
  return chosen.length > 0 && !chosen.includes(value);
};

function Sentence({ difference }: { difference: Difference }) {
  const { filter, records, more } = difference;
  return (
    <>
      {describeDifference(difference).map(({ text, strong }, at) =>
        strong ? (
          <b key={at} className={styles.share}>
            {text}
          </b>
        ) : (
          text
        ),
      )}{' '}
      {filter ? (
        <AddressLink change={{ id: null, ...filter, view: 'explore' }} className={styles.see}>
          See the records
          <span className="hidden">
            ({formatCount(records.length)} of {more.side.label})
          </span>
        </AddressLink>
      ) : (
        // These pass the filter by one host and belong to the side by another, which no one filter can ask for.
        <details className={styles.records}>
          <summary>See the records</summary>
          <ul>
            {records.map(({ id, title }) => (
              <li key={id}>
                <AddressLink change={{ id }}>{title}</AddressLink>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
