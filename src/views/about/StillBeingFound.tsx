import {
  COUNTED_YEARS,
  FILLED_SHARE,
  fillingOf,
  foundLag,
  type FoundLag,
} from '../../atlas/figures/foundLag';
import type { Entry } from '../../atlas/record/entry';
import { countOf, formatCount } from '../../atlas/record/numbers';
import { PROVIDERS, PROVIDER_LABELS } from '../../atlas/record/vocabulary';
import { ProviderMark } from '../../charts/marks/ProviderMark';
import { useAllRecords } from '../../dataset/useAllRecords';
import styles from './AboutView.module.css';

/**
 * How long after a beginning its first source appeared, and which years are therefore still filling up. Needs the records in
 * full, so it suspends until they are here.
 */
export function StillBeingFound({
  entries,
  release,
}: {
  entries: readonly Entry[];
  /** The dataset's day, `YYYY-MM-DD`. */
  release: string;
}) {
  const records = useAllRecords(entries);
  const all = foundLag(records, release);
  const filling = fillingOf({ ...all, date: release });
  const { notKnown, before, after, undated } = all.leftOut;
  const { least, most } = COUNTED_YEARS;
  return (
    <>
      <h4 id="still-being-found">Still being found</h4>
      <p>
        What began lately is found late. Of the records with a known beginning and a dated source
        that began from {most} to {least} years before the release this is how long it took until
        the first of their sources appeared. Of a date known only to its month or year the longest
        wait is taken that it allows; a source from before the beginning is no wait.
      </p>
      <div className={styles.scroll} tabIndex={0} role="group" aria-labelledby="still-being-found">
        <table className={styles.table} data-numbers>
          <thead>
            <tr>
              <th scope="col">Provider</th>
              <th scope="col">Records counted</th>
              <th scope="col">Half within</th>
              {all.within.map(({ years }) => (
                <th key={years} scope="col">
                  Within {countOf(years, 'year')}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {PROVIDERS.map((provider) => (
              <tr key={provider}>
                <th scope="row">
                  <ProviderMark provider={provider} /> {PROVIDER_LABELS[provider]}
                </th>
                <LagCells
                  lag={foundLag(
                    records.filter((record) => record.provider === provider),
                    release,
                  )}
                />
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">All</th>
              <LagCells lag={all} />
            </tr>
          </tfoot>
        </table>
      </div>
      <p>
        Left out are {countOf(notKnown, 'record')} whose beginning is not known,{' '}
        {formatCount(before)} that began earlier (pages of their day were seldom on the web, so that
        the first source here looks back), {formatCount(after)} that began later (they can only have
        been found soon, or are not found yet) and {formatCount(undated)} without a dated source.
        These are the sources in the atlas: an earlier one may exist and not be cited, and what no
        source has told of yet is not counted at all, so the true wait may be shorter or longer.
      </p>
      {filling && (
        <p>
          It took {countOf(filling.fillsIn, 'year')} until {FILLED_SHARE * 100} % of them had a
          source. A year is taken to be filling up until as much time has passed since its end: at
          this release from {filling.from} on. The timelines mark these years; their numbers will
          rise most.
        </p>
      )}
    </>
  );
}

function LagCells({ lag: { counted, median, within } }: { lag: FoundLag }) {
  return (
    <>
      <td>{formatCount(counted)}</td>
      <td>{median === null ? 'none' : countOf(median, 'day')}</td>
      {within.map(({ years, count }) => (
        <td key={years}>
          {counted === 0 ? 'none' : `${Math.round((100 * count) / counted)} %`}
          <span className={styles.small}>{formatCount(count)}</span>
        </td>
      ))}
    </>
  );
}
