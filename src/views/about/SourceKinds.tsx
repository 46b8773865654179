import type { Entry } from '../../atlas/record/entry';
import { countOf, formatCount } from '../../atlas/record/numbers';
import {
  PROVIDERS,
  PROVIDER_LABELS,
  SOURCE_KINDS,
  SOURCE_KIND_LABELS,
} from '../../atlas/record/vocabulary';
import { ProviderMark } from '../../charts/marks/ProviderMark';
import { useAllRecords } from '../../dataset/useAllRecords';
import styles from './AboutView.module.css';

const percent = (part: number, whole: number) =>
  whole === 0 ? '0 %' : `${Math.round((part / whole) * 100)} %`;

/** What kinds of sources the records of each provider rest on. Needs the records in full, so it suspends until they are here. */
export function SourceKinds({ entries }: { entries: readonly Entry[] }) {
  const records = useAllRecords(entries);
  const sources = records.flatMap((record) =>
    record.sources.map((source) => ({ ...source, provider: record.provider })),
  );
  const of = (provider: string) => sources.filter((source) => source.provider === provider);
  const copies = sources.filter(({ copy }) => copy).length;
  const undated = sources.filter(({ published }) => published === null).length;
  const notFound = records.filter(({ note }) =>
    /not found|not read|searched for/i.test(note ?? ''),
  );
  return (
    <>
      <h4 id="coverage-kinds">Kinds of sources, by provider</h4>
      <p>
        A source counts once for each record that rests on it. {formatCount(copies)} of{' '}
        {countOf(sources.length, 'reference')} were read in a copy, {formatCount(undated)} give no
        date. In {countOf(notFound.length, 'record')} the note says what was looked for and not
        found or not read.
      </p>
      <div className={styles.scroll} tabIndex={0} role="group" aria-labelledby="coverage-kinds">
        <table className={styles.table} data-numbers>
          <thead>
            <tr>
              <th scope="col">Kind</th>
              {PROVIDERS.map((provider) => (
                <th key={provider} scope="col">
                  <ProviderMark provider={provider} /> {PROVIDER_LABELS[provider]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {SOURCE_KINDS.map((kind) => (
              <tr key={kind}>
                <th scope="row">{SOURCE_KIND_LABELS[kind]}</th>
                {PROVIDERS.map((provider) => {
                  const all = of(provider);
                  const count = all.filter((source) => source.kind === kind).length;
                  return (
                    <td key={provider}>
                      {formatCount(count)}
                      <span className={styles.small}>{percent(count, all.length)}</span>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
