import { AddressLink } from '../../address/AddressLink';
import { startWords } from '../../atlas/record/beginning';
import type { Entry } from '../../atlas/record/entry';
import { ownAmong } from '../../atlas/figures/found';
import { sequenceOf, sequenceWords } from '../../atlas/figures/firsts';
import { PROVIDERS, PROVIDER_LABELS, TYPES, TYPE_LABELS } from '../../atlas/record/vocabulary';
import { ProviderMark } from '../../charts/marks/ProviderMark';
import { TypeIcon } from '../../charts/marks/TypeIcon';
import { capital } from '../../atlas/record/wording';
import styles from './FirstsTable.module.css';

/** For all types and for each: the first dated record of each provider and who came first, as far as the dates tell. */
export function FirstsTable({ entries }: { entries: readonly Entry[] }) {
  const rows = [
    { type: null, sequence: sequenceOf(entries) },
    ...TYPES.map((type) => ({
      type,
      sequence: sequenceOf(entries.filter((entry) => entry.type === type)),
    })).filter(({ sequence }) => sequence.firsts.size + sequence.proposed.length > 0),
  ];
  return (
    <>
      <p className={styles.note}>
        The first record found of each provider. One that was only first reported may have begun at
        any time before; one that was only announced had not begun before and may not have since.
        Where these or coarse dates leave the order open, none is given; the order says nothing
        about causes.
      </p>
      <table className={styles.table}>
        <caption className="hidden">First dated record of each provider, by type</caption>
        <thead>
          <tr>
            <th scope="col">Type</th>
            {PROVIDERS.map((provider) => (
              <th key={provider} scope="col">
                <ProviderMark provider={provider} /> {PROVIDER_LABELS[provider]}
              </th>
            ))}
            <th scope="col">Who came first</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ type, sequence }) => (
            <tr key={type ?? 'all'}>
              <th scope="row">
                {type ? (
                  <span className={styles.type}>
                    <TypeIcon type={type} size={14} /> {TYPE_LABELS[type]}
                  </span>
                ) : (
                  'All types'
                )}
              </th>
              {PROVIDERS.map((provider) => {
                const first = sequence.firsts.get(provider);
                const record = first?.entries[0];
                return (
                  <td key={provider} data-label={PROVIDER_LABELS[provider]}>
                    {first && record ? (
                      <>
                        <AddressLink change={{ id: record.id }} title={record.title}>
                          {startWords(record)}
                          <span className="hidden">: {record.title}</span>
                        </AddressLink>
                        {first.entries.length > 1 && (
                          <small>one of {first.entries.length} that may be first</small>
                        )}
                        {ownAmong(first.entries) > 0 && (
                          <small>
                            {first.entries.length === 1
                              ? 'your own record'
                              : `${ownAmong(first.entries)} of them your own`}
                          </small>
                        )}
                      </>
                    ) : (
                      <span className={styles.none}>
                        {sequence.proposed.includes(provider) ? 'only proposed' : 'none found'}
                      </span>
                    )}
                  </td>
                );
              })}
              <td data-label="Who came first" className={styles.words}>
                {capital(sequenceWords(sequence))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
