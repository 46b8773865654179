import { coverage, countriesWithout, isSubject } from '../../atlas/figures/coverage';
import { yearOf } from '../../atlas/record/dates';
import type { Entry } from '../../atlas/record/entry';
import { countOf, formatCount } from '../../atlas/record/numbers';
import {
  PROVIDERS,
  PROVIDER_LABELS,
  REGIONS,
  REGION_LABELS,
  type Provider,
  type Region,
} from '../../atlas/record/vocabulary';
import styles from './AboutView.module.css';

/** A pair of provider and region with fewer records than this is named as thin. */
const THIN = 10;

const percent = (part: number, whole: number) =>
  `${Math.round((part / Math.max(1, whole)) * 100)} %`;

/** "Australia: Europe, East Asia; United States: Worldwide" */
const listed = (pairs: readonly (readonly [Provider, Region])[]): string =>
  PROVIDERS.flatMap((provider) => {
    const regions = pairs
      .filter(([by]) => by === provider)
      .map(([, region]) => REGION_LABELS[region]);
    return regions.length > 0 ? [`${PROVIDER_LABELS[provider]}: ${regions.join(', ')}`] : [];
  }).join('; ');

/** The gaps that the numbers show, in words. */
export function Gaps({ entries }: { entries: readonly Entry[] }) {
  const found = coverage(entries);
  const pairs = PROVIDERS.flatMap((provider) =>
    REGIONS.map((region) => [provider, region] as const),
  );
  const count = ([provider, region]: readonly [Provider, Region]) =>
    found[provider].regions[region].initiatives;
  const unnamed = pairs.filter((pair) => !isSubject(...pair));
  const empty = pairs.filter((pair) => count(pair) === 0);
  const thin = pairs.filter((pair) => count(pair) > 0 && count(pair) < THIN);
  const without = REGIONS.reduce(
    (sum, region) => sum + countriesWithout(entries, region).length,
    0,
  );
  const unknown = entries.filter(({ status }) => status === 'unknown').length;
  const oneSource = PROVIDERS.map((provider) => {
    const own = entries.filter((entry) => entry.provider === provider);
    const single = own.filter(({ sources }) => sources === 1).length;
    return `${PROVIDER_LABELS[provider]} ${percent(single, own.length)}`;
  });
  const recent = entries.filter(({ start }) => yearOf(start) >= 2015).length;
  return (
    <ul className={styles.list}>
      <li>
        No file of evidence is about {listed(unnamed)}. What is recorded there came up by the way,
        and may be far from all.
      </li>
      {empty.length > 0 && (
        <li>
          No record at all was found for {listed(empty)}
          {empty.every((pair) => isSubject(...pair))
            ? ', though it is part of a file’s subject'
            : ''}
          .
        </li>
      )}
      {thin.length > 0 && (
        <li>
          Fewer than {THIN} records were found for {listed(thin)}. Shares and rankings of so few say
          little.
        </li>
      )}
      <li>
        {countOf(without, 'country or territory', 'countries and territories')} have no record.
        Whether each was looked for by name is not on record: see{' '}
        <a href="#regions">How regions are drawn</a>.
      </li>
      <li>
        {percent(recent, entries.length)} of the records have a start in 2015 or later. What is
        older is found less easily on the web, so a rise over the years is in part a rise in what
        can be found.
      </li>
      <li>
        Of {formatCount(unknown)} records ({percent(unknown, entries.length)}) no source says what
        became of them.
      </li>
      <li>Records that rest on one source: {oneSource.join(', ')}.</li>
      <li>
        A record does not say in which language its sources are, so how far each language was
        searched cannot be told from the data.
      </li>
    </ul>
  );
}
