import { coverage, isSubject, periods, SUBJECTS, type Found } from '../../atlas/figures/coverage';
import type { Entry } from '../../atlas/record/entry';
import { countOf, formatCount } from '../../atlas/record/numbers';
import { PROVIDERS, PROVIDER_LABELS, REGIONS, REGION_LABELS } from '../../atlas/record/vocabulary';
import { ProviderMark } from '../../charts/marks/ProviderMark';
import { PROVIDER_COLOURS } from '../../charts/marks/shapes';
import styles from './AboutView.module.css';

/** What was searched, and what was found of each provider by region and by year. */
export function Coverage({ entries }: { entries: readonly Entry[] }) {
  const found = coverage(entries);
  const rows = periods(entries);
  const most = Math.max(1, ...rows.flatMap(({ counts }) => Object.values(counts)));
  return (
    <>
      <p>
        The records come from {SUBJECTS.length} files of evidence, gathered in two rounds. The
        subjects below are read from the files’ names and from what they hold. They do not cover the
        providers alike, so a small number may mean that little was looked for.
      </p>
      <p>
        First round: how each was searched, with which words and in which languages, is not on
        record.
      </p>
      <Subjects round={1} />
      <p>
        Second round, of November 2026: public pages were searched country by country in some thirty
        languages; the words are not on record.
      </p>
      <Subjects round={2} />

      <h4 id="coverage-regions">Records and sources found, by region and provider</h4>
      <p>
        An initiative counts in each region it touches and once in all. <i>By the way</i> marks a
        pair that no subject names: what is recorded there stands in files about something else.
      </p>
      <div className={styles.scroll} tabIndex={0} role="group" aria-labelledby="coverage-regions">
        <table className={styles.table} data-numbers>
          <thead>
            <tr>
              <th scope="col">Region</th>
              <ProviderHeads />
            </tr>
          </thead>
          <tbody>
            {REGIONS.map((region) => (
              <tr key={region}>
                <th scope="row">{REGION_LABELS[region]}</th>
                {PROVIDERS.map((provider) => (
                  <FoundCell
                    key={provider}
                    found={found[provider].regions[region]}
                    byTheWay={!isSubject(provider, region)}
                  />
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">All, once each</th>
              {PROVIDERS.map((provider) => (
                <FoundCell key={provider} found={found[provider].all} byTheWay={false} />
              ))}
            </tr>
          </tfoot>
        </table>
      </div>

      <h4 id="coverage-years">Records by the year they began</h4>
      <div className={styles.scroll} tabIndex={0} role="group" aria-labelledby="coverage-years">
        <table className={styles.table} data-numbers>
          <thead>
            <tr>
              <th scope="col">Began</th>
              <ProviderHeads />
            </tr>
          </thead>
          <tbody>
            {rows.map(({ from, to, counts }) => (
              <tr key={from}>
                <th scope="row">{from === to ? from : `${from} to ${to}`}</th>
                {PROVIDERS.map((provider) => (
                  <td key={provider}>
                    {formatCount(counts[provider])}
                    <span
                      className={styles.bar}
                      style={{
                        width: `${(counts[provider] / most) * 100}%`,
                        background: PROVIDER_COLOURS[provider],
                      }}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function ProviderHeads() {
  return PROVIDERS.map((provider) => (
    <th key={provider} scope="col">
      <ProviderMark provider={provider} /> {PROVIDER_LABELS[provider]}
    </th>
  ));
}

function FoundCell({ found, byTheWay }: { found: Found; byTheWay: boolean }) {
  return (
    <td>
      {formatCount(found.initiatives)}
      <span className={styles.small}>
        {countOf(found.sources, 'source')}
        {byTheWay && <i>, by the way</i>}
      </span>
    </td>
  );
}

const Subjects = ({ round }: { round: 1 | 2 }) => (
  <ul className={styles.columns}>
    {SUBJECTS.filter((subject) => subject.round === round).map(({ subject }) => (
      <li key={subject}>{subject}</li>
    ))}
  </ul>
);
