import type { ReactNode } from 'react';
import { placeInTime, yearOf } from '../../atlas/record/dates';
import type { Entry } from '../../atlas/record/entry';
import { exampleOfRegions, exampleOfUnknown } from '../../atlas/figures/examples';
import { hostName } from '../../atlas/places/hosts';
import { countOf, formatCount } from '../../atlas/record/numbers';
import { yearsInForce } from '../../atlas/figures/series';
import { REGION_LABELS, type Dated, type Ending } from '../../atlas/record/vocabulary';
import { today } from '../../dataset/today';
import styles from './AboutView.module.css';
import { Example } from './Example';
import { listOf } from '../../atlas/record/wording';

/** The counting rules, each worked through on records of the dataset. */
export function CountingRules({ entries }: { entries: readonly Entry[] }) {
  const byRegion = entries.reduce((sum, { regions }) => sum + regions.length, 0);
  const of = (dated: Dated) => entries.filter((entry) => entry.dated === dated).length;
  const ended = (how: Ending) => entries.filter(({ ending }) => ending === how).length;
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
        <li>
          A beginning is <b>known</b> where the record says when it began or was signed, and where
          the whole of that date lies in one year. What was <b>only announced</b> had not begun
          before; it has a known beginning only where a start, a signature or a delivery is told of
          the same year. What was <b>only first reported</b> had begun by then, at any time before.
          So an announcement and a first report are never counted as a beginning: not in “began”,
          “new” or “first”, not in a median and not in a share. Here {formatCount(of('known'))} of{' '}
          {countOf(entries.length, 'initiative')} have a known beginning,{' '}
          {formatCount(of('announced'))} are only announced and {formatCount(of('reported'))} only
          first reported.
        </li>
        <li>
          The year filter keeps an initiative when its start year lies in the range, whatever the
          start is the date of; the filter Beginning leaves the known ones, or the others.
        </li>
        <li>
          <b>New</b> in a year: known to have begun, or to have been signed, in that year. What was
          only announced or first reported in it stands apart.
        </li>
        <li>
          <b>In force</b> in a year: begun by then, not proposed, and not ended before it. A
          first-reported one counts from its report on; an announced one from what shows it begun,
          else from its announcement, and that only where it is active or ended. An active one holds
          to today, but one last confirmed more than three years ago counts only to its last
          confirmation; an ended one holds to its end, any other (unknown, suspended, under review)
          only to the year it was last confirmed. Records that ended without a known end date count
          to their last confirmation.
        </li>
        <li>
          <b>Cumulative</b> up to a year: every initiative with a start by then, and how many of
          these have a known beginning, are only announced or are only first reported.
        </li>
        <li>
          <b>Began</b> in Trends: its whole beginning lies in the span. Announcements and first
          reports have rows of their own.
        </li>
        <li>
          <b>Changed between</b> two dates keeps an initiative when something of the kinds chosen
          happened to it in that time, counted as Trends counts it: an event dated only to its month
          or year counts where all of that lies between the dates. It says nothing of how the
          initiative stands today. The timeline’s Changed counts it once in each year in which it
          did.
        </li>
        <li>
          An <b>ending</b> is told of what ended, is suspended or is under review: completed (ran
          its course or was handed over), expired (its term or money ran out), replaced, broken off
          (stopped before its end by a decision) or paused, and who decided where a source says so.
          A one-off thing that is over, a course held or goods handed over, is completed by rule.
          Broken off does not say failed. Here {formatCount(ended('completed'))} are completed and{' '}
          {formatCount(ended('broken-off'))} broken off.
        </li>
        <li>
          <b>First</b> and <b>before</b>, of providers in a host: said only where the dates settle
          it. A first report shows that somebody was there by then, an announcement that he was not
          before.
        </li>
        <li>
          Words are sought in all that a record says: title, hosts by any of their names, provider,
          type, place, partners, summary, events, responses, notes, and titles and publishers of
          sources; each as a word or the beginning of one, in its singular, whatever its accents;
          all of them must be there. A few near words are sought together (camera, CCTV,
          surveillance) and told beside the filter. What stands in quotation marks is sought as it
          stands; an id or a link finds its record.
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
      {listOf(entry.hosts.map(hostName))}. It is one in the total, one in each of{' '}
      {listOf(entry.regions.map((region) => REGION_LABELS[region]))}, and one in each of its hosts.
    </li>
  );
}

function forceExample(entry: Entry | undefined): ReactNode {
  const years = entry && yearsInForce(entry, today());
  if (!years) return null;
  return (
    <li>
      <Example entry={entry} /> It began {placeInTime(entry.start)} and no source says what became
      of it; it was last confirmed {placeInTime(entry.statusAsOf)}. It is new in{' '}
      {yearOf(entry.start)} alone and in force from {years[0]} to {years[1]}.
    </li>
  );
}
