import type { ReactNode } from 'react';
import { placeInTime, yearOf } from '../../atlas/record/dates';
import type { Entry } from '../../atlas/record/entry';
import { exampleOfRegions, exampleOfUnknown } from '../../atlas/figures/examples';
import { hostName } from '../../atlas/places/hosts';
import { countOf, formatCount } from '../../atlas/record/numbers';
import { yearsInForce } from '../../atlas/figures/series';
import { REGION_LABELS } from '../../atlas/record/vocabulary';
import { today } from '../../dataset/today';
import styles from './AboutView.module.css';
import { Example } from './Example';

const and = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

/** The counting rules, each worked through on records of the dataset. */
export function CountingRules({ entries }: { entries: readonly Entry[] }) {
  const byRegion = entries.reduce((sum, { regions }) => sum + regions.length, 0);
  return (
    <>
      <ul className={styles.list}>
        <li>
          An initiative is one in every total. By region it is one in each region it touches, by
          host one in each host; such bars may add up to more than the total. Here the regions add
          up to {formatCount(byRegion)} for {countOf(entries.length, 'initiative')}.
        </li>
        <li>
          A filter by region or host keeps an initiative if any of its hosts is in it; “in so many
          hosts” counts every host of the initiatives shown.
        </li>
        <li>The year filter keeps an initiative when its start year lies in the range.</li>
        <li>
          <b>New</b> in a year: it started that year.
        </li>
        <li>
          <b>In force</b> in a year: started by then, not proposed, and not ended before it. An
          active one holds to today, an ended one to its end, any other (unknown, suspended, under
          review) only to the year it was last confirmed. Records that ended without a known end
          date count to their last confirmation.
        </li>
        <li>
          Words are sought in title, summary, place and source publishers, each as a word or the
          beginning of one, whatever its accents; all of them must be there. What stands in
          quotation marks is sought as it stands.
        </li>
        <li>Dates keep their precision: 2011 is never shown as 1 January 2011.</li>
      </ul>
      <h4>Worked through</h4>
      <ul className={styles.list}>
        {regionExample(exampleOfRegions(entries))}
        {forceExample(exampleOfUnknown(entries))}
      </ul>
    </>
  );
}

function regionExample(entry: Entry | undefined): ReactNode {
  if (!entry) return null;
  return (
    <li>
      <Example entry={entry} /> It has {countOf(entry.hosts.length, 'host')},{' '}
      {and(entry.hosts.map(hostName))}. It is one in the total, one in each of{' '}
      {and(entry.regions.map((region) => REGION_LABELS[region]))}, and one in each of its hosts.
    </li>
  );
}

function forceExample(entry: Entry | undefined): ReactNode {
  const years = entry && yearsInForce(entry, yearOf(today()));
  if (!years) return null;
  return (
    <li>
      <Example entry={entry} /> It began {placeInTime(entry.start)} and no source says what became
      of it; it was last confirmed {placeInTime(entry.statusAsOf)}. It is new in{' '}
      {yearOf(entry.start)} alone and in force from {years[0]} to {years[1]}.
    </li>
  );
}
