import { useSuspenseQuery } from '@tanstack/react-query';
import { AddressLink } from '../../address/AddressLink';
import { isOneFile } from '../../address/pageAddress';
import { countOf } from '../../atlas/record/numbers';
import { indexQuery } from '../../dataset/indexQuery';
import { CopyButton } from '../../ui/CopyButton';
import { Panel } from '../../ui/Panel';
import { packageQuery } from './packageQuery';
import { examples } from './examples';
import styles from './ReuseView.module.css';

/** How other programs use the files beside the page: addresses, fields, licence, examples. */
export default function ReuseView() {
  const { meta } = useSuspenseQuery(indexQuery).data;
  const oneFile = isOneFile();
  const base = new URL('data/', document.baseURI).href.replace(/[?#].*/, '');
  return (
    <div className={styles.reuse}>
      <h2>For other programs</h2>
      <p className={styles.lead}>
        The dataset (version {meta.version}, {countOf(meta.count, 'initiative')}){' '}
        {oneFile ? 'lies within this one file' : 'stands beside this page as plain files'}. No key,
        no account, no program of ours is needed. Counts made of it are of records found, not of
        what exists: <AddressLink change={{ view: 'about', id: null }}>About</AddressLink> says what
        is known of how far was searched,{' '}
        <AddressLink change={{ view: 'quality', id: null }}>Quality</AddressLink> where to be
        careful.
      </p>
      <Panel name="the files and their fields" className={styles.held}>
        <FilesAndFields base={oneFile ? null : base} />
      </Panel>

      {!oneFile && (
        <section className={styles.section}>
          <h3>Examples</h3>
          <p>
            Each reads the dataset from its address; all but the first count initiatives in Fiji by
            provider.
          </p>
          {examples(base).map(({ name, code }) => (
            <div key={name} className={styles.example}>
              <div className={styles.head}>
                <h4>{name}</h4>
                <CopyButton label={`Copy the ${name} example`} text={() => code} />
              </div>
              <pre tabIndex={0} role="group" aria-label={`${name} example`}>
                <code translate="no">{code}</code>
              </pre>
            </div>
          ))}
        </section>
      )}

      <section className={styles.section}>
        <h3>Licence</h3>
        <p>
          CC BY 4.0: use it for any purpose and name the Policing Atlas and its version. Under{' '}
          <AddressLink change={{ view: 'about', id: null }}>About</AddressLink> is a citation to
          copy.
        </p>
      </section>
    </div>
  );
}

/** The published files at their addresses below `base`, or where there are none, how to save them; and the fields. */
function FilesAndFields({ base }: { base: string | null }) {
  const { resources } = useSuspenseQuery(packageQuery).data;
  const fields = resources.find(({ path }) => path === 'initiatives.csv')?.schema?.fields ?? [];
  const files = [
    { path: 'datapackage.json', title: 'This description: files, fields, licence, counts' },
    ...resources,
  ];
  return (
    <>
      <section className={styles.section}>
        <h3>Files</h3>
        {base === null ? (
          <p>
            The published atlas has files at addresses that stay. This copy of it was opened as one
            file, with nothing beside it: save what it holds as CSV, JSON or GeoJSON under{' '}
            <AddressLink change={{ view: 'data', id: null }}>Data</AddressLink>.
          </p>
        ) : (
          <>
            <p>
              These addresses stay; what is in the files changes with each version, which
              datapackage.json names.
            </p>
            <ul className={styles.files}>
              {files.map(({ path, title }) => (
                <li key={path}>
                  <div>
                    <a href={base + path}>{base + path}</a>
                    <p>{title}</p>
                  </div>
                  <CopyButton label={`Copy the address of ${path}`} text={() => base + path} />
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      <section className={styles.section}>
        <h3>Fields</h3>
        <p>
          As columns of the CSV; JSON and GeoJSON have the same, and where they differ it is said. A
          date is YYYY, YYYY-MM or YYYY-MM-DD, no finer than its source: read it as text, not as a
          day. In the CSV a text that a spreadsheet would take for a formula has an apostrophe
          before it.
        </p>
        <div
          className={styles.scroll}
          tabIndex={0}
          role="group"
          aria-label="Fields of an initiative"
        >
          <table className={styles.fields}>
            <thead>
              <tr>
                <th scope="col">Field</th>
                <th scope="col">Type</th>
                <th scope="col">Holds</th>
              </tr>
            </thead>
            <tbody>
              {fields.map(({ name, type, description, constraints }) => (
                <tr key={name}>
                  <th scope="row">
                    <code translate="no">{name}</code>
                  </th>
                  <td>{type}</td>
                  <td>
                    {description}
                    {constraints?.enum && (
                      <span className={styles.values}>{constraints.enum.join(', ')}</span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
    </>
  );
}
