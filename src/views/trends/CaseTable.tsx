import { AddressLink } from '../../address/AddressLink';
import { standingWords, stepWords, type CaseGroup } from '../../atlas/figures/pullBacks';
import { hostName } from '../../atlas/places/hosts';
import { EVIDENCE_LABELS, PROVIDER_LABELS, TYPE_LABELS } from '../../atlas/record/vocabulary';
import { ProviderMark } from '../../charts/marks/ProviderMark';
import styles from './CaseTable.module.css';

/** The same cases as a table, each group under its head, with every step in words. */
export function CaseTable({ groups }: { groups: readonly CaseGroup[] }) {
  return (
    <div className={styles.scroll} role="region" aria-label="Cases, as a table" tabIndex={0}>
      <table className={styles.table}>
        <caption className="hidden">Cases of pulling back</caption>
        <thead>
          <tr>
            <th scope="col">Initiative</th>
            <th scope="col">Host</th>
            <th scope="col">Provider</th>
            <th scope="col">Type</th>
            <th scope="col">Stands</th>
            <th scope="col">Steps</th>
            <th scope="col">Evidence</th>
            <th scope="col">Response</th>
          </tr>
        </thead>
        {groups.map(({ key, label, cases }) => (
          <tbody key={key}>
            <tr>
              <th scope="rowgroup" colSpan={8} className={styles.group}>
                {label}
              </th>
            </tr>
            {cases.map((each) => {
              const { record } = each;
              return (
                <tr key={record.id}>
                  <th scope="row">
                    <AddressLink change={{ id: record.id }}>
                      <bdi>{record.title}</bdi>
                    </AddressLink>
                  </th>
                  <td translate="no">{record.hosts.map(hostName).join(', ') || 'Worldwide'}</td>
                  <td className={styles.short}>
                    <ProviderMark provider={record.provider} /> {PROVIDER_LABELS[record.provider]}
                  </td>
                  <td>{TYPE_LABELS[record.type]}</td>
                  <td>{standingWords(each)}</td>
                  <td>{stepWords(each)}</td>
                  <td>
                    {EVIDENCE_LABELS[record.evidence]}
                    {record.disputedBy.length > 0 && (
                      <>
                        , denied by{' '}
                        <span translate="no">{record.disputedBy.map(hostName).join(', ')}</span>
                      </>
                    )}
                  </td>
                  <td dir="auto">{record.response}</td>
                </tr>
              );
            })}
          </tbody>
        ))}
      </table>
    </div>
  );
}
