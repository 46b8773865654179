import type { ReactNode } from 'react';
import { AddressLink } from '../../address/AddressLink';
import { CONTESTED_METHOD } from '../../atlas/figures/contested';
import { PULL_BACK_METHOD } from '../../atlas/figures/pullBacks';
import { SUBJECTS } from '../../atlas/figures/coverage';
import type { DatasetMeta } from '../../atlas/files/indexFormat';
import { formatDate } from '../../atlas/record/dates';
import type { Entry } from '../../atlas/record/entry';
import { countOf } from '../../atlas/record/numbers';
import { Panel } from '../../ui/Panel';
import styles from './AboutView.module.css';
import { Changes } from './Changes';
import { Contents } from './Contents';
import { BriefingRules } from './BriefingRules';
import { CountingRules } from './CountingRules';
import { Coverage } from './Coverage';
import { Definitions } from './Definitions';
import { EvidenceGrades } from './EvidenceGrades';
import { Gaps } from './Gaps';
import { Regions } from './Regions';
import { Section } from './Section';
import { SourceKinds } from './SourceKinds';
import { StillBeingFound } from './StillBeingFound';

/**
 * What the atlas is made of and how far it can be trusted; every number is counted from the dataset as it stands. What a reader
 * works with stands in it as it is given.
 */
export function AboutText({
  entries,
  meta,
  glossary,
  cite,
  correct,
}: {
  entries: readonly Entry[];
  meta: DatasetMeta;
  glossary: ReactNode;
  cite: ReactNode;
  correct: ReactNode;
}) {
  const hosts = new Set(entries.flatMap((entry) => entry.hosts)).size;
  const sources = entries.reduce((sum, entry) => sum + entry.sources, 0);

  return (
    <div className={styles.about}>
      <Contents />
      <div className={styles.text}>
        <h2>About the atlas</h2>
        <p className={styles.lead}>
          An open, sourced atlas of what China, the United States and Australia do with, to and
          inside other countries’ policing. Version {meta.version} of {formatDate(meta.date)} holds{' '}
          {countOf(entries.length, 'initiative')} in {countOf(hosts, 'host')}, with{' '}
          {countOf(sources, 'reference')} to sources.
        </p>
        <p>
          Where to be careful is listed record by record under{' '}
          <AddressLink change={{ view: 'quality', id: null }}>Quality of the data</AddressLink>; how
          to use the files is told under{' '}
          <AddressLink change={{ view: 'reuse', id: null }}>For other programs</AddressLink>.
        </p>

        <Section id="method">
          <p>
            The records were gathered in {SUBJECTS.length} files of evidence, each about what one or
            two of the providers do in one or more parts of the world; they are listed under{' '}
            <a href="#coverage">Coverage</a>. A record is one thing that a provider does: a signed
            agreement, a course, a patrol, a post, a delivery. Two sources about one thing are one
            record with two sources; what stands in two files is kept once.
          </p>
          <p>
            A record says what its sources say and no more. A date is no finer than its source; a
            status stands with the day it was last confirmed; figures are as the source gives them,
            and where sources differ the note says so; the summary is in words of our own, without a
            verdict. A denial stands in the record beside the claim. An alleged place is told no
            finer than its city. No private person is named. A source that was read in a copy says
            so.
          </p>
          <p>
            Each time the dataset is built every record is checked: its form; its dates, which must
            follow one another and never lie in the future; its status against its events; its
            place, which must lie near a host or the provider; its id, which must be its own. One
            fault stops the build. What no program can check, whether a source bears what the record
            says, is for readers: hence the links.
          </p>
        </Section>

        <Section id="definitions">
          <Definitions />
        </Section>

        <Section id="glossary">{glossary}</Section>

        <Section id="evidence">
          <EvidenceGrades entries={entries} />
        </Section>

        <Section id="counting">
          <CountingRules entries={entries} />
        </Section>

        <Section id="comparing">
          <p>
            <b>Compare.</b> Sides stand on one scale. Each counts the initiatives of the current
            filter that belong to it, so one with hosts on two sides counts on both; shares are of a
            side’s own total, and of how what ended did, of those of it that ended. The sentences
            are made from the numbers and say what differs, never why.
          </p>
          <p>
            <b>Contested.</b> {CONTESTED_METHOD}
          </p>
          <p>
            <b>Pulled back.</b> {PULL_BACK_METHOD} Its date is that of the decision where a record
            tells it, which may be later than the day on which the thing stopped.
          </p>
        </Section>

        <Section id="briefings">
          <BriefingRules />
        </Section>

        <Section id="regions">
          <Regions entries={entries} />
        </Section>

        <Section id="coverage">
          <Coverage entries={entries} />
          <Panel name="the kinds of sources" className={styles.held}>
            <SourceKinds entries={entries} />
          </Panel>
        </Section>

        <Section id="gaps">
          <Gaps entries={entries} />
          <Panel name="how long it took until sources appeared" className={styles.held}>
            <StillBeingFound entries={entries} release={meta.date} />
          </Panel>
        </Section>

        <Section id="limits">
          <ul className={styles.list}>
            <li>
              Every count is of records found, not of what exists. That something is not recorded
              does not mean that it does not happen.
            </li>
            <li>
              Visibility differs by country and language. A government that publishes its
              agreements, a parliament that asks for figures and a press that may report them leave
              more to find than others do. More records for a provider or a host may mean more
              openness rather than more activity.
            </li>
            <li>
              The three providers are not covered alike: see the table of{' '}
              <a href="#coverage">Coverage</a> before comparing them by number.
            </li>
            <li>
              Records differ in size: a course of a week is one record, and so is a programme of
              twenty years. Counts say how many initiatives were found, not how much was spent or
              done.
            </li>
            <li>
              Pages vanish. Beside each source is a link to where the Internet Archive may keep a
              copy; not every page was kept.
            </li>
            <li>
              An order in time is an order of dates that sources give. The atlas says what is
              recorded first and draws no conclusion about causes.
            </li>
            <li>Borders on the map follow Natural Earth and imply no position.</li>
          </ul>
        </Section>

        <Section id="changes">
          <Changes entries={entries} />
        </Section>

        <Section id="licence">
          <p>
            The dataset is under{' '}
            <a href="https://creativecommons.org/licenses/by/4.0/" rel="noopener noreferrer">
              Creative Commons Attribution 4.0 International
            </a>{' '}
            (CC BY 4.0): share it and change it for any purpose, and name the Policing Atlas, the
            version and what you changed. The code is under the MIT licence. The sources belong to
            their publishers.
          </p>
        </Section>

        <Section id="cite">
          <p>
            The dataset is cited as below. A record is cited from its own page, a view from the
            button with the quotation mark at the top.
          </p>
          {cite}
        </Section>

        <Section id="correct">{correct}</Section>
      </div>
    </div>
  );
}
